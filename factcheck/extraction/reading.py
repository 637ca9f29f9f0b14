"""All that was found in one document, before claims are made of it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import TypeVar

from attrs import frozen

from factcheck.extraction.sentences import Sentence
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.timex import Timex

Found = TypeVar("Found", Mention, Timex, "Mention | Timex")


@frozen(eq=False)
class Passage:
    """A sentence with what was found in it; ``kind`` tells the part of the page, ``block`` which block of it."""

    span: Span
    kind: str
    block: int
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]


@frozen(eq=False)
class Reading:
    """A document cut into passages."""

    document: Document
    passages: tuple[Passage, ...]


def read(document: Document, cut: Iterable[Sentence], timexes: Sequence[Timex], mentions: Sequence[Mention]) -> Reading:
    """The passages of a document from its sentences, its temporal expressions and its mentions, all in order."""
    dates, names = [one.span.start for one in timexes], [one.span.start for one in mentions]
    passages = (
        Passage(one.span, one.kind, one.block, _within(timexes, dates, one.span), _within(mentions, names, one.span))
        for one in cut
    )
    return Reading(document, tuple(passages))


def _within(found: Sequence[Found], starts: list[int], span: Span) -> tuple[Found, ...]:
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return tuple(one for one in found[first:last] if one.span.end <= span.end)
