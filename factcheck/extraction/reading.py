"""All that was found in one document, before claims are made of it."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from attrs import field

from factcheck.extraction.officeholders import Holding
from factcheck.extraction.reference import Reference
from factcheck.extraction.sentences import Sentence
from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.mention import Amount, Mention, Person
from factcheck.model.span import Span
from factcheck.model.timex import Timex

Found = TypeVar("Found", Mention, Timex, Holding, Amount)


@frozen(eq=False)
class Passage:
    """A sentence with what was found in it; ``kind`` tells the part of the page, ``block`` which block of it.

    ``references`` tell what the anaphors among the mentions call back, by where each begins.
    """

    span: Span
    kind: str
    block: int
    timexes: tuple[Timex, ...]
    mentions: tuple[Mention, ...]
    holdings: tuple[Holding, ...] = ()
    references: Mapping[int, Reference] = field(factory=dict)
    amounts: tuple[Amount, ...] = ()


@frozen(eq=False)
class Reading:
    """A document cut into passages."""

    document: Document
    passages: tuple[Passage, ...]


def people_of(reading: Reading) -> tuple[Person, ...]:
    """The people of a document, wherever they are named, in the order of the text."""
    return tuple(one for passage in reading.passages for one in passage.mentions if isinstance(one, Person))


@frozen(eq=False)
class Finds:
    """What was found in a whole document, each kind in the order of the text."""

    timexes: Sequence[Timex]
    mentions: Sequence[Mention]
    holdings: Sequence[Holding]
    references: Sequence[Reference]
    amounts: Sequence[Amount] = ()


def read(document: Document, cut: Iterable[Sentence], finds: Finds) -> Reading:
    """The passages of a document from its sentences and what was found in it."""
    dates, names = _starts(finds.timexes), _starts(finds.mentions)
    amounts = _starts(finds.amounts)
    offices, calls = _starts(finds.holdings), [one.mention.span.start for one in finds.references]
    passages = (
        Passage(
            span=one.span,
            kind=one.kind,
            block=one.block,
            timexes=_within(finds.timexes, dates, one.span),
            mentions=_within(finds.mentions, names, one.span),
            holdings=_within(finds.holdings, offices, one.span),
            references=_called(finds.references, calls, one.span),
            amounts=_within(finds.amounts, amounts, one.span),
        )
        for one in cut
    )
    return Reading(document, tuple(passages))


def _starts(found: Sequence[Found]) -> list[int]:
    return [one.span.start for one in found]


def _called(references: Sequence[Reference], starts: list[int], span: Span) -> Mapping[int, Reference]:
    """What the anaphors of a sentence call back, by where each begins."""
    return {one.mention.span.start: one for one in references[slice(*_range(starts, span))]} if starts else {}


def _range(starts: list[int], span: Span) -> tuple[int, int]:
    first = bisect_left(starts, span.start)
    return first, bisect_left(starts, span.end, first)


def _within(found: Sequence[Found], starts: list[int], span: Span) -> tuple[Found, ...]:
    if not starts:
        return ()
    first, last = _range(starts, span)
    return tuple([one for one in found[first:last] if one.span.end <= span.end]) if first < last else ()
