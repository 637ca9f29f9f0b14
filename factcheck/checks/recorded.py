"""Kind "within-record": an event of a recorded series is given a day or a place that none of that year's instances had."""

from collections.abc import Iterator, Sequence

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.roles import dates_apart, places_apart, side_of, told
from factcheck.checks.verdict import conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.calendar import civil


def within_record(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check that no recorded instance of its year fits.

    With the role "where": one was held then, but elsewhere. With the role "when": one was held there that year, but on other
    days. Silent when the records have none for that year, for the register may have a gap.
    """
    for group in material.at(rule.levels):
        instances = [claim for claim in group.claims if material.is_record(claim) and claim.keys("where")]
        for claim in group.claims:
            if instances and claim.status == "happened" and claim.keys("where") and material.is_checked(claim):
                yield from _misplaced(rule, group, claim, instances)


def _misplaced(rule: CheckRule, group: Group, claim: Claim, instances: Sequence[Claim]) -> Iterator[Finding]:
    that_year = [one for one in instances if _year(one) is not None and _year(one) == _year(claim)]
    if any(not dates_apart(claim, one) and not places_apart(claim, one) for one in that_year):
        return
    other_role = dates_apart if rule.role == "where" else places_apart
    nearest = [one for one in that_year if not other_role(claim, one)]
    if nearest:
        sides = [side_of(claim, rule.role), side_of(nearest[0], rule.role)]
        words = {
            "what": claim.labels("what")[0],
            "this": told(claim, rule.role),
            "other": told(nearest[0], rule.role),
        }
        yield conflict(rule, sides, words, Sameness(group.level, group.reason(claim)))


def _year(claim: Claim) -> int | None:
    """The year that a claim lies in wholly."""
    if claim.when is None or claim.when.interval.earliest is None or claim.when.interval.latest is None:
        return None
    first, last = civil(claim.when.interval.earliest)[0], civil(claim.when.interval.latest)[0]
    return first if first == last else None


KIND = Kind("within-record", within_record, ("what", "this", "other"), roles=("when", "where"))
