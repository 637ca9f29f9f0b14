"""What a text that tells history fills in from what it told before: winters, centuries, offsets, its thread."""

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load
from factcheck.values.calendar import day_number

RULEBOOK = load()
PAST = "The company was founded in 1844. It was sold in 1845 and in 1846, and split in 1847. "


def values(text: str, published: str | None = "2009-12-19") -> list[str]:
    """The TIMEX3 values of a story that begins with years long past."""
    return [timex.value for timex in timexes(Document.from_text(PAST + text, published=published), RULEBOOK)][4:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army camped there in December 1777. Over the winter, many died.", ["1777-12", "1778-WI"]),
        ("On January 3, 1777 it moved. They harassed it throughout the winter.", ["1777-01-03", "1777-WI"]),
        ("It came in December 1777. The winter was hard. The next spring it left.", ["1777-12", "1778-WI", "1778-SP"]),
        ("It came in 1777. The winter was hard.", ["1777", "1777-WI"]),
        ("It came in the winter of 1777.", ["1777-WI"]),
    ],
)
def test_a_winter_without_a_year_is_called_by_its_january(text: str, expected: list[str]) -> None:
    """What is told from April on has its winter in the next year; a year that is written stays."""
    assert expected == values(text)


def test_the_days_of_a_winter_hold_both_its_ends() -> None:
    """A winter called by its January began in December, and one called by its December ends in March."""
    (winter,) = timexes(Document.from_text("It froze in the winter of 1778."), RULEBOOK)
    days = winter.interval.earliest, winter.interval.latest
    assert (day_number(1777, 12), day_number(1779, 3, 31)) == days


@pytest.mark.parametrize(
    ("published", "expected"), [("2014-01-29", "2014-WI"), ("2013-03-23", "2013-WI"), ("2013-12-10", "2013-WI")]
)
def test_the_winter_of_publication_is_called_by_the_current_year(published: str, expected: str) -> None:
    """After the new year the winter is that year's; before it, too."""
    found = timexes(Document.from_text("It is cold in winter here.", published=published), RULEBOOK)
    assert [expected] == [timex.value for timex in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They met again in '49.", ["1849"]), ("The class of 1802 and the class of '98 met.", ["1802", "1798"])],
)
def test_a_year_in_two_figures_is_of_the_century_told(text: str, expected: list[str]) -> None:
    """The nearest year with these figures."""
    assert expected == values(text)


def test_without_a_story_a_year_in_two_figures_is_of_its_own_century() -> None:
    """'68 is 1968."""
    found = timexes(Document.from_text("The class of '68 met.", published="2009-12-19"), RULEBOOK)
    assert ["1968"] == [timex.value for timex in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 1 June 1916 it began. In October 1915 it had failed; four days later they fled.", "XXXX-XX-XX"),
        ("On 1 June 1916 it began. In June 1916 it failed; four days later they fled.", "1916-06-05"),
    ],
)
def test_an_offset_leans_on_no_day_outside_what_was_told_since(text: str, expected: str) -> None:
    """Four days after a day of an October that is not told."""
    assert expected == values(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 9 April 1903 it fell. Loot was found until November 1908. On 15 April it was over.", "1903-04-15"),
        ("On 9 April 1903 it fell. In November 1908 it rose. On 5 December it was over.", "1908-12-05"),
        ("On 5 August 1915 it fell. In June 1916 it rose. On 27 August it was over.", "1916-08-27"),
    ],
)
def test_a_month_named_in_passing_does_not_interrupt_a_story(text: str, expected: str) -> None:
    """The day that follows closely what was told before it goes on from there, unless it goes on from the month as well."""
    assert expected == values(text)[-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both sides spent the spring and early summer of 1943 there.", ["1943-SP", "1943-SU"]),
        ("The Spring Offensive of 1918 failed.", ["1918-SP", "1918"]),
        ("They left during the winter-spring of 1920.", ["1920-WI", "1920-SP"]),
        ("They left in the spring, and in 1943 they came.", ["1847-SP", "1943"]),
    ],
)
def test_a_season_has_the_year_of_its_list_or_of_the_name_it_is_part_of(text: str, expected: list[str]) -> None:
    """The year behind an "and" or behind the name; not one of another clause."""
    assert expected == values(text)


def test_a_part_of_the_day_of_a_story_is_never_that_of_publication() -> None:
    """Where no day was told, the day stays open."""
    assert ["XXXX-XX-XXTAF"] == values("In the afternoon of the battle they fled.")
