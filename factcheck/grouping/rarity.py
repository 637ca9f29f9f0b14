"""How few documents of a run tell a word or a value: what all tell says nothing about which thing is meant.

The inverse document frequency of Spärck Jones (1972), so scaled that what two documents have and no other counts in full.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from attrs import define, field

from factcheck.model.mention import is_state
from factcheck.model.statement import Slot, Statement

_BOTH = 2
"""What is compared stands in two documents at least."""
_BEHIND = 20
"""So many documents are thought to stand behind those of the run: of two documents every name would look common."""
_STEEP = 2
"""The power of the scale: what one document in ten tells should count for little."""


NOTHING: Mapping[str, int] = MappingProxyType({})
"""The words of no archive."""


@define(eq=False)
class Rarity:
    """In how many of how many documents each word and each value stands."""

    documents: int = 0
    counts: Counter[str] = field(factory=Counter)
    _known: dict[str, float] = field(factory=dict, repr=False)

    @classmethod
    def of(cls, texts: Iterable[Sequence[Statement]], documents: int = 0, counts: Mapping[str, int] = NOTHING) -> "Rarity":
        """The rarity of what some documents tell, besides an archive of so many ``documents``, of which so many tell it."""
        rarity = cls(documents=documents, counts=Counter(counts))
        for text in texts:
            rarity.documents += 1
            rarity.counts.update(told_in(text))
        return rarity

    def word(self, form: str) -> float:
        """From near 0, what nearly all tell, to 1."""
        known = self._known.get(form)
        if known is None:
            known = self._known[form] = self._rarity(form)
        return known

    def value(self, slot: Slot) -> float:
        """How few documents tell a value."""
        return self.word(key_of(slot))

    def _rarity(self, form: str) -> float:
        documents = self.documents + _BEHIND
        whole = math.log1p(documents / _BOTH)
        return min(1.0, math.log1p(documents / max(self.counts[form], 1)) / whole) ** _STEEP


def key_of(slot: Slot) -> str:
    """A value as it is counted."""
    return f"{slot.kind}:{slot.key}"


def told_in(text: Sequence[Statement]) -> set[str]:
    """The words and the values of a document, each once."""
    values = [slot.key if is_state(slot.key) else key_of(slot) for statement in text for slot in statement.slots]
    return set(values).union(*(statement.forms for statement in text))
