"""One value, two notations."""

import itertools

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.calendar import day_number
from factcheck.values.edtf import print_day
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval
from factcheck.values.timevalue import TimeValue

EDTF = (
    "2022-06", "2022-06-29", "199X", "18XX", "1XXX", "XXXX-09-29", "XXXX-XX-XX", "XXXX", "XXXX-09", "2014/..", "../2014",
    "2009/2013", "1990~", "2024-06-03T14:58", "2024-06-03T14:58:30Z", "2022-21", "2022-24", "2022-35", "2022-40", "-0489",
    "-0489-08", "[2024-03-06,2024-06-03]", "2004-XX-XX", "Y12345-01-02", "2023-07-11/2023-07-12", "0000",
)  # fmt: skip
TIMEX3 = (
    "1989-W42", "1989-W42-WE", "1989-W42-3", "199", "18", "1", "BC047", "BC03", "BC0490-08", "1998-03-02TMO",
    "1998-03-02T15:00", "XXXX-WXX-1",
    "P2Y6M", "PT1H30M", "PXD", "P2.5Y", "PRESENT_REF", "XXXX-WXX-WE", "1989-QX", "1989-Q3", "1989-H1", "XXXX-SU", "PXX",
    "P1DE",     "2024-06-31", "XXXX-XX-XXT10:00", "PT24H", "P200Y",
)  # fmt: skip

years = st.integers(-3000, 3000)


@pytest.mark.parametrize("text", EDTF)
def test_edtf_is_printed_as_it_was_read(text: str) -> None:
    """Reading and printing EDTF changes nothing."""
    assert text == TimeValue.from_edtf(text).edtf


@pytest.mark.parametrize("text", TIMEX3)
def test_timex3_is_printed_as_it_was_read(text: str) -> None:
    """Reading and printing TIMEX3 changes nothing."""
    assert text == TimeValue.from_timex3(text).timex3


@given(st.integers(-1_000_000, 2_000_000))
def test_every_day_survives_both_notations(day: int) -> None:
    """A day is the same day in EDTF, and covers itself."""
    value = TimeValue.from_edtf(print_day(day))
    assert value == TimeValue.from_edtf(value.edtf or "")
    assert Interval(day, day) == value.interval


@given(years.filter(lambda year: year > 0), st.integers(1, 12), st.integers(1, 28))
def test_the_coarser_contains_the_finer(year: int, month: int, day: int) -> None:
    """Century, decade, year, month and day lie in each other in this order."""
    texts = [
        f"{year:04d}"[:2],
        f"{year:04d}"[:3],
        f"{year:04d}",
        f"{year:04d}-{month:02d}",
        f"{year:04d}-{month:02d}-{day:02d}",
    ]
    values = [TimeValue.from_timex3(text) for text in texts]
    assert all(one.interval.contains(other.interval) for one, other in itertools.pairwise(values))
    grains = [value.granularity for value in values]
    assert [Granularity.CENTURY, Granularity.DECADE, Granularity.YEAR, Granularity.MONTH, Granularity.DAY] == grains


@pytest.mark.parametrize(
    ("timex3", "edtf"),
    [
        ("BC0490", "-0489"), ("BC0490-08", "-0489-08"), ("199", "199X"), ("18", "18XX"), ("1989-Q3", "1989-35"),
        ("BC047", "-0478/-0469"), ("2022-SU", "2022-22"), ("XXXX-WXX-1", "XXXX-XX-XX"), ("1998-03-02TMO", "1998-03-02"),
        ("1989-W42", "1989-10-16/1989-10-22"), ("1989-W42-WE", "1989-10-21/1989-10-22"), ("1989-W42-3", "1989-10-18"),
        ("P3Y", None), ("PRESENT_REF", None), ("2024-06-31", None), ("1989-QX", None), ("XXXX-W05", "XXXX-XX-XX"),
    ],
)  # fmt: skip
def test_the_two_notations_of_one_value(timex3: str, edtf: str | None) -> None:
    """EDTF tells what TIMEX3 tells, or the days that it covers, or nothing."""
    assert edtf == TimeValue.from_timex3(timex3).edtf


