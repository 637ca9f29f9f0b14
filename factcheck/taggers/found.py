"""A mention with the words it covers, for the taggers that follow."""

from collections.abc import Iterable
from typing import Generic, TypeVar

from factcheck.frozen import frozen
from factcheck.model.mention import Mention

M = TypeVar("M", bound=Mention)


@frozen
class Found(Generic[M]):
    """A mention that covers the words from ``first`` up to, not including, ``last``."""

    first: int
    last: int
    mention: M


def by_first(found: Iterable[Found[M]]) -> dict[int, Found[M]]:
    """The finds by the word they begin with."""
    return {one.first: one for one in found}


def by_last(found: Iterable[Found[M]]) -> dict[int, Found[M]]:
    """The finds by the word that follows them."""
    return {one.last: one for one in found}
