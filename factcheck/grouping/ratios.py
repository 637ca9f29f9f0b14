"""Whether a sentence tells itself how two figures stand to each other: "10,000, a tenth of what was found in 2019"."""

from decimal import Decimal

from factcheck.grouping.told import Told
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot, Statement
from factcheck.values.quantity import times_larger

_NEAR = Decimal("0.05")
"""How far the ratio of two rounded figures may lie from the one that is told, of the latter."""
_HUNDRED = Decimal(100)


def are_compared(one: Told, other: Told) -> bool:
    """Whether a sentence sets both figures against each other, or tells what share of its own figure the other is."""
    if is_share_of(one.statement, one.slot, other.slot) or is_share_of(other.statement, other.slot, one.slot):
        return True
    return any(compares(side.statement, one.slot, other.slot) for side in (one, other))


def compares(statement: Statement, slot: Slot, other: Slot) -> bool:
    """Whether a sentence tells a share, or so many times, of another date that is the ratio of two figures.

    Then both are meant. Without a date it may be a figure that was put right: "5.5 inches, half of what was told at first".
    """
    if not isinstance(slot.value, Amount) or not isinstance(other.value, Amount):
        return False
    ratio = times_larger(slot.value.quantity, other.value.quantity)
    dates = [one.first for one in statement.dates]
    parts = (one for one in statement.slots if one is not slot and one is not other)
    told = [_told(one) for one in parts if any(one.last <= date for date in dates)]
    return ratio is not None and any(one is not None and abs(ratio - one) <= one * _NEAR for one in told)


def is_share_of(statement: Statement, slot: Slot, other: Slot) -> bool:
    """Whether a sentence tells a share of a figure that comes to another: "a third of the £6.8 million", £2.3 million."""
    if not isinstance(slot.value, Amount) or not isinstance(other.value, Amount):
        return False
    whole, part = slot.value.quantity.base, other.value.quantity.base
    shares = (one.value.quantity for one in statement.slots if one.last <= slot.first and isinstance(one.value, Amount))
    told = (whole * one.base / _HUNDRED for one in shares if one.dimension == "percent")
    return any(abs(part - one) <= one * _NEAR for one in told)


def _told(slot: Slot) -> Decimal | None:
    """What a share or a multiple says that the larger figure is of the smaller one."""
    if not isinstance(slot.value, Amount) or slot.value.quantity.base <= 0:
        return None
    quantity = slot.value.quantity
    if quantity.dimension == "percent":
        return _HUNDRED / quantity.base
    return quantity.base if quantity.dimension == "times" else None
