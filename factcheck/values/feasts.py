"""Days that come back every year: on a date, a weekday of a month, at a distance from Easter, or as a country keeps them."""

import re

from factcheck.values.calendar import day_number, easter, month_length, weekday
from factcheck.values.nationaldays import NAMED, national_day

FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"easter([+-]\d{1,2})")
_WEEKDAY = re.compile(r"(\d\d)-([1-7])-(-?[1-5])([+-]\d)?")


def feast_day(feast: str, year: int) -> int | None:
    """The day number of a feast in a year; None for a holiday of a country that is not known in that year.

    A feast is written "12-25" for a date, "easter-2" for two days before Western Easter Sunday, "11-4-4" for the fourth
    Thursday of November, "05-1--1" for the last Monday of May, "11-1-1+1" for the day after the first Monday of November,
    and "SG:Vesak Day" for a holiday that the extra ``holidays`` knows. Raises ValueError for anything else.
    """
    if NAMED.fullmatch(feast):
        return national_day(feast, year)
    if match := FIXED.fullmatch(feast):
        return day_number(year, int(match[1]), int(match[2]))
    if match := _EASTER.fullmatch(feast):
        return easter(year) + int(match[1])
    if match := _WEEKDAY.fullmatch(feast):
        month, weekday_wanted, count, days_on = match.groups(default="0")
        return _nth_weekday(year, int(month), int(weekday_wanted), int(count)) + int(days_on)
    message = f"{feast!r} is not a feast such as 12-25, easter-2 or 11-4-4"
    raise ValueError(message)


def _nth_weekday(year: int, month: int, wanted: int, count: int) -> int:
    if count < 0:
        last = day_number(year, month, month_length(year, month))
        return last - (weekday(last) - wanted) % 7 + 7 * (count + 1)
    first = day_number(year, month)
    return first + (wanted - weekday(first)) % 7 + 7 * (count - 1)
