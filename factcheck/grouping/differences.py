"""Finds the statements of two documents that say the same apart from a value.

Blocking: only statements that share rare words are compared. Comparison: for each value, how alike the words around it are,
here and there, and how far the one document is accounted for by the other. Connection: one to one, the best first; a value
that the other side has in the same place is no difference, whatever else stands there.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from attrs import define, field, frozen

from factcheck.grouping.bearers import are_of_two_bearers
from factcheck.grouping.blocking import partners
from factcheck.grouping.context import Context, Weights, share
from factcheck.grouping.denials import denials
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.grouping.explained import are_explained
from factcheck.grouping.rivals import are_of_two_times, tell_of_two
from factcheck.grouping.sides import LIKE_STORY, Side, accounted, tell_the_same_story
from factcheck.grouping.slotvalues import (
    NAMED,
    begun_relation,
    is_scene,
    is_sum,
    is_told_otherwise,
    is_written_out,
    names_one_state,
    relation,
    told_apart,
)
from factcheck.grouping.spread import Spread, in_turn
from factcheck.grouping.stretches import Stretches
from factcheck.grouping.told import Told
from factcheck.model.difference import Difference
from factcheck.model.mention import Amount
from factcheck.model.statement import FIGURES, Slot, Statement
from factcheck.values.quantity import Match

Text = Sequence[Statement]

_BEATS = 0.2
"""By so much a difference must fit better than an agreement of the same value elsewhere."""
_COMMON_NAMES = 2
"""Two sentences with so many words of names in common, and two places, tell where one thing was."""
_WORD_FOR_WORD = 0.7
"""The words around two values that are as like as this are nearly all the same."""
_MOST_SHARED = 8
_FLOOR = 0.2
_SUPPOSED = "supposed"
_FEW = 2
_MOST = 0.65
"""Documents that agree in so many other values, and in such a share of them, tell of one thing."""
_ELSEWHERE = {"date": 0.35}
"""So much less alike are two statements when the other document gives the value too, though elsewhere."""


@frozen(eq=False)
class _Pair:
    here: Statement
    there: Statement
    slot: Slot
    other: Slot
    match: Match
    base: float


@define(eq=False)
class _Comparison:
    """The comparison of one document with another."""

    mine: Side
    theirs: Side
    weights: Weights
    accounted: float
    same_story: bool = field(init=False)
    pairs: list[_Pair] = field(factory=list)
    agreed: dict[int, float] = field(factory=dict)
    settled: set[tuple[int, int]] = field(factory=set)
    bare: set[tuple[int, int]] = field(factory=set)
    named: set[tuple[int, int]] = field(factory=set)
    differing: dict[tuple[int, int], set[int]] = field(factory=lambda: defaultdict(set))
    told: dict[tuple[int, int], tuple[int, int]] = field(factory=dict)

    @same_story.default
    def _tells_the_same_story(self) -> bool:
        return tell_the_same_story(self.mine, self.theirs, self.accounted)

    def compare(self, here: Statement, there: Statement) -> None:
        """Weighs each value of the one statement against each of its kind in the other."""
        for slot in here.slots:
            for other in there.slots:
                if slot.kind == other.kind:
                    self._weigh(here, there, slot, other)

    def _weigh(self, here: Statement, there: Statement, slot: Slot, other: Slot) -> None:
        match = begun_relation(slot, other)
        if is_told_otherwise(slot, other):
            self.bare |= {(id(slot), id(there)), (id(other), id(here))}
        if match is Match.UNLIKE and names_one_state(slot, other):
            self.named |= {(id(slot), id(there)), (id(other), id(here))}
        if match is Match.UNLIKE or (match is Match.AGREE and told_apart(here, there, slot, other)):
            return
        base = _likeness(self.weights.context(here, slot), self.weights.context(there, other))
        base -= _unlike_things(slot, other)
        if match is Match.AGREE:
            if not _unlike_things(slot, other):
                self.settled |= {(id(slot), id(there)), (id(other), id(here))}
            self.agreed[id(slot)] = max(self.agreed.get(id(slot), 0.0), base)
            self.agreed[id(other)] = max(self.agreed.get(id(other), 0.0), base)
        elif base >= _FLOOR:
            self.pairs.append(_Pair(here, there, slot, other, match, base))

    def differences(self) -> Iterator[Difference]:
        """The differences, best first, each value at most once."""
        self._look_elsewhere()
        for pair in self.pairs:
            if pair.base > max(self.agreed.get(id(pair.slot), 0.0), _FLOOR):
                self.differing[id(pair.here), id(pair.there)].add(id(pair.slot))
        scored = [(self._score(pair), pair) for pair in self.pairs]
        scored.sort(key=lambda one: (-one[0], one[1].slot.span, one[1].other.span))
        taken: set[int] = set()
        for score, pair in scored:
            if taken.isdisjoint({id(pair.slot), id(pair.other)}) and self._stands(pair):
                taken |= {id(pair.slot), id(pair.other)}
                yield Difference(pair.here, pair.there, pair.slot, pair.other, round(score, 3), self._shared(pair))

    def _look_elsewhere(self) -> None:
        """Counts as agreed, though loosely, what the other document tells anywhere."""
        looked_at: set[int] = set()
        for pair in self.pairs:
            for slot, others in ((pair.slot, self.theirs.values), (pair.other, self.mine.values)):
                if id(slot) in looked_at or id(slot) in self.agreed or slot.kind in NAMED:
                    continue
                looked_at.add(id(slot))
                if any(_same(slot, other) for other in others[slot.kind].near(slot)):
                    self.agreed[id(slot)] = 0.0

    def _stands(self, pair: _Pair) -> bool:
        """Whether no agreement of either value elsewhere explains the difference, and it is not of what changes hourly."""
        if pair.slot.kind == "number" and "volatile" in pair.here.marks & pair.there.marks:
            return False
        if self._is_settled(pair) or self._anonymous(pair):
            return False
        if _unsure(pair) or self._of_others(pair) or self._of_two(pair):
            return False
        if pair.slot.kind in NAMED and not self._only_there(pair):
            return False
        if pair.slot.kind == "number" and are_explained(*self._where_told(pair)):
            return False
        agreed = [self.agreed[id(slot)] for slot in (pair.slot, pair.other) if id(slot) in self.agreed]
        return all(pair.base >= one + _BEATS for one in agreed)

    def _is_settled(self, pair: _Pair) -> bool:
        """Whether either value stands in the other sentence too, and figures have not changed places there.

        That they have is seen where the words around two that differ are nearly all the same. Of two states, both must stand
        there, told in other words: "Peru's" and "Peruvian".
        """
        values = {(id(pair.slot), id(pair.there)), (id(pair.other), id(pair.here))}
        if values <= self.named:
            return True
        if pair.slot.kind == "number" and pair.base >= _WORD_FOR_WORD:
            return not values.isdisjoint(self.bare)
        return not values.isdisjoint(self.settled) or not values.isdisjoint(self.bare)

    def _anonymous(self, pair: _Pair) -> bool:
        """Whether two statements share no name, in documents that do not tell the same throughout.

        A sum stands without one where the words around it are the same, and much of the one document is in the other.
        """
        if pair.base >= _WORD_FOR_WORD and self.accounted >= LIKE_STORY and is_sum(pair.slot):
            return False
        return not self.same_story and self._telling(pair.here).isdisjoint(pair.there.forms)

    def _where_told(self, pair: _Pair) -> tuple[Told, Told]:
        return Told(pair.here, pair.slot, self.mine.forms), Told(pair.there, pair.other, self.theirs.forms)

    def _of_two(self, pair: _Pair) -> bool:
        """Whether something besides the two values tells that they are of two things."""
        one, other = self._where_told(pair)
        if are_of_two_bearers(one, other):
            return True
        agree = self._agree_besides(pair) or self._agree_elsewhere(pair)
        return are_of_two_times(one, other) or (not agree and tell_of_two(one, other))

    def _agree_besides(self, pair: _Pair) -> bool:
        """Whether two sentences that are nearly the same around two figures have several other figures in common."""
        others = (slot for slot in pair.here.slots if slot.kind == "number" and slot is not pair.slot)
        common = sum((id(slot), id(pair.there)) in self.settled for slot in others)
        return pair.slot.kind == "number" and pair.base >= _WORD_FOR_WORD and common >= _FEW

    def _agree_elsewhere(self, pair: _Pair) -> bool:
        """Whether the documents tell the same figures, and names, in most of their other sentences."""
        return all(self._agreeing(pair, kinds) for kinds in (FIGURES, NAMED))

    def _agreeing(self, pair: _Pair, kinds: Collection[str]) -> bool:
        """Whether most values of some kinds, in the document with more of them, are in the other, not few."""
        for side, statement in ((self.mine, pair.here), (self.theirs, pair.there)):
            all_of_them, its_own = self._told(side, kinds), [slot for slot in statement.slots if slot.kind in kinds]
            agreeing = all_of_them[0] - sum(id(slot) in self.agreed for slot in its_own)
            if agreeing < _FEW or agreeing < _MOST * (all_of_them[1] - len(its_own)):
                return False
        return True

    def _told(self, side: Side, kinds: Collection[str]) -> tuple[int, int]:
        """How many values of some kinds a document has that agree, and how many in all; counted once all are known."""
        known = self.told.get((id(side), id(kinds)))
        if known is None:
            slots = [slot for kind in kinds for slot in side.slots.get(kind, ())]
            known = self.told[id(side), id(kinds)] = sum(id(slot) in self.agreed for slot in slots), len(slots)
        return known

    def _of_others(self, pair: _Pair) -> bool:
        """Whether each statement names somebody whom the other document does not know, where these tell two stories."""
        if self.same_story or pair.slot.kind in NAMED:
            return False
        return not (self._telling(pair.here) <= self.theirs.forms or self._telling(pair.there) <= self.mine.forms)

    def _telling(self, statement: Statement) -> frozenset[str]:
        """The names that tell what a statement is about; the word that opens it may only be one that is never small."""
        first = statement.opening
        if first is None or first in self.mine.small or first in self.theirs.small:
            return statement.told_names
        return statement.told_names | {first}

    def _only_there(self, pair: _Pair) -> bool:
        """Whether each of two names stands in its own document alone, and beside a word that both share."""
        mine = {word.form for word in pair.here.words[pair.slot.first : pair.slot.last]}
        theirs = {word.form for word in pair.there.words[pair.other.first : pair.other.last]}
        one, other = self.weights.context(pair.here, pair.slot), self.weights.context(pair.there, pair.other)
        beside = one.left is not None and one.left == other.left, one.right is not None and one.right == other.right
        if any(beside) and mine.isdisjoint(self.theirs.forms) and theirs.isdisjoint(self.mine.forms):
            return True
        apart = mine.isdisjoint(pair.there.forms) and theirs.isdisjoint(pair.here.forms)
        common = pair.here.names & pair.there.names
        return apart and len(common) >= _COMMON_NAMES and is_scene(pair.slot) and is_scene(pair.other)

    def _score(self, pair: _Pair) -> float:
        words = {word.form: self.weights.weight(word.form) for word in pair.here.words if word.content}
        score = pair.base + (share(words, self.theirs.forms) - 0.5) * 0.1 + (self.accounted - 0.5) * 1.2
        score -= _ELSEWHERE.get(pair.slot.kind, 0.2) * (id(pair.slot) in self.agreed)
        score -= _guessed(pair.slot, pair.other)
        score -= 0.1 * (pair.match is Match.BOUNDS)
        score -= 0.15 * max(len(self.differing[id(pair.here), id(pair.there)]) - 1, 0)
        score -= 0.1 * (("expected" in pair.here.marks) != ("expected" in pair.there.marks))
        return score

    def _shared(self, pair: _Pair) -> tuple[str, ...]:
        """Words of the one statement, outside its value, that the other has too: names first, then those that say most."""
        common = pair.here.shared(pair.there.forms, apart=pair.slot)
        return tuple(map(pair.here.spelt, self.weights.heaviest(pair.here, common)[:_MOST_SHARED]))


def _same(slot: Slot, other: Slot) -> bool:
    return relation(slot, other) is Match.AGREE and not _unlike_things(slot, other)


def _unsure(pair: _Pair) -> bool:
    """Whether the one value is told and the other denied, or only supposed: these say two things."""
    supposed = (_SUPPOSED in pair.here.marks) != (_SUPPOSED in pair.there.marks)
    return supposed or pair.here.denies(pair.slot) != pair.there.denies(pair.other)


def _guessed(slot: Slot, other: Slot) -> float:
    """What speaks against two dates of which one is written out and the other was worked out."""
    if slot.kind != "date":
        return 0.0
    return 0.2 * (is_written_out(slot) != is_written_out(other))


def _likeness(one: Context, other: Context) -> float:
    wide = share(one.words, other.words) + share(other.words, one.words)
    near = share(one.neighbours, other.neighbours) + share(other.neighbours, one.neighbours)
    beside = (one.left is not None and one.left == other.left) + (one.right is not None and one.right == other.right)
    return wide * 0.25 + near * 0.35 + beside * 0.05


def _unlike_things(slot: Slot, other: Slot) -> float:
    """What speaks against two quantities being of one thing: another thing counted, a rate beside a total."""
    if not isinstance(slot.value, Amount) or not isinstance(other.value, Amount):
        return 0.0
    mine, theirs = slot.value.quantity, other.value.quantity
    counted = mine.dimension == "count" and (mine.unit != theirs.unit)
    scored = mine.dimension == "score"
    return 0.3 * counted + 0.2 * scored + 0.1 * ((mine.per is None) != (theirs.per is None))


def differences(
    drafts: Sequence[Text], sources: Sequence[Text], elsewhere: Elsewhere | None = None, spread: Spread = in_turn
) -> tuple[Difference, ...]:
    """The differences between drafts and sources, or among the drafts where there are no sources.

    ``elsewhere`` is the rest of an archive from which only those sources were taken that ``promising`` leads to.
    """
    texts = [*drafts, *sources]
    rest = elsewhere or Elsewhere()
    weights = Weights.of(texts, rest.statements, rest.counts)
    sides = [Side(text, weights) for text in texts]
    stretches = Stretches()
    couples = partners(texts, _features, len(drafts) if sources else None, rest.slotted)

    def between(number: int) -> list[Difference]:
        (mine, theirs), pairs = couples[number]
        one, other = sides[mine], sides[theirs]
        comparison = _Comparison(one, other, weights, accounted(one, other))
        found: list[Difference] = []
        for here, there in pairs:
            comparison.compare(here, there)
            found += denials(here, there, weights)
        found += comparison.differences()
        found += stretches.differences(one.text, other.text, other.forms)
        return found

    return tuple(chain.from_iterable(spread(between, len(couples))))


def _features(statement: Statement) -> Collection[str]:
    return statement.forms if statement.slots and not statement.is_list else ()
