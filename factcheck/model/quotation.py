"""Somebody's words between marks."""

from attrs import field, frozen

from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.span import Span


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
