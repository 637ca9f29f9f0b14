"""Kind "headline-differs": the headline of a document gives another value than its text."""

from collections.abc import Iterator

from attrs import evolve

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.statement_differs import sides_of, slot_of, told_of
from factcheck.checks.verdict import conflict
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule

_LEVEL = "headline"


def headline_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each value of a headline that the first sentences below it contradict, with that value's slot."""
    for one in material.headlines:
        words = {"this": told_of(one.here, one.slot), "other": told_of(one.there, one.other)}
        shared = ", ".join(f"“{word}”" for word in one.shared)
        reason = Sameness(_LEVEL, f"the headline and the sentence both tell of {shared}")
        yield evolve(conflict(rule, sides_of(one), words, reason), slot=slot_of(one.slot), favours=None)


KIND = Kind("headline-differs", headline_differs, ("this", "other"), grouped=False)
