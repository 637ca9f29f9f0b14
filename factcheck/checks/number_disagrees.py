"""Kind "number-disagrees": one instance of a series, known by its day, is given two numbers."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.roles import places_apart, side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.granularity import Granularity


def number_disagrees(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check that counts the instance of a day differently from another claim."""
    for group in material.at(rule.levels):
        held = [claim for claim in group.claims if claim.status == "happened"]
        pairs = (pair for pair in material.pairs(held) if pair[0].ordinal != pair[1].ordinal and _one_instance(*pair))
        for mine, others in opposed(pairs):
            sides = [side_of(one, "ordinal") for one in (mine, *others)]
            reason = Sameness(group.level, f"{group.reason(mine)}, both on {told(mine, 'when')}")
            yield conflict(rule, sides, _words(mine, others[0]), reason, lowered=not group.sure)


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


KIND = Kind("number-disagrees", number_disagrees, ("what", "when", "this", "other", "who"))
