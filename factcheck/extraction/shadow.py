"""A sentence in which each mention is one mark, so that a pattern can speak of words and of mentions alike.

The document's text stays as it is: the shadow is a second view, and every place in it maps back to the text.
"""

from bisect import bisect_left

from attrs import field, frozen

from factcheck.extraction.reading import Passage
from factcheck.model.mention import Actor, Amount, Mention, Office, Ordinal, Person, Spot
from factcheck.model.span import Span
from factcheck.model.timex import Timex

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
_PRIVATE = {ord(mark): "\ufffd" for mark in MARKS.values()}


@frozen(eq=False)
class Shadow:
    """The shadow of a sentence; ``offsets[i]`` is where its i-th character stands in the document."""

    sentence: Passage
    text: str
    offsets: tuple[int, ...]
    marked: dict[int, Mention | Timex]
    places: tuple[int, ...] = field(init=False)
    """Where the marks stand, in order."""

    @places.default
    def _places(self) -> tuple[int, ...]:
        return tuple(self.marked)

    def span(self, start: int, end: int) -> Span:
        """The place in the document of a stretch of the shadow."""
        return Span(self.offsets[start], self.offsets[end - 1] + self._width(end - 1)) if end > start else Span(0, 0)

    def _width(self, place: int) -> int:
        return len(self.marked[place].span) if place in self.marked else 1

    def inside(self, start: int, end: int) -> list[tuple[int, Mention | Timex]]:
        """The mentions marked in a stretch of the shadow, with their places, in order."""
        within = self.places[bisect_left(self.places, start) : bisect_left(self.places, end)]
        return [(place, self.marked[place]) for place in within]


def shadow_of(text: str, sentence: Passage) -> Shadow:
    """The shadow of a sentence of this text; of mentions that overlap, the one that begins first and is longest counts."""
    pieces: list[str] = []
    offsets: list[int] = []
    marked: dict[int, Mention | Timex] = {}
    at = sentence.span.start
    for found in _outermost(sentence):
        pieces.append(text[at : found.span.start].translate(_PRIVATE))
        offsets += range(at, found.span.start)
        marked[len(offsets)] = found
        pieces.append(_MARK_OF[type(found)])
        offsets.append(found.span.start)
        at = found.span.end
    pieces.append(text[at : sentence.span.end].translate(_PRIVATE))
    offsets += range(at, sentence.span.end)
    return Shadow(sentence, "".join(pieces), tuple(offsets), marked)


def _outermost(sentence: Passage) -> list[Mention | Timex]:
    everything: list[Mention | Timex] = [*sentence.timexes, *sentence.mentions]
    kept: list[Mention | Timex] = []
    for found in sorted(everything, key=lambda one: (one.span.start, -one.span.end)):
        if type(found) in _MARK_OF and (not kept or kept[-1].span.end <= found.span.start):
            kept.append(found)
    return kept
