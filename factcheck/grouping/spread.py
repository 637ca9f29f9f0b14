"""How comparisons that need nothing of each other are done: one after the other, or in whatever way a caller has."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

Made = TypeVar("Made")


class Spread(Protocol):
    """Does some work for the numbers up to a count, and gives what it makes in their order."""

    def __call__(self, work: Callable[[int], Made], count: int) -> Iterable[Made]:
        """What the work makes of each number."""
        ...


def in_turn(work: Callable[[int], Made], count: int) -> Iterable[Made]:
    """One after the other, here."""
    return map(work, range(count))
