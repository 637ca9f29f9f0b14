"""The line of time under the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports.scale import Scale, scale_for
from factcheck.values.calendar import day_number
from factcheck.values.interval import Interval


def days(start: int, end: int) -> Interval:
    """A stretch."""
    return Interval(start, end)


def test_needed_days_stand_on_the_line() -> None:
    """Whatever the others are, the dates of contradictions are inside."""
    scale = scale_for([days(1000, 1010)], [days(5000, 5001)])
    assert scale is not None
    assert 2 < scale.place(1000) < scale.place(1010) < 98


def test_a_few_far_dates_do_not_squeeze_the_rest() -> None:
    """The outer twentieth of the other dates is left out."""
    scale = scale_for([], [days(n, n) for n in (1, *range(700_000, 700_040))])
    assert scale is not None
    assert scale.first > 600_000
    assert (False, True) == (scale.shows(days(1, 1)), scale.shows(Interval(None, 700_001)))


def test_without_closed_dates_there_is_no_line() -> None:
    """Open intervals alone give no measure."""
    assert scale_for([Interval(5, None)], [Interval(None, None)]) is None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ((2021, 1, 1), (2021, 4, 30), ["2021-01", "2021-02", "2021-03", "2021-04"]),
        ((2018, 6, 1), (2021, 6, 1), ["2018-07", "2019-01", "2019-07", "2020-01", "2020-07", "2021-01"]),
        ((2010, 1, 1), (2017, 1, 2), ["2010", "2011", "2012", "2013", "2014", "2015", "2016", "2017"]),
        ((1500, 1, 1), (1899, 1, 1), ["1500", "1550", "1600", "1650", "1700", "1750", "1800", "1850"]),
    ],
)
def test_ticks_are_whole_months_or_years(
    first: tuple[int, int, int], last: tuple[int, int, int], expected: list[str]
) -> None:
    """From months to half centuries, never more than fit."""
    assert expected == [name for _, name in Scale(day_number(*first), day_number(*last)).ticks()]


@given(st.integers(-1_000_000, 1_000_000), st.integers(0, 2_000_000))
def test_ticks_stand_on_the_line_in_order(first: int, length: int) -> None:
    """Any stretch has ticks inside it, ascending, and not many."""
    scale = Scale(first, first + length)
    ticks = [day for day, _ in scale.ticks()]
    assert sorted(set(ticks)) == ticks
    assert all(scale.first <= day <= scale.last for day in ticks)
    assert len(ticks) <= 14
