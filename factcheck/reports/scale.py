"""A line of time for a picture: which stretch it shows, where a day stands on it, and which ticks it has."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from factcheck.values.calendar import civil, day_number
from factcheck.values.interval import Interval

_YEAR = 366
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
"""Months from one tick to the next."""
_MOST_TICKS = 12


@frozen
class Scale:
    """The days from ``first`` to ``last``."""

    first: int
    last: int

    def place(self, day: int) -> float:
        """Where a day stands, in percent of the width, from 2 to 98; days outside stand at the edge."""
        inside = min(max(day, self.first), self.last)
        return 2 + 96 * (inside - self.first) / max(self.last - self.first, 1)

    def shows(self, interval: Interval) -> bool:
        """Whether any day of the interval is on the line."""
        starts_late = interval.earliest is not None and interval.earliest > self.last
        ends_early = interval.latest is not None and interval.latest < self.first
        return not (starts_late or ends_early)

    def ticks(self) -> Iterator[tuple[int, str]]:
        """The first days of months or years that divide the line, with their names in ISO 8601."""
        months = (self.last - self.first) // 30 + 1
        step = next((step for step in _STEPS if months / step <= _MOST_TICKS), _STEPS[-1])
        year, month, _ = civil(self.first)
        count = -((-(year * 12 + month - 1)) // step) * step
        while (day := day_number(*divmod_month(count))) <= self.last:
            if day >= self.first:
                shown_year, shown_month = divmod_month(count)
                yield day, f"{shown_year:04d}" if step % 12 == 0 else f"{shown_year:04d}-{shown_month:02d}"
            count += step


def divmod_month(count: int) -> tuple[int, int]:
    """Year and month of a count of months from the beginning of year 0."""
    return count // 12, count % 12 + 1


def closed(intervals: Iterable[Interval]) -> list[tuple[int, int]]:
    """The intervals of which both ends are known."""
    return [(one.earliest, one.latest) for one in intervals if one.earliest is not None and one.latest is not None]


def scale_for(needed: Iterable[Interval], others: Iterable[Interval]) -> Scale | None:
    """A line on which all of ``needed`` stand, and the middle nine tenths of ``others``; None when nothing has dates."""
    must = closed(needed)
    may = sorted(closed(others))
    cut = len(may) // 20
    shown = [*must, *may[cut : len(may) - cut]]
    if not shown:
        return None
    first, last = min(start for start, _ in shown), max(end for _, end in shown)
    margin = max((last - first) // 30, _YEAR // 12)
    return Scale(first - margin, last + margin)
