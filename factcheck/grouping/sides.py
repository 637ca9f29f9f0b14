"""A document as the safety net compares it with others, and how far one of two is told by the other.

What two documents worded otherwise have of one story is weighed in shared_story.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import define

from factcheck.grouping.context import Weights, share
from factcheck.grouping.slotvalues import NAMED
from factcheck.grouping.toldvalues import Values
from factcheck.model.statement import Slot, Statement

_SAME_STORY = 0.5
"""A document that is accounted for to this share by another tells the same story …"""
LIKE_STORY = 0.35
_MANY_NAMES = 4
_MOST_NAMES = 0.5
"""… as does one that is accounted for to this share, and has so many words of names in common with the other, and such a
share of the names of the one with fewer."""
_MUCH_LONGER = 1.5
"""A draft with so many times the words of a source tells more than that; what counts is how far it tells the source."""
_LONG = 80
"""A document with fewer words than this tells too little to be looked for in another."""


@define(eq=False, slots=False)
class Side:
    """A document with what its comparisons with all others need, worked out once, and only where it is compared at all."""

    text: Sequence[Statement]
    weights: Weights

    @cached_property
    def forms(self) -> frozenset[str]:
        """Its words."""
        return frozenset().union(*(statement.forms for statement in self.text))

    @cached_property
    def weighed(self) -> Mapping[str, float]:
        """Its words with their weights."""
        return {form: self.weights.weight(form) for form in sorted(self.forms)}

    @cached_property
    def names(self) -> frozenset[str]:
        """Its words with a capital."""
        return frozenset().union(*(statement.names for statement in self.text))

    @cached_property
    def small(self) -> frozenset[str]:
        """Those of its words that stand somewhere without a capital."""
        return frozenset([word.form for statement in self.text for word in statement.words if not word.capital])

    @cached_property
    def slots(self) -> Mapping[str, list[Slot]]:
        """Its values by their kind."""
        return _by_kind(self.text)

    @cached_property
    def values(self) -> Mapping[str, Values]:
        """The same, to be asked for what may agree with a value."""
        return {kind: Values(slots) for kind, slots in self.slots.items() if kind not in NAMED}


def accounted(mine: Side, theirs: Side) -> float:
    """How far one document is told by the other: the first, or the second where the first tells much more than that."""
    longer = len(mine.forms) >= _MUCH_LONGER * len(theirs.forms) and len(theirs.forms) >= _LONG
    short, other = (theirs, mine) if longer else (mine, theirs)
    return share(short.weighed, other.forms)


def tell_the_same_story(mine: Side, theirs: Side, told: float) -> bool:
    """Whether two documents tell the same story, of which so much of the one is told by the other."""
    if not LIKE_STORY <= told < _SAME_STORY:
        return told >= _SAME_STORY
    fewer = min(len(mine.names), len(theirs.names))
    return len(mine.names & theirs.names) >= max(_MANY_NAMES, fewer * _MOST_NAMES)


def _by_kind(text: Sequence[Statement]) -> Mapping[str, list[Slot]]:
    found: dict[str, list[Slot]] = defaultdict(list)
    for statement in text:
        for slot in statement.slots:
            found[slot.kind].append(slot)
    return found
