"""One place above all others, given to two things: the first, the largest, the last of one kind."""

from factcheck.frozen import frozen
from factcheck.model.span import Span
from factcheck.model.statement import Slot, Statement


@frozen(eq=False)
class Rivalry:
    """Two statements of two documents that cannot both tell who, or when, was first (largest, last …) of one kind.

    ``claim`` are the words of the superlative with what it is of, in ``claiming``, one of both statements; ``slot`` and
    ``other`` are what the statements give the place to, or when. ``earlier`` says that the statement without the claim only
    tells of something of the kind, from before.
    """

    here: Statement
    there: Statement
    claiming: Statement
    claim: Span
    slot: Slot
    other: Slot
    earlier: bool
