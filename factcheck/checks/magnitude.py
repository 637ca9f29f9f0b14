"""Kind "magnitude-differs": the same digits here and there, a power of ten apart."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.statement_differs import sides_of, told_of
from factcheck.checks.verdict import conflict
from factcheck.model.difference import Difference
from factcheck.model.finding import Finding, Sameness
from factcheck.model.mention import Amount
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.quantity import Quantity, times_larger

_FACTORS = frozenset({Decimal(10) ** power for power in (1, 2, 3, 6, 9)})
"""Tens and hundreds are misplaced points, the others scale words taken for each other."""
_FEWEST = Decimal(100)
"""Ten and a hundred are often two counts of two things; what is slipped in size is large."""


def magnitude_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each difference at least as like as the rule asks between two numbers that have all digits in common."""
    for one in material.differences:
        factor = _factor(one)
        if factor is not None and one.likeness >= (rule.least or 0.0):
            words = {"this": told_of(one.here, one.slot), "other": told_of(one.there, one.other), "factor": f"{factor:,f}"}
            reason = Sameness("same-digits", f"both sentences tell of {', '.join(f'“{word}”' for word in one.shared)}")
            yield conflict(rule, sides_of(one), words, reason)


def _factor(one: Difference) -> Decimal | None:
    """How many times larger the larger number is, if that is a power of ten that people slip by."""
    if not isinstance(one.slot.value, Amount) or not isinstance(one.other.value, Amount):
        return None
    mine, theirs = one.slot.value.quantity, one.other.value.quantity
    if mine.unit != theirs.unit or max(mine.base, theirs.base) < _FEWEST or not _plain(mine) or not _plain(theirs):
        return None
    factor = times_larger(mine, theirs)
    return factor if factor in _FACTORS else None


def _plain(one: Quantity) -> bool:
    return one.upper is None and one.dimension not in {"score", "age", "percent", "points"}


KIND = Kind("magnitude-differs", magnitude_differs, ("this", "other", "factor"), grouped=False)
