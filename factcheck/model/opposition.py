"""Two statements of which one says that something was done, and the other that it was not."""

from factcheck.frozen import frozen
from factcheck.model.span import Span
from factcheck.model.statement import Statement


@frozen(eq=False)
class Opposition:
    """A deed told as done here and as not done there.

    ``deed`` are the words of the verb in the one, ``denial`` the words of the verb and its negation in the other; ``shared``
    are words that both tell of it.
    """

    done: Statement
    undone: Statement
    deed: Span
    denial: Span
    shared: tuple[str, ...]
