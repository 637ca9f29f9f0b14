"""The part of a period that "early", "mid" and "late" leave of it."""

from factcheck.values.calendar import day_number
from factcheck.values.calendardate import CalendarDate
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval

_YEARS_LEFT = {"START": (0, 3), "MID": (4, 6), "END": (7, 9)}
"""Of ten years: the early nineties are 1990 to 1993, the mid-nineties 1994 to 1996, the late nineties 1997 to 1999."""

_SHARE_LEFT = {"START": (0.0, 0.45), "MID": (0.25, 0.75), "END": (0.55, 1.0)}
"""Of shorter periods: generous, since nobody agrees where "early June" ends, and a false conflict is worse than none."""


def narrowed(date: CalendarDate, modifier: str | None) -> Interval:
    """The days of a date that the modifier START, MID or END leaves; all of them for any other.

    A winter of a year may have begun in the year before: it is called by its December and by its January.
    """
    days = date.interval
    if date.part == "WI" and date.year is not None:
        return Interval(day_number(date.year - 1, 12), days.latest)
    if modifier not in _YEARS_LEFT or days.earliest is None or days.latest is None:
        return days
    if date.granularity is Granularity.DECADE and date.year is not None and date.year >= 0:
        first, last = _YEARS_LEFT[modifier]
        return Interval(day_number(date.year + first), day_number(date.year + last, 12, 31))
    first_share, last_share = _SHARE_LEFT[modifier]
    length = days.latest - days.earliest
    return Interval(days.earliest + int(length * first_share), days.earliest + round(length * last_share))
