"""Kind "title-differs": a person is given the deputy's title here and the full one there, for one body and one time."""

from collections.abc import Iterator, Sequence

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, witnesses
from factcheck.checks.registers import reaches_beyond
from factcheck.checks.roles import side_of, told
from factcheck.checks.terms import same_body
from factcheck.checks.verdict import Side, conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.interval import Interval


def title_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check whose title is one rank off what another claim or a record gives.

    "Deputy prime minister" and "prime minister" are one office but for the rank. Silent when the person is on record, or
    told elsewhere, with the claim's own title at that time: many hold two offices.
    """
    for group in material.at(rule.levels):
        dated = [claim for claim in group.claims if _is_dated(claim) and not claim.keys("modifier")]
        others = witnesses(dated)
        for claim in dated:
            if material.is_checked(claim) and claim.status == "happened":
                yield from _against(rule, group, claim, [one for one in others if material.compares(claim, one)])


def _against(rule: CheckRule, group: Group, claim: Claim, dated: Sequence[Claim]) -> Iterator[Finding]:
    elsewhere = (other for other in dated if other.document is not claim.document and same_body(claim, other))
    then = [other for other in elsewhere if _at_that_time(claim, other)]
    own = claim.keys("office")
    if any(other.keys("office") == own for other in then):
        return
    ranked = [other for other in then if other.keys("base") == claim.keys("base")]
    if ranked:
        other = ranked[0]
        sides = [side_of(claim, "office"), Side(other, f"{other.holder}, {other.office}")]
        yield conflict(rule, sides, _words(claim, other), Sameness(group.level, group.reason(claim)))


def _at_that_time(claim: Claim, other: Claim) -> bool:
    contains = bool(claim.when and other.when and other.when.interval.contains(claim.when.interval))
    return contains and not reaches_beyond(claim, [other])


def _is_dated(claim: Claim) -> bool:
    """Whether a claim lies at some time: a weekday that nothing resolves may be any."""
    return claim.when is not None and claim.when.interval != Interval()


def _words(claim: Claim, other: Claim) -> dict[str, object]:
    return {
        "holder": claim.holder,
        "this": claim.office,
        "other": other.office,
        "when": told(claim, "when"),
        "then": told(other, "when"),
    }


KIND = Kind("title-differs", title_differs, ("holder", "this", "other", "when", "then"))
