"""What stands around a value, weighed: the words of two contexts tell whether two values belong to one thing.

Rare words weigh more than common ones (the inverse document frequency of Spärck Jones, 1972), near ones more than far ones.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain
from types import MappingProxyType

from attrs import define, field, frozen

from factcheck.model.statement import Slot, Statement, Word

_SMOOTHING = 30
"""So many statements are thought to stand behind those of the run: in a run of two texts every word would look rare."""
_FAR = 4
"""A word at this distance weighs half of a neighbour."""
_FENCE = 3
"""A word that opens another clause sets what stands behind it so much farther."""
_REACH = 4
"""So many words on each side are the neighbourhood of a value."""


@frozen(eq=False)
class Context:
    """The words around a slot with their weights: all of them, and the neighbours; and the nearest on each side."""

    words: Mapping[str, float]
    neighbours: Mapping[str, float]
    left: str | None
    right: str | None


@define(eq=False)
class Weights:
    """How much each word tells, by how few statements of the run it stands in."""

    statements: int
    counts: Counter[str]
    _weights: dict[str, float] = field(factory=dict, init=False, repr=False)
    _contexts: dict[int, Context] = field(factory=dict, repr=False)

    @classmethod
    def of(
        cls, texts: Iterable[Sequence[Statement]], statements: int = 0, elsewhere: Mapping[str, int] = MappingProxyType({})
    ) -> "Weights":
        """The weights of the words of some documents, and of so many ``statements`` ``elsewhere`` that hold them."""
        told = [statement.forms for text in texts for statement in text]
        counts: Counter[str] = Counter(elsewhere)
        counts.update(chain.from_iterable(told))
        return cls(statements + len(told), counts)

    def weight(self, form: str) -> float:
        """How much a word tells; always above 0."""
        known = self._weights.get(form)
        if known is None:
            known = math.log(1 + (self.statements + _SMOOTHING) / max(self.counts[form], 1))
            self._weights[form] = known
        return known

    def heaviest(self, statement: Statement, places: Iterable[int]) -> list[int]:
        """Words of a statement, by their numbers, each form once: those with a capital first, then those that say most."""
        words = statement.words
        once = {words[at].form: at for at in sorted(places, reverse=True)}
        return sorted(once.values(), key=lambda at: (not words[at].capital, -self.weight(words[at].form), at))

    def context(self, statement: Statement, slot: Slot) -> Context:
        """What stands around a slot, worked out once."""
        known = self._contexts.get(id(slot))
        if known is None:
            known = self._context(statement, slot)
            self._contexts[id(slot)] = known
        return known

    def _context(self, statement: Statement, slot: Slot) -> Context:
        left = _distances(reversed(statement.words[: slot.first]))
        right = _distances(statement.words[slot.last :])
        inside = [word.form for word in statement.words[slot.first : slot.last] if word.content and word.form.isalpha()]
        words: dict[str, float] = {}
        neighbours = {form: self.weight(form) for form in inside} if slot.kind == "number" else {}
        for side in (left, right):
            for distance, form in side:
                weight = self.weight(form)
                wide = weight / (1 + distance / _FAR)
                if wide > words.get(form, 0.0):
                    words[form] = wide
                if distance < _REACH and (near := weight / (1 + distance * 0.6)) > neighbours.get(form, 0.0):
                    neighbours[form] = near
        return Context(words, neighbours, _next(left), _next(right))


def _distances(words: Iterable[Word]) -> list[tuple[int, str]]:
    """The words that tell something, with how far each stands; a word that opens another clause sets them farther."""
    found = []
    distance = 0
    for word in words:
        if word.content:
            found.append((distance, word.form))
            distance += 1
        elif word.fence:
            distance += _FENCE
    return found


def _next(side: list[tuple[int, str]]) -> str | None:
    return side[0][1] if side and side[0][0] == 0 else None


def share(weighed: Mapping[str, float], others: Set[str] | Mapping[str, float]) -> float:
    """How much of the weight stands on words that are among the others, 0 to 1."""
    if weighed.keys().isdisjoint(others):
        return 0.0
    return sum([weight for form, weight in weighed.items() if form in others]) / sum(weighed.values())
