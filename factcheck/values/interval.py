"""Stretches of days, and how two of them stand to each other."""

from enum import Enum
from typing import Self

from attrs import field

from factcheck.frozen import frozen


class Relation(Enum):
    """How two intervals stand to each other; exactly one holds, whichever is asked first."""

    AGREE = "agree"
    OVERLAP = "overlap"
    APART = "apart"


@frozen
class Interval:
    """Days ``[earliest, latest]``, both ends inclusive; None leaves an end open.

    Days are counted like ``datetime.date.toordinal`` (1 January of year 1 is day 1) and go on below zero for years BC.
    """

    earliest: int | None = None
    latest: int | None = field(default=None)

    @latest.validator
    def _ends_in_order(self, _attribute: object, latest: int | None) -> None:
        if self.earliest is not None and latest is not None and latest < self.earliest:
            message = f"an interval cannot end ({latest}) before it begins ({self.earliest})"
            raise ValueError(message)

    @property
    def days(self) -> int | None:
        """How many days it has; None when an end is open."""
        return None if self.earliest is None or self.latest is None else self.latest - self.earliest + 1

    @property
    def is_open(self) -> bool:
        """Whether an end is open."""
        return self.earliest is None or self.latest is None

    def contains(self, other: "Interval") -> bool:
        """Whether every day of the other lies in this one."""
        after = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        before = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return after and before

    def gap(self, other: "Interval") -> int:
        """Days from the end of the one to the beginning of the other; 0 when they touch a common day."""
        ahead = _distance(self.latest, other.earliest)
        behind = _distance(other.latest, self.earliest)
        return max(ahead, behind, 0)

    def relation(self, other: "Interval") -> Relation:
        """AGREE when one lies in the other, OVERLAP when they share days, APART when they share none."""
        if self.contains(other) or other.contains(self):
            return Relation.AGREE
        return Relation.APART if self.gap(other) else Relation.OVERLAP

    def meet(self, other: "Interval") -> Self | None:
        """The days both have; None when they share none."""
        if self.gap(other):
            return None
        starts = [end for end in (self.earliest, other.earliest) if end is not None]
        ends = [end for end in (self.latest, other.latest) if end is not None]
        return type(self)(max(starts, default=None), min(ends, default=None))

    def hull(self, other: "Interval") -> Self:
        """The shortest interval that contains both."""
        earliest = None if self.earliest is None or other.earliest is None else min(self.earliest, other.earliest)
        latest = None if self.latest is None or other.latest is None else max(self.latest, other.latest)
        return type(self)(earliest, latest)


def _distance(end: int | None, start: int | None) -> int:
    return 0 if end is None or start is None else start - end
