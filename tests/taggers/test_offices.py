"""Offices with field, rank, modifiers and body."""

import pytest


def offices(mentions):
    return [(office.key, office.body, office.modifiers) for office in mentions.offices]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian Foreign Minister Ada Quill", [("foreign minister", "state:no", ())]),
        ("Norway’s Minister of Foreign Affairs, HE Ada Quill", [("foreign minister", "state:no", ())]),
        ("the minister for foreign affairs of Norway", [("foreign minister", "state:no", ())]),
        ("the Defense Minister of Kenya", [("defence minister", "state:ke", ())]),
        ("the prime minister of Norway", [("prime minister", "state:no", ())]),
        ("former Norwegian prime minister Ada Quill", [("prime minister", "state:no", ("former",))]),
        ("Norway's then-Prime Minister Ada Quill", [("prime minister", "state:no", ("then",))]),
        ("Kenya's acting interior minister", [("interior minister", "state:ke", ("acting",))]),
        ("Kenyan President-elect Ada Quill", [("president", "state:ke", ("elect",))]),
        ("Kenya’s Deputy Foreign Minister Ada Quill", [("deputy foreign minister", "state:ke", ())]),
        ("Kenya’s shadow foreign minister, Ada Quill", [("shadow foreign minister", "state:ke", ())]),
        ("U.S. President Ada Quill", [("president", "state:us", ())]),
        ("James P. Pope", []),
        ("the foreign minister under President Ada Quill", [("foreign minister", None, ()), ("president", None, ())]),
        (
            "Kenya’s Deputy Prime Minister and Minister of Foreign Affairs, HE Ada Quill",
            [("deputy prime minister", "state:ke", ()), ("foreign minister", "state:ke", ())],
        ),
        ("NATO Secretary General Ada Quill", [("secretary general", "org:nato", ())]),
        ("the secretary-general of the United Nations", [("secretary general", "org:un", ())]),
        (
            "NATO Assistant Secretary General for Innovation, Policy and Armaments Ada Quill",
            [("assistant innovation policy armaments secretary general", "org:nato", ())],
        ),
        (
            "Ada Quill, Director General for International Affairs at the Ministry of Defense",
            [("international affairs director general", "org:ministry defence", ())],
        ),
        (
            "deputy press secretary of Kenya's Foreign Ministry",
            [("deputy press secretary", "org:state:ke/ministry foreign", ())],
        ),
        ("his Kenyan counterpart, Ada Quill", [("counterpart", "state:ke", ())]),
        ("US President Ada Quill", [("president", "state:us", ())]),
        ("his Kenyan opposite number, Ada Quill", [("counterpart", "state:ke", ())]),
        ("the chief of the general staff, Ada Quill", [("chief of the general staff", None, ())]),
    ],
)
def test_offices_are_read_in_parts(tagged, text, expected):
    """Field, rank, modifiers and body of an office are told apart, whatever stands before and what behind."""
    assert expected == offices(tagged(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister left.",
        "He is a leader.",
        "the head of the table",
        "The chief reason",
        "a film director",
        "The Presidents met.",
        "Then Dean said so.",
        "at 6 PM",
        "It rained on James P. Pope.",
    ],
)
def test_bare_words_without_a_holder_are_no_offices(tagged, text):
    """A word in small letters that says neither field nor body counts only beside a holder."""
    assert [] == offices(tagged(text))


def test_a_bare_office_beside_its_holder_counts(tagged):
    """The captain of a team, by name."""
    assert [("captain", None, ())] == offices(tagged("They thanked the captain, Ada Quill."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya’s ambassador to Norway, Ada Quill", [("ambassador to norway", "state:ke", ())]),
        (
            "Kenya’s permanent representative to the United Nations",
            [("permanent representative to united nations", "state:ke", ())],
        ),
        ("Kenya’s ambassador came to Norway", [("ambassador", "state:ke", ())]),
        ("Kenya’s ambassador to Norwegian firms", [("ambassador", "state:ke", ())]),
        ("the Minister of State for Defence Affairs of Kenya", [("defence minister of state", "state:ke", ())]),
        ("Kenya’s Secretary of State for Defence", [("defence secretary", "state:ke", ())]),
        ("Kenya’s Secretary of State", [("secretary of state", "state:ke", ())]),
        ("Kenya’s Cabinet Secretary for Defence, Ada Quill", [("defence cabinet secretary", "state:ke", ())]),
        ("the rector of the University of Graz Robert Quill", [("rector", "org:university graz", ())]),
        (
            "the spokesman of the Ministry of Health of Peru Robert Quill",
            [("spokesman", "org:state:pe/ministry health", ())],
        ),
        ("the president of the Republic of Peru", [("president", "state:pe", ())]),
        ("Minister of Trade and Industry, Tanaka Haruki, and his aides", [("trade and industry minister", None, ())]),
        ("Minister of Industry, Quillo Haruki, and his aides", [("industry minister", None, ())]),
        ("Minister of Economy, Trade and Industry, Quillo Haruki", [("economy trade industry minister", None, ())]),
    ],
)
def test_what_belongs_to_an_office(tagged, text, expected):
    """Where its holder is sent, its field and no name behind that, its state by the name in full."""
    assert expected == offices(tagged(text))
