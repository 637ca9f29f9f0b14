"""Kind "life-fault": dates, ages and deeds that one life cannot have."""

from collections.abc import Iterator

from attrs import frozen

from factcheck.checks.figures import amount
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.mention import Person
from factcheck.model.reckoning import Reckoning
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.calendar import civil
from factcheck.values.interval import Interval, Relation
from factcheck.values.name import Name, plain

FAULTS = ("order", "age", "young")
"""One date lies on the wrong side of another; an age does not follow from the dates; a deed is none of a child."""
_NAMESAKES = 10
"""Years by which two texts may miss each other and still speak of one person."""


@frozen(eq=False)
class _Clash:
    """Two things told of one life that cannot both be true: each with its words, and the age that they make."""

    one: Reckoning
    other: Reckoning
    this: str
    that: str
    actual: str = ""


def life_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each pair of things told of one person, by the full name, that one life cannot have."""
    for lives in _by_person(material).values():
        for one in lives:
            for other in lives:
                clash = (
                    _clash(rule.fault, one, other)
                    if material.is_draft(one.document) or material.is_draft(other.document)
                    else None
                )
                if clash is not None:
                    yield _finding(rule, clash, material)


def _by_person(material: Material) -> dict[str, list[Reckoning]]:
    """What is told of each person who has two names at least."""
    found: dict[str, list[Reckoning]] = {}
    for one in material.reckonings:
        person = person_of(one)
        if person is not None:
            found.setdefault(person, []).append(one)
    return found


def person_of(one: Reckoning) -> str | None:
    """Of whose life something is told, if that is told and the person has two names at least."""
    name = Name.of(_who(one)) if one.gives == "life" else Name()
    return plain(" ".join(name.parts)) if len(name.parts) > 1 else None


def _who(one: Reckoning) -> str:
    """The name in full, as far as the text gives it."""
    who = one.part("who")
    return who.label if isinstance(who, Person) else one.words.get("name", "")


def _clash(fault: str | None, one: Reckoning, other: Reckoning) -> _Clash | None:
    born = _days(other, "born")
    if fault == "age":
        return _age(one, other, born)
    if one.document is not other.document:
        return None
    return _young(one, other, born) if fault == "young" else _order(one, other)


def _order(one: Reckoning, other: Reckoning) -> _Clash | None:
    for early, late in (("born", "died"), ("born", "did"), ("did", "died")):
        first, last = _days(other, early), _days(one, late)
        if first is not None and last is not None and _is_before(last, first):
            return _Clash(one, other, _words(one, late), _words(other, early))
    return None


def _age(one: Reckoning, other: Reckoning, born: Interval | None) -> _Clash | None:
    stated, died = amount(one, "age"), _days(one, "died")
    if stated is None or died is None or born is None or stated.approximate or stated.bound or stated.upper is not None:
        return None
    low, high = _years(born, died)
    off = max(low - int(stated.number), int(stated.number) - high)
    if off <= 0 or low < 0 or (one.document is not other.document and off > _NAMESAKES):
        return None
    made = str(low) if low == high else f"{low} or {high}"
    return _Clash(one, other, _words(one, "age"), _words(other, "born"), made)


def _young(one: Reckoning, other: Reckoning, born: Interval | None) -> _Clash | None:
    did, least = _days(one, "did"), one.words.get("least", "")
    if born is None or did is None or not least.isdigit():
        return None
    high = _years(born, did)[1]
    if not 0 <= high < int(least):
        return None
    return _Clash(one, other, _words(one, "did"), _words(other, "born"), str(high))


def _days(one: Reckoning, name: str) -> Interval | None:
    """The days a part can mean, if its year is known and it is one date."""
    part = one.part(name)
    if not isinstance(part, Timex) or part.interval.is_open or part.time.is_approximate or part.time.shape != "date":
        return None
    return part.interval


def _is_before(one: Interval, other: Interval) -> bool:
    return one.relation(other) is Relation.APART and (one.earliest or 0) < (other.earliest or 0)


def _years(born: Interval, then: Interval) -> tuple[int, int]:
    """The fewest and the most full years between two dates."""
    return _full(born.latest or 0, then.earliest or 0), _full(born.earliest or 0, then.latest or 0)


def _full(first: int, last: int) -> int:
    early, late = civil(first), civil(last)
    return late[0] - early[0] - (late[1:] < early[1:])


def _words(one: Reckoning, name: str) -> str:
    """What is told of a date, from the word that tells it to the date itself."""
    part, who = one.part(name), one.part("who")
    start = who.span.end if who is not None else one.span.start + len(_who(one))
    end = part.span.end if part is not None else one.span.end
    date = part.span.start if part is not None else end
    before = " ".join(one.document.text[start:date].split()).lstrip(",( ").rpartition(", ")[2]
    return " ".join(f"{before} {one.document.text[date:end]}".split())


def _finding(rule: CheckRule, clash: _Clash, material: Material) -> Finding:
    sides = sorted((clash.one, clash.other), key=lambda one: not material.is_draft(one.document))
    words = {"who": _who(clash.one), "this": clash.this, "other": clash.that}
    evidence = tuple(_side(one, clash) for one in sides)
    reason = Sameness("person", f"both tell of {words['who']}")
    return finding(rule, evidence, {**words, "actual": clash.actual}, sameness=reason)


def _side(one: Reckoning, clash: _Clash) -> Evidence:
    value = clash.this if one is clash.one else clash.that
    return Evidence(one.document, one.span, one.quote, value, (Step(one.rule, value, span=one.span),))


KIND = Kind("life-fault", life_fault, ("who", "this", "other", "actual"), faults=FAULTS, grouped=False)
