"""States by name, adjective, people and capital."""

import pytest


def keys(mentions):
    return [actor.key for actor in mentions.actors]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway signed with Kenya.", ["state:no", "state:ke"]),
        ("The Norwegian envoy met Kenyans.", ["state:no", "state:ke"]),
        ("The U.S. and the UK agreed.", ["state:us", "state:gb"]),
        ("The Republic of Korea and Türkiye agreed.", ["state:kr", "state:tr"]),
        ("The Republic of Peru and the Kingdom of Norway agreed.", ["state:pe", "state:no"]),
        ("The Republic of China is not the People’s Republic of China.", ["state:tw", "state:cn"]),
        ("Turkey met Holland.", ["state:tr", "state:nl"]),
        ("NORWAY SIGNS WITH KENYA", ["state:no", "state:ke"]),
        ("Norway’s army and Kenya's navy", ["state:no", "state:ke"]),
    ],
)
def test_states_are_known_by_their_names(tagged, text, expected):
    """Names, adjectives, peoples, abbreviations, capitals and possessives all name the state."""
    assert expected == [key for key in keys(tagged(text)) if key.startswith("state:")]


@pytest.mark.parametrize(
    "text", ["Norway-Kenya talks", "Norway–Kenya talks", "Norway – Kenya talks", "Norway and Kenya talks"]
)
def test_pairs_name_both_states(tagged, text):
    """A hyphen or a dash between two states hides neither."""
    assert ["state:no", "state:ke"] == keys(tagged(text))


def test_a_joint_body_leaves_its_pair_of_states(tagged):
    """The committee of two states is an organisation; the states before it are named too."""
    assert ["state:no", "state:ke", "org:joint trade committee"] == keys(
        tagged("The Norway–Kenya Joint Trade Committee met.")
    )


@pytest.mark.parametrize(
    "text",
    [
        "A treaty between Oslo and Nairobi followed.",
        "Oslo and Nairobi agreed to meet.",
        "Oslo and Nairobi have agreed to meet.",
        "Oslo-Nairobi relations improved.",
    ],
)
def test_capitals_stand_for_states_that_act(tagged, text):
    """Two capitals that agree, or that something is between, are two states."""
    assert ["state:no", "state:ke"] == keys(tagged(text))


@pytest.mark.parametrize(
    "text", ["They met in Oslo.", "It rained at Oslo and Nairobi.", "OSLO – Norwegian wood", "Oslo, Norway"]
)
def test_capitals_as_places_are_no_states(tagged, text):
    """A capital after a preposition of place, in a dateline or in an address is a city."""
    mentions = tagged(text)
    assert "capital" not in [actor.form for actor in mentions.actors]
    assert "place:oslo" in [place.key for place in mentions.places]


def test_a_capital_before_a_verb_of_governments_acts(tagged):
    """Before a verb of governments, a capital stands for its state and is no place."""
    mentions = tagged("Oslo rejected the offer.")
    assert ["state:no"] == keys(mentions)
    assert () == mentions.places


@pytest.mark.parametrize(("text", "expected"), [("It is made in Kenya.", True), ("Kenya made it.", False)])
def test_states_know_when_they_are_the_scene(tagged, text, expected):
    """After a preposition of place a state may be the scene and no party."""
    (state,) = tagged(text).actors
    assert expected is state.locative


def test_a_state_is_named_in_the_words_of_the_text(tagged):
    """The label keeps the name written, but an adjective or an abbreviation is spelt out."""
    assert ["Holland", "Netherlands", "United Kingdom"] == [
        actor.label for actor in tagged("Holland, a Dutch firm, the UK").actors
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nairobi and Lima held talks in Oslo.", ["state:ke", "state:pe"]),
        ("Nairobi and Lima held festivals in May.", []),
    ],
)
def test_capitals_that_hold_talks_are_states(tagged, text, expected):
    """Several words tell what only states do."""
    assert expected == keys(tagged(text))
