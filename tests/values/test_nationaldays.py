"""Holidays of countries, which an extra knows."""

import sys

import pytest

from factcheck.values import nationaldays
from factcheck.values.calendar import day_number
from factcheck.values.feasts import feast_day
from factcheck.values.nationaldays import national_day, needs_extra


@pytest.mark.parametrize(
    ("holiday", "year", "expected"),
    [
        ("SG:Vesak Day", 2024, (2024, 5, 22)),
        ("IN:Diwali", 2023, (2023, 11, 12)),
        ("DE-BY:Epiphany", 2025, (2025, 1, 6)),
        ("TR:Eid al-Fitr", 2025, (2025, 3, 30)),
    ],
)
def test_a_holiday_of_a_country_has_a_day(holiday: str, year: int, expected: tuple[int, int, int]) -> None:
    """Of several days the first is meant, and estimated ones count."""
    pytest.importorskip("holidays")
    assert day_number(*expected) == feast_day(holiday, year)


def test_a_year_beyond_the_lists_has_no_day() -> None:
    """What the extra does not list is not guessed, and nothing is printed."""
    pytest.importorskip("holidays")
    assert national_day("IN:Diwali", 1850) is None
    assert national_day("DE:Vesak Day", 2024) is None


def test_a_country_that_nobody_knows_is_an_error() -> None:
    """A rule with such a country is told when it is loaded."""
    pytest.importorskip("holidays")
    with pytest.raises(ValueError, match="the holidays of 'QQ' are not known"):
        national_day("QQ:Nowhere Day", 2024)
    with pytest.raises(ValueError, match="is not a holiday"):
        national_day("Nowhere Day", 2024)


def test_without_the_extra_no_such_name_is_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only names with a country need it."""
    monkeypatch.setattr(nationaldays, "find_spec", lambda _name: None)
    assert needs_extra("SG:Vesak Day")
    assert not needs_extra("12-25")
    assert national_day("SG:Vesak Day", 2024) is None


def test_the_extra_is_not_loaded_for_feasts_of_our_own() -> None:
    """A text with Christmas costs no list of holidays."""
    loaded = "holidays" in sys.modules
    assert day_number(2024, 12, 25) == feast_day("12-25", 2024)
    assert loaded == ("holidays" in sys.modules)
