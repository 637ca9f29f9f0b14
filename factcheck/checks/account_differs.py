"""Kinds "account-differs", "values-swapped", "person-named": one thing told by two, a value or a name of it otherwise."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.statement_differs import about, sides_of, slot_of, told_of
from factcheck.checks.verdict import conflict
from factcheck.model.difference import Difference
from factcheck.model.finding import Finding, Sameness
from factcheck.model.statement import Slot, Statement
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.readable import readable

LEVEL = "same-particulars"
_MOST_ABOUT = 4


def account_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each value of the rule's kind that two accounts of one thing tell otherwise."""
    return (_finding(rule, one) for one in material.accounts if rule.slot in _slots(one))


def values_swapped(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each two bearers of whom each has the other's value in another document."""
    return (_finding(rule, one) for one in material.swaps)


def person_named(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each person whom another document of the story seems to name otherwise."""
    for one in material.namings:
        told = f", and of the person {', '.join(f'“{word}”' for word in one.shared)}" if one.shared else ""
        reason = f"both texts tell one story and have a part of the name for one person alone{told}"
        words = {"this": told_of(one.here, one.slot), "other": told_of(one.there, one.other)}
        yield conflict(rule, sides_of(one), words, Sameness(LEVEL, reason))


def _finding(rule: CheckRule, one: Difference) -> Finding:
    words = {"this": _told(one.here, one.slot), "other": _told(one.there, one.other), "about": about(one, _MOST_ABOUT)}
    reason = f"in words of their own both sentences tell of {', '.join(f'“{word}”' for word in one.shared)}"
    return conflict(rule, sides_of(one), words, Sameness(LEVEL, reason))


def _told(statement: Statement, slot: Slot) -> str:
    """The words of a value; of a stretch of days, of which a slot is one end, both ends."""
    is_stretch = isinstance(slot.value, Timex) and slot.value.time.shape == "range" and slot.value.time.end is not None
    return readable(slot.key) if is_stretch else told_of(statement, slot)


def _slots(one: Difference) -> set[str]:
    """What a difference is of: its values' kind; of a length of time and its two ends, the length."""
    slots = {slot_of(one.slot), slot_of(one.other)}
    return {"duration"} if len(slots) > 1 else slots


KIND = Kind("account-differs", account_differs, ("this", "other", "about"), grouped=False)
SWAPPED = Kind("values-swapped", values_swapped, ("this", "other", "about"), grouped=False)
NAMED = Kind("person-named", person_named, ("this", "other"), grouped=False)
