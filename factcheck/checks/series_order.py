"""Kind "in-order": of one series, a later number is dated before an earlier one."""

from collections.abc import Iterator
from itertools import combinations

from factcheck.checks.material import Material
from factcheck.checks.roles import side_of
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule


def in_order(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each pair of numbers of a series whose dates stand in the wrong order."""
    for group in material.at(rule.level):
        numbered = [claim for claim in group.claims if claim.ordinal is not None and claim.status == "happened"]
        for one, other in combinations(numbered, 2):
            lower, higher = sorted((one, other), key=lambda claim: claim.ordinal or 0)
            involved = material.is_checked(one) or material.is_checked(other)
            if involved and lower.ordinal != higher.ordinal and _before(higher, lower):
                sides = [side_of(claim, "when") for claim in _checked_first(one, other, material)]
                yield conflict(rule, sides, _words(lower, higher), Sameness(group.level, group.reason))


def _before(claim: Claim, other: Claim) -> bool:
    """Whether every day a claim can mean lies before every day of the other."""
    if claim.when is None or other.when is None:
        return False
    latest, earliest = claim.when.interval.latest, other.when.interval.earliest
    return latest is not None and earliest is not None and latest < earliest


def _checked_first(one: Claim, other: Claim, material: Material) -> tuple[Claim, Claim]:
    return (one, other) if material.is_checked(one) else (other, one)


def _words(lower: Claim, higher: Claim) -> dict[str, object]:
    return {
        "what": lower.labels("what")[0],
        "lower": lower.ordinal,
        "higher": higher.ordinal,
        "lower_date": lower.when.edtf if lower.when else "",
        "higher_date": higher.when.edtf if higher.when else "",
    }
