"""What an editor is told."""

from attrs import field, frozen

from factcheck.model.document import Document, Place
from factcheck.model.span import Span
from factcheck.model.step import Step

SEVERITIES = ("error", "warning", "note")
"""How sure a finding is of a contradiction, surest first."""

SLOTS = (
    "date", "weekday", "ordinal", "number", "money", "percent", "duration", "age", "role", "person", "organisation",
    "place", "participants", "order", "quotation", "status", "name", "other",
)  # fmt: skip
"""What two claims disagree in."""


@frozen
class Evidence:
    """One side of a finding: ``document.text[span.start:span.end] == quote``, always.

    ``value`` is the value as understood, for people to read; ``derivation`` how it was worked out; ``mark`` the words of
    the quote that carry the value, if they are fewer than the quote.
    """

    document: Document = field(repr=False)
    span: Span
    quote: str
    value: str
    derivation: tuple[Step, ...] = ()
    mark: Span | None = None

    @property
    def place(self) -> Place:
        """Line and column in the file where the quote begins."""
        return self.document.place(self.span.start)

    @property
    def line(self) -> int:
        """The 1-based line of the file where the quote begins."""
        return self.place.line

    @property
    def column(self) -> int:
        """The 1-based column, in code points, where the quote begins."""
        return self.place.column


@frozen
class Sameness:
    """Why the sides speak of one thing: ``level`` is one of the ordered levels of grouping, ``reason`` a sentence."""

    level: str
    reason: str


@frozen
class Finding:
    """A contradiction with its proof. ``fingerprint`` survives edits elsewhere in the file."""

    check: str
    severity: str
    slot: str
    message: str
    evidence: tuple[Evidence, ...]
    fingerprint: str
    hint: str | None = None
    sameness: Sameness | None = None
    favours: str | None = None
