"""So many units on, and what a reference fills in."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.calendar import day_number
from factcheck.values.completion import completed, is_complete
from factcheck.values.duration import Amount, Duration
from factcheck.values.feasts import feast_day
from factcheck.values.shifting import moved, shifted
from factcheck.values.timevalue import TimeValue
from factcheck.values.timex3 import parse_date, print_date

OPEN = ("XXXX-02", "XXXX-12-31", "XXXX-02-29", "XXXX-WXX-4", "XXXX-Q2", "XXXX-XX-30")
WEDNESDAY = day_number(2025, 5, 7)


def told(text: str, reference: int, direction: str, strictly: bool = False) -> str:
    """A TIMEX3 value completed, as TIMEX3."""
    date = parse_date(text)
    assert date is not None
    return print_date(completed(date, reference, direction, strictly))


@pytest.mark.parametrize(
    ("count", "unit", "expected"),
    [
        (-2, "D", "2025-05-05"), (-1, "W", "2025-W18"), (1, "WE", "2025-W20-WE"), (-1, "M", "2025-04"),
        (-5, "M", "2024-12"),
        (1, "Q", "2025-Q3"), (-2, "Y", "2023"), (-1, "DE", "2015"), (-1, "CE", "19"), (-1, "ML", "1"), (1, "S", "2025"),
        ("-1.5", "Y", "2023-11"), (-3000, "Y", "BC0976"),
    ],
)  # fmt: skip
def test_a_day_is_moved_by_units(count: int | str, unit: str, expected: str) -> None:
    """The result is as fine as the unit."""
    date = shifted(WEDNESDAY, Decimal(count), unit)
    assert date is not None
    assert expected == print_date(date)


def test_a_day_cannot_be_moved_by_hours() -> None:
    """Units of the clock need a clock."""
    assert shifted(WEDNESDAY, -2, "TH") is None


@pytest.mark.parametrize(
    ("text", "count", "unit", "expected"),
    [("1989-Q3", -1, "Y", "1988-Q3"), ("1998-05-12", 1, "D", "1998-05-13"), ("1998-05-12", 1, "Y", "1999-05-12"),
        ("1998-05", 1, "M", "1998-06")],
)  # fmt: skip
def test_a_date_is_moved_as_fine_as_it_is(text: str, count: int, unit: str, expected: str) -> None:
    """A quarter a year before is a quarter."""
    date = parse_date(text)
    assert date is not None
    found = moved(date, count, unit)
    assert found is not None
    assert expected == print_date(found)


def test_a_date_too_coarse_or_unknown_is_not_moved() -> None:
    """A day after 1998 is not known, nor one after an unknown year."""
    year, unknown = parse_date("1998"), parse_date("XXXX-05")
    assert year is not None
    assert unknown is not None
    assert (None, None, None) == (moved(year, 1, "D"), moved(unknown, 1, "Y"), moved(year, 1, "TH"))


@pytest.mark.parametrize(
    ("text", "direction", "strictly", "expected"),
    [
        ("XXXX-WXX-1", "past", False, "2025-05-05"), ("XXXX-WXX-3", "past", False, "2025-05-07"),
        ("XXXX-WXX-3", "past", True, "2025-04-30"), ("XXXX-WXX-3", "future", True, "2025-05-14"),
        ("XXXX-WXX-3", "future", False, "2025-05-07"), ("XXXX-WXX-7", "same", False, "2025-05-11"),
        ("XXXX-05", "past", False, "2025-05"), ("XXXX-05", "past", True, "2024-05"),
        ("XXXX-05", "future", True, "2026-05"),
        ("XXXX-06", "past", False, "2024-06"), ("XXXX-06", "future", False, "2025-06"),
        ("XXXX-06", "same", False, "2025-06"),
        ("XXXX-05-08", "past", False, "2024-05-08"), ("XXXX-02-29", "past", False, "2024-02-29"),
        ("XXXX-02-29", "future", False, "2028-02-29"), ("XXXX-WI", "future", False, "2025-WI"),
        ("XXXX-WI", "past", False, "2024-WI"),
        ("XXXX-Q1", "past", False, "2025-Q1"), ("XXXX-WXX-WE", "past", False, "2025-W18-WE"),
        ("XXXX-WXX-WE", "future", False, "2025-W19-WE"), ("XXXX-WXX", "past", False, "2025-W19"),
        ("XXXX-XX-12", "past", False, "2025-04-12"), ("XXXX-XX-12", "future", False, "2025-05-12"),
        ("XXXX-XX-03", "future", False, "2025-06-03"), ("XXXX-XX-XXT10:00", "same", False, "2025-05-07T10:00"),
        ("XXXX-WXX-1TNI", "past", False, "2025-05-05TNI"), ("1998-05", "past", False, "1998-05"),
        ("XXXX", "past", False, "2025"),
        ("XXXX-W05", "past", False, "2025-W05"), ("XXXX-06-31", "past", False, "2024-06-31"),
    ],
)  # fmt: skip
def test_what_is_open_is_filled_in_from_a_reference(text: str, direction: str, strictly: bool, expected: str) -> None:
    """Seen from Wednesday, 7 May 2025."""
    assert expected == told(text, WEDNESDAY, direction, strictly)


@given(
    st.integers(-300_000, 900_000),
    st.sampled_from(OPEN),
)
def test_the_past_one_is_not_after_and_the_future_one_not_before(day: int, text: str) -> None:
    """Whatever the day of reference."""
    past = TimeValue.from_timex3(told(text, day, "past")).interval
    future = TimeValue.from_timex3(told(text, day, "future")).interval
    assert past.earliest is None or past.earliest <= day
    assert future.latest is None or future.latest >= day


def test_a_complete_date_lacks_nothing() -> None:
    """A month needs its month, a time its day."""
    texts = ("1998", "1998-XX", "1998-05", "XXXX-05", "1998-05-XXT10:00", "1998-05-12T10:00", "1998-W05", "199")
    dates = [parse_date(text) for text in texts]
    assert [True, False, True, False, False, True, True, True] == [is_complete(date) for date in dates if date is not None]


@pytest.mark.parametrize(
    ("feast", "expected"),
    [
        ("12-25", (2025, 12, 25)), ("easter+0", (2025, 4, 20)), ("easter-2", (2025, 4, 18)),
        ("easter+49", (2025, 6, 8)),
        ("11-4-4", (2025, 11, 27)), ("05-1--1", (2025, 5, 26)), ("09-1-1", (2025, 9, 1)), ("01-1-3", (2025, 1, 20)),
    ],
)  # fmt: skip
def test_feasts_fall_on_their_days(feast: str, expected: tuple[int, int, int]) -> None:
    """In 2025."""
    assert day_number(*expected) == feast_day(feast, 2025)


def test_a_feast_that_is_none_is_refused() -> None:
    """The message shows the three forms."""
    with pytest.raises(ValueError, match="not a feast such as"):
        feast_day("christmas", 2025)


def test_the_length_of_a_duration_in_days() -> None:
    """Months and years have their mean length; an open count has none."""
    week = Duration((Amount(Decimal(2), "W"), Amount(Decimal(1), "D")))
    hours = Duration((Amount(Decimal(36), "TH"),))
    year = Duration((Amount(Decimal(1), "Y"),))
    assert (Decimal(15), Decimal("1.5"), Decimal("365.2425")) == (week.days, hours.days, year.days)
    assert (None, None) == (Duration((Amount(None, "D"),)).days, Duration((Amount(Decimal(1), "X"),)).days)
