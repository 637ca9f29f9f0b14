"""One article with its text, its source and its places."""

import datetime
from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Self

import regex
from attrs import define, evolve, field, frozen

from factcheck.errors import UsageError
from factcheck.model.ignore import Ignore
from factcheck.model.runs import Runs, runs_of
from factcheck.model.span import Span
from factcheck.model.step import Step

TIERS = ("record", "agency", "report", "draft")
"""Kinds of source, most trusted first."""

_NEWLINE = regex.compile(r"\r\n|\r|\n")
_YEAR = 366


@frozen
class Place:
    """Where a code point stands in the file the reader was given; line and column are 1-based code points.

    ``label`` is how people name the place in a file that shows no lines: "¶41" in a word-processor file, "p.2 line 7" in a
    PDF, "#412 .body" in a feed.
    """

    line: int
    column: int
    label: str | None = None

    def __str__(self) -> str:
        return self.label or f"{self.line}:{self.column}"


@frozen
class Block:
    """A stretch of text with one role on the page.

    Kinds: ``title`` (the headline and the headings below it), ``paragraph``, ``item`` (of a list), ``caption``, ``meta``
    (front matter, dateline, "Published …"), ``repeat`` (words that stood before), ``noise`` (comments, share bars,
    "Read also").
    """

    span: Span
    kind: str


CLAIMING_BLOCKS = frozenset({"title", "paragraph", "item", "caption"})
"""Blocks whose sentences make claims."""


@frozen
class Layout:
    """Maps offsets of a document's text to line and column of the original file.

    ``line_starts`` are offsets in the original text; ``origins`` are pairs (offset in the document's text, offset in the
    original), ascending: between two pairs the offsets run in step. Plain text that is a whole file has one pair (0, 0).
    ``labels`` are pairs (offset in the original, label), ascending: each label holds up to the next.
    """

    line_starts: tuple[int, ...] = (0,)
    origins: tuple[tuple[int, int], ...] = ((0, 0),)
    labels: tuple[tuple[int, str], ...] = ()

    @classmethod
    def of(cls, original: str, start: int = 0) -> Self:
        """The layout of a text that is the slice of ``original`` from ``start`` on."""
        starts = (0, *(match.end() for match in _NEWLINE.finditer(original)))
        return cls(line_starts=starts, origins=((0, start),))

    def sliced(self, start: int, end: int) -> Self:
        """The layout of the slice ``[start, end)`` of the text."""
        first = max(bisect_right(self.origins, (start, float("inf"))) - 1, 0)
        last = bisect_left(self.origins, (end, -1))
        rest = ((here - start, there) for here, there in self.origins[first + 1 : last])
        return evolve(self, origins=((0, self.original_offset(start)), *rest))

    def original_offset(self, offset: int) -> int:
        """The offset in the original file of an offset in the document's text."""
        index = bisect_right(self.origins, (offset, float("inf"))) - 1
        here, there = self.origins[max(index, 0)]
        return there + offset - here

    def place(self, offset: int) -> Place:
        """Line and column in the original file of an offset in the document's text."""
        original = self.original_offset(offset)
        line = bisect_right(self.line_starts, original)
        index = bisect_right(self.labels, original, key=itemgetter(0))
        label = self.labels[index - 1][1] if index else None
        return Place(line=line, column=original - self.line_starts[line - 1] + 1, label=label)


def _published(value: object, name: str = "published") -> datetime.date | None:
    """A date of publication or of change from a date, a datetime or an ISO string."""
    if value is None or isinstance(value, datetime.date):
        return value
    try:
        text = value.strip() if isinstance(value, str) else ""
        return datetime.date.fromisoformat(text) if len(text) <= 10 else datetime.datetime.fromisoformat(text)
    except ValueError:
        message = f"{name}: {value!r} is not an ISO date such as 2025-05-07 or 2025-05-07T14:58"
        raise UsageError(message) from None


def _updated(value: object) -> datetime.date | None:
    return _published(value, "updated")


def _tier(value: str | None) -> str | None:
    """The tier itself, if there is such a tier."""
    if value is not None and value not in TIERS:
        message = f"tier: {value!r} is not one of {', '.join(TIERS)}"
        raise UsageError(message)
    return value


def _text(value: object) -> str:
    """The text itself, if it is one."""
    if not isinstance(value, str):
        message = f"a document's text and name are strings, not {type(value).__name__}"
        raise UsageError(message)
    return value


@define(frozen=True, eq=False, slots=False)
class Document:
    """One article. ``text`` is never rewritten: every quote of every claim and finding is a slice of it.

    ``published`` is a date, a datetime or None where the page tells none; ``published_derivation`` says how it was found;
    ``updated`` is when the page says that it was changed last.
    ``blocks`` is empty until a reader has looked at the page's parts; ``ignores`` are remarks that leave findings alone.
    Two documents are equal only if they are the same object.
    """

    text: str = field(converter=_text)
    name: str = field(default="text", converter=_text)
    path: str | None = None
    title: str | None = None
    published: datetime.date | None = field(default=None, converter=_published)
    published_derivation: tuple[Step, ...] = ()
    updated: datetime.date | None = field(default=None, converter=_updated)
    publisher: str | None = None
    tier: str | None = field(default=None, converter=_tier)
    language: str | None = None
    address: str | None = None
    blocks: tuple[Block, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    given_layout: Layout | None = field(default=None, repr=False)

    @classmethod
    def from_text(
        cls,
        text: str,
        name: str = "text",
        published: datetime.date | str | None = None,
        publisher: str | None = None,
        tier: str | None = None,
        language: str | None = None,
    ) -> Self:
        """A document from a text at hand.

        ``published`` may be a date, a datetime or an ISO string. Raises UsageError when it is none of these, when the tier
        is unknown, or when the text is none.
        """
        return cls(text=text, name=name, published=published, publisher=publisher, tier=tier, language=language)

    @property
    def file(self) -> str:
        """The name of the file, without its folders."""
        return PurePosixPath(self.name.replace("\\", "/")).name

    @property
    def rank(self) -> int:
        """How far the source is trusted, 0 the most; one of an unknown tier no more than a draft."""
        return TIERS.index(self.tier or TIERS[-1])

    @property
    def claiming(self) -> tuple[Span, ...]:
        """The stretches of the text that are its article; all of it where nobody has looked at the parts of the page."""
        whole = (Span(0, len(self.text)),)
        return tuple(block.span for block in self.blocks if block.kind in CLAIMING_BLOCKS) if self.blocks else whole

    @cached_property
    def runs(self) -> Runs:
        """The runs of words of the article, by which copies of it are known."""
        return runs_of(self.text, self.claiming)

    @cached_property
    def layout(self) -> Layout:
        """Where offsets stand in the file; computed from the text itself for a text that came without a file."""
        return self.given_layout or Layout.of(self.text)

    def place(self, offset: int) -> Place:
        """Line and column of an offset, in the file the reader was given."""
        return self.layout.place(offset)


def published_together(one: Document, other: Document, days: int = _YEAR) -> bool:
    """Whether no more than so many days lie between two documents, as far as they tell."""
    if one.published is None or other.published is None:
        return True
    return abs(one.published.toordinal() - other.published.toordinal()) <= days
