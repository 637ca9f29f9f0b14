"""Ordinals of series."""

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the first dialogue", [1]),
        ("the first-ever visit", [1]),
        ("the 2nd meeting", [2]),
        ("its twelfth session", [12]),
        ("the twenty-first round-table", [21]),
        ("the 41st meeting", [41]),
        ("the XII Summit", [12]),
        ("Super Bowl", []),
        ("the first half", []),
        ("At first they met.", []),
        ("the First Lady", []),
        ("on May 2nd", []),
        ("the 2nd of May", []),
        ("on 2nd May", []),
        ("King Charles III met", []),
    ],
)
def test_ordinals_number_events(tagged, text, expected):
    """In words, digits and Roman numerals, but not in dates, halves and titles."""
    assert expected == [ordinal.number for ordinal in tagged(text).ordinals]
