"""What two accounts have in common, and what they tell otherwise: the grounds for taking them for accounts of one thing."""

from collections.abc import Iterable, Sequence
from itertools import product

from attrs import evolve, field, frozen

from factcheck.grouping.accounts import REACH, Account
from factcheck.grouping.context import Weights
from factcheck.grouping.slotvalues import NAMED, relation
from factcheck.model.statement import Slot
from factcheck.model.dating import dates_relation
from factcheck.model.mention import Amount
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match, compatible

_RARE = 3.7
"""The weight of a word that stands in one of a few sentences; no name counts for more."""
_COMMON_NAME = 0.4
"""A state or an office tells less than a name."""
_OF_SENSE, _OF_WORD = 1.0, 0.7
"""How much a sense near two values tells, and a word."""
_AGREEING = {"date": 0.8, "number": 0.6, "ordinal": 0.3}
_RIVALS = {"date": 0.5, "person": 0.4, "place": 0.4, "organisation": 0.3, "number": 0.3, "ordinal": 0.3, "name": 0.25}


@frozen(eq=False)
class Anchor:
    """A word or sense that stands near both values: its key, how far from each, and its place in the first sentence."""

    key: str
    here: int
    there: int
    place: int

    @property
    def weight(self) -> float:
        """More for a sense, and for what stands near both."""
        of = _OF_SENSE if self.key.startswith("sense:") else _OF_WORD
        return of * max(0.0, 1 - (self.here + self.there) / (2 * REACH))


@frozen(eq=False)
class Pair:
    """A value here and one of its kind there, with what stands near both."""

    here: Account
    there: Account
    slot: Slot
    other: Slot
    match: Match
    anchors: tuple[Anchor, ...]
    anchored: float = field(init=False)

    @anchored.default
    def _anchored(self) -> float:
        best: dict[int, float] = {}
        for one in self.anchors:
            best[one.place] = max(best.get(one.place, 0.0), one.weight)
        return sum(best.values())


def related(here: Account, there: Account, slot: Slot, other: Slot) -> Match:
    """How two values stand to each other; counts of things of one sense ("jobs", "redundancies") are counts of one thing."""
    match = relation(slot, other)
    if isinstance(slot.value, Timex) and isinstance(other.value, Timex):
        return dates_relation(_begun(slot.value), _begun(other.value))
    if not isinstance(slot.value, Amount) or not isinstance(other.value, Amount):
        return match
    mine, theirs = slot.value.quantity, other.value.quantity
    if match is Match.UNLIKE and mine.dimension == theirs.dimension == "count" and mine.remainder == theirs.remainder:
        a, b = here.near(slot), there.near(other)
        if any(k.startswith("sense:") and n.distance == 0 and k in b and b[k].distance == 0 for k, n in a.items()):
            return compatible(evolve(mine, unit=None), evolve(theirs, unit=None))
    if match is Match.BOUNDS and mine.bound == theirs.bound == "under":
        return Match.DIFFER if compatible(evolve(mine, bound=None), evolve(theirs, bound=None)) is Match.DIFFER else match
    return match


def _begun(timex):
    """since X: its start"""
    if timex.time.shape == "range" and timex.time.start is not None and timex.time.end is None:
        return evolve(timex, time=evolve(timex.time, end=None, shape="date"), bounds=None)
    return timex


def pair_of(here: Account, there: Account, slot: Slot, other: Slot, match: Match) -> Pair:
    """Two values with their anchors, nearest first."""
    mine, theirs = here.near(slot), there.near(other)
    shared = (Anchor(key, near.distance, theirs[key].distance, near.place) for key, near in mine.items() if key in theirs)
    return Pair(here, there, slot, other, match, tuple(sorted(shared, key=lambda one: (one.here + one.there, one.key))))


@frozen(eq=False)
class Grounds:
    """What speaks for one thing and against it, besides the words near two values.

    ``own`` weighs the names that both sentences tell, ``behind`` those that one tells and that stand behind the other,
    ``agreeing`` their other values that agree, ``rival`` those of which the one has none of the other's.
    """

    own: float
    behind: float
    agreeing: float
    rival: float
    shared: frozenset[str]

    @property
    def sum(self) -> float:
        """How much speaks for one thing in all."""
        return min(self.own, 2.5) + 0.4 * min(self.behind, 2.0) + min(self.agreeing, 1.6) - min(self.rival, 2.0)


def grounds(pair: Pair, weights: Weights) -> Grounds:
    """The grounds of a pair of values."""
    here, there = pair.here, pair.there
    in_question = _forms(here, pair.slot) | _forms(there, pair.other) if pair.slot.kind in NAMED else frozenset()
    lesser = {form for side in (here, there) for slot in side.statement.slots if slot.kind in {"place", "role"} for form in (*_forms(side, slot), slot.key)}
    own = (here.names & there.names) - in_question
    behind = (here.names & there.behind | here.behind & there.names) - own - in_question
    agreeing, rival = _others(pair)
    return Grounds(_weight(own, lesser, weights), _weight(behind, lesser, weights), agreeing, rival, own)


def _weight(names: Iterable[str], lesser: set[str], weights: Weights) -> float:
    return sum(min(1.0, weights.weight(name) / _RARE) * (_COMMON_NAME if name in lesser else 1.0) for name in sorted(names))


def _forms(account: Account, slot: Slot) -> frozenset[str]:
    return frozenset(word.form for word in account.statement.words[slot.first : slot.last])


def _others(pair: Pair) -> tuple[float, float]:
    """How far the other values of two sentences agree, and how far they do not."""
    mine = [one for one in pair.here.statement.slots if one is not pair.slot]
    theirs = [one for one in pair.there.statement.slots if one is not pair.other]
    found = [(one, other, related(pair.here, pair.there, one, other)) for one, other in product(mine, theirs) if one.kind == other.kind]
    agree = [(one, other) for one, other, match in found if match is Match.AGREE]
    met = {id(slot) for couple in agree for slot in couple}
    rival = {id(one): one for one, other, match in found if match is Match.DIFFER and met.isdisjoint({id(one), id(other)})}
    agreeing = {id(one): _AGREEING.get(one.kind, 0.0) for one, _ in agree}
    return sum(agreeing.values()), sum(_RIVALS.get(one.kind, 0.1) for one in rival.values())


def times_apart(pair: Pair) -> bool:
    """Whether the days of two sentences, of which neither is in question, all lie apart."""
    mine = [one for one in pair.here.dates if one is not pair.slot]
    theirs = [one for one in pair.there.dates if one is not pair.other]
    relations: Sequence[Match] = [relation(*couple) for couple in product(mine, theirs)]
    return bool(relations) and all(one is Match.DIFFER for one in relations)


def time_agrees(pair: Pair) -> bool:
    """Whether a day of the one sentence agrees with one of the other."""
    mine = [one for one in pair.here.dates if one is not pair.slot]
    theirs = [one for one in pair.there.dates if one is not pair.other]
    if any(relation(*couple) is Match.AGREE for couple in product(mine, theirs)):
        return True
    for ds, doc in ((mine, pair.there.statement.document), (theirs, pair.here.statement.document)):
        other = theirs if ds is mine else mine
        if ds and not other and doc.published and any(abs((d.value.interval.latest or 0) - doc.published.toordinal()) <= 3 and d.value.interval.days == 1 for d in ds):
            return True
    return False
