"""What two values must pass to stand against each other in sentences that are worded otherwise: the ladder of each kind.

Newsrooms tell alike what happens again and again, and one text counts many things. So each kind of value has its own gates:
what must stand near both, what must say that one thing is meant, what must not speak for two. The first that is shut tells
why nothing was found.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal

from attrs import frozen
from rapidfuzz import fuzz

from factcheck.grouping.accounts import SENSE, Account
from factcheck.grouping.particulars import Grounds, Pair, time_agrees, times_apart
from factcheck.grouping.patterns import Told
from factcheck.grouping.ratios import compares
from factcheck.grouping.rivals import are_of_two_times, tell_of_two
from factcheck.grouping.slotvalues import NAMED, is_scene
from factcheck.model.dating import share_an_end
from factcheck.model.mention import Amount, Ordinal
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.rulebook.sense_rules import Senses
from factcheck.values.granularity import Granularity
from factcheck.values.quantity import Quantity

_UNSURE = frozenset({"supposed"})
_STAGES = frozenset({"foreseen", "preliminary", "revised"})
_BEARERS = frozenset({"person", "name", "organisation"})
_PARALLEL = 0.6
"""Sentences with this share of their words in common are worded alike; the safety net knows them better."""
_NEAR, _NEARER, _NEAREST = 8, 6, 3
"""How far a word may stand from both figures in all; a happening from each of two dates or places; a noun from a rank."""
_MEASURED = 4
"""How far what a figure measures may stand from both, in all."""
_AGREES = 0.6
"""One further value, no ordinal, that both sentences have."""
_NAMED = 0.5
"""A name, or two places."""
_FEW = 5
"""Two and three of something are counted everywhere."""
_ROUGH = Decimal("0.25")
"""How far a share in words may lie from the true one, of the larger."""
_SMALL_SUM = 10_000
"""Prices of shares and goods are smaller, and change by the hour."""
_ALIKE, _SAME = 75, 100
"""Names as like as this, of 100, look alike."""
_STRANGER, _STRANGER_OF_DATE = 6, 8
"""A name so many words from a value may be of what it is told; a date reaches farther."""
_MONTH = 31
"""Days in which two texts may tell of one happening that recurs."""
_SLIPS = frozenset({10, 100, 1_000, 1_000_000})
_LARGE = 1_000
_SLIP_NEAR = 4
_SURE, _SURE_FIGURE, _SURE_DATE = 0.95, 0.9, 0.6
"""How much must say that one thing is meant: of ranks and places, of figures, and of what happens but once."""


@frozen(eq=False)
class Gate:
    """A question about two values, with its answer in words where it is shut."""

    shut: str
    is_open: Callable[[Pair, Grounds, Senses], bool]


def gates_of(pair: Pair, found: Grounds, senses: Senses) -> Iterator[tuple[str, bool]]:
    """The gates of two differing values in their order: what each is shut by, and whether it is open."""
    return ((gate.shut, gate.is_open(pair, found, senses)) for gate in (*_ALL, *_OF_KIND[pair.slot.kind]))


def _is_told_alike(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    mine, theirs = pair.here.statement.marks, pair.there.statement.marks
    return pair.here.denies(pair.slot) == pair.there.denies(pair.other) and _UNSURE.isdisjoint(mine ^ theirs)


def _is_of_one_story(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not where each value stands near names that the other document does not know."""
    if pair.slot.kind == "place":
        return True
    return not (_has_stranger(pair.here, pair.slot, pair.there) and _has_stranger(pair.there, pair.other, pair.here))


def _has_stranger(account: Account, slot: Slot, against: Account) -> bool:
    reach = _STRANGER_OF_DATE if slot.kind == "date" else _STRANGER
    near = (one for one in account.statement.slots if one is not slot and one.kind in NAMED and _gap(one, slot) <= reach)
    if not all(against.knows(account, one) for one in near):
        return True
    return slot.first <= reach and account.owner is not None and account.owner not in against.known


def _gap(one: Slot, other: Slot) -> int:
    return max(one.first - other.last, other.first - one.last)


def _is_of_no_namesake(pair: Pair, found: Grounds, senses: Senses) -> bool:
    """Not where one sentence alone tells of a second or the present one; of dates, with no name in both, of a new one."""
    unnamed = pair.slot.kind == "date" and not found.own
    telling = senses.tells_apart | senses.renewed if unnamed else senses.tells_apart
    mine, theirs = ({word.form for word in side.statement.words} & telling for side in (pair.here, pair.there))
    serials, others = pair.here.serials, pair.there.serials
    return mine == theirs and not any(others.get(name, figure) != figure for name, figure in serials.items())


