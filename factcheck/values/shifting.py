"""So many units before or after a date."""

from decimal import Decimal

from attrs import evolve

from factcheck.values.calendar import civil, shift_months, week_of
from factcheck.values.calendardate import YEARS_OF, CalendarDate
from factcheck.values.duration import DAYS, MONTHS
from factcheck.values.granularity import Granularity

_OF_MONTHS = {
    "ML": Granularity.MILLENNIUM, "CE": Granularity.CENTURY, "DE": Granularity.YEAR, "Y": Granularity.YEAR,
    "S": Granularity.SEASON,
    "Q": Granularity.QUARTER, "M": Granularity.MONTH,
}  # fmt: skip


def day_date(day: int) -> CalendarDate:
    """The date of a day number."""
    year, month, day_of_month = civil(day)
    return CalendarDate(Granularity.DAY, year, month, day_of_month)


def shifted(day: int, count: Decimal | int, unit: str) -> CalendarDate | None:
    """The date so many units from a day, told in that unit; None where that cannot be.

    Two weeks before a day is a week (ISO 8601), two years before it a year, and so is a decade before it; the decade around
    it is a decade; of seasons only the year is told.
    """
    whole = int(count)
    if unit in DAYS:
        return _by_days(day + int(count * DAYS[unit]), unit)
    if unit not in MONTHS:
        return None
    if whole != count:
        return shifted(day, int(count * MONTHS[unit]), "M")
    year, month = shift_months(*civil(day)[:2], whole * MONTHS[unit])
    if unit == "M":
        return CalendarDate(Granularity.MONTH, year, month)
    if unit == "Q":
        return CalendarDate(Granularity.QUARTER, year, part=f"Q{(month + 2) // 3}")
    return _period(year, Granularity.DECADE if unit == "DE" and not whole else _OF_MONTHS[unit])


def _by_days(day: int, unit: str) -> CalendarDate:
    if unit in {"W", "WE"}:
        year, week = week_of(day)
        return CalendarDate(Granularity.WEEK if unit == "W" else Granularity.WEEKEND, year, week=week)
    return day_date(day)


def _period(year: int, granularity: Granularity) -> CalendarDate:
    span = YEARS_OF.get(granularity, 1)
    return CalendarDate(granularity if span > 1 else Granularity.YEAR, year // span * span)


def moved(date: CalendarDate, count: int, unit: str) -> CalendarDate | None:
    """The date so many units on, as fine as it was: a year before a quarter is a quarter; None if it is too coarse."""
    if date.year is None or (unit not in MONTHS and unit not in DAYS):
        return None
    if MONTHS.get(unit, 1) % 12 == 0:
        return evolve(date, year=date.year + MONTHS[unit] // 12 * count)
    start = date.interval.earliest
    if start is None or date.granularity < _OF_UNIT[unit]:
        return None
    return shifted(start, count, unit)


_OF_UNIT = {**_OF_MONTHS, "W": Granularity.WEEK, "WE": Granularity.WEEK} | dict.fromkeys(
    ("D", "DT", "MO", "AF", "EV", "NI"), Granularity.DAY
)
