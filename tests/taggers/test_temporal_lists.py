"""Lists of days that share their month, and topics that are tagged with a word of time."""

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load

RULEBOOK = load()


def found(text: str, published: str | None = "2013-03-22") -> list[tuple[str, str]]:
    """The expressions of a text with their TIMEX3 values."""
    return [(timex.text, timex.value) for timex in timexes(Document.from_text(text, published=published), RULEBOOK)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The fair runs April 4, 5 and 6.", {"April 4": 4, "5": 5, "6": 6}),
        ("The fair runs April 4, 5, 7 & 9.", {"April 4": 4, "5": 5, "7": 7, "9": 9}),
        ("The fair runs on 4, 5 and 6 April.", {"4": 4, "5": 5, "6 April": 6}),
        ("The fair runs on 4,5, and 6 April 2013.", {"4": 4, "5": 5, "6 April 2013": 6}),
    ],
)
def test_each_day_of_a_list_is_a_date(text: str, days: dict[str, int]) -> None:
    """The first, those between and the last share the month, and the year of publication or the one written."""
    assert [(words, f"2013-04-{day:02}") for words, day in days.items()] == found(text)


@pytest.mark.parametrize("text", ["Rooms 4, 8 and 16 April Street.", "In April 4, 8 and 16 people came."])
def test_numbers_of_other_things_are_no_list_of_days(text: str) -> None:
    """Rooms before the numbers or people behind them."""
    assert len(found(text)) < 3


def test_a_tag_is_a_name() -> None:
    """The topic of a message is no time; the word itself is."""
    assert [("Friday", "2013-03-22")] == found("Friday! #Friday #summer @friend")
