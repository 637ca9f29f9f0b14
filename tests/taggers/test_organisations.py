"""Organisations by name, by head, and by abbreviation."""

import pytest


def named(mentions):
    return [(actor.text, actor.key) for actor in mentions.actors if actor.group == "organisation"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The IMF met.", [("IMF", "org:imf")]),
        ("The Kenyan Ministry of Defense met.", [("Ministry of Defense", "org:state:ke/ministry defence")]),
        ("Kenya's Foreign Ministry met.", [("Foreign Ministry", "org:state:ke/ministry foreign")]),
        ("the Ministry of Foreign Affairs of Kenya", [("Ministry of Foreign Affairs", "org:state:ke/ministry foreign")]),
        (
            "the Ministry of Forests, Trade and Heritage met",
            [("Ministry of Forests, Trade and Heritage", "org:ministry forests trade heritage")],
        ),
        ("the Food and Drug Administration", [("Food and Drug Administration", "org:fda")]),
        ("the Osprey and Heron Administration", [("Osprey and Heron Administration", "org:osprey heron administration")]),
        (
            "The University of Quillstad and Heron University met",
            [("University of Quillstad", "org:university quillstad"), ("Heron University", "org:heron university")],
        ),
        ("the Kenyan Navy met", [("Navy", "org:state:ke/navy")]),
        ("Kenya’s Foreign Office met", [("Foreign Office", "org:state:ke/foreign office")]),
        ("the 7th Quill Regiment met", [("7th Quill Regiment", "org:7th quill regiment")]),
        ("the John F. Quill Center", [("John F. Quill Center", "org:john f quill centre")]),
        ("Quill Industries Inc. grew", [("Quill Industries Inc", "org:quill industries inc")]),
        ("Quill & Heron Inc grew", [("Quill & Heron Inc", "org:quill heron inc")]),
        ("the University of Quillford", [("University of Quillford", "org:university quillford")]),
        ("the Bank of Kenya", [("Bank of Kenya", "org:bank kenya")]),
        ("the Kenyan Coast Guard", [("Coast Guard", "org:state:ke/coast guard")]),
        ("the Osprey Co-operation Authority", [("Osprey Co-operation Authority", "org:osprey co-operation authority")]),
        ("The White House agreed.", [("White House", "org:white-house")]),
    ],
)
def test_organisations_are_known_by_name_or_head(tagged, text, expected):
    """Ministries with their fields, bodies with their states, companies and universities."""
    assert expected == named(tagged(text))


@pytest.mark.parametrize(
    "text", ["the party", "The Press Secretary spoke.", "a police officer", "They met in the White House.", "Court ruled."]
)
def test_other_words_are_no_organisations(tagged, text):
    """Heads in small letters, heads of offices, and buildings where something is."""
    assert [] == named(tagged(text))


def test_and_carries_the_body_on(tagged):
    """The second ministry belongs to the state of the first."""
    text = "Kenya’s Ministry of Defense and Ministry of Trade met."
    assert ["state:ke", "state:ke"] == [actor.body for actor in tagged(text).actors if actor.kind == "ministry"]


@pytest.mark.parametrize("introduced", ["(HSA)", "(“HSA”)", ", or HSA,"])
def test_abbreviations_are_introduced_in_several_ways(tagged, introduced):
    """In brackets, with quotation marks or without, and behind a comma."""
    found = named(tagged(f"The Heron Safety Agency {introduced} met. The HSA left."))
    assert ("HSA", "org:heron safety agency") == found[-1]


def test_abbreviations_of_the_text_stand_for_their_names(tagged):
    """What a text puts in brackets behind a name is used for it later, if the letters fit."""
    mentions = tagged("The Osprey Safety Agency (OSA) met. The OSA said so. The Quill Society (XYZ) met. XYZ said so.")
    assert ["Osprey Safety Agency", "OSA", "OSA", "Quill Society"] == [text for text, _ in named(mentions)]
    assert 2 == len({key for _, key in named(mentions)})


def test_a_known_abbreviation_keeps_its_name(tagged):
    """A known body is called by its full name where the text spells it out, else by the abbreviation."""
    spelt = tagged("The International Monetary Fund (IMF) met. The IMF agreed.")
    assert {"International Monetary Fund"} == {actor.label for actor in spelt.actors}
    assert ["IMF"] == [actor.label for actor in tagged("The IMF met.").actors]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("the Kingdom", "anaphor:kingdom"),
        ("The two countries", "anaphor:pair"),
        ("both sides", "anaphor:pair"),
        ("the Alliance", "anaphor:alliance"),
        ("the country", "anaphor:country"),
    ],
)
def test_words_that_call_back_are_found(tagged, text, key):
    """Definite phrases for something named before are mentions of their own."""
    (anaphor,) = tagged(f"Then {text} agreed.").actors
    assert ("anaphor", key) == (anaphor.group, anaphor.key)
