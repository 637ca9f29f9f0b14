"""Kind "account-differs": two documents tell one thing in words of their own, and a value of it otherwise."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.statement_differs import about, sides_of, slot_of, told_of
from factcheck.checks.verdict import conflict
from factcheck.model.finding import Finding, Sameness
from factcheck.rulebook.topic_rules import CheckRule

_LEVEL = "same-particulars"
_MOST_ABOUT = 4


def account_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each value of the rule's kind that two accounts of one thing tell otherwise."""
    for one in material.accounts:
        if slot_of(one.slot) == rule.slot:
            words = {
                "this": told_of(one.here, one.slot),
                "other": told_of(one.there, one.other),
                "about": about(one, _MOST_ABOUT),
            }
            reason = f"in words of their own both sentences tell of {', '.join(f'“{word}”' for word in one.shared)}"
            yield conflict(rule, sides_of(one), words, Sameness(_LEVEL, reason))


KIND = Kind("account-differs", account_differs, ("this", "other", "about"), grouped=False)
