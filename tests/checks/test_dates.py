"""Dates that cannot be, or whose halves do not fit."""

import pytest

from tests.told import finding, findings


@pytest.mark.parametrize(
    ("text", "check", "quote"),
    [
        ("They met on Monday, 6 May 2025.", "dates/weekday-mismatch", "Monday, 6 May 2025"),
        ("They met on 31 June 2021.", "dates/impossible", "31 June 2021"),
        ("They met on February 29, 2023.", "dates/impossible", "February 29, 2023"),
        ("The plan (2013–2009) failed.", "dates/range-reversed", "2013–2009"),
        ("The plan ran from 2013 to 2009.", "dates/range-reversed", "2013 to 2009"),
    ],
)
def test_a_fault_is_told_with_its_words(text: str, check: str, quote: str) -> None:
    """One finding with one side; the two ends of a stretch are one expression."""
    found = finding(text, only="dates")
    (side,) = found.evidence
    assert (check, "error") == (found.check, found.severity)
    assert quote in side.quote


@pytest.mark.parametrize(
    "text",
    [
        "They met on Tuesday, 6 May 2025.",
        "They met on 29 February 2024.",
        "They met on 30 June.",
        "They met on Monday.",
        "The plan (2009–2013) held.",
        "The plan ran from 2013 to 2013.",
    ],
)
def test_dates_that_can_be_are_silent(text: str) -> None:
    """Leap days, dates without a year, weekdays alone, stretches of one year."""
    assert [] == findings(text, only="dates")


def test_what_was_supplied_from_elsewhere_proves_no_slip() -> None:
    """A weekday beside a day whose year is the publication's is no proof."""
    assert [] == findings("They met on Monday, 6 May.", only="dates", published="2025-05-07")


def test_faults_of_sources_are_not_told() -> None:
    """Findings are about the documents under check."""
    assert [] == findings("They met.", against=("They met on 31 June 2021.",), only="dates")


def test_the_same_fault_twice_has_two_findings() -> None:
    """Each place has its own fingerprint."""
    found = findings("They met on 31 June 2021. They parted on 31 June 2021.", only="dates")
    assert 2 == len({one.fingerprint for one in found}) == len(found)


def test_one_slip_in_two_sentences_is_told_twice() -> None:
    """Only the two ends of a stretch are one expression."""
    found = findings("They met on 31 June 2021. They met on 31 June 2021.", only="dates")
    assert ["31 June 2021", "31 June 2021"] == [one.evidence[0].quote for one in found]
