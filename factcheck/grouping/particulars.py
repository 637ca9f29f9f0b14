"""What two accounts have in common, and what they tell otherwise: the grounds for taking both for accounts of one thing."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from attrs import evolve, field, frozen

from factcheck.grouping.accounts import REACH, SENSE, Account
from factcheck.grouping.outcomes import STATUS
from factcheck.grouping.rarity import Rarity
from factcheck.grouping.shared_story import Story
from factcheck.grouping.slotvalues import NAMED, is_one_time, relation
from factcheck.grouping.told import Told
from factcheck.model.dating import dates_relation, in_year_of, leeway, share_an_end
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.rulebook.sense_rules import Senses
from factcheck.values.quantity import Match, Quantity, compatible

_LESSER = 0.4
"""What a place or an office tells, beside a name."""
_OF_SENSE, _OF_WORD = 1.0, 0.7
"""What a sense near two values tells, and a word."""
_AGREEING = {"date": 0.8, "number": 0.6, "ordinal": 0.3}
"""What a further value tells that both sentences have …"""
_FEW, _LOOSE = 4, 0.3
"""… and a small number, or a day in a year, which many things have."""
_MOST_OWN, _MOST_BEHIND, _MOST_AGREEING = 2.5, 1.0, 1.6
_BEHIND, _NAMELESS, _STRAY = 0.5, 1.0, 0.25
"""What a name tells that one sentence has and that stands behind the other; where that other names nothing itself; and
where both name something, and nothing in common."""
_PLAIN = 1.0
"""So much of words and senses near two values is found near many."""
_WEEKS = 45
"""A day without a year lies so many days at most from the publication of a text that tells it so."""


@frozen(eq=False)
class Anchor:
    """A word or sense near both values: its key, how far from each, its place in the first sentence, and how rare it is."""

    key: str
    here: int
    there: int
    place: int
    rarity: float

    @property
    def is_noun(self) -> bool:
        """Whether it is what both figures count, or their unit."""
        return self.here == self.there == 0

    @property
    def gap(self) -> int:
        """How far it stands from both, in all."""
        return self.here + self.there

    @property
    def sense(self) -> str | None:
        """The sense; None for a word."""
        return self.key.removeprefix(SENSE) if self.key.startswith(SENSE) else None

    @property
    def weight(self) -> float:
        """More for a sense, for what stands near both, and for what few documents tell."""
        return (_OF_WORD if self.sense is None else _OF_SENSE) * self.rarity * max(0.0, 1 - self.gap / (2 * REACH))


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

    @property
    def lexis(self) -> Senses:
        """The senses that both were read with."""
        return self.here.lexis

    @property
    def told(self) -> tuple[Told, Told]:
        """Both values where they stand."""
        mine = Told(self.here.statement, self.slot, self.here.known)
        return mine, Told(self.there.statement, self.other, self.there.known)

    @property
    def quantities(self) -> tuple[Quantity, Quantity] | None:
        """Both values where they are figures."""
        mine, theirs = self.slot.value, self.other.value
        return (mine.quantity, theirs.quantity) if isinstance(mine, Amount) and isinstance(theirs, Amount) else None

    @property
    def timexes(self) -> tuple[Timex, Timex] | None:
        """Both values where they are dates."""
        return _timexes(self.here, self.there, self.slot, self.other)

    @property
    def likeness(self) -> float:
        """How much of their words both sentences have in common."""
        return overlap(self.here.statement.forms, self.there.statement.forms)

    @anchored.default
    def _anchored(self) -> float:
        """How much stands near both; a word and its sense count once."""
        best: dict[int, float] = {}
        for one in self.anchors:
            best[one.place] = max(best.get(one.place, 0.0), one.weight)
        return sum(best.values())


def overlap(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of the smaller set that the other has (the coefficient of Szymkiewicz and Simpson), 0 to 1."""
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


@frozen(eq=False)
class Gate:
    """A question about two values that differ, and what is so where it is shut."""

    shut: str
    is_open: Callable[[Pair, "Grounds"], bool]


