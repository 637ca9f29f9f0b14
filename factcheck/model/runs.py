"""A text as runs of a few words, by which copies of it are known."""

import zlib
from collections.abc import Iterable, Iterator, Sequence, Set

import regex
from attrs import field

from factcheck.frozen import frozen
from factcheck.model.span import Span

_WORD = regex.compile(r"\w++")
_RUN = 4
"""Words of a run."""
_STAND_FOR_IT = 8
"""Runs that stand for a text."""
_LONGEST = 40
"""Words of a stretch that is shown."""


@frozen(eq=False)
class Runs:
    """The runs of words of a text, as numbers, and the few that stand for it: those with the smallest numbers.

    Two texts that have most of their runs in common are all but sure to have one of these in common (A. Broder, "On the
    resemblance and containment of documents", 1997).
    """

    every: frozenset[int] = field(repr=False)
    few: frozenset[int]


def runs_of(text: str, parts: Iterable[Span]) -> Runs:
    """The runs of some parts of a text; the case of letters, signs and white space make no difference."""
    plain = [_plain(word) for part in parts for word in _WORD.findall(text, part.start, part.end)]
    every = frozenset(map(zlib.crc32, _joined(plain)))
    return Runs(every, frozenset(sorted(every)[:_STAND_FOR_IT]))


def words_of(text: str, parts: Iterable[Span], numbers: Set[int]) -> frozenset[tuple[str, ...]]:
    """The words of the runs of some numbers."""
    found = (span.slice(text) for number, span in _numbered(text, parts) if number in numbers)
    return frozenset(tuple(_WORD.findall(run.casefold())) for run in found)


def stretch_within(text: str, parts: Iterable[Span], other: Runs) -> Span | None:
    """The longest stretch in one part of a text that stands in another, so far as it is shown; None where there is none."""
    found = (stretch for part in parts for stretch in _stretches(text, part, other))
    return max(found, key=len, default=None)


def _stretches(text: str, part: Span, other: Runs) -> Iterator[Span]:
    """The stretches of a part that stand in another text, cut to what is shown."""
    joined: list[Span] = []
    for number, span in (*_numbered(text, (part,)), (-1, Span(part.end, part.end))):
        if number in other.every and len(joined) + _RUN <= _LONGEST:
            joined.append(span)
        elif joined:
            yield Span(joined[0].start, joined[-1].end)
            joined = []


def _numbered(text: str, parts: Iterable[Span]) -> Iterator[tuple[int, Span]]:
    """Each run with its number and its place."""
    words = [Span(*found.span()) for part in parts for found in _WORD.finditer(text, part.start, part.end)]
    plain = [_plain(span.slice(text)) for span in words]
    for at, run in enumerate(_joined(plain)):
        yield zlib.crc32(run), Span(words[at].start, words[at + _RUN - 1].end)


def _plain(word: str) -> bytes:
    return word.casefold().encode("utf-8", "surrogatepass")


def _joined(words: Sequence[bytes]) -> Iterator[bytes]:
    """Each run of some words."""
    return map(b" ".join, zip(*(words[at:] for at in range(_RUN)), strict=False))
