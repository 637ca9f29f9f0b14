"""A text cut into words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.span import Span
from factcheck.taggers.words import scan, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill’s bay", ["Quill", "’s", "bay"]),
        ("ministers’ talks", ["ministers", "’", "talks"]),
        ("O’Quill’s", ["O’Quill", "’s"]),
        ("U.S. law", ["U", ".", "S", ".", "law"]),
        ("Quill–Bay", ["Quill", "–", "Bay"]),
        ("one\ntwo", ["one", "\n", "two"]),
        ("", []),
    ],
)
def test_possessives_hyphens_and_line_ends_are_words(text, expected):
    """Endings, marks and the end of a line stand alone."""
    assert expected == scan(text).words


def test_line_ends_of_wrapped_text_mean_nothing():
    """Where lines end at a fixed width, a name may run over the end."""
    line = "some plain words that fill the line up to about here Ada\nQuill said so and the words go on and on until the\n"
    assert "\n" not in scan(line * 5).words


@given(st.text(max_size=200))
def test_words_lie_in_order(text):
    """Words are slices of the text, in order, and leave out only blanks."""
    words = scan(text)
    assert words.words == [text[start:end] for start, end in zip(words.starts, words.ends, strict=True)]
    assert all(end <= start for end, start in zip(words.ends, words.starts[1:], strict=False))


def test_words_have_neighbours_and_spans():
    """Beyond the ends there is an empty word; touching words are close."""
    words = scan("Quill’s bay")
    assert ("", "Quill", "") == (words.word(-1), words.word(0), words.word(3))
    assert (False, True, False) == (words.close(0), words.close(1), words.close(2))
    assert Span(0, 7) == words.span(0, 2)
    assert 3 == len(words)


def test_taken_words_are_no_longer_free():
    """What one tagger took, the next leaves."""
    words = scan("one two three")
    words.take(1, 2)
    assert (False, True) == (words.free(0, 3), words.free(2, 3))


def test_phrases_are_cut_alike():
    """The vocabulary is cut as the text is."""
    assert ("Quill", "’s", "bay") == tokens("Quill’s bay")