def pair_of(here: Account, there: Account, slot: Slot, other: Slot, rarity: Rarity) -> Pair | None:
    """Two values with their anchors, nearest first; None where they can never be of one thing."""
    match = related(here, there, slot, other)
    if match is Match.UNLIKE:
        return None
    mine, theirs = here.near(slot), there.near(other)
    words = here.statement.words, there.statement.words
    anchors = []
    for key, near in mine.items():
        if key in theirs:
            told = words[0][near.place].form, words[1][theirs[key].place].form
            anchors.append(Anchor(key, near.distance, theirs[key].distance, near.place, min(map(rarity.word, told))))
    anchors.sort(key=lambda one: (one.gap, one.key))
    return Pair(here, there, slot, other, match, tuple(anchors))


def related(here: Account, there: Account, slot: Slot, other: Slot) -> Match:
    """How two values stand to each other, as tellings of one thing.

    Counts of things of one sense ("jobs", "redundancies") are counts of one thing; two limits differ as two numbers do; what
    is so since a day began on it; of two stretches of days with one end in common the other end is told otherwise.
    """
    both = _timexes(here, there, slot, other)
    if both is not None:
        told = both == (slot.value, other.value)
        return Match.AGREE if slot.key == other.key else _dates_related(*both) if told else _days_related(*both)
    if slot.kind == other.kind == STATUS:
        differ = here.lexis.against.get(slot.key) == other.key
        return Match.AGREE if slot.key == other.key else Match.DIFFER if differ else Match.UNLIKE
    match = relation(slot, other)
    if not isinstance(slot.value, Amount) or not isinstance(other.value, Amount):
        return match
    mine, theirs = slot.value.quantity, other.value.quantity
    if match is Match.UNLIKE and _are_counts(mine, theirs) and _count_one_thing(here, there, slot, other):
        return compatible(evolve(mine, unit=None), evolve(theirs, unit=None))
    if match is Match.BOUNDS and mine.bound == theirs.bound == "under":
        exact = compatible(evolve(mine, bound=None), evolve(theirs, bound=None))
        return Match.DIFFER if exact is Match.DIFFER else match
    return match


def _timexes(here: Account, there: Account, slot: Slot, other: Slot) -> tuple[Timex, Timex] | None:
    """Two values where they are dates; a day without a year is in that of a day soon before or after its publication."""
    mine, theirs = slot.value, other.value
    if not isinstance(mine, Timex) or not isinstance(theirs, Timex):
        return None
    if _is_of_the_time(here, mine):
        return mine, in_year_of(theirs, mine)
    return in_year_of(mine, theirs) if _is_of_the_time(there, theirs) else mine, theirs


def _is_of_the_time(account: Account, date: Timex) -> bool:
    """Whether a day lies some weeks at most from the publication of the text."""
    published, interval = account.statement.document.published, date.interval
    if published is None or interval.earliest is None or interval.latest is None:
        return False
    return interval.earliest - _WEEKS <= published.toordinal() <= interval.latest + _WEEKS


def _dates_related(mine: Timex, theirs: Timex) -> Match:
    return Match.DIFFER if share_an_end(mine, theirs) else dates_relation(mine.begun, theirs.begun)


def _days_related(mine: Timex, theirs: Timex) -> Match:
    """How two days stand to each other of which one was put in the year of the other."""
    return Match.DIFFER if mine.interval.gap(theirs.interval) > leeway(mine, theirs) else Match.AGREE


def _are_counts(mine: Quantity, theirs: Quantity) -> bool:
    return mine.dimension == theirs.dimension == "count" and mine.remainder == theirs.remainder


def _count_one_thing(here: Account, there: Account, slot: Slot, other: Slot) -> bool:
    return not counted_by_both(here, there, slot, other) <= here.lexis.vague


def counted_by_both(here: Account, there: Account, slot: Slot, other: Slot) -> frozenset[str]:
    """The senses of what two figures count: of the nouns of both, of one noun and what stands beside the other, or tolls.

    So "37 people died", "37 deaths" and "death toll: 37" count one thing.
    """
    nouns, beside = (here.nouns(slot), there.nouns(other)), (here.beside(slot), there.beside(other))
    return (nouns[0] & (nouns[1] | beside[1])) | (beside[0] & (nouns[1] | (beside[1] & here.lexis.grows)))


