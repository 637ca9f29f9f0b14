"""Kind "first-name-differs": one surname and one office at one time, and two given names."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.namesakes import namesakes
from factcheck.checks.registers import reaches_beyond
from factcheck.checks.roles import side_of
from factcheck.checks.terms import holds_same_name
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.document import Document, published_together
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.interval import Relation
from factcheck.values.name import Name, plain

_MONTH = 31


def first_name_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check whose holder has the surname, but not the given name, of another holder then.

    Less sure where a claim is undated: relatives may have held the office one after the other.
    """
    for group in material.at(rule.levels):
        held = [one for one in group.claims if one.status == "happened" and not one.keys("modifier")]
        for bench in _by_body(held):
            terms = [one for one in bench if material.is_record(one)]
            for claim, others in opposed(pair for pair in material.pairs(bench) if _clash(*pair, material)):
                if not any(holds_same_name(claim, term) for term in terms):
                    yield _finding(rule, group, claim, others[0])


def _by_body(held: Iterable[Claim]) -> Iterable[list[Claim]]:
    """The claims of each body by itself: of the presidents of all states there are more than witnesses are kept.

    An office that is told without its state is one by itself, if it is known by its field.
    """
    bodies: dict[tuple[str, ...], list[Claim]] = {}
    for claim in held:
        if of := _of(claim) or claim.keys("portfolio"):
            bodies.setdefault(of, []).append(claim)
    return bodies.values()


def _of(claim: Claim) -> tuple[str, ...]:
    return claim.keys("body") or claim.keys("whose")


def _clash(one: Claim, other: Claim, material: Material) -> bool:
    return namesakes(one, other, material.short_names) and _at_one_time(one, other, material)


def _at_one_time(one: Claim, other: Claim, material: Material) -> bool:
    """Whether two claims tell of one time: of dates that meet, or each of its own document that knows but its own name."""
    if one.when is not None and other.when is not None:
        meet = one.when.interval.relation(other.when.interval) is not Relation.APART
        meet = meet and _is_narrow(one) and not reaches_beyond(one, [other])
        return meet and (bool(_of(one)) or not _known(one, other, material))
    if one.document is other.document or material.is_record(other) or not published_together(one.document, other.document):
        return False
    return bool(_of(one)) and not _known(one, other, material)


def _known(one: Claim, other: Claim, material: Material) -> bool:
    """Whether the document of either knows the name of the other."""
    return _names(one, other.document, material) or _names(other, one.document, material)


def _is_narrow(claim: Claim) -> bool:
    """Whether a claim is of a day or a month: a year may have seen both."""
    days = claim.when.interval.days if claim.when is not None else None
    return days is not None and days <= _MONTH


def _names(claim: Claim, document: Document, material: Material) -> bool:
    """Whether a document names a person by the surname and the given name of the holder of a claim, known for one or not."""
    if claim.holder and claim.holder in document.text:
        return True
    wanted = {plain(part) for part in Name.of(claim.holder or "").parts}
    named = ({plain(part) for part in person.name.parts} for person in material.named.get(document, ()))
    return any(wanted <= parts for parts in named)


def _finding(rule: CheckRule, group: Group, claim: Claim, other: Claim) -> Finding:
    words = {"this": claim.holder, "other": other.holder, "office": claim.office}
    sides = [evolve(side_of(one, "holder"), value=one.holder or "") for one in (claim, other)]
    undated = claim.when is None or other.when is None
    return conflict(rule, sides, words, Sameness(group.level, group.reason(claim)), lowered=undated)


KIND = Kind("first-name-differs", first_name_differs, ("this", "other", "office"))
