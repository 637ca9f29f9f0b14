"""Sentences in which each mention is one mark, and the way back to the text."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.shadow import MARKS, Shadow, shadow_of
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.rulebook.loader import load

RULES = load()


def shadows(text: str) -> list[Shadow]:
    """The shadow of each sentence."""
    document = Document.from_text(text)
    reading = understand(document, timexes(document, RULES), RULES)
    return [shadow_of(text, passage) for passage in reading.passages]


def masked(shadow: Shadow) -> str:
    """The shadow's text with the marks by their names."""
    text = shadow.text
    for name, mark in MARKS.items():
        text = text.replace(mark, f"<{name}>")
    return text


def test_each_mention_is_one_mark() -> None:
    """Dates, actors, people, offices, places and ordinals; the words between stay."""
    (shadow,) = shadows("On 4 May 2019, Kenyan Foreign Minister Ada Quill opened the second fair in Lima.")
    assert "On <date>, <actor> <office> <person> opened the <ordinal> fair in <place>." == masked(shadow)


def test_every_place_maps_back_to_the_text() -> None:
    """A stretch of the shadow covers the words that it stands for."""
    text = "Rain fell. Kenya met Saudi Arabia on 4 May 2019."
    shadow = shadows(text)[1]
    assert "Kenya met Saudi Arabia" == shadow.span(0, shadow.text.index(" on")).slice(text)
    assert "Kenya met Saudi Arabia on 4 May 2019." == shadow.span(0, len(shadow.text)).slice(text)
    assert Span(0, 0) == shadow.span(3, 3)


def test_private_characters_of_the_text_are_no_marks() -> None:
    """A text that holds the very characters of the marks is read as text."""
    (shadow,) = shadows(f"The {MARKS['actor']} slept{MARKS['date']} long.")
    assert ({}, "The \ufffd slept\ufffd long.") == (shadow.marked, shadow.text)


def test_mentions_of_a_stretch_come_in_order() -> None:
    """With their places."""
    (shadow,) = shadows("Kenya met Peru in Lima.")
    assert ["Kenya", "Peru", "Lima"] == [found.text for _, found in shadow.inside(0, len(shadow.text))]
    assert ["Peru"] == [found.text for _, found in shadow.inside(1, 8)]


WORDS = st.sampled_from(
    ["Kenya", "met", "Peru", "in", "Lima", "on 4 May 2019", ".", ",", "é", "𝄞", "\u200b", "\ue002", "\r\n", "The", "2nd"]
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_the_way_back_is_a_way(text: str) -> None:
    """For any text: offsets ascend, marks stand on what they mark, and the whole shadow is the whole sentence."""
    for shadow in shadows(text):
        offsets = [shadow.offset(place) for place in range(len(shadow.text))]
        assert sorted(set(offsets)) == offsets
        assert shadow.sentence.span == shadow.span(0, len(shadow.text))
        for place, found in shadow.marked.items():
            assert found.text == shadow.span(place, place + 1).slice(text)
