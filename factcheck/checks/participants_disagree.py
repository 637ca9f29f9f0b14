"""Kind "participants-disagree": one event, and another who chaired, hosted or signed it for the same side."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, opposed
from factcheck.checks.namesakes import unlike_names
from factcheck.checks.roles import dates_apart
from factcheck.checks.verdict import Side, conflict
from factcheck.model.claim import Claim, Role
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule


def participants_disagree(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check that gives an event another leader of one side than another document does.

    Silent where the dates of the two lie apart, for then it is a question which event is meant.
    """
    for group in material.at(rule.levels):
        led = [one for one in group.claims if one.status == "happened" and one.keys("leader")]
        for claim, others in opposed(pair for pair in material.pairs(led) if _clash(*pair, material) is not None):
            clash = _clash(claim, others[0], material)
            if clash is not None:
                yield _finding(rule, group, (claim, clash[0]), (others[0], clash[1]))


def _clash(one: Claim, other: Claim, material: Material) -> tuple[Role, Role] | None:
    """The leaders of one side who cannot be one person."""
    if one.document is other.document or dates_apart(one, other):
        return None
    pairs = ((mine, theirs) for mine in one.roles["leader"] for theirs in other.roles["leader"] if mine.key == theirs.key)
    return next((pair for pair in pairs if unlike_names(pair[0].label, pair[1].label, material.short_names)), None)


def _finding(rule: CheckRule, group: Group, mine: tuple[Claim, Role], theirs: tuple[Claim, Role]) -> Finding:
    claim, here = mine
    sides = [Side(one, role.label, role.span) for one, role in (mine, theirs)]
    words = {"what": claim.labels("what")[0], "number": claim.ordinal, "this": here.label, "other": theirs[1].label}
    return conflict(rule, sides, words, Sameness(group.level, group.reason(claim)), lowered=not group.sure)


KIND = Kind("participants-disagree", participants_disagree, ("what", "number", "this", "other"))
