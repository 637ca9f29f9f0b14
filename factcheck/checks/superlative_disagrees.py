"""Kinds "superlative-disagrees" and "earlier-told": one place above all others, given to two, or to one that came later."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.statement_differs import side_with, told_of
from factcheck.checks.verdict import conflict
from factcheck.model.finding import Finding, Sameness
from factcheck.model.rivalry import Rivalry
from factcheck.rulebook.topic_rules import CheckRule

LEVEL = "superlative-with-scope"


def superlative_disagrees(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each superlative that two documents give to two bearers, or to two times."""
    return (_finding(rule, one) for one in material.rivalries if not one.earlier)


def earlier_told(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each first whose kind is told of in another document, from before."""
    return (_finding(rule, one) for one in material.rivalries if one.earlier)


def _finding(rule: CheckRule, one: Rivalry) -> Finding:
    claim = " ".join(one.claim.slice(one.claiming.document.text).split())
    this, other = told_of(one.here, one.slot), told_of(one.there, one.other)
    first, earlier = (this, other) if one.claiming is one.here else (other, this)
    words = {"claim": claim, "this": this, "other": other, "first": first, "earlier": earlier}
    sides = [side_with(one.here, one.slot), side_with(one.there, one.other)]
    return conflict(rule, sides, words, Sameness(LEVEL, f"both sentences tell of “{claim}”, in these words or others"))


KIND = Kind("superlative-disagrees", superlative_disagrees, ("claim", "this", "other"), grouped=False)
EARLIER = Kind("earlier-told", earlier_told, ("claim", "first", "earlier"), grouped=False)
