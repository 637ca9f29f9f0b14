"""Kind "in-order": of one series, a later number is dated before an earlier one."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.roles import side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule


def in_order(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each number under check that stands in the wrong order with others of its series."""
    for group in material.at(rule.levels):
        numbered = [claim for claim in group.claims if claim.ordinal is not None and claim.status == "happened"]
        for claim, others in opposed(pair for pair in material.pairs(numbered) if _out_of_order(*pair)):
            lower, higher = sorted((claim, others[0]), key=lambda one: one.ordinal or 0)
            sides = [side_of(one, "when") for one in (claim, *others)]
            reason = Sameness(group.level, group.reason(claim))
            yield conflict(rule, sides, _words(lower, higher), reason, lowered=not group.sure)


def _out_of_order(one: Claim, other: Claim) -> bool:
    lower, higher = sorted((one, other), key=lambda claim: claim.ordinal or 0)
    return lower.ordinal != higher.ordinal and _before(higher, lower)


def _before(claim: Claim, other: Claim) -> bool:
    """Whether every day a claim can mean lies before every day of the other."""
    if claim.when is None or other.when is None:
        return False
    latest, earliest = claim.when.interval.latest, other.when.interval.earliest
    return latest is not None and earliest is not None and latest < earliest


def _words(lower: Claim, higher: Claim) -> dict[str, object]:
    return {
        "what": lower.labels("what")[0],
        "lower": lower.ordinal,
        "higher": higher.ordinal,
        "lower_date": told(lower, "when"),
        "higher_date": told(higher, "when"),
    }


KIND = Kind("in-order", in_order, ("what", "lower", "higher", "lower_date", "higher_date"))
