"""Who holds which office, as the words side by side say it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise

import regex
from attrs import evolve

from factcheck.frozen import frozen
from factcheck.model.mention import Actor, Mentions, Office, Person
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.name_rules import HoldingRule
from factcheck.rulebook.proof import rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slot_proof import pattern_mistakes
from factcheck.rulebook.slots import alternation

_REACH = 60
"""How far apart, in code points, a holder and an office that belong together can stand."""
_COUNTERPART = "counterpart"


@frozen
class Holding:
    """A person and an office the text gives them; ``rule`` is the pattern that joined the two."""

    holder: Person
    office: Office
    rule: str
    derivation: tuple[Step, ...] = ()

    @cached_property
    def span(self) -> Span:
        """From the first word of the two to the last."""
        holder, office = self.holder.span, self.office.span
        return Span(min(holder.start, office.start), max(holder.end, office.end))


@frozen
class Joins:
    """The compiled patterns for what stands between an office and its holder, by which of the two comes first.

    ``of`` is what stands between a holder and the state of the office.
    """

    patterns: tuple[tuple[str, str, "regex.Pattern[str]"], ...]
    of: "regex.Pattern[str]"

    def between(self, first: str, words: str) -> str | None:
        """The id of the rule by which the words join an office and its holder; None when none does."""
        return next((name for name, comes, pattern in self.patterns if comes == first and pattern.match(words)), None)


def joins_of(rulebook: Rulebook) -> Joins:
    """The patterns of a rulebook, compiled once."""
    return rulebook.derive(_joins)


def _joins(rulebook: Rulebook) -> Joins:
    of, article = alternation(rulebook, "of"), alternation(rulebook, "article")
    patterns = tuple((rule.id, rule.first, regex.compile(rule.between)) for rule in rulebook.of(HoldingRule))
    return Joins(patterns, regex.compile(rf"\s+(?:{of})\s+(?:(?:{article})\s+)?"))


def holdings(text: str, mentions: Mentions, rulebook: Rulebook) -> tuple[Holding, ...]:
    """Every holder and office that stand side by side, in the order of the text.

    Offices joined by "and" are held by one person; a counterpart holds the office of the holder named before, elsewhere; an
    office named without its body takes the body that the same person's same office has elsewhere in the text.
    """
    chains = tuple(_chains(text, mentions))
    joins = joins_of(rulebook)
    found = sorted(
        (
            Holding(person, office, rule, steps)
            for person, chain, rule in _joined(text, chains, mentions.people, joins)
            for office, steps in _of_one_body(chain)
        ),
        key=lambda holding: (holding.span, holding.office.span),
    )
    behind = {actor.span.start: actor for actor in mentions.actors if actor.form in {"name", "abbreviation", "adjective"}}
    return _with_bodies([_with_body_behind(text, one, behind, joins) for one in _with_counterparts(found)])


@frozen
class _Chain:
    """Offices of one holder, joined by "and", and where they begin with the state or body before them."""

    start: int
    offices: tuple[Office, ...]

    @property
    def end(self) -> int:
        return self.offices[-1].span.end


def _chains(text: str, mentions: Mentions) -> Iterator[_Chain]:
    ends = {actor.span.end: actor for actor in mentions.actors}
    chain: list[Office] = []
    for office in mentions.offices:
        joined = chain and _COMPOUND.fullmatch(text, chain[-1].span.end, _start(text, office, ends))
        if chain and not joined:
            yield _Chain(_start(text, chain[0], ends), tuple(chain))
            chain = []
        chain.append(office)
    if chain:
        yield _Chain(_start(text, chain[0], ends), tuple(chain))


def _of_one_body(chain: Sequence[Office]) -> Iterator[tuple[Office, tuple[Step, ...]]]:
    """The offices of one holder, those told without a body with that of the last: "deputy premier and minister of Kenya"."""
    last = chain[-1]
    shared = last.body is not None and all(one.body is None for one in chain[:-1])
    for one in chain:
        if shared and one is not last:
            step = Step("officeholders/body", f"“{one.text}” is told together with “{last.text}”", span=last.span)
            yield evolve(one, body=last.body, body_label=last.body_label), (step,)
        else:
            yield one, ()


_COMPOUND = regex.compile(r"\s*(?:,\s*)?(?:\p{L}{2,3}|&)?\s+")
_BLANK = regex.compile(r"\s+")
_POSSESSIVE = frozenset("'’-")
"""What behind a name makes another one the word that is meant."""
_BEFORE_OFFICE = regex.compile(r"(?:['’]s?)?\s+$")


def _start(text: str, office: Office, ends: dict[int, Actor]) -> int:
    """Where an office begins, the adjective or possessor right before it included."""
    blank = _BEFORE_OFFICE.search(text, max(office.span.start - 5, 0), office.span.start)
    actor = ends.get(blank.start()) if blank else None
    return actor.span.start if actor is not None and actor.key == office.body else office.span.start


def _joined(
    text: str, chains: Sequence[_Chain], people: Sequence[Person], joins: Joins
) -> Iterator[tuple[Person, tuple[Office, ...], str]]:
    for chain in chains:
        behind, before = _behind(text, chain, people, joins), _before(text, chain, people, joins)
        told = _parted(text, chain.offices) if behind is not None and before is not None else 0
        if before is not None and (told or behind is None):
            yield before[0], chain.offices[: told or None], before[1]
        if behind is not None:
            yield behind[0], chain.offices[told:], behind[1]


def _parted(text: str, offices: Sequence[Office]) -> int:
    """How many offices are those of the person before them, and not of the one behind: those up to the last comma.

    "Ada Quill, president of Kenya, and Foreign Minister Otto Brahm", but "beside Ada Quill, Prime Minister and Foreign
    Minister Otto Brahm".
    """
    ends = [place for place, (one, other) in enumerate(pairwise(offices), 1) if "," in text[one.span.end : other.span.start]]
    return ends[-1] if ends else 0


def _behind(text: str, chain: _Chain, people: Sequence[Person], joins: Joins) -> tuple[Person, str] | None:
    """The person right behind a chain of offices."""
    at = bisect_left(people, chain.end, key=lambda one: one.span.start)
    start = people[at].span.start if at < len(people) else None
    if start is None or start - chain.end > _REACH:
        return None
    rule = joins.between("office", text[chain.end : start])
    return (people[at], rule) if rule else None


def _before(text: str, chain: _Chain, people: Sequence[Person], joins: Joins) -> tuple[Person, str] | None:
    """The person right before a chain of offices."""
    at = bisect_right(people, chain.start, key=lambda one: one.span.end) - 1
    end = people[at].span.end if at >= 0 else None
    if end is None or chain.start - end > _REACH:
        return None
    rule = joins.between("holder", text[end : chain.start])
    return (people[at], rule) if rule else None


def _with_counterparts(found: Sequence[Holding]) -> list[Holding]:
    """The holdings with each counterpart's office named: that of the holder before it."""
    named: list[Holding] = []
    for holding in found:
        if holding.office.key != _COUNTERPART:
            named.append(holding)
        elif named:
            named.append(_counterpart(holding, named[-1]))
    return named


