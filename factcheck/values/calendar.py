"""Arithmetic of civil days in the proleptic Gregorian calendar, for any year.

Years are astronomical: 1 BC is year 0, 490 BC is year -489. Days are counted like ``datetime.date.toordinal`` (1 January of
year 1 is day 1) and go on below zero, so that nothing here ends where ``datetime`` ends.
"""

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE_MARCH = 306
_DAYS_IN_ERA = 146097
"""Days of 400 years, after which the calendar repeats."""


def is_leap(year: int) -> bool:
    """Whether February has 29 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days of the month, 28 to 31."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def longest_month(month: int) -> int:
    """Days the month can have in some year: 29 for February."""
    return 29 if month == 2 else _MONTH_LENGTHS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day; a day beyond the month's end runs on into the next month.

    The year is taken to begin in March, so that the leap day comes last (H. Hinnant, "chrono-compatible date algorithms").
    """
    if month <= 2:
        year -= 1
        month += 12
    era, year_of_era = divmod(year, 400)
    day_of_year = (153 * (month - 3) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * _DAYS_IN_ERA + day_of_era - _DAYS_BEFORE_MARCH + 1


def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, day_of_era = divmod(day - 1 + _DAYS_BEFORE_MARCH, _DAYS_IN_ERA)
    year_of_era = (day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    month_from_march = (5 * day_of_year + 2) // 153
    day_of_month = day_of_year - (153 * month_from_march + 2) // 5 + 1
    month = month_from_march + 3 if month_from_march < 10 else month_from_march - 9
    return era * 400 + year_of_era + (month <= 2), month, day_of_month


def weekday(day: int) -> int:
    """The day of the week, 1 for Monday to 7 for Sunday (ISO 8601)."""
    return (day - 1) % 7 + 1


def week_start(year: int, week: int) -> int:
    """The Monday of a week; week 1 is the one with 4 January (ISO 8601)."""
    fourth = day_number(year, 1, 4)
    return fourth - weekday(fourth) + 1 + (week - 1) * 7


def week_of(day: int) -> tuple[int, int]:
    """Year and number of the ISO week a day lies in; the year is the one of the week's Thursday."""
    thursday = day - weekday(day) + 4
    year = civil(thursday)[0]
    return year, (thursday - day_number(year)) // 7 + 1


def weeks_in_year(year: int) -> int:
    """52 or 53."""
    return week_of(day_number(year, 12, 28))[1]


def shift_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month so many months later (or earlier, below zero)."""
    years, month = divmod(year * 12 + month - 1 + count, 12)
    return years, month + 1


def easter(year: int) -> int:
    """The day number of Western Easter Sunday (the anonymous Gregorian computus, Nature, 20 April 1876)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (19 * golden + century - leap_centuries - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    leap, leap_rest = divmod(rest, 4)
    sunday = (32 + 2 * century_rest + 2 * leap - moon - leap_rest) % 7
    correction = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * correction + 114, 31)
    return day_number(year, month, day + 1)
