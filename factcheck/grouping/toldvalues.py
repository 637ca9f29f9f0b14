"""The values of a document, so kept that a value is held against those few that can agree with it, and not against all.

Numbers and dates stand in rows sorted by where they begin, one row for all that reach equally far; what agrees by other
rules (scores, "from 43 to 38", weekdays) is kept apart, each value once. What is found may disagree all the same.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from operator import itemgetter

from attrs import define, field, frozen

from factcheck.model.dating import is_told_by_days
from factcheck.model.mention import Amount, Ordinal
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.values.quantity import Quantity, is_ordered, reach

_LOOSELY = 4
"""Numbers of which one is told as about so much, or in another unit, agree only within this part of what the one allows."""
_LAST = Decimal("Infinity")

Point = int | Decimal


@define(eq=False)
class _Row:
    """Values by where they begin; none is longer than ``widest``."""

    values: list[tuple[Point, int, Slot]] = field(factory=list)
    widest: Point = 0

    def add(self, first: Point, last: Point, slot: Slot) -> None:
        self.values.append((first, len(self.values), slot))
        self.widest = max(self.widest, last - first)

    def near(self, first: Point, last: Point) -> Iterator[Slot]:
        """The values that may touch a stretch."""
        begin = bisect_left(self.values, first - self.widest, key=itemgetter(0))
        return (slot for _, _, slot in self.values[begin : bisect_right(self.values, last, key=itemgetter(0))])


@frozen
class _Kind:
    """What numbers share that stand in one row: how far they reach, and whether they have an end."""

    dimension: str
    factor: Decimal
    approximate: bool
    reach: Decimal
    is_open: bool

    @classmethod
    def of(cls, one: Quantity) -> "_Kind":
        return cls(one.dimension, one.factor, one.approximate, reach(one), one.extent[1] is None)


@define(eq=False)
class Values:
    """Values of one kind."""

    slots: Sequence[Slot]
    _numbers: dict[_Kind, _Row] = field(factory=lambda: defaultdict(_Row), init=False)
    _dates: dict[int, _Row] = field(factory=lambda: defaultdict(_Row), init=False)
    _apart: list[Slot] = field(factory=list, init=False)
    _alike: dict[Hashable, list[Slot]] = field(factory=lambda: defaultdict(list), init=False)

    def __attrs_post_init__(self) -> None:
        for slot in {_told(one): one for one in self.slots}.values():
            if isinstance(slot.value, Amount) and is_ordered(slot.value.quantity):
                quantity = slot.value.quantity
                self._numbers[_Kind.of(quantity)].add(*_extent(quantity), slot)
            elif isinstance(slot.value, Timex) and is_told_by_days(slot.value):
                self._dates[slot.value.leeway].add(*_days(slot.value), slot)
                self._alike[slot.value.text.casefold()].append(slot)
            else:
                self._apart.append(slot)
        for row in (*self._numbers.values(), *self._dates.values()):
            row.values.sort(key=itemgetter(0, 1))

    def near(self, slot: Slot) -> Iterable[Slot]:
        """All values that agree with a value of the same kind, and few others."""
        if isinstance(slot.value, Amount) and is_ordered(slot.value.quantity):
            return chain(self._apart, self._near_number(slot.value.quantity))
        if isinstance(slot.value, Timex) and is_told_by_days(slot.value):
            return chain(self._apart, self._alike.get(slot.value.text.casefold(), ()), self._near_date(slot.value))
        rows = (*self._numbers.values(), *self._dates.values())
        return chain(self._apart, (one for row in rows for _, _, one in row.values))

    def _near_number(self, one: Quantity) -> Iterator[Slot]:
        first, last = _extent(one)
        for kind, row in self._numbers.items():
            if kind.dimension == one.dimension:
                slack = max(reach(one), kind.reach)
                if kind.approximate or one.approximate or kind.factor != one.factor:
                    slack = max(slack, (first + last) / _LOOSELY)
                yield from row.near(first - slack, last + slack)

    def _near_date(self, one: Timex) -> Iterator[Slot]:
        first, last = _days(one)
        for leeway, row in self._dates.items():
            slack = max(one.leeway, leeway)
            yield from row.near(first - slack, last + slack)


def _told(slot: Slot) -> Hashable:
    """All of a value by which it agrees with others."""
    if isinstance(slot.value, Amount):
        return slot.value.quantity
    if isinstance(slot.value, Timex):
        return slot.value.text.casefold(), slot.value.time, slot.value.interval
    return slot.value.number if isinstance(slot.value, Ordinal) else slot.key


def _extent(one: Quantity) -> tuple[Decimal, Decimal]:
    first, last = one.extent
    return first, _LAST if last is None else last


def _days(one: Timex) -> tuple[int, int]:
    return one.interval.earliest or 0, one.interval.latest or 0
