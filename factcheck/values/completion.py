"""Filling in what a date leaves open: the year of "May 12", the week of "Monday", the day of "10 a.m."."""

from functools import lru_cache

from attrs import evolve

from factcheck.values.calendar import civil, longest_month, month_length, week_of, weekday
from factcheck.values.calendardate import MONTHS_OF, CalendarDate
from factcheck.values.granularity import Granularity

_HORIZON = 12
"""How many years one looks for a day that not every year has."""

_MONTHS = 12
_LONGEST = 31


def is_complete(date: CalendarDate) -> bool:
    """Whether nothing is left open that a reference could fill in."""
    if date.year is None:
        return False
    if date.clock is not None or date.granularity is Granularity.DAY:
        return date.day is not None or date.week is not None
    return date.granularity is not Granularity.MONTH or date.month is not None


@lru_cache(maxsize=4096)
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
        return date.with_year(civil(day)[0])
    year, month, day_of_month = civil(day)
    return CalendarDate(
        date.granularity, year, month, day_of_month, part=date.part, week=date.week, clock=date.clock, zone=date.zone
    )


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
    year, month, day = civil(reference)
    if direction == "same":
        return date.with_year(year)
    first, last = _in_year(date)
    today = (month, day)
    step = -1 if direction == "past" else 1
    for years in range(-step if last[0] > _MONTHS else 0, step * _HORIZON, step):
        begins, ends = (first[0] + _MONTHS * years, first[1]), (last[0] + _MONTHS * years, last[1])
        if direction == "past":
            fits = ends < today if strictly else begins <= today
        else:
            fits = begins > today if strictly else ends >= today
        if fits and _exists(date, year + years):
            return date.with_year(year + years)
    return date


def _in_year(date: CalendarDate) -> tuple[tuple[int, int], tuple[int, int]]:
    """Month and day of its beginning and its end; the month of the end goes on beyond 12 for what ends in the next year."""
    if date.part in MONTHS_OF:
        first, last = MONTHS_OF[date.part]
        return (first, 1), (last, _LONGEST)
    if date.week is not None:
        month = min((date.week * 7 + 24) // 31, _MONTHS)
        return (month, 1), (month, _LONGEST)
    month = date.month or 1
    return (month, date.day or 1), (month, date.day or _LONGEST)


def _exists(date: CalendarDate, year: int) -> bool:
    if date.month is None or date.day is None or not 1 <= date.month <= _MONTHS or date.day > longest_month(date.month):
        return True
    return date.day <= month_length(year, date.month)


def week_date(day: int) -> CalendarDate:
    """The ISO week of a day."""
    year, week = week_of(day)
    return CalendarDate(Granularity.WEEK, year, week=week)
