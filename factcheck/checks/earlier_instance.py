"""Kind "earlier-instance": something is called the first although one of its kind is attested before it."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, witnesses
from factcheck.checks.roles import dates_apart, side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule


def earlier_instance(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each first under check, or against one under check, with the earliest instance before it.

    The first time for the holders of an office may come later than the first of all, and not the other way round.
    """
    for group in (one for one in material.at(rule.levels) if one.sure):
        held = [claim for claim in group.claims if claim.status == "happened" and claim.when is not None]
        firsts = [claim for claim in held if claim.ordinal == 1 and not (claim.keys("limit") or claim.keys("office"))]
        plain = witnesses([claim for claim in held if claim.ordinal is None or claim.keys("office")])
        for first in firsts:
            earlier = [claim for claim in plain if _precedes(claim, first) and material.compares(claim, first)]
            if earlier:
                reason = Sameness(group.level, group.reason(first))
                yield _finding(rule, material, (first, min(earlier, key=_begin)), reason)


def _precedes(claim: Claim, first: Claim) -> bool:
    """Whether a claim's last possible day lies before the first possible day of the other."""
    return dates_apart(claim, first) and _begin(claim) < _begin(first)


def _joining(first: Claim) -> list[str]:
    """Those who take part in what others hold."""
    return [one.label for one in first.roles.get("who", ()) if one.key not in first.keys("parties")]


def _begin(claim: Claim) -> int:
    earliest = claim.when.interval.earliest if claim.when else None
    latest = claim.when.interval.latest if claim.when else None
    return earliest if earliest is not None else (latest if latest is not None else 0)


def _finding(rule: CheckRule, material: Material, pair: tuple[Claim, Claim], sameness: Sameness) -> Finding:
    """The finding, with the side under check first."""
    first, earlier = pair
    words = {
        "what": first.labels("what")[0],
        "who": " and ".join(_joining(first) or first.who),
        "this": told(first, "when"),
        "other": told(earlier, "when"),
    }
    sides = [side_of(one, "when") for one in sorted(pair, key=lambda one: not material.is_checked(one))]
    return conflict(rule, sides, words, sameness)


KIND = Kind("earlier-instance", earlier_instance, ("what", "this", "other", "who"))
