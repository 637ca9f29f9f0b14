"""Who did what to which thing, as sentences tell it."""

import pytest

from factcheck import Document
from factcheck.extraction.stating import stated
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.grouping.accounts import accounts
from factcheck.grouping.deeds import deeds_in, vocabulary_of
from factcheck.rulebook.loader import load
from factcheck.rulebook.sense_rules import senses_of

RULES = load()


def deeds(text: str) -> list[tuple[str, list[str], str | None]]:
    """Each deed of a text, with those who did it and the thing as it is compared."""
    document = Document.from_text(text, name="text")
    told = accounts(stated(understand(document, timexes(document, RULES), RULES), RULES), senses_of(RULES))
    found = deeds_in(told, vocabulary_of(RULES))
    return [(one.key, [slot.label for slot in one.doers], one.thing and " ".join(one.thing)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Low Tide was directed by Ada Quill.", [("directed", ["Ada Quill"], "low tid")]),
        ("Ada Quill has directed the drama Low Tide.", [("directed", ["Ada Quill"], "low tid")]),
        ("The director of Low Tide was Ada Quill.", [("directed", ["Ada Quill"], "low tid")]),
        ("Low Tide’s director, Ada Quill, lives in Varde.", [("directed", ["Ada Quill"], "low tid")]),
        ("Ada Quill, the author of Low Tide, lives in Varde.", [("written", ["Ada Quill"], "low tid")]),
        ("Ada Quill’s last novel Low Tide is out.", [("written", ["Ada Quill"], "low tid")]),
        ("Low Tide is a novel by the Danish writer Ada Quill.", [("written", ["Ada Quill"], "low tid")]),
        ("Low Tide is a song. It was written by Ada Quill.", [("written", ["Ada Quill"], "low tid")]),
        ("The film was written by Ada Quill and Otto Brahm.", [("written", ["Ada Quill", "Otto Brahm"], None)]),
        ("Ada Quill plays the title role in all Hedda Brandt films.", [("played", ["Ada Quill"], "hedda brandt")]),
        ("Toy Boat 3 was directed by Ada Quill.", [("directed", ["Ada Quill"], "toy boat 3")]),
        (
            "Kestrel is a film produced by Otto Brahm and directed by Ada Quill.",
            [("produced", ["Otto Brahm"], "kestrel"), ("directed", ["Ada Quill"], "kestrel")],
        ),
        ("The Senate bill was written by Ada Quill.", [("written", ["Ada Quill"], None)]),
        ("Ada Quill wrote to the Senate.", [("written", ["Ada Quill"], None)]),
        ("Kestrel was liked by Ada Quill.", []),
    ],
)
def test_a_deed_has_its_doers_and_the_whole_name_of_its_thing(text, expected):
    """In the passive, in the active, and by what the doer or the work is called."""
    assert expected == deeds(text)
