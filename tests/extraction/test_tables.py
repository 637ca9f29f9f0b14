"""Totals of tables."""

import time

import pytest

from tests.told import findings


def told(*lines: str) -> list[str]:
    """What is told of the sums in some lines."""
    return [one.message for one in findings("Passengers by port:\n\n" + "\n".join(lines), only="arithmetic/sum")]


def test_a_column_is_added_up_where_the_others_agree() -> None:
    """The total is held against the rows above it; years over the columns are no row."""
    table = ("Port 2019 2020", "Varde | 1,200 | 900", "Skarv | 300 | 250")
    assert ["900 + 250 is 1,150, not 1,250."] == told(*table, "Total | 1,500 | 1,250")
    assert [] == told(*table, "Total | 1,500 | 1,150")


def test_a_row_is_added_up_under_a_head_of_totals() -> None:
    """The last figure of a row is held against those before it."""
    assert ["20 + 25 is 45, not 54."] == told("Town Men Women Total", "Varde 20 25 54", "Skarv 12 13 25", "Holm 8 9 17")


def test_a_single_column_needs_no_other() -> None:
    """It is silent where the first figure may be a year."""
    assert ["40 + 12 is 52, not 54."] == told("Varde: 40", "Skarv: 12", "Total: 54")
    assert [] == told("Visitors 2019", "Varde 120,000", "Skarv 80,000", "Total 200,000")


@pytest.mark.parametrize(
    "lines",
    [
        ("Varde 12.4 14.1", "Skarv 10.3 12.1", "Total 22.6 26.3"),
        ("Varde 120 90", "Skarv 31 25", "Total 150 115"),
        ("Varde 12 14", "Skarv 10 12", "Total 11 13"),
        ("Varde 40", "of which cars 12", "Total 40"),
        ("Varde 40", "Total 54"),
        ("Varde 40", "12 boats", "Skarv 14", "Total 50"),
    ],
)
def test_rounding_averages_and_what_is_no_table_are_silent(lines: tuple[str, ...]) -> None:
    """So are a row that tells some of another, a single part, and a table that is interrupted."""
    assert [] == told(*lines)


def test_negative_figures_are_taken_away() -> None:
    """A minus before a figure counts."""
    assert [] == told("Varde 40 12", "Skarv −10 -2", "Total 30 10")


def test_blanks_are_passed_over_once() -> None:
    """A line of nothing but blanks was read again from each of them."""
    start = time.process_time()
    assert [] == told("Varde: 40", " " * 60_000, "Skarv: 12")
    assert time.process_time() - start < 2
