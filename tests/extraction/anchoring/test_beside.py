"""Expressions that name the day they lean on: the day after Easter, two weeks from Monday, Friday after Christmas."""

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load

RULEBOOK = load()


def values(text: str, published: str | None = "2023-10-06") -> list[str]:
    """The TIMEX3 values of a text."""
    return [timex.value for timex in timexes(Document.from_text(text, published=published), RULEBOOK)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left the day after Easter 2020.", "2020-04-13"),
        ("They came on the day before Sunday’s vote.", "2023-09-30"),
        ("They will meet ten days from Monday.", "2023-10-19"),
        ("They will meet six months from Monday.", "2024-04"),
        ("They met on the Friday after Easter 2020.", "2020-04-17"),
        ("They met on Monday of last week.", "2023-09-25"),
    ],
)
def test_the_day_beside_is_asked(text: str, expected: str) -> None:
    """Publication only completes what the day beside leaves open."""
    assert [expected] == values(text)


@pytest.mark.parametrize(
    "text",
    [
        "They will meet a few days from Monday.",
        "They will meet a year and a half from Monday.",
        "They will meet ten minutes from Monday.",
    ],
)
def test_what_cannot_be_counted_stays_open(text: str) -> None:
    """An open or a mixed length, and one finer than days, tell no date."""
    assert ["XXXX-XX-XX"] == values(text)


def test_without_publication_the_day_beside_is_open_too() -> None:
    """Nothing is guessed."""
    assert ["XXXX-XX-XX"] == values("They came on the day before Sunday’s vote.", None)
    assert ["XXXX-WXX-5"] == values("They came on Friday after Easter.", None)


def test_a_clock_in_brackets_does_not_hide_the_day() -> None:
    """Agencies put the time elsewhere between a time and its day; all three keep their own words."""
    text = "It began at 10:35 a.m. (0735 GMT) on Tuesday."
    assert ["2023-10-03T10:35", "2023-10-03T07:35", "2023-10-03"] == values(text)
    assert ["2023-10-06T10:35", "2023-10-06T07:35", "2023-10-03"] == values(
        "It began at 10:35 a.m. (0735 GMT), not Tuesday."
    )


def test_nothing_told_leaves_what_came_later_open() -> None:
    """Two days after something untold is no day after publication."""
    assert ["XXXX-XX-XX"] == values("They left two days later.")
    assert ["2023-05-03", "2023-05-05"] == values("They met on 3 May. They left two days later.")


def test_the_end_of_a_list_of_months_tells_their_year() -> None:
    """Only months that run on, and only behind a comma."""
    assert ["2010-07", "2010-08", "2010-09"] == values("It rained in July, August and September 2010.")
    assert ["2023-09", "2010-08", "2010-09"] == values("It rained in September, August and September 2010.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began at 9:30 on Tuesday night.", "2023-10-03T21:30"),
        ("It began at 2:30 on Tuesday night.", "2023-10-03T02:30"),
        ("It began at 2:30 on Tuesday afternoon.", "2023-10-03T14:30"),
        ("It began at 9:30 on Tuesday morning.", "2023-10-03T09:30"),
        ("It began at 14:30 on Tuesday afternoon.", "2023-10-03T14:30"),
        ("It began at 1 a.m. on Tuesday night.", "2023-10-03T01:00"),
    ],
)
def test_the_part_of_the_day_tells_which_half_a_clock_means(text: str, expected: str) -> None:
    """A clock of twelve tells half of it; a.m. and p.m. tell themselves."""
    assert [expected] == values(text)


def test_both_ends_of_a_night_have_their_days() -> None:
    """The second time joins its day although it ends a stretch."""
    assert ["2023-10-02T23:00", "2023-10-03T03:00"] == values("It lasted from 11 p.m. Monday to 3 a.m. Tuesday.")