@frozen(eq=False)
class Grounds:
    """What speaks for one thing besides the words near two values.

    ``own`` weighs the names that both sentences tell, ``behind`` those that one tells and that stand behind the other,
    ``agreeing`` their other values that agree. ``named`` is what of both is no place and no office; ``names`` are those told
    by both. ``story`` is what their documents have in common.
    """

    own: float
    behind: float
    agreeing: float
    anchored: float
    named: float
    names: frozenset[str]
    story: Story

    @property
    def sum(self) -> float:
        """How much speaks for one thing, without the words near the values."""
        return min(self.own, _MOST_OWN) + min(self.behind, _MOST_BEHIND) + min(self.agreeing, _MOST_AGREEING)

    @property
    def identity(self) -> float:
        """How much says that both sentences tell of one thing; words alone say nothing."""
        return self.sum + 0.5 * max(0.0, self.anchored - _PLAIN) if self.sum else 0.0


Agreed = Sequence[tuple[Slot, Slot, float]]
"""The figures of two sentences that agree, each here with one there, and what that tells."""


def agreed(here: Account, there: Account, rarity: Rarity) -> Agreed:
    """The figures that two sentences have in common: what all their pairs of values need, and worked out once."""
    mine, theirs = ([one for one in side.statement.slots if one.kind in _AGREEING] for side in (here, there))
    return [
        (one, other, _tells(one, other) * rarity.value(one))
        for one, other in product(mine, theirs)
        if one.kind == other.kind and related(here, there, one, other) is Match.AGREE and _count_alike(one, other)
    ]


def grounds(pair: Pair, common: Agreed, rarity: Rarity, story: Story) -> Grounds:
    """The grounds of a pair of values, in sentences that have some figures in common."""
    here, there = pair.here, pair.there
    in_question = here.forms(pair.slot) | there.forms(pair.other) if pair.slot.kind in NAMED else frozenset()
    own = (here.names & there.names | here.abbreviated(there) | there.abbreviated(here)) - in_question
    behind: dict[str, float] = {}
    for side, other in ((here, there), (there, here)):
        behind.update(dict.fromkeys(side.behind & other.names, _of_behind(side, own, pair.slot.kind)))
    behind = {form: share for form, share in behind.items() if form not in own | in_question}
    lesser = here.lesser | there.lesser
    agreeing = _besides(pair, common)
    weighed = {**behind, **dict.fromkeys(own, 1.0)}
    named = sum(share * rarity.word(name) for name, share in sorted(weighed.items()) if name not in lesser)
    mine, around = _weight(dict.fromkeys(own, 1.0), lesser, rarity), _weight(behind, lesser, rarity)
    return Grounds(mine, around, agreeing, pair.anchored, named, own, story)


def _tells(one: Slot, other: Slot) -> float:
    """What two further values that agree tell; a small number, and a year around a day, hold too much."""
    few = isinstance(one.value, Amount) and one.value.quantity.number < _FEW
    loose = one.kind == "date" and not is_one_time(one, other)
    return _LOOSE if few or loose else _AGREEING[one.kind]


def _of_behind(account: Account, own: frozenset[str], kind: str) -> float:
    """What a name behind a sentence tells of a value of a kind in it; a place is often of another happening."""
    if kind == "place":
        return _BEHIND
    return _NAMELESS if account.is_nameless else _BEHIND if own else _STRAY


def _weight(names: Mapping[str, float], lesser: frozenset[str], rarity: Rarity) -> float:
    return sum(share * rarity.word(name) * (_LESSER if name in lesser else 1.0) for name, share in sorted(names.items()))


def _besides(pair: Pair, common: Agreed) -> float:
    """What the other figures of the first sentence that the second has, too, tell in all."""
    told: dict[int, float] = {}
    for one, other, weight in common:
        if one is not pair.slot and other is not pair.other:
            told[id(one)] = max(told.get(id(one), 0.0), weight)
    return sum(told.values())


def _count_alike(one: Slot, other: Slot) -> bool:
    """Whether two numbers that agree count the same, by its name; a bare "twelve" is twelve of anything."""
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return True
    return one.value.quantity.dimension != "count" or one.value.quantity.unit == other.value.quantity.unit
