"""A stretch of years that one document gives one thing, and another document another."""

from factcheck.frozen import frozen
from factcheck.model.span import Span
from factcheck.model.statement import Slot, Statement


@frozen(eq=False)
class Spell:
    """The words of a sentence that one of its dates belongs to.

    ``span`` is the date, from end to end; ``first`` and ``last`` are its years, None where that end is open;
    ``stretch`` tells "from 1963 to 1969" from a single day. ``lead`` are the names that open the words ("Ada Quill"),
    ``names`` all of them; ``listed`` says that it is a line of a list, or as short as one.
    """

    statement: Statement
    slot: Slot
    span: Span
    words: frozenset[str]
    names: frozenset[str]
    lead: frozenset[str]
    first: int | None
    last: int | None
    stretch: bool
    listed: bool

    @property
    def told(self) -> str:
        """The date as it is written."""
        return " ".join(self.span.slice(self.statement.document.text).split())


@frozen(eq=False)
class Mixup:
    """A spell of one document, the other document's of the same thing, and the other's of other things in those years."""

    here: Spell
    there: Spell
    other: Spell
    shared: tuple[str, ...]
