"""What is known of an archive besides the sources that were taken from it."""

from collections.abc import Mapping

from attrs import field, frozen


@frozen(eq=False)
class Elsewhere:
    """An archive beyond the sources at hand: its statements, and for words how many have them, and of those with values."""

    statements: int = 0
    counts: Mapping[str, int] = field(factory=dict)
    slotted: Mapping[str, int] = field(factory=dict)
