"""All that was found in one document, before claims are made of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import TypeVar

from attrs import define, field

from factcheck.model.document import CLAIMING_BLOCKS, Block, Document
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.timex import Timex

Found = TypeVar("Found", Mention, Timex, "Mention | Timex")


@define(frozen=True, slots=False, eq=False)
class Sentence:
    """One sentence with what was found in it; ``block`` tells the part of the page, ``paragraph`` counts the blocks."""

    span: Span
    kind: str
    paragraph: int
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]


@define(frozen=True, slots=False, eq=False)
class Reading:
    """A document with its sentences, temporal expressions and mentions, each in the order of the text."""

    document: Document
    spans: tuple[Span, ...]
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    _starts: dict[str, list[int]] = field(factory=dict, repr=False)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences that make claims: those of titles, paragraphs, list items and captions."""
        blocks = self.document.blocks or (Block(Span(0, len(self.document.text)), "paragraph"),)
        starts = [block.span.start for block in blocks]
        found = []
        for span in self.spans:
            place = bisect_right(starts, span.start) - 1
            if place >= 0 and blocks[place].kind in CLAIMING_BLOCKS:
                found.append(self._sentence(span, blocks[place].kind, place))
        return tuple(found)

    def _sentence(self, span: Span, kind: str, paragraph: int) -> Sentence:
        return Sentence(
            span=span,
            kind=kind,
            paragraph=paragraph,
            timexes=_within(self.timexes, self._offsets("timexes", self.timexes), span),
            mentions=_within(self.mentions, self._offsets("mentions", self.mentions), span),
        )

    def _offsets(self, name: str, found: Sequence[Mention | Timex]) -> list[int]:
        if name not in self._starts:
            self._starts[name] = [one.span.start for one in found]
        return self._starts[name]


def _within(found: tuple[Found, ...], starts: list[int], span: Span) -> tuple[Found, ...]:
    first = bisect_left(starts, span.start)
    last = bisect_left(starts, span.end)
    return tuple(one for one in found[first:last] if one.span.end <= span.end)
