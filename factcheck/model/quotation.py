"""Somebody's words between marks."""

from attrs import field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.span import Span

UNTAGGED = "attribution/untagged"
"""The rule of a speaker whom only the place beside a quotation shows to be a person; it may be a firm."""
_NEAR = 160
"""A speaker who is named farther from the words is not shown with them."""


@frozen(eq=False)
class Quotation:
    """Words between quotation marks, without the marks, and who is said to have said them.

    ``words`` are the words in small letters, without punctuation.
    """

    document: Document = field(repr=False)
    span: Span
    words: tuple[str, ...]
    speaker: Person

    @property
    def quote(self) -> str:
        """The words as they stand in the document."""
        return self.span.slice(self.document.text)

    @property
    def attributed(self) -> Span:
        """The words and the name of their speaker, where the two stand together."""
        start, end = min(self.span.start, self.speaker.span.start), max(self.span.end, self.speaker.span.end)
        return Span(start, end) if end - start <= len(self.quote) + _NEAR else self.span
