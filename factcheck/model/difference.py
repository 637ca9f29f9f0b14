"""Two statements of two documents that say the same apart from one value."""

from factcheck.frozen import frozen
from factcheck.model.statement import Slot, Statement


@frozen(eq=False)
class Difference:
    """A value here and another there, in statements that speak of the same thing.

    ``likeness`` says how much speaks for one thing (0 nothing; 1 about the same words in about the same order);
    ``shared`` are words of the first statement that the other has too, those that say most first. ``of_years`` says that
    the sentences give one stretch of years to two; the words around it were not weighed.
    """

    here: Statement
    there: Statement
    slot: Slot
    other: Slot
    likeness: float
    shared: tuple[str, ...]
    of_years: bool = False
