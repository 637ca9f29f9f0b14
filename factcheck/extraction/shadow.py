"""A sentence in which each mention is one mark, so that a pattern can speak of words and of mentions alike.

The document's text stays as it is: the shadow is a second view, and every place in it maps back to the text.
"""

import re
from bisect import bisect_left

from attrs import field

from factcheck.extraction.reading import Passage
from factcheck.frozen import frozen
from factcheck.model.mention import Actor, Amount, Mention, Office, Ordinal, Person, Spot
from factcheck.model.span import Span
from factcheck.model.timex import Timex
from factcheck.rulebook.certain import words_of

MARKS: dict[str, str] = {
    "date": "\ue001",
    "actor": "\ue002",
    "person": "\ue003",
    "office": "\ue004",
    "place": "\ue005",
    "ordinal": "\ue006",
    "amount": "\ue007",
}
"""The mark of each kind of mention: private characters, which no pattern of words can match."""

_MARK_OF: dict[type, str] = {
    Timex: MARKS["date"],
    Actor: MARKS["actor"],
    Person: MARKS["person"],
    Office: MARKS["office"],
    Spot: MARKS["place"],
    Ordinal: MARKS["ordinal"],
    Amount: MARKS["amount"],
}
_PRIVATE = re.compile(f"[{''.join(MARKS.values())}]")


@frozen(eq=False)
class Shadow:
    """The shadow of a sentence, with the mentions that its marks stand for by the places of these."""

    sentence: Passage
    text: str
    marked: dict[int, Mention | Timex]
    places: tuple[int, ...] = field(init=False)
    """Where the marks stand, in order."""
    words: frozenset[str] = field(init=False)
    """The words outside the mentions, each once: they tell which patterns can match at all."""

    @places.default
    def _places(self) -> tuple[int, ...]:
        return tuple(self.marked)

    @words.default
    def _words(self) -> frozenset[str]:
        return words_of(self.text)

    def span(self, start: int, end: int) -> Span:
        """The place in the document of a stretch of the shadow."""
        return Span(self.offset(start), self.offset(end - 1) + self._width(end - 1)) if end > start else Span(0, 0)

    def offset(self, place: int) -> int:
        """Where the character at a place stands in the document: so far behind the mention before it."""
        if place in self.marked:
            return self.marked[place].span.start
        before = bisect_left(self.places, place)
        if not before:
            return self.sentence.span.start + place
        mark = self.places[before - 1]
        return self.marked[mark].span.end + place - mark - 1

    def _width(self, place: int) -> int:
        return len(self.marked[place].span) if place in self.marked else 1

    def inside(self, start: int, end: int) -> list[tuple[int, Mention | Timex]]:
        """The mentions marked in a stretch of the shadow, with their places, in order."""
        within = self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]
        return [(place, self.marked[place]) for place in within]


def shadow_of(text: str, sentence: Passage) -> Shadow:
    """The shadow of a sentence of this text; of mentions that overlap, the one that begins first and is longest counts."""
    pieces: list[str] = []
    marked: dict[int, Mention | Timex] = {}
    at, place = sentence.span.start, 0
    for found in _outermost(sentence):
        pieces += (text[at : found.span.start], _MARK_OF[type(found)])
        place += found.span.start - at
        marked[place] = found
        at, place = found.span.end, place + 1
    pieces.append(text[at : sentence.span.end])
    if not text.isascii() and _PRIVATE.search(text, sentence.span.start, sentence.span.end):
        pieces[::2] = [_PRIVATE.sub("\ufffd", piece) for piece in pieces[::2]]
    return Shadow(sentence, "".join(pieces), marked)


def _outermost(sentence: Passage) -> list[Mention | Timex]:
    everything: list[Mention | Timex] = [*sentence.timexes, *sentence.mentions]
    kept: list[Mention | Timex] = []
    for found in sorted(everything, key=lambda one: (one.span.start, -one.span.end)):
        if type(found) in _MARK_OF and (not kept or kept[-1].span.end <= found.span.start):
            kept.append(found)
    return kept
