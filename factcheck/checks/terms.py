"""Kind "within-term": an office is given to a person at a time outside the recorded term."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import evolve

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.registers import reaches_beyond
from factcheck.checks.roles import display, side_of, told
from factcheck.checks.verdict import Side, conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.interval import Relation
from factcheck.values.name import Likeness, Name, likeness

_ONE_NAME = frozenset({Likeness.SAME, Likeness.ORDER_SWAPPED, Likeness.VARIANT, Likeness.SHORT_FORM})


def within_term(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check that gives an office to one of its recorded holders outside the recorded terms.

    Silent when a term of the person touches the time at all, and about a time after the register was looked up. When the
    register has nobody for that time, a term may be missing from it: less sure, and silent about a bare surname, which a
    namesake may have borne.
    """
    for group in material.at(rule.levels):
        terms = [claim for claim in group.claims if material.is_record(claim)]
        for claim in group.claims:
            if terms and material.is_checked(claim) and _can_be_compared(claim):
                yield from _outside(rule, group, claim, terms)


def _can_be_compared(claim: Claim) -> bool:
    return claim.when is not None and claim.status == "happened" and not claim.keys("modifier")


def _outside(rule: CheckRule, group: Group, claim: Claim, terms: Sequence[Claim]) -> Iterator[Finding]:
    own = [term for term in terms if same_body(claim, term) and holds_same_name(claim, term)]
    registers = {term.keys("register") for term in own}
    if len({term.keys("body") for term in own}) != 1 or any(_touch(claim, term) for term in own):
        return
    if reaches_beyond(claim, [term for term in terms if term.keys("register") in registers]):
        return
    others = [term for term in terms if term.keys("register") in registers and term not in own and _covers(term, claim)]
    if not others and not any(_in_full(claim.holder or "", label) for one in own for label in one.labels("holder")):
        return
    term = min(own, key=lambda one: _gap(claim, one))
    sides = [side_of(claim, "when"), _term_side(term), *map(_term_side, others[:1])]
    reason = Sameness(group.level, group.reason(claim))
    found = conflict(rule, sides, _words(claim, term), reason, lowered=not others)
    yield evolve(found, favours=others[0].holder if others else None)


def same_body(claim: Claim, other: Claim) -> bool:
    """Whether two offices can belong to one state or organisation: the text may leave it out ("Foreign Minister Quill")."""
    mine, theirs = set(claim.keys("body")), set(other.keys("body"))
    return not mine or not theirs or bool(mine & theirs)


def holds_same_name(claim: Claim, other: Claim) -> bool:
    """Whether a claim's holder is a holder of the other by any of the names given there."""
    return any(_one_name(claim.holder or "", label) for label in other.labels("holder"))


@lru_cache(maxsize=8192)
def _one_name(one: str, other: str) -> bool:
    return likeness(Name.of(one), Name.of(other)) in _ONE_NAME


def _in_full(one: str, other: str) -> bool:
    """Whether a name is that of the record with nothing left out."""
    return likeness(Name.of(one), Name.of(other)) in _ONE_NAME - {Likeness.SHORT_FORM}


def _touch(claim: Claim, term: Claim) -> bool:
    if claim.when is None or term.when is None:
        return True
    return claim.when.interval.relation(term.when.interval) is not Relation.APART


def _covers(term: Claim, claim: Claim) -> bool:
    contains = claim.when is not None and term.when is not None and term.when.interval.contains(claim.when.interval)
    return contains and not reaches_beyond(claim, [term])


def _gap(claim: Claim, term: Claim) -> int:
    return claim.when.interval.gap(term.when.interval) if claim.when and term.when else 0


def _term_side(term: Claim) -> Side:
    return Side(term, f"{term.holder}, {display(term, 'when')}", term.when.span if term.when else None)


def _words(claim: Claim, term: Claim) -> dict[str, object]:
    start, _, end = display(term, "when").partition("/")
    ongoing = end.replace("..", " ".join(["at least", *term.keys("known")]))
    return {
        "holder": claim.holder,
        "office": claim.office,
        "when": told(claim, "when"),
        "start": start,
        "end": ongoing or start,
    }


KIND = Kind("within-term", within_term, ("holder", "office", "when", "start", "end"))
