"""Kind "number-disagrees": one instance of a series, known by its day, is given two numbers."""

from collections.abc import Iterator
from itertools import combinations

from factcheck.checks.material import Material
from factcheck.checks.roles import display, places_apart, side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.granularity import Granularity


def number_disagrees(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each two claims of a series that tell of one day and count it differently."""
    for group in material.at(rule.levels):
        for one, other in combinations(group.claims, 2):
            if material.compares(one, other) and one.ordinal != other.ordinal and _one_instance(one, other):
                mine, theirs = (one, other) if material.is_checked(one) else (other, one)
                sides = [side_of(mine, "ordinal"), side_of(theirs, "ordinal")]
                reason = Sameness(group.level, f"{group.reason}, both on {display(mine, 'when')}")
                yield conflict(rule, sides, _words(mine, theirs), reason)


def _one_instance(one: Claim, other: Claim) -> bool:
    if one.ordinal is None or other.ordinal is None or one.when is None or other.when is None:
        return False
    fine = all(claim.when and (claim.when.time.granularity or 0) >= Granularity.DAY for claim in (one, other))
    return fine and one.when.interval == other.when.interval and not places_apart(one, other)


def _words(mine: Claim, theirs: Claim) -> dict[str, object]:
    return {
        "what": mine.labels("what")[0],
        "who": " and ".join(mine.who),
        "when": told(mine, "when"),
        "this": mine.ordinal,
        "other": theirs.ordinal,
    }