@pytest.mark.parametrize(
    ("modifier", "first", "last"), [("START", 1990, 1993), ("MID", 1994, 1996), ("END", 1997, 1999), ("APPROX", 1990, 1999)]
)
def test_early_mid_and_late_narrow_a_decade(modifier: str, first: int, last: int) -> None:
    """The early 1990s keep the value of the decade and have the days of 1990 to 1993."""
    value = evolve(TimeValue.from_edtf("199X"), modifier=modifier)
    assert Interval(day_number(first), day_number(last, 12, 31)) == value.interval
    assert "199" == value.timex3


def test_late_june_is_the_end_of_june() -> None:
    """Shorter periods are narrowed generously."""
    value = evolve(TimeValue.from_edtf("2022-06"), modifier="END")
    assert Interval(day_number(2022, 6, 16), day_number(2022, 6, 30)) == value.interval


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2024-06-31", "impossible-day"), ("2023-02-29", "impossible-day"), ("XXXX-02-30", "impossible-day"),
        ("2024-13-01", "impossible-month"),
        ("2021-W53", "impossible-week"), ("2024-06-03T25:00", "impossible-time"),
        ("2024-06-03T10:61", "impossible-time"),
        ("XXXX-02-29", None), ("2024-02-29", None), ("2024-06-03T24:00", None), ("2020-W53", None), ("XXXX-W53", None),
        ("XXXX-XX-31", None),
    ],
)  # fmt: skip
def test_dates_that_cannot_be_are_values_with_a_fault(text: str, fault: str | None) -> None:
    """An impossible date is kept, marked, and has an interval all the same."""
    value = TimeValue.from_timex3(text)
    assert fault == value.fault
    assert value.interval.contains(value.interval)


def test_a_reversed_range_is_marked() -> None:
    """2013 to 2009 cannot be; its days are those of both."""
    value = TimeValue.from_edtf("2013").to(TimeValue.from_edtf("2009"))
    assert ("reversed", None) == (value.fault, value.edtf)
    assert Interval(day_number(2009), day_number(2013, 12, 31)) == value.interval


def test_open_ends() -> None:
    """Since 2014 has no end, until 2014 no beginning."""
    year = TimeValue.from_edtf("2014")
    assert ("2014/..", "../2014") == (year.to(None).edtf, year.until().edtf)


def test_a_range_of_days_of_weeks_is_joined_at_its_outer_ends() -> None:
    """The ends of a range that are themselves stretches give their outer days."""
    value = TimeValue.from_timex3("1989-W42").to(TimeValue.from_timex3("1989-W43"))
    assert "1989-10-16/1989-10-29" == value.edtf


def test_the_stated_weekday_is_compared_with_the_calendar() -> None:
    """6 May 2025 was a Tuesday."""
    date = TimeValue.from_edtf("2025-05-06")
    assert 2 == date.actual_weekday
    assert TimeValue(start=date.start, stated_weekday=1).weekday_disagrees
    assert not TimeValue(start=date.start, stated_weekday=2).weekday_disagrees
    assert not date.weekday_disagrees


def test_an_approximate_year_says_so() -> None:
    """About 1990 has a tilde in EDTF."""
    assert TimeValue.from_edtf("1990~").is_approximate


@pytest.mark.parametrize("text", ["", "199X-05", "20240603", "../..", "2024T10:00", "tomorrow", "2024-6-3", "-04XX"])
def test_what_is_not_edtf_is_refused(text: str) -> None:
    """Anything else is a ValueError."""
    with pytest.raises(ValueError, match=r"date|interval|need"):
        TimeValue.from_edtf(text)


@pytest.mark.parametrize("text", ["", "P", "PT", "tomorrow", "P1", "NOW_REF"])
def test_what_is_not_timex3_is_refused(text: str) -> None:
    """Anything else is a ValueError."""
    with pytest.raises(ValueError, match="not a TIMEX3 value"):
        TimeValue.from_timex3(text)


def test_a_value_without_anything_is_silent() -> None:
    """An empty value prints nothing, knows nothing, contradicts nothing."""
    value = TimeValue()
    assert ("", None, None, Interval()) == (value.timex3, value.edtf, value.granularity, value.interval)
