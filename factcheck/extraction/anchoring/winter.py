"""Winters, which lie in two years: one without a year is called by the year of its January."""

from factcheck.extraction.anchoring.state import State
from factcheck.values.calendar import civil, day_number
from factcheck.values.calendardate import MONTHS_OF, CalendarDate
from factcheck.values.granularity import Granularity

WINTER = "WI"

_LAST_MONTH = 3
"""The month in which a winter ends."""


def winter_after(date: CalendarDate, told: CalendarDate) -> CalendarDate | None:
    """The winter of a story: the one in which the date told lies, or the next; None where only a year is told."""
    if not _is_open(date) or told.year is None or told.granularity < Granularity.SEASON:
        return None
    month = told.month or MONTHS_OF.get(told.part or "", (1, 1))[0]
    return date.with_year(told.year + (month > _LAST_MONTH))


def winter_now(date: CalendarDate, anchor: str, state: State) -> CalendarDate | None:
    """The winter that publication lies in, after the new year; None for other dates and other times of the year."""
    if state.published is None or not _is_open(date) or anchor not in {"past", "same"}:
        return None
    year, month, _ = civil(state.published)
    return date.with_year(year) if month <= _LAST_MONTH else None


def remembered(date: CalendarDate, written: CalendarDate | None, before: CalendarDate | None) -> CalendarDate:
    """The date as a story goes on from it: a winter called by its January began the year before."""
    if written is None or not _is_open(written) or before is None or date.year is None:
        return date
    return date.with_year(date.year - 1) if winter_after(written, before) is not None else date


def beginning(date: CalendarDate) -> int | None:
    """The first day; of a winter the first of December, for a story tells it in that order."""
    if date.part in MONTHS_OF and date.year is not None:
        return day_number(date.year, MONTHS_OF[date.part][0])
    return date.interval.earliest


def _is_open(date: CalendarDate) -> bool:
    return date.part == WINTER and date.year is None
