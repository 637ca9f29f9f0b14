"""Claims that speak of the same thing."""

from collections.abc import Callable

from attrs import field

from factcheck.frozen import frozen
from factcheck.model.claim import Claim


@frozen(eq=False)
class Group:
    """Claims with the level at which they are one, and the key that makes them so.

    ``reason`` says why, in the words of one of the claims. ``sure`` is False where the claims share nothing that tells their
    thing from others of its kind ("the second talks"): what they disagree in weighs less.
    """

    level: str
    key: tuple[str, ...]
    claims: tuple[Claim, ...] = field(repr=False)
    reason: Callable[[Claim], str] = field(repr=False)
    sure: bool = True
