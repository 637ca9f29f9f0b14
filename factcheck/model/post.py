"""What somebody is told to be: a post and its holder."""

from attrs import field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.values.interval import Interval
from factcheck.values.name import Name

DESCRIBED = "described"
"""What stands for the noun of what is no known post."""


@frozen(eq=False)
class Post:
    """A post that a text gives to a person.

    ``noun`` is the post in the form in which it is compared, ``fields`` the words that tell of what it is one ("labour"),
    ``ranks`` those that make it another's ("deputy"), ``times`` those by which it is not held now ("former"), ``body`` the
    words of whose it is. ``is_definite`` says that the words speak of the one holder, and not of one among several; ``days``
    are the dates of the sentence.
    """

    document: Document = field(repr=False)
    span: Span
    mark: Span
    holder: Name
    noun: str
    fields: frozenset[str] = frozenset()
    ranks: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    body: frozenset[str] = frozenset()
    is_definite: bool = True
    days: tuple[Interval, ...] = ()

    @property
    def quote(self) -> str:
        """The sentence that says so."""
        return self.span.slice(self.document.text)

    @property
    def label(self) -> str:
        """The words of the post, as they stand in the text."""
        return " ".join(self.mark.slice(self.document.text).split())

    @property
    def is_plain(self) -> bool:
        """Whether it is the post itself, now."""
        return not self.ranks and not self.times
