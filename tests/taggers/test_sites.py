"""Places without a vocabulary, and names that two places share."""

import pytest


def test_a_site_knows_the_place_behind_it(tagged):
    """The place behind "in" contains a palace and is told with it."""
    palace, oslo = tagged("They met at Osprey Palace in Oslo.").places
    assert ("Osprey Palace in Oslo", "place:oslo") == (palace.label, palace.within[0])
    assert "Oslo" == oslo.text


def test_the_headquarters_of_an_alliance_are_a_place(tagged):
    """An abbreviation before the kind of place belongs to its name."""
    assert ["NATO Headquarters", "Brussels"] == [
        place.text for place in tagged("talks at NATO Headquarters in Brussels").places
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met at Osprey Palace.", True),
        ("They met at the Osprey Palace.", True),
        ("The fire destroyed the Osprey Palace.", False),
    ],
)
def test_a_site_is_a_scene_behind_in_or_at_and_otherwise_a_thing(tagged, text, expected):
    """An article may stand between."""
    (palace,) = tagged(text).places
    assert expected == palace.locative


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Santa Clara County", ["Santa Clara County"]),
        ("the Oslo-Quill Peninsula", ["Quill Peninsula"]),
        ("They sailed to U.S. ports.", []),
        ("They sailed to the U.S.", ["U.S."]),
    ],
)
def test_places_keep_to_their_own_names(tagged, text, expected):
    """A county is not its town, and a state before a noun is no goal."""
    assert expected == [place.text for place in tagged(text).places if place.text != "Oslo"]


@pytest.mark.parametrize(
    "text",
    ["Quillville, the old capital of Ohio, left.", "Quillville is a port in Ohio.", "They like Quillville, a town in Ohio."],
)
def test_what_is_called_a_town_is_a_place(tagged, text):
    """An unknown name is a place where the words behind it say that it is a town of another."""
    assert ["Quillville", "Ohio"] == [place.text for place in tagged(text).places]


def test_people_are_no_towns(tagged):
    """A name of a person before such words stays one, and so do words without a place behind them."""
    assert [] == [
        place.text for place in tagged("Ada Quill is the capital of it. Quillville, the village elder, left.").places
    ]


def test_an_address_makes_a_place(tagged):
    """An unknown name between "in" and its state is a town there."""
    town, ohio = tagged("They live in Quillville, Ohio.").places
    assert ("place:quillville", "place:ohio") == (town.key, town.within[0])
    assert "place:ohio" == ohio.key


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Georgia and Russia talked in Tbilisi.", ["state:ge", "state:ru"]),
        ("Georgia agreed.", ["state:ge"]),
        ("A court in Atlanta said Georgia had erred.", []),
    ],
)
def test_georgia_is_decided_by_its_neighbours(tagged, text, expected):
    """Beside Atlanta Georgia is no party to a treaty; otherwise it is the state."""
    assert expected == [actor.key for actor in tagged(text).actors if actor.group == "state"]


@pytest.mark.parametrize("text", ["The Miami Ospreys won.", "the New York Osprey"])
def test_teams_are_no_places(tagged, text):
    """A city's name before another name is that of a team or a firm."""
    assert () == tagged(text).places


def test_the_state_behind_a_city_is_a_place(tagged):
    """In an address, the state is part of where."""
    assert ["place:tallinn", "state:ee"] == [place.key for place in tagged("It is based in Tallinn, Estonia.").places]
