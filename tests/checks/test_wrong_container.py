"""A city put in the wrong state or region."""

import pytest

from tests.told import finding, findings

ONLY = "places/wrong-container"


@pytest.mark.parametrize(
    ("text", "quote", "value", "other"),
    [
        ("They met in Oslo, Sweden.", "Oslo, Sweden", "Sweden", "Norway"),
        ("They met near Toulouse in Italy on Monday.", "Toulouse in Italy", "Italy", "France"),
        ("The train from Zagreb, Spain, was late.", "Zagreb, Spain", "Spain", "Croatia"),
        ("A factory in Seattle, Texas, burned down.", "Seattle, Texas", "Texas", "Washington State"),
        ("They met in Nairobi, in southern Peru, on Monday.", "Nairobi, in southern Peru", "Peru", "Kenya"),
        ("They met in the Peruvian city of Nairobi.", "Peruvian city of Nairobi", "Peru", "Kenya"),
        ("He was born in Nairobi in the Netherlands.", "Nairobi in the Netherlands", "Netherlands", "Kenya"),
    ],
)
def test_a_city_lies_in_one_place(text: str, quote: str, value: str, other: str) -> None:
    """Behind a comma or the preposition, closed by another comma or the end."""
    one = finding(text, only=ONLY)
    (side,) = one.evidence
    assert ("error", "place", quote, value) == (one.severity, one.slot, side.quote, side.value)
    assert one.message.endswith(f"it lies in {other}.")


@pytest.mark.parametrize(
    "text",
    [
        "They met in Oslo, Norway, and in Oslo in Norway.",
        "They met in Tucson, Arizona.",
        "They met in Oslo, Ohio.",
        "They met in Helsinki, Sweden.",
        "They met in Cambridge, France.",
        "They met in Quillville, France.",
        "They met in Nairobi, in Peru and in Chile.",
        "They met in the Kenyan city of Nairobi.",
        "They met in Lyon, Scotland and Wales.",
        "They met in Oslo, Sweden, or Denmark.",
        "They met in Oslo, Sweden, Denmark and Peru.",
        "They met in Bergen, Oslo, Sweden.",
        "Oslo, Sweden agreed.",
        "In Oslo, Sweden, a neutral country, agreed.",
        "They met in Oslo in Sweden’s name.",
        "They met in Oslo in Sweden-led talks.",
        "They met in Geneva, Georgia.",
        "They met in Cincinnati in the Midwest.",
        "They met in Munich in Bavaria.",
        "They met in Istanbul in Asia.",
    ],
)
def test_what_may_be_right_or_a_list_or_a_subject(text: str) -> None:
    """Right; a land of namesakes; a former state; a name that others have or nobody knows; lists, subjects, possessives."""
    assert [] == findings(text, only=ONLY)


def test_only_what_is_under_check_is_told() -> None:
    """A source may err."""
    assert [] == findings("They met.", against=("They met in Oslo, Sweden.",), only=ONLY)
