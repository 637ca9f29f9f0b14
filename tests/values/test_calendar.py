"""Civil days, checked against the standard library where it reaches and against known dates where it does not."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from factcheck.values import calendar

dates = st.dates()
days = st.integers(-2_000_000, 4_000_000)


@given(dates)
def test_day_numbers_equal_those_of_the_standard_library(date: datetime.date) -> None:
    """A day number is what datetime calls the ordinal."""
    assert date.toordinal() == calendar.day_number(date.year, date.month, date.day)


@given(dates)
def test_weekdays_and_weeks_equal_those_of_the_standard_library(date: datetime.date) -> None:
    """Weekday and ISO week agree with datetime."""
    day = date.toordinal()
    year, week, weekday = date.isocalendar()
    assert (year, week, weekday) == (*calendar.week_of(day), calendar.weekday(day))


@given(days)
def test_a_day_number_and_its_date_are_one(day: int) -> None:
    """Turning a day number into a date and back gives it again, also before Christ."""
    assert day == calendar.day_number(*calendar.civil(day))


@given(days)
def test_a_week_holds_its_days(day: int) -> None:
    """The Monday of a day's week is at most six days before it."""
    assert calendar.week_start(*calendar.week_of(day)) == day - calendar.weekday(day) + 1


@given(days, st.integers(-5000, 5000))
def test_months_are_shifted_and_shifted_back(day: int, months: int) -> None:
    """So many months on and as many back is the same month, and a month lies within the year."""
    year, month, _ = calendar.civil(day)
    there = calendar.shift_months(year, month, months)
    assert there[1] in range(1, 13)
    assert (year, month) == calendar.shift_months(*there, -months)


def test_easter_falls_on_the_known_sundays() -> None:
    """Easter Sundays of the tables, among them the earliest and the latest there can be."""
    found = [calendar.civil(calendar.easter(year)) for year in (1818, 1943, 2000, 2024, 2025)]
    assert [(1818, 3, 22), (1943, 4, 25), (2000, 4, 23), (2024, 3, 31), (2025, 4, 20)] == found


def test_the_longest_february_has_a_leap_day() -> None:
    """29 February exists in some year, 31 June in none."""
    assert (29, 30) == (calendar.longest_month(2), calendar.longest_month(6))


def test_weeks_of_a_long_year() -> None:
    """2020 has 53 weeks, 2021 has 52."""
    assert (53, 52) == (calendar.weeks_in_year(2020), calendar.weeks_in_year(2021))
