"""Lengths of time."""

from decimal import Decimal

from factcheck.frozen import frozen
from factcheck.values.granularity import Granularity

UNITS = {
    "ML": Granularity.MILLENNIUM, "CE": Granularity.CENTURY, "DE": Granularity.DECADE, "Y": Granularity.YEAR,
    "S": Granularity.SEASON, "Q": Granularity.QUARTER, "M": Granularity.MONTH,
    "W": Granularity.WEEK, "WE": Granularity.WEEKEND,
    "D": Granularity.DAY, "X": Granularity.DAY, "DT": Granularity.PART_OF_DAY, "MO": Granularity.PART_OF_DAY,
    "AF": Granularity.PART_OF_DAY, "EV": Granularity.PART_OF_DAY, "NI": Granularity.PART_OF_DAY,
    "TX": Granularity.HOUR, "TH": Granularity.HOUR, "TM": Granularity.MINUTE, "TS": Granularity.SECOND,
}  # fmt: skip
"""Unit letters of TIMEX3 durations; those of the clock carry the T that stands before them. X is a unit left unsaid."""

MONTHS = {"ML": 12000, "CE": 1200, "DE": 120, "Y": 12, "S": 3, "Q": 3, "M": 1}
"""Calendar units in months."""

DAYS = {"W": 7, "WE": 7, "D": 1, "DT": 1, "MO": 1, "AF": 1, "EV": 1, "NI": 1}
"""Units in days."""

SECONDS = {"TH": 3600, "TM": 60, "TS": 1}
"""Units of the clock in seconds."""


@frozen
class Amount:
    """So many of one unit; ``count`` is None where the text leaves it open ("a few days")."""

    count: Decimal | None
    unit: str


@frozen
class Duration:
    """A length of time as written: a year and a half stays 1.5 years, 24 hours stay hours."""

    amounts: tuple[Amount, ...]

    @property
    def granularity(self) -> Granularity:
        """The finest unit that is used."""
        return max(UNITS[amount.unit] for amount in self.amounts)

    @property
    def days(self) -> Decimal | None:
        """The length in days, months and years of mean length (365.2425 days); None where a count is open."""
        total = Decimal(0)
        for amount in self.amounts:
            length = _length(amount.unit)
            if amount.count is None or length is None:
                return None
            total += amount.count * length
        return total


def _length(unit: str) -> Decimal | None:
    if unit in MONTHS:
        return Decimal("365.2425") * MONTHS[unit] / 12
    if unit in DAYS:
        return Decimal(DAYS[unit])
    return Decimal(SECONDS[unit]) / 86400 if unit in SECONDS else None
