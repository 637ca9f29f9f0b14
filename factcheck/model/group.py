"""Claims that speak of the same thing."""

from attrs import field, frozen

from factcheck.model.claim import Claim


@frozen(eq=False)
class Group:
    """Claims with the level at which they are one, the key that makes them so, and a sentence that says why."""

    level: str
    key: tuple[str, ...]
    reason: str
    claims: tuple[Claim, ...] = field(repr=False)
