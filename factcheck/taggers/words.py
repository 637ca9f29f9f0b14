"""A text cut into words once, for all taggers."""

import re
from collections.abc import Set
from functools import cached_property
from itertools import accumulate, compress, count, pairwise

from attrs import define, field

from factcheck.model.span import Span

_PLAIN = r"[0-9A-Za-z]++(?=[ .,])"
"""A word of plain letters before a blank or a stop, as most are: found faster than by asking what a letter is."""
_WORD = rf"{_PLAIN}|[^\W_]++(?:['’](?!s\b)[^\W_]++)*+|['’]s\b|[^\w\s]"
_LOOSE = re.compile(f"({_WORD})")
_BROKEN = re.compile(rf"({_WORD}|\n)")
_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_HARD_WRAP = 100
_HARD_WRAP_LEAST = 30
_HARD_WRAP_LINES = 4


@define(frozen=True, eq=False, slots=False)
class Words:
    """The words and marks of a text in order, with their offsets.

    ``words[i]`` stands at ``[starts[i], ends[i])``. A possessive ending and each part of a hyphenated word are words of
    their own; so is the end of a line, unless the text is wrapped at a fixed width. ``taken[i]`` counts for the taggers
    of one document which words are part of a mention already.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    taken: bytearray = field(repr=False)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def distinct(self) -> frozenset[str]:
        """The words, each once: most classes of words have none in a text, which is told without looking through it."""
        return frozenset(self.words)

    def places_of(self, known: Set[str]) -> list[int]:
        """Where words of a class stand, in order."""
        present = self.distinct & known
        return list(compress(count(), map(present.__contains__, self.words))) if present else []

    def span(self, first: int, last: int) -> Span:
        """The span from word ``first`` up to, not including, word ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def slice(self, first: int, last: int) -> str:
        """The text from word ``first`` up to, not including, word ``last``."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def word(self, index: int) -> str:
        """The word at a position; an empty one before the beginning and after the end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def close(self, index: int) -> bool:
        """Whether the word at a position touches the word before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def free(self, first: int, last: int) -> bool:
        """Whether no word of a stretch is taken."""
        return not any(self.taken[first:last])

    def take(self, first: int, last: int) -> None:
        """Marks a stretch of words as part of a mention."""
        self.taken[first:last] = b"\x01" * (last - first)


def scan(text: str) -> Words:
    """The words of a text."""
    pieces = (_LOOSE if _wrapped(text) else _BROKEN).split(text)
    places = list(accumulate(map(len, pieces)))
    words = pieces[1::2]
    return Words(text, words, places[:-1:2], places[1::2], bytearray(len(words)))


def tokens(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the vocabulary, cut as a text is cut."""
    return tuple(_LOOSE.findall(phrase))


def _wrapped(text: str) -> bool:
    """Whether lines end at a fixed width, so that their ends mean nothing."""
    lengths = [len(line) for line in text[:5000].split("\n")]
    full = sum(1 for here, after in pairwise(lengths) if here > _HARD_WRAP_LEAST and after)
    return full >= _HARD_WRAP_LINES and max(lengths) <= _HARD_WRAP
