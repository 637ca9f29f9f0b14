"""Places and what contains them."""

import pytest


def places(mentions):
    return [place.key for place in mentions.places]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Tokyo.", ["place:tokyo"]),
        ("The talks in The Hague ended.", ["place:the-hague"]),
        ("ships in the Baltic Sea and the Mediterranean", ["place:baltic-sea", "place:mediterranean"]),
        ("the 2019 Vilnius Conference", ["place:vilnius"]),
        ("It stands in Kenya.", ["state:ke"]),
        ("They flew to Kenya.", ["state:ke"]),
        ("They live in Nice.", ["place:nice"]),
        ("Reading, the old capital, is fun.", ["place:reading"]),
        ("a bus in Greater Manchester", ["place:manchester"]),
        ("The governor of Georgia met them.", ["place:georgia"]),
        ("near the Quillan Islands", ["place:quillan-islands"]),
    ],
)
def test_places_are_known_by_name_or_kind(tagged, text, expected):
    """Cities, seas, states and what is called islands are places."""
    assert expected == places(tagged(text))


@pytest.mark.parametrize(
    "text",
    [
        "Nice work",
        "Kenya agreed.",
        "They lead Kenya's army.",
        "Reading is fun.",
        "the University of Tokyo",
        "They beat Quillo Munich on Monday.",
    ],
)
def test_other_senses_are_no_places(tagged, text):
    """Words that also name places, parties, and parts of other names stay out."""
    assert [] == places(tagged(text))


def test_a_place_knows_what_contains_it(tagged):
    """Tokyo lies in Japan, and Japan in Asia."""
    (tokyo,) = tagged("They met in Tokyo.").places
    assert "state:jp" == tokyo.within[0]
    assert "place:asia" in tokyo.within
