"""A place on the calendar, as exact as a text tells it."""

from attrs import field

from factcheck.frozen import frozen
from factcheck.values.calendar import day_number, longest_month, month_length, week_start, weeks_in_year
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval

YEARS_OF = {Granularity.DECADE: 10, Granularity.CENTURY: 100, Granularity.MILLENNIUM: 1000}
"""How many years the periods have that are longer than a year."""

MONTHS_OF = {
    "H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12),
    "SP": (3, 6), "SU": (6, 9), "FA": (9, 12), "WI": (12, 15),
}  # fmt: skip
"""First and last month of the parts of a year; seasons lap over; winter may run into the next year."""

_SPARE_OF_WINTER = 12


@frozen
class CalendarDate:
    """A date in which everything may be missing but the granularity.

    ``year`` is astronomical (1 BC is 0); of a decade, century or millennium it is the earliest year. ``part`` is a key
    of MONTHS_OF, or "QX" for a quarter left open. ``weekday`` (1 Monday to 7) is kept where it is all that is known.
    ``clock`` is a time of day ("14:58", "14:58:30") or a part of the day in TIMEX3's letters ("MO", "NI"); ``zone`` what
    the text says of it ("Z", "+02:00").
    """

    granularity: Granularity
    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str | None = None
    week: int | None = None
    weekday: int | None = None
    clock: str | None = None
    zone: str | None = field(default=None)

    @property
    def years(self) -> tuple[int, int] | None:
        """First and last astronomical year it can lie in; None when the year is unknown."""
        if self.year is None:
            return None
        span = YEARS_OF.get(self.granularity, 1)
        if span == 1:
            return self.year, self.year
        last = self.year + span - 1
        return (self.year, min(last, 0)) if self.year < 0 else (max(self.year, 1), last)

    @property
    def interval(self) -> Interval:
        """The days it can mean; open on both sides as long as the year is unknown."""
        years = self.years
        if years is None:
            return Interval()
        first, last = years
        if self.granularity is Granularity.CENTURY:
            last += 1
        if self.week is not None:
            return self._week_interval(first, self.week)
        if self.part in MONTHS_OF:
            return _part_interval(first, *MONTHS_OF[self.part])
        return self._month_interval(first, last)

    def _month_interval(self, first: int, last: int) -> Interval:
        if self.month is None or not 1 <= self.month <= 12:
            return Interval(day_number(first), day_number(last, 12, 31))
        length = month_length(first, self.month)
        start = day_number(first, self.month)
        if self.day is None:
            return Interval(start, start + length - 1)
        if not 1 <= self.day <= length:
            return Interval(start, start + length)
        return Interval(start + self.day - 1, start + self.day - 1)

    def _week_interval(self, year: int, week: int) -> Interval:
        monday = week_start(year, week)
        if self.weekday is not None:
            return Interval(monday + self.weekday - 1, monday + self.weekday - 1)
        return Interval(monday + 5 if self.granularity is Granularity.WEEKEND else monday, monday + 6)

    @property
    def fault(self) -> str | None:
        """Why there can be no such date: "impossible-" with month, week, day or time; None when there can."""
        if self.month is not None and not 1 <= self.month <= 12:
            return "impossible-month"
        if self.week is not None and not 1 <= self.week <= (53 if self.year is None else weeks_in_year(self.year)):
            return "impossible-week"
        if self.day is not None and not 1 <= self.day <= self._longest():
            return "impossible-day"
        return None if self.clock is None or _is_clock(self.clock) else "impossible-time"

    def _longest(self) -> int:
        if self.month is None:
            return 31
        return longest_month(self.month) if self.year is None else month_length(self.year, self.month)

    def with_year(self, year: int) -> "CalendarDate":
        """The same in a given year."""
        return CalendarDate(
            self.granularity, year, self.month, self.day, self.part, self.week, self.weekday, self.clock, self.zone
        )


def _part_interval(year: int, first: int, last: int) -> Interval:
    if last > _SPARE_OF_WINTER:
        return Interval(day_number(year, 1, 1), day_number(year + 1, last - 12, month_length(year + 1, last - 12)))
    return Interval(day_number(year, first), day_number(year, last, month_length(year, last)))


def _is_clock(clock: str) -> bool:
    """Whether there is such a time; 24:00 is the end of a day."""
    if not clock[0].isdigit():
        return True
    hour, minute, second = (*(int(number) for number in clock.split(":")), 0, 0)[:3]
    return (hour < 24 and minute < 60 and second <= 60) or (hour, minute, second) == (24, 0, 0)
