"""Copies of a text: whole, cut, with a few words changed; and texts that only share a sentence."""

import time

import pytest

from factcheck.model.document import Block, Document
from factcheck.model.sametext import copies_of, is_copy, one_texts, shared, stretch_in, voices
from factcheck.model.span import Span

TEXT = (
    "The ferry of Ostrand will run every hour from June, the harbour board said on Monday. Crews have been hired on"
    " both shores, and the old pier gets a roof. Nobody would say what a ticket costs. The board meets again when the snow"
    " has gone."
)
OTHER = (
    "A roof for the old pier, new crews and a boat every hour: so much the harbour board of Ostrand gave away when it met on"
    " the first day of the week. For how much money one will cross remains its secret until it has met once more in spring."
)


def document(text: str, name: str = "text", publisher: str | None = None) -> Document:
    return Document.from_text(text, name=name, publisher=publisher)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.upper(),
        TEXT.replace(". ", ".\n\n"),
        TEXT.replace("every hour", "every two hours"),
        TEXT.rpartition("The board")[0],
        f"{TEXT} {OTHER}",
    ],
)
def test_a_text_is_a_copy(text: str) -> None:
    """In other letters and lines, with a word changed, cut short, with something behind it."""
    assert is_copy(document(TEXT), document(text))
    assert is_copy(document(text), document(TEXT))


@pytest.mark.parametrize(
    "text", [OTHER, TEXT.partition(". ")[0], f"{OTHER} {TEXT.partition('. ')[0]}.", "", " ".join(reversed(TEXT.split()))]
)
def test_a_text_is_no_copy(text: str) -> None:
    """In words of one's own, with a sentence alone that is the same."""
    assert not is_copy(document(TEXT), document(text))


def test_only_the_article_counts() -> None:
    """Not what stands around it on the page."""
    noise = Document(text=f"{OTHER}\n\n{TEXT}", blocks=(Block(Span(0, len(OTHER)), "noise"),))
    assert not is_copy(noise, document(TEXT))
    both = Document(text=noise.text, blocks=(*noise.blocks, Block(Span(len(OTHER) + 2, len(noise.text)), "paragraph")))
    assert 1.0 == shared(both, document(TEXT))


def test_what_both_say_is_shown() -> None:
    """The longest stretch that stands in both, in one part of the page and of bounded length."""
    one = document(f"Snow fell. {TEXT}")
    span = stretch_in(one, document(TEXT))
    assert span is not None
    assert TEXT.startswith(span.slice(one.text))
    assert 40 == len(span.slice(one.text).split())
    assert stretch_in(document(OTHER), document(TEXT.partition(". ")[0])) is None


def test_texts_are_told_in_order() -> None:
    """Each with its copies, the first of them first."""
    texts = [document(text, name) for name, text in (("a", TEXT), ("b", OTHER), ("c", TEXT), ("d", TEXT.upper()))]
    assert [["a", "c", "d"], ["b"]] == [[one.name for one in same] for same in one_texts(texts)]
    assert [["b"], ["a", "c", "d"]] == [[one.name for one in same] for same in copies_of(texts[1::-1], texts[2:])]


@pytest.mark.parametrize("most", [0, 64], ids=["by-runs", "by-words-first"])
@pytest.mark.parametrize("text", [TEXT.upper(), TEXT.replace(" ", "\n"), f"{OTHER} {TEXT}", OTHER])
def test_a_look_at_the_words_before_changes_nothing(monkeypatch: pytest.MonkeyPatch, text: str, most: int) -> None:
    """It only spares the runs of texts that cannot be copies."""
    monkeypatch.setattr("factcheck.model.sametext._MOST_SIGNS", most)
    one = document(text)
    (same,) = copies_of([document(TEXT)], [one])
    assert (len(same) == 2) == is_copy(document(TEXT), document(text))
    assert ("runs" in vars(one)) == (most == 0 or TEXT[:20].casefold() in text.casefold().replace("\n", " "))


def test_copies_speak_with_one_voice() -> None:
    """As do the texts of one publisher."""
    told = [("a", TEXT, "Gazette"), ("b", TEXT, "Times"), ("c", OTHER, "Gazette"), ("d", OTHER, None), ("e", OTHER, None)]
    texts = [document(text, name, publisher) for name, text, publisher in told]
    assert [1, 1, 1, 2, 2] == [voices(texts[:number]) for number in range(1, 6)]
    assert 2 == voices(document("The pier has a roof.", name) for name in "ab")


def test_cost_grows_with_the_documents() -> None:
    """Not with their pairs: ten thousand copies of a text, or as many texts, are looked at one by one."""
    copies = [document(TEXT, str(number)) for number in range(4000)]
    apart = [document(" ".join(f"{word}{number}" for word in TEXT.split()), str(number)) for number in range(4000)]
    start = time.process_time()
    assert [4000] == [len(same) for same in one_texts(copies)]
    assert 4000 == len(one_texts(apart))
    assert time.process_time() - start < 20
