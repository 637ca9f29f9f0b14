"""Kind "values-disagree": claims about one thing give it values that cannot both be true."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from factcheck.checks.material import Material
from factcheck.checks.roles import apart, display, side_of
from factcheck.checks.verdict import Side, conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.group import Group
from factcheck.rulebook.topic_rules import CheckRule


def values_disagree(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """One finding for each claim under check whose value lies apart from that of another claim of its group."""
    for group in material.at(rule.level):
        told = [claim for claim in group.claims if claim.status == "happened"]
        for claim, others in _opposed(told, rule, material):
            yield _finding(rule, group, claim, others)


def _opposed(told: Sequence[Claim], rule: CheckRule, material: Material) -> Iterable[tuple[Claim, list[Claim]]]:
    """Each claim under check with those that contradict it; two claims under check are told once."""
    against: dict[int, tuple[Claim, list[Claim]]] = {}
    for one, other in combinations(told, 2):
        if not (material.is_checked(one) or material.is_checked(other)) or not apart(one, other, rule.role):
            continue
        mine, theirs = (one, other) if material.is_checked(one) else (other, one)
        against.setdefault(id(mine), (mine, []))[1].append(theirs)
    return against.values()


def _finding(rule: CheckRule, group: Group, claim: Claim, others: list[Claim]) -> Finding:
    value = display(others[0], rule.role)
    sides: list[Side] = [side_of(claim, rule.role)]
    sides += [side_of(other, rule.role) for other in others if display(other, rule.role) == value]
    words = {
        "what": claim.labels("what")[0] if claim.labels("what") else claim.type,
        "who": " and ".join(claim.who),
        "this": display(claim, rule.role),
        "other": value,
    }
    return conflict(rule, sides[:4], words, Sameness(group.level, group.reason))
