"""Which period a report speaks of, and which one it is compared with."""

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load

RULEBOOK = load()


def values(text: str, published: str | None = "1989-11-02") -> list[str]:
    """The TIMEX3 values of a text."""
    return [timex.value for timex in timexes(Document.from_text(text, published=published), RULEBOOK)]


def test_a_year_earlier_is_the_quarter_reported_a_year_before() -> None:
    """The quarter reported is the latest that is over, whichever was told last."""
    text = "The mill lost in the third quarter after a flat second quarter. A year earlier it had gained."
    assert ["1989-Q3", "1989-Q2", "1988-Q3"] == values(text)


def test_a_quarter_to_come_is_not_compared_with_the_year_before() -> None:
    """What is expected of next year is not what a year ago is compared with."""
    text = "Third-quarter sales fell. Sales may fall until the third quarter of 1990. A year ago they rose."
    assert ["1989-Q3", "1990-Q3", "1988-Q3"] == values(text)


def test_a_fiscal_quarter_under_way_is_compared() -> None:
    """A fiscal quarter can be over before the calendar's."""
    assert ["1989-Q4", "1988-Q4"] == values("The mill lost in the fourth quarter. A year earlier it had gained.")


def test_the_comparison_is_not_reported_itself() -> None:
    """Behind the period of the year before, the quarter is still the one reported."""
    text = "The mill lost in the third quarter. In the 1988 period it gained. In the quarter it sold a ship."
    assert ["1989-Q3", "1988-Q3", "1989-Q3"] == values(text)


def test_months_are_compared_with_those_of_the_year_before() -> None:
    """Behind nine months, a year earlier is no quarter: only its year is told."""
    text = "The mill lost in the third quarter. In the nine months it lost more than a year earlier."
    assert ["1989-Q3", "P9M", "1988"] == values(text)


def test_without_publication_the_quarter_told_last_is_reported() -> None:
    """Nothing tells which quarter is over."""
    assert ["1989-Q3", "1989-Q3"] == values("It lost in the third quarter of 1989. The quarter was bad.", None)
    assert ["XXXX-QX"] == values("The quarter was bad.", None)
