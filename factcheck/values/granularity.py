"""How fine a time is told."""

from enum import IntEnum


class Granularity(IntEnum):
    """From coarse to fine; ``DECADE < DAY`` reads "a decade is coarser than a day"."""

    MILLENNIUM = 1
    CENTURY = 2
    DECADE = 3
    YEAR = 4
    HALF = 5
    SEASON = 6
    QUARTER = 7
    MONTH = 8
    WEEK = 9
    WEEKEND = 10
    DAY = 11
    PART_OF_DAY = 12
    HOUR = 13
    MINUTE = 14
    SECOND = 15

    @property
    def label(self) -> str:
        """The name for people and reports: "part of day"."""
        return self.name.lower().replace("_", " ")
