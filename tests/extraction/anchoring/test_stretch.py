"""Stretches whose ends share what only one of them tells."""

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load

RULEBOOK = load()


def values(text: str, published: str | None) -> list[str | None]:
    """The EDTF values of the expressions of a text."""
    return [timex.edtf for timex in timexes(Document.from_text(text, published=published), RULEBOOK)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is shut from Monday to Friday.", "2024-11-04/2024-11-08"),
        ("It is shut Friday–Tuesday.", "2024-11-08/2024-11-12"),
        ("It was shut between November and February.", "2024-11/2025-02"),
    ],
)
def test_the_end_of_a_stretch_lies_behind_its_beginning(text: str, value: str) -> None:
    """Each end alone would be sought around publication, and Friday may lie before Monday there."""
    assert [value, value] == values(text, "2024-11-10")


def test_an_end_that_tells_its_year_is_kept() -> None:
    """A stretch that is written backwards is a slip to be told, not to be mended."""
    document = Document.from_text("It was shut from May 2024 to May 2023.", published="2024-11-10")
    assert ["reversed", "reversed"] == [timex.time.fault for timex in timexes(document, RULEBOOK)]


def test_the_beginning_of_a_stretch_of_hours_lies_on_the_day_of_its_end() -> None:
    """Only behind the end stands the day."""
    assert ["2024-05-03T09:00/2024-05-03T11:00"] * 2 == values("They sat from 9 to 11 a.m. on 3 May 2024.", "2024-11-10")


def test_a_stretch_of_hours_over_midnight_ends_on_the_next_day() -> None:
    """The hours after it are told of the day on which it began."""
    night, noon = "2024-11-10T22:00/2024-11-11T06:00", "2024-11-10T12:00"
    assert [night, night, noon] == values("It is shut from 10 p.m. to 6 a.m. and again at noon.", "2024-11-10")
    assert ["2024-11-10T09:00/2024-11-10T11:00"] * 2 == values("It is shut from 9 a.m. to 11 a.m. daily.", "2024-11-10")[:2]


def test_words_that_tell_their_own_day_do_not_become_one() -> None:
    """Tonight is no part of last night, whatever stands between them."""
    assert ["2024-11-10", "2024-11-09", "2024-11-11"] == values("tonight, last night, tomorrow night", "2024-11-10")


def test_hours_behind_the_end_of_a_stretch_of_weekdays_lie_on_that_day() -> None:
    """The Friday is the one behind the Monday, whether hours stand behind it or not."""
    document = Document.from_text("We open Monday-Friday 9 a.m. daily.", published="2014-06-11")
    assert ["2014-06-09", "2014-06-13T09:00", "P1D"] == [timex.value for timex in timexes(document, RULEBOOK)]
