"""Kind "wrong-container": a place is said to lie in something that it does not lie in."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import Side, conflict
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.rulebook.topic_rules import CheckRule


def wrong_container(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each claim under check that puts a place where no place of that name can lie.

    Silent where the vocabulary does not know of all places of the name.
    """
    for claim in material.claims:
        possible = claim.keys("possible")
        if possible and material.is_checked(claim) and set(claim.keys("container")).isdisjoint(possible):
            yield _finding(rule, claim)


def _finding(rule: CheckRule, claim: Claim) -> Finding:
    this = claim.labels("container")[0]
    side = Side(claim, this, claim.roles["container"][0].span)
    words = {"place": claim.where, "this": this, "other": claim.labels("possible")[0]}
    return conflict(rule, [side], words, None)


KIND = Kind("wrong-container", wrong_container, ("place", "this", "other"), grouped=False)
