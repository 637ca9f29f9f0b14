"""Who is said to hold which office."""

from collections.abc import Iterator, Sequence

import regex
from attrs import evolve, frozen

from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import role
from factcheck.extraction.reading import Passage
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Office, Person
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.rulebook.name_rules import HoldingRule
from factcheck.rulebook.rulebook import Rulebook

HELD = "tenure/holds"
"""The type of claim that somebody holds an office."""

_COUNTERPART = "counterpart"


@frozen
class Holding:
    """How an office and its holder may stand side by side."""

    rule: HoldingRule
    between: regex.Pattern[str]


def holdings(rulebook: Rulebook) -> tuple[Holding, ...]:
    """The compiled rules of holdings."""
    return tuple(Holding(rule, regex.compile(rule.between.replace(" ", r"\s+"))) for rule in rulebook.of(HoldingRule))


def office_claims(document: Document, passage: Passage, rules: Sequence[Holding], grammar: Grammar) -> Iterator[Claim]:
    """A claim for each office that a person of this passage is said to hold."""
    named = _side_by_side(passage)
    for index, person in enumerate(named):
        if not isinstance(person, Person):
            continue
        for office, rule in _offices_of(index, named, document.text, rules, grammar):
            yield _claim(document, person, _settled(office, named[:index]), rule)


def _side_by_side(passage: Passage) -> list[Office | Person]:
    """The offices and people of a passage in order, without those that lie inside another."""
    found: list[Office | Person] = []
    for one in passage.mentions:
        if isinstance(one, Office | Person) and (not found or found[-1].span.end <= one.span.start):
            found.append(one)
    return found


def _offices_of(
    index: int, named: Sequence[Office | Person], text: str, rules: Sequence[Holding], grammar: Grammar
) -> Iterator[tuple[Office, Holding]]:
    """The offices joined to a person on either side, each with those joined to it ("Deputy Prime Minister and …")."""
    for step, first in ((-1, "office"), (1, "holder")):
        at, inner = index + step, named[index]
        rule: Holding | None = None
        while 0 <= at < len(named):
            office = named[at]
            if not isinstance(office, Office):
                break
            gap = _between(text, inner.span, office.span)
            joined = rule if rule is not None and grammar.joint.fullmatch(gap) else None
            rule = joined or (next((one for one in rules if one.rule.first == first and one.between.match(gap)), None))
            if rule is None or (joined is None and at != index + step):
                break
            yield office, rule
            at, inner = at + step, office


def _between(text: str, one: Span, other: Span) -> str:
    low, high = sorted((one, other))
    return text[low.end : high.start]


def _settled(office: Office, before: Sequence[Office | Person]) -> Office:
    """The office itself; of a counterpart, the office last named before with the counterpart's own body."""
    if office.key != _COUNTERPART:
        return office
    same = next((one for one in reversed(before) if isinstance(one, Office) and one.key != _COUNTERPART), None)
    return office if same is None else evolve(office, key=same.key, label=same.label)


def _claim(document: Document, person: Person, office: Office, holding: Holding) -> Claim:
    low, high = sorted((person.span, office.span))
    span = Span(low.start, max(low.end, high.end))
    body = (Role(key=office.body, label=office.body_label or office.body),) if office.body else ()
    roles: dict[str, tuple[Role, ...]] = {
        "holder": (role(person),),
        "office": (role(office),),
        "body": body,
        "modifier": tuple(Role(key=word, label=word) for word in office.modifiers),
    }
    return Claim(
        type=HELD,
        status="happened",
        document=document,
        span=span,
        quote=span.slice(document.text),
        rule=holding.rule.id,
        roles={name: fillers for name, fillers in roles.items() if fillers},
        provenance=(Step(holding.rule.id, holding.rule.description, span=span),),
    )
