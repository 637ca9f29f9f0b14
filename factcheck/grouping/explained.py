"""Numbers that differ and yet are both true: what one sentence tells in parts, the other tells as a whole."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import evolve

from factcheck.grouping.ratios import are_compared
from factcheck.grouping.told import Told
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot, Statement
from factcheck.values.quantity import Match, Quantity, alike, compatible

_MOST_PARTS = 5


def are_explained(one: Told, other: Told) -> bool:
    """Whether one of two figures is a sum that the other is a part of, or a sentence sets both against each other."""
    return are_compared(one, other) or is_one_a_sum(one, other)


def is_one_a_sum(one: Told, other: Told) -> bool:
    """Whether one of two figures is the sum of parts that the sentence of the other tells: 64 beds, 40 here and 24 there."""
    return adds_up(one.slot, other.statement) or adds_up(other.slot, one.statement)


def adds_up(slot: Slot, there: Statement) -> bool:
    """Whether a number is the sum of numbers that follow each other in a statement: seven of "six … and one …"."""
    if not isinstance(slot.value, Amount):
        return False
    whole = slot.value.quantity
    parts = [one.value.quantity for one in there.slots if isinstance(one.value, Amount)]
    return any(
        compatible(whole, total) is Match.AGREE for total in _sums([part for part in parts if _can_be_part(part, whole)])
    )


def _can_be_part(part: Quantity, whole: Quantity) -> bool:
    if part.upper is not None or part.per != whole.per:
        return False
    return part.dimension == whole.dimension and (part.dimension == "count" or alike(part, whole))


def _sums(parts: Sequence[Quantity]) -> Iterator[Quantity]:
    """The sums of each two and more neighbours, in the unit of the first."""
    for start, first in enumerate(parts):
        run = parts[start : start + _MOST_PARTS]
        for total in list(accumulate(part.base for part in run))[1:]:
            yield evolve(first, number=total / first.factor, unit=first.unit if first.dimension == "money" else None)
