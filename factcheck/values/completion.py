"""Filling in what a date leaves open: the year of "May 12", the week of "Monday", the day of "10 a.m."."""

from attrs import evolve

from factcheck.values.calendar import civil, day_number, longest_month, month_length, week_of, weekday
from factcheck.values.calendardate import MONTHS_OF, CalendarDate
from factcheck.values.granularity import Granularity

_HORIZON = 12
"""How many years one looks for a day that not every year has."""


def is_complete(date: CalendarDate) -> bool:
    """Whether nothing is left open that a reference could fill in."""
    if date.year is None:
        return False
    if date.clock is not None or date.granularity is Granularity.DAY:
        return date.day is not None or date.week is not None
    return date.granularity is not Granularity.MONTH or date.month is not None


def completed(date: CalendarDate, reference: int, direction: str, strictly: bool = False) -> CalendarDate:
    """The date filled in from a reference day.

    ``direction`` "past" gives the latest that begins not after the reference day, "future" the earliest that ends not before
    it, "same" the one in the reference's own year, month or week; ``strictly`` leaves out the one the reference lies in.
    """
    if date.year is not None:
        return date
    if date.weekday is not None and date.week is None:
        return _weekday(date, reference, direction, strictly)
    if date.granularity is Granularity.WEEKEND:
        return _weekend(date, reference, direction, strictly)
    if date.month is None and date.day is not None:
        return _day_of_month(date, reference, direction)
    if date.month is None and date.part is None and date.week is None:
        return _on_day(date, reference)
    return _with_year(date, reference, direction, strictly)


def _on_day(date: CalendarDate, day: int) -> CalendarDate:
    if date.granularity is Granularity.WEEK:
        return week_date(day)
    if date.granularity < Granularity.DAY:
        return evolve(date, year=civil(day)[0])
    year, month, day_of_month = civil(day)
    return evolve(date, year=year, month=month, day=day_of_month, weekday=None)


def _weekday(date: CalendarDate, reference: int, direction: str, strictly: bool) -> CalendarDate:
    wanted = date.weekday or 1
    away = (wanted - weekday(reference)) % 7
    if direction == "same":
        day = reference + wanted - weekday(reference)
    elif direction == "future":
        day = reference + (away or 7 * strictly)
    else:
        day = reference - ((7 - away) % 7 or 7 * strictly)
    return _on_day(date, day)


def _weekend(date: CalendarDate, reference: int, direction: str, strictly: bool) -> CalendarDate:
    begin = 5 if direction == "past" and strictly else 0
    sunday = _weekday(CalendarDate(Granularity.DAY, weekday=7), reference - begin, direction, strictly)
    saturday = _weekday(CalendarDate(Granularity.DAY, weekday=6), reference, direction, strictly)
    chosen = saturday if direction == "past" else sunday
    year, week = week_of(chosen.interval.earliest or reference)
    return evolve(date, year=year, week=week)


def _day_of_month(date: CalendarDate, reference: int, direction: str) -> CalendarDate:
    year, month, today = civil(reference)
    wanted = date.day or 1
    if direction == "past" and wanted > today:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    elif direction == "future" and wanted < today:
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return evolve(date, year=year, month=month) if wanted <= month_length(year, month) else date


def _with_year(date: CalendarDate, reference: int, direction: str, strictly: bool) -> CalendarDate:
    year = civil(reference)[0]
    if direction == "same" or (date.month == 2 and date.day == 29 and direction not in {"past", "future"}):
        return evolve(date, year=year)
    step = -1 if direction == "past" else 1
    first = year + 1 if direction == "past" else year - 1
    for candidate in range(first, first + step * _HORIZON, step):
        if not _exists(date, candidate):
            continue
        start, end = _bounds(date, candidate)
        if direction == "past" and (end < reference if strictly else start <= reference):
            return evolve(date, year=candidate)
        if direction == "future" and (start > reference if strictly else end >= reference):
            return evolve(date, year=candidate)
    return date


def _exists(date: CalendarDate, year: int) -> bool:
    if date.month is None or date.day is None or date.day > longest_month(date.month):
        return True
    return date.day <= month_length(year, date.month)


def _bounds(date: CalendarDate, year: int) -> tuple[int, int]:
    """First and last day in a year; of a season its core, so that neighbours do not lap over."""
    if date.part in MONTHS_OF:
        first, last = MONTHS_OF[date.part]
        years, month = divmod(last - 1, 12)
        return day_number(year, first), day_number(year + years, month + 1, month_length(year + years, month + 1))
    days = evolve(date, year=year, clock=None).interval
    return days.earliest or 0, days.latest or 0


def week_date(day: int) -> CalendarDate:
    """The ISO week of a day."""
    year, week = week_of(day)
    return CalendarDate(Granularity.WEEK, year, week=week)