def _has_no_rival(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not where sentences worded alike differ in a second thing, nor figures of two days or before and after."""
    if _is_slip(pair):
        return not times_apart(pair)
    one = Told(pair.here.statement, pair.slot, pair.here.known)
    other = Told(pair.there.statement, pair.other, pair.there.known)
    return not (are_of_two_times(one, other) or (_likeness(pair) > _PARALLEL and tell_of_two(one, other)))


def _likeness(pair: Pair) -> float:
    mine, theirs = pair.here.statement.forms, pair.there.statement.forms
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _quantities(pair: Pair) -> tuple[Quantity, Quantity] | None:
    if isinstance(pair.slot.value, Amount) and isinstance(pair.other.value, Amount):
        return pair.slot.value.quantity, pair.other.value.quantity
    return None


def _is_slip(pair: Pair) -> bool:
    """Whether two large figures have all digits in common, a power of ten apart."""
    both = _quantities(pair)
    if both is None or both[0].unit != both[1].unit or min(both[0].base, both[1].base) <= 0:
        return False
    large, small = max(one.base for one in both), min(one.base for one in both)
    return large >= _LARGE and large / small in _SLIPS


def _is_sure_slip(pair: Pair, found: Grounds) -> bool:
    """Whether the digits and a name, or a word right beside both, show that a figure was misread."""
    near = any(one.here and one.there and one.gap <= _SLIP_NEAR for one in pair.anchors)
    return _is_slip(pair) and ((near and not _are_issues_apart(pair)) or found.identity >= _SURE)


def _are_issues_apart(pair: Pair) -> bool:
    """Whether two texts were published more than a month apart: what a thing costs may have changed."""
    days = [side.statement.document.published for side in (pair.here, pair.there)]
    return None not in days and abs(days[0].toordinal() - days[1].toordinal()) > _MONTH  # type: ignore[union-attr]


def _measures_alike(pair: Pair, _found: Grounds, senses: Senses) -> bool:
    """Whether both figures are totals, or both rates, and of counts and lengths of time the same thing is counted.

    Of people it must be told what befell them.
    """
    both = _quantities(pair)
    if both is None or (both[0].per is None) != (both[1].per is None):
        return False
    if both[0].dimension not in {"count", "duration"} or _is_slip(pair):
        return True
    nouns = {one.sense for one in pair.anchors if one.is_noun}
    befalls = any(one.sense in senses.happenings | senses.grows for one in pair.anchors)
    return bool(nouns) and (befalls or senses.vague.isdisjoint(nouns))


def _is_no_quotation(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not the price of a share, which changes by the hour."""
    both = _quantities(pair)
    volatile = "volatile" in pair.here.statement.marks & pair.there.statement.marks
    return both is not None and not (volatile and max(one.base for one in both) < _SMALL_SUM)


def _is_no_rough_share(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not a share in words ("half", "a third") and one in figures that is not far from it."""
    both = _quantities(pair)
    if both is None or both[0].dimension != "percent":
        return True
    in_words = any(not any(map(str.isdigit, slot.label)) for slot in (pair.slot, pair.other))
    low, high = sorted(one.base for one in both)
    return not in_words or high - low > high * _ROUGH


def _are_compared(pair: Pair) -> bool:
    return any(compares(side.statement, pair.slot, pair.other) for side in (pair.here, pair.there))


def _is_worth_counting(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    both = _quantities(pair)
    return both is not None and not (both[0].dimension == "count" and max(one.base for one in both) < _FEW)


def _has_one_bearer(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not where the last name before each figure is another one, which the other sentence does not have."""
    mine, theirs = _bearer(pair.here, pair.slot), _bearer(pair.there, pair.other)
    if not mine or not theirs:
        return True
    return bool(mine & pair.there.statement.forms or theirs & pair.here.statement.forms)


def _bearer(account: Account, slot: Slot) -> frozenset[str]:
    before = [one for one in account.statement.slots if one.kind in _BEARERS and one.last <= slot.first]
    opening = frozenset() if account.owner is None else frozenset({account.owner})
    return account.forms(before[-1]) if before else opening


def _is_of_one_state(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not where one figure was foreseen or provisional and the other was not, unless it was misread."""
    return _is_slip(pair) or _STAGES.isdisjoint(pair.here.statement.marks ^ pair.there.statement.marks)


def _is_of_one_report(pair: Pair, _found: Grounds, senses: Senses) -> bool:
    """Not where a figure that grows as news comes in is told on two days."""
    days = {side.statement.document.published for side in (pair.here, pair.there)}
    grows = any(one.sense in senses.grows for one in pair.anchors)
    return not (grows and len(days) > 1 and None not in days)


def _is_of_one_time(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    return not times_apart(pair)


def _is_worded_otherwise(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    return _likeness(pair) <= _PARALLEL or time_agrees(pair)


def _is_anchored(pair: Pair, found: Grounds, _senses: Senses) -> bool:
    near = any(one.here and one.there and one.gap <= _NEAR for one in pair.anchors)
    return near or _is_sure_slip(pair, found)


def _is_pinned_down(pair: Pair, found: Grounds, senses: Senses) -> bool:
    """Whether a day or a further figure is the same, or what is measured stands right beside both with a name."""
    if time_agrees(pair) or found.agreeing >= _AGREES or _is_sure_slip(pair, found):
        return True
    measured = any(one.sense in senses.measures and one.gap <= _MEASURED and not one.is_noun for one in pair.anchors)
    both = _quantities(pair)
    permanent = both is not None and both[0].dimension not in {"count", "score"}
    return permanent and measured and found.own >= _NAMED


def _is_sure_figure(pair: Pair, found: Grounds, _senses: Senses) -> bool:
    return found.identity >= _SURE_FIGURE or _is_sure_slip(pair, found)


def _is_closed(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Whether both dates are told at least by their year, with both ends."""
    return all(_is_exact(slot.value) for slot in (pair.slot, pair.other) if isinstance(slot.value, Timex))


def _is_exact(timex: Timex) -> bool:
    return not timex.begun.interval.is_open and (timex.time.granularity or 0) >= Granularity.YEAR


def happened_once(pair: Pair, senses: Senses) -> bool:
    """Whether the happening nearest to both dates is one that befalls a thing but once, or two stretches share an end."""
    if _share_an_end(pair):
        return True
    nearest = _happening(pair.here, pair.slot, senses) & _happening(pair.there, pair.other, senses)
    return not senses.once.isdisjoint(nearest)


def _share_an_end(pair: Pair) -> bool:
    mine, theirs = pair.slot.value, pair.other.value
    return isinstance(mine, Timex) and isinstance(theirs, Timex) and share_an_end(mine, theirs)


def _happening(account: Account, slot: Slot, senses: Senses) -> set[str]:
    """What is told nearest before a date, or behind it where nothing of the kind does."""
    told = [
        (one.place > slot.first, one.distance, key.removeprefix(SENSE))
        for key, one in account.near(slot).items()
        if key.startswith(SENSE) and key.removeprefix(SENSE) in senses.happenings and one.distance <= _NEARER
    ]
    near = [one for one in told if not one[0]] or told
    return {key for _, distance, key in near if distance == min(near)[1]}


def _was_told_once(pair: Pair, _found: Grounds, senses: Senses) -> bool:
    """Not where one was planned and the other came of it."""
    return _share_an_end(pair) or pair.here.plans(pair.slot, senses) == pair.there.plans(pair.other, senses)


def _is_sure_date(_pair: Pair, found: Grounds, _senses: Senses) -> bool:
    """Whether a name that is no place, or another value, says that one thing is meant."""
    return found.identity >= _SURE_DATE and found.named + found.agreeing >= _AGREES


def _is_of_one_week(pair: Pair, _found: Grounds, senses: Senses) -> bool:
    """Not where both are one day of the week, and one is told by that alone: the week may have been worked out wrongly."""
    days = [slot.value.interval.earliest for slot in (pair.slot, pair.other) if isinstance(slot.value, Timex)]
    bare = any(
        slot.value.text.casefold() in senses.weekdays for slot in (pair.slot, pair.other) if isinstance(slot.value, Timex)
    )
    return not bare or None in days or (days[0] - days[1]) % 7 != 0  # type: ignore[operator]


def look_alike(pair: Pair) -> bool:
    """Whether two places are written nearly alike, stand behind the same small word, and no text knows the other's.

    What looks alike is taken for one another: Iraq and Iran, Hertfordshire and Herefordshire.
    """
    likeness = fuzz.ratio(pair.slot.label.casefold(), pair.other.label.casefold())
    if not _ALIKE <= likeness < _SAME or pair.here.leading(pair.slot) != pair.there.leading(pair.other):
        return False
    return not (pair.there.knows(pair.here, pair.slot) or pair.here.knows(pair.there, pair.other))


def _is_of_one_person(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Not where the person nearest to one date is none whom the other sentence names."""
    return all(
        person is None or not side.forms(person).isdisjoint(other.names | other.statement.forms)
        for side, slot, other in ((pair.here, pair.slot, pair.there), (pair.there, pair.other, pair.here))
        for person in (_nearest_person(side, slot),)
    )


def _nearest_person(account: Account, slot: Slot) -> Slot | None:
    people = [one for one in account.statement.slots if one.kind == "person"]
    return min(people, key=lambda one: _gap(one, slot), default=None)


def _tell_where(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Whether both tell where something was, not whose something is ("the U.S. embassy"); or one looks like the other."""
    if look_alike(pair):
        return True
    qualify = _is_followed(pair.here, pair.slot) or _is_followed(pair.there, pair.other)
    return is_scene(pair.slot) and is_scene(pair.other) and not qualify


def _happened_there(pair: Pair, _found: Grounds, senses: Senses) -> bool:
    """Whether one happening is told near both places, in one month or of a kind that befalls a thing but once."""
    if look_alike(pair):
        return True
    near = [one.sense for one in pair.anchors if one.sense in senses.happenings and max(one.here, one.there) <= _NEARER]
    return bool(near) and (time_agrees(pair, _MONTH) or not senses.once.isdisjoint(near))


def _is_sure(_pair: Pair, found: Grounds, _senses: Senses) -> bool:
    return found.identity >= _SURE


def _rank_one_thing(pair: Pair, _found: Grounds, _senses: Senses) -> bool:
    """Whether the same noun follows both ordinals, or both are ranks among the same; a first has a scope of its own."""
    numbers = [slot.value.number for slot in (pair.slot, pair.other) if isinstance(slot.value, Ordinal)]
    followed = _is_followed(pair.here, pair.slot) and _is_followed(pair.there, pair.other)
    close = [one for one in pair.anchors if max(one.here, one.there) <= _NEAREST]
    return 1 not in numbers and any(one.sense == "rank" or (followed and one.place >= pair.slot.last) for one in close)


def _is_followed(account: Account, slot: Slot) -> bool:
    """Whether a telling word in small letters stands right behind a value."""
    words, bounds = account.statement.words, account.statement.bounds
    if slot.last >= len(words):
        return False
    between = account.statement.document.text[bounds[slot.last - 1][1] : bounds[slot.last][0]]
    return words[slot.last].content and not words[slot.last].capital and not between.strip(" .-\n")


_ALL = (
    Gate("one of them is denied or supposed", _is_told_alike),
    Gate("each stands near names that the other text does not know", _is_of_one_story),
    Gate("one of them is of a namesake, or of what is there now", _is_of_no_namesake),
    Gate("a second difference tells that they are of two things", _has_no_rival),
)
_OF_KIND: dict[str, tuple[Gate, ...]] = {
    "number": (
        Gate("they measure or count two things", _measures_alike),
        Gate("the prices of shares change by the hour", _is_no_quotation),
        Gate("one of them is a rough share", _is_no_rough_share),
        Gate("a sentence tells itself how the one stands to the other", lambda pair, _, __: not _are_compared(pair)),
        Gate("they count too few things", _is_worth_counting),
        Gate("they stand behind two names", _has_one_bearer),
        Gate("they are of two times", _is_of_one_time),
        Gate("the figure grows from one day of publication to the next", _is_of_one_report),
        Gate("one of them was foreseen or provisional", _is_of_one_state),
        Gate("the sentences are worded alike, and the words around the values too little", _is_worded_otherwise),
        Gate("no word stands near both", _is_anchored),
        Gate("nothing pins them to one time or one measure", _is_pinned_down),
        Gate("too little says that they are of one thing", _is_sure_figure),
    ),
    "date": (
        Gate("one of them is open or too coarse", _is_closed),
        Gate("one of them is a weekday of a week that was worked out", _is_of_one_week),
        Gate("one of them was only planned", _was_told_once),
        Gate("what happened then is not one thing that happens once", lambda pair, _, senses: happened_once(pair, senses)),
        Gate("they are of two people", _is_of_one_person),
        Gate("too little says that they are of one thing", _is_sure_date),
    ),
    "place": (
        Gate("they do not tell where something was", _tell_where),
        Gate("they are of two times", _is_of_one_time),
        Gate("nothing says that one thing happened in both", _happened_there),
        Gate("too little says that they are of one thing", _is_sure),
    ),
    "ordinal": (
        Gate("they number two things", _rank_one_thing),
        Gate("they are of two times", _is_of_one_time),
        Gate("too little says that they are of one thing", _is_sure),
    ),
}
KINDS = frozenset(_OF_KIND)
"""Kinds of values that are held against each other so."""