def _counterpart(holding: Holding, before: Holding) -> Holding:
    office = evolve(holding.office, key=before.office.key, label=before.office.label)
    text = f"“{holding.office.text}” holds the office of {before.holder.label}: {before.office.label}"
    return evolve(holding, office=office, derivation=(Step("officeholders/counterpart", text, span=before.office.span),))


def _with_body_behind(text: str, holding: Holding, actors: dict[int, Actor], joins: Joins) -> Holding:
    """The holding with the state told behind its holder: "President Quill of Kenya"."""
    link = joins.of.match(text, holding.holder.span.end) if holding.office.body is None else None
    actor = _named_at(text, link.end(), actors) if link is not None else None
    if (
        actor is None
        or actor.group == "anaphor"
        or text[actor.span.end : actor.span.end + 1] in _POSSESSIVE
        or holding.office.span.start > holding.holder.span.start
    ):
        return holding
    step = Step("officeholders/body", f"{holding.holder.label} is {holding.office.label} of {actor.label}", span=actor.span)
    office = evolve(holding.office, body=actor.key, body_label=actor.label)
    return evolve(holding, office=office, derivation=(*holding.derivation, step))


def _named_at(text: str, at: int, actors: dict[int, Actor]) -> Actor | None:
    """The actor named at a place, or behind the adjective of its state there: "of the Kenyan Ministry of Health"."""
    found = actors.get(at)
    if found is not None and found.form == "adjective":
        behind = _BLANK.match(text, found.span.end)
        inner = actors.get(behind.end()) if behind is not None else None
        return inner if inner is not None and inner.body == found.key else None
    return found


def _with_bodies(found: Sequence[Holding]) -> tuple[Holding, ...]:
    """The holdings, an office without a body completed from the same person's same office."""
    bodies: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for one in found:
        if one.office.body is not None:
            bodies.setdefault((one.holder.key, one.office.key), set()).add(
                (one.office.body, one.office.body_label or one.office.body)
            )
    return tuple(_with_body(one, bodies.get((one.holder.key, one.office.key), set())) for one in found)


def _with_body(holding: Holding, known: set[tuple[str, str]]) -> Holding:
    if holding.office.body is not None or len(known) != 1:
        return holding
    ((body, label),) = known
    step = Step("officeholders/body", f"{holding.holder.label} is {holding.office.label} of {label} elsewhere in the text")
    office = evolve(holding.office, body=body, body_label=label)
    return evolve(holding, office=office, derivation=(*holding.derivation, step))


def prove_holdings(_rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of what stands between an office and its holder: a pattern that cannot be read or is slow."""
    for entry, rule in rules_in(entries, HoldingRule):
        yield from pattern_mistakes(entry, "between", rule.between)
