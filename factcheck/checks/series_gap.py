"""Kind "in-step": of a series held every so many years, the numbers run ahead of the years."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.roles import side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.calendar import civil
from factcheck.values.granularity import Granularity

_YEAR = 365
_SEASON = 92
"""Days by which what is held every year may come early, so that one winter's is dated January and the next December."""


def in_step(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each number under check that leaves fewer years than editions between itself and another number.

    Only where a text or a record tells how often the series is held, no two tell it differently, and nothing that is told of
    the series was held out of turn. Years that were left out make numbers lag behind, which is no fault.
    """
    for group in material.at(rule.levels):
        years = _every(group)
        if years is None:
            continue
        numbered = [claim for claim in group.claims if claim.ordinal is not None and claim.status == "happened"]
        ahead = (pair for pair in material.pairs(numbered) if _are_of_one(group, *pair) and _runs_ahead(*pair, years))
        for claim, others in opposed(ahead):
            sides = [side_of(one, "when") for one in (claim, *others)]
            reason = Sameness(group.level, group.reason(claim))
            yield conflict(rule, sides, _words(claim, others[0], years), reason, lowered=not group.sure)


def _every(group: Group) -> int | None:
    """The years from one event of a series to the next; None where that is not told, or not in one way."""
    told_of_it = {key for claim in group.claims for key in claim.keys("cadence")}
    only = told_of_it.pop() if len(told_of_it) == 1 else ""
    return int(only) if only.isdecimal() else None


def _are_of_one(group: Group, one: Claim, other: Claim) -> bool:
    """Whether two claims are of one series for sure: by its name, or by what each of them tells of it."""
    return group.sure or bool(one.keys("cadence") and other.keys("cadence"))


def _runs_ahead(one: Claim, other: Claim, years: int) -> bool:
    """Whether there are fewer years between two numbers than editions, whichever of their days are meant."""
    lower, higher = sorted((one, other), key=lambda claim: claim.ordinal or 0)
    steps = (higher.ordinal or 0) - (lower.ordinal or 0)
    if not steps or lower.when is None or higher.when is None or lower.when.interval == higher.when.interval:
        return False
    first, last = lower.when.interval.earliest, higher.when.interval.latest
    if first is None or last is None or last < first:
        return False
    first, last = first - lower.when.leeway, last + higher.when.leeway
    if civil(last)[0] - civil(first)[0] >= steps * years:
        return False
    exact = _tells_month(lower.when) and _tells_month(higher.when)
    return not exact or last - first < steps * years * _YEAR - _SEASON


def _tells_month(when: Timex) -> bool:
    return (when.time.granularity or 0) >= Granularity.MONTH


def _words(one: Claim, other: Claim, years: int) -> dict[str, object]:
    lower, higher = sorted((one, other), key=lambda claim: claim.ordinal or 0)
    return {
        "what": lower.labels("what")[0],
        "every": "year" if years == 1 else f"{years} years",
        "lower": lower.ordinal,
        "higher": higher.ordinal,
        "lower_date": told(lower, "when"),
        "higher_date": told(higher, "when"),
    }


KIND = Kind("in-step", in_step, ("what", "every", "lower", "higher", "lower_date", "higher_date"))
