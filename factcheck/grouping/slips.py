"""Figures that were misread: two that hold the same digits in another order, or a power of ten apart.

Few figures of two texts are so related by chance. Where each stands in its own text alone, and both count one thing or are
in one unit, little more is needed to take them for one figure.
"""

from collections.abc import Iterable
from decimal import Decimal
from operator import ne

from factcheck.grouping.particulars import Pair, counted_by_both
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot
from factcheck.values.quantity import Quantity, digits_of, have_same_digits, times_larger

_POWERS = frozenset({10, 100, 1_000, 1_000_000})
_LARGE = 1_000
_ROUNDED = Decimal("0.02")
"""How far a rounded figure may lie from a power of ten times the exact one."""
_DIGITS, _DIGITS_OF_LARGE = 3, 2
"""So many digits, without the noughts at either end, change places in a figure, and in a large one."""
_DIGITS_OF_LONG, _COUNT = 5, "count"
_DIGITS_KEY = "digits:"
_NOT_READ_OFF = frozenset({"score", "age"})
"""What is small, and told of many alike."""


def is_slip(pair: Pair) -> bool:
    """Whether both figures were written with the same digits: a power of ten apart, in another order, or but for one."""
    both = pair.quantities
    return (
        both is not None and _can_be_one(pair, *both) and any(one(*both) for one in (_is_shifted, _is_permuted, _is_one_off))
    )


def is_lone_slip(pair: Pair) -> bool:
    """Whether both figures have the same digits, two at least, and neither stands in the document of the other as well.

    Two bare figures a power of ten apart may be in two units, of which a list tells only the last.
    """
    both = pair.quantities
    if both is None or not is_slip(pair) or max(len(digits_of(one)) for one in both) < _DIGITS_OF_LARGE:
        return False
    if is_shifted(pair) and _may_be_chance(*both):
        return False
    return both[0].base not in pair.there.whole.figures and both[1].base not in pair.here.whole.figures


def _may_be_chance(mine: Quantity, theirs: Quantity) -> bool:
    """Whether both are bare figures, or one is, with two digits and thousands of times as large: 31 spinners and 31,000."""
    bare = [one.unit is None for one in (mine, theirs)]
    far = (times_larger(mine, theirs) or 0) >= _LARGE and len(digits_of(mine)) <= _DIGITS_OF_LARGE
    return all(bare) or (any(bare) and far)


def is_shifted(pair: Pair) -> bool:
    """Whether the digits of both stand in one order, so that a nought or the point was lost."""
    return pair.quantities is not None and _is_shifted(*pair.quantities)


def digits_told(slots: Iterable[Slot]) -> frozenset[str]:
    """The digits of some figures, each in order of size: what opens a comparison of two that were misread."""
    amounts = (slot.value.quantity for slot in slots if isinstance(slot.value, Amount))
    told = ("".join(sorted(digits_of(one))) for one in amounts)
    return frozenset(_DIGITS_KEY + digits for digits in told if len(digits) >= _DIGITS_OF_LARGE)


def _can_be_one(pair: Pair, mine: Quantity, theirs: Quantity) -> bool:
    """Whether both are plain figures in one unit or of one thing; a bare one may be of whatever the other counts."""
    plain = all(one.upper is None and one.bound is None and one.dimension not in _NOT_READ_OFF for one in (mine, theirs))
    alike = mine.unit == theirs.unit or None in {mine.unit, theirs.unit}
    return plain and mine.factor == theirs.factor and (alike or _count_alike(pair))


def _is_shifted(mine: Quantity, theirs: Quantity) -> bool:
    times = times_larger(mine, theirs)
    if times is None or max(mine.number, theirs.number) < _LARGE:
        return False
    return times in _POWERS or (_is_rough(mine, theirs) and any(abs(times / one - 1) <= _ROUNDED for one in _POWERS))


def _is_rough(mine: Quantity, theirs: Quantity) -> bool:
    """Whether the one is told as about so many, in one digit or two, and the other is exact."""
    rough = [one.approximate and len(digits_of(one)) <= _DIGITS_OF_LARGE for one in (mine, theirs)]
    return any(rough) and not all(rough)


def _is_permuted(mine: Quantity, theirs: Quantity) -> bool:
    digits, others = digits_of(mine), digits_of(theirs)
    least = _DIGITS_OF_LARGE if min(mine.number, theirs.number) >= _LARGE else _DIGITS
    same = digits != others and have_same_digits(mine, theirs) and len(digits) >= least
    return same and mine.number.adjusted() == theirs.number.adjusted()


def _is_one_off(mine: Quantity, theirs: Quantity) -> bool:
    """Whether two long counts differ in one digit: 48,217 and 48,317. Prices end alike, and are of many things."""
    digits, others = digits_of(mine), digits_of(theirs)
    if mine.dimension != _COUNT or len(digits) < _DIGITS_OF_LONG or len(digits) != len(others):
        return False
    return mine.number.adjusted() == theirs.number.adjusted() and sum(map(ne, digits, others)) == 1


def _count_alike(pair: Pair) -> bool:
    return bool(counted_by_both(pair.here, pair.there, pair.slot, pair.other))
