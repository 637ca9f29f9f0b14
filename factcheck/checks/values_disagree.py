"""Kind "values-disagree": claims about one thing give it values that cannot both be true."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.roles import apart, side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import ROLES, Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule

_COMPARED = ("happened", "planned")
_MOST_VALUES = 3
"""Other values that are told of one claim."""


def values_disagree(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """For each claim under check, a finding for each other value that claims of its group give."""
    for group in material.at(rule.levels):
        compared = [claim for claim in group.claims if claim.status in _COMPARED]
        apart_pairs = (pair for pair in material.pairs(compared) if _comparable(*pair) and apart(*pair, rule.role))
        for claim, others in opposed(apart_pairs):
            for agreeing in _by_value(others, rule.role):
                yield _finding(rule, group, claim, agreeing)


def _by_value(others: list[Claim], role: str | None) -> list[list[Claim]]:
    """The claims of the first few values in lists of those that can be true together, in their order."""
    values: list[list[Claim]] = []
    for claim in others:
        agreeing = next((same for same in values if not apart(claim, same[0], role)), None)
        if agreeing is not None:
            agreeing.append(claim)
        elif len(values) < _MOST_VALUES:
            values.append([claim])
    return values


def _comparable(one: Claim, other: Claim) -> bool:
    """Whether both tell of what was, or both of what is to be; what was planned may have been moved."""
    return one.status == other.status and not _one_phrase(one, other)


def _one_phrase(one: Claim, other: Claim) -> bool:
    """Whether two claims come from one phrase with several dates ("in May 2019 and June 2021")."""
    return one.document is other.document and one.span.overlaps(other.span)


def _finding(rule: CheckRule, group: Group, claim: Claim, others: list[Claim]) -> Finding:
    sides = [side_of(one, rule.role) for one in (claim, *others)]
    what = next(iter(claim.labels("what")), claim.type)
    words = {
        "what": what,
        "scope": next(iter(claim.labels("scope")), what),
        "who": " and ".join(claim.who),
        "number": claim.ordinal,
        "this": told(claim, rule.role),
        "other": told(others[0], rule.role),
    }
    lowered = claim.status == "planned" or not group.sure
    return conflict(rule, sides, words, Sameness(group.level, group.reason(claim)), lowered=lowered)


KIND = Kind("values-disagree", values_disagree, ("what", "scope", "this", "other", "who", "number"), roles=ROLES)
