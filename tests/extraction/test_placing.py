"""Where an event was."""

import pytest

from tests.told import claim


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Peru held talks in Lima.", "Lima"),
        ("Kenya held talks with Peru in Qatar.", "Qatar"),
        ("The Lima Summit of Kenya and Peru was long.", "Lima"),
        ("The Lima Summit of Kenya and Peru was held in Nairobi.", "Nairobi"),
        ("In Lima, Kenya and Peru held talks.", "Lima"),
        ("Kenya and Peru, back in Lima, held talks.", "Lima"),
        ("Saudi Arabia drew near. In 2019 Peru paid a visit to the Kingdom.", "Saudi Arabia"),
    ],
)
def test_a_place_stands_behind_its_preposition_or_in_the_name(text: str, expected: str) -> None:
    """Behind the event, else in its name, else at the opening of the sentence, else before."""
    assert expected == claim(text).where


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru held talks.",
        "Kenya and Peru held talks about Lima.",
        "Kenya and Peru held talks in NATO.",
        "Kenya and Peru held talks while a storm stood over Lima.",
        "Kenya and Peru held talks that were announced in Lima.",
        "Kenya and Peru held talks in both countries.",
    ],
)
def test_what_is_no_scene_is_no_place(text: str) -> None:
    """Without a preposition of place, on the far side of a clause or a deed, or more than one place at once."""
    assert None is claim(text).where


def test_a_place_knows_what_contains_it() -> None:
    """So that Lima and Peru agree."""
    (place,) = claim("Kenya and Norway held talks in Lima.").roles["where"]
    assert "state:pe" in place.within
