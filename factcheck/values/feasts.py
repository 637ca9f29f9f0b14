"""Days that come back every year: on a date, on the n-th weekday of a month, or at a distance from Easter."""

import re

from factcheck.values.calendar import day_number, easter, month_length, weekday

_FIXED = re.compile(r"(\d\d)-(\d\d)")
_EASTER = re.compile(r"easter([+-]\d{1,2})")
_WEEKDAY = re.compile(r"(\d\d)-([1-7])-(-?[1-5])")


def feast_day(feast: str, year: int) -> int:
    """The day number of a feast in a year.

    A feast is written "12-25" for a date, "easter-2" for two days before Western Easter Sunday, "11-4-4" for the fourth
    Thursday of November and "05-1--1" for the last Monday of May. Raises ValueError for anything else.
    """
    if match := _FIXED.fullmatch(feast):
        return day_number(year, int(match[1]), int(match[2]))
    if match := _EASTER.fullmatch(feast):
        return easter(year) + int(match[1])
    if match := _WEEKDAY.fullmatch(feast):
        return _nth_weekday(year, *map(int, match.groups()))
    message = f"{feast!r} is not a feast such as 12-25, easter-2 or 11-4-4"
    raise ValueError(message)


def _nth_weekday(year: int, month: int, wanted: int, count: int) -> int:
    if count < 0:
        last = day_number(year, month, month_length(year, month))
        return last - (weekday(last) - wanted) % 7 + 7 * (count + 1)
    first = day_number(year, month)
    return first + (wanted - weekday(first)) % 7 + 7 * (count - 1)
