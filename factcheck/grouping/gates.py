"""What two values must pass to stand against each other in sentences that are worded otherwise: the ladder of each kind.

Newsrooms tell alike what happens again and again, and one text counts many things. So each kind of value has its own gates:
what must stand near both, what must say that one thing is meant, what must not speak for two. The first that is shut tells
why nothing was found.
"""

from collections.abc import Iterator
from itertools import pairwise

from rapidfuzz import fuzz

from factcheck.grouping.accounts import Account
from factcheck.grouping.bearers import are_two_stages, have_two_serials
from factcheck.grouping.figures import AGREES, MONTH, OF_FIGURES, PARALLEL, SURE, is_of_one_time
from factcheck.grouping.nearest import NEARER, happening_near, is_close_happening
from factcheck.grouping.outcomes import STATUS
from factcheck.grouping.particulars import Gate, Grounds, Pair
from factcheck.grouping.patients import befall_two, befalls_a_thing
from factcheck.grouping.rivals import are_of_two_times, tell_of_two
from factcheck.grouping.shared_story import Story
from factcheck.grouping.slips import is_shifted, is_slip
from factcheck.grouping.slotvalues import NAMED
from factcheck.grouping.times import tells_a_day, time_agrees, times_apart
from factcheck.model.dating import share_an_end
from factcheck.model.mention import Ordinal
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.values.granularity import Granularity

_UNSURE = frozenset({"supposed"})
_ALIKE, _SAME = 75, 100
"""Names as like as this, of 100, look alike."""
_STRANGER, _STRANGER_OF_DATE = 6, 8
"""A name so many words from a value may be of what it is told; a date reaches farther."""
_NEAREST = 3
"""How far a noun may stand from each of two ranks."""
_LONGEST = 1_100
"""Days between two dates of which one may be a slip for the other, in sentences that name nothing …"""
_YEAR, _ABOUT = 365.25, 25
"""… unless they lie some whole years apart, give or take so many days, as what comes each year does."""
_NEAR_OUTCOME = 8
"""How far a word may stand in all from two outcomes that it tells of."""
_SOON = 150
"""What befalls a thing seldom does not befall it again within so many days."""
_SURE_DATE = 0.6
"""So much must say that one thing is meant, of what happens but once."""


def gates_of(pair: Pair, found: Grounds) -> Iterator[tuple[str, bool]]:
    """The gates of two differing values in their order: what each is shut by, and whether it is open."""
    return ((gate.shut, gate.is_open(pair, found)) for gate in (*_ALL, *_OF_KIND[pair.slot.kind]))


def _is_told_alike(pair: Pair, _found: Grounds) -> bool:
    mine, theirs = pair.here.statement.marks, pair.there.statement.marks
    denied = pair.slot.kind != STATUS and pair.here.denies(pair.slot) != pair.there.denies(pair.other)
    return not denied and _UNSURE.isdisjoint(mine ^ theirs)


def _is_of_one_story(pair: Pair, _found: Grounds) -> bool:
    """Not where each value stands near names that the other document does not know; places that look alike are one slip."""
    if pair.slot.kind == "place" and look_alike(pair):
        return True
    return not (_has_stranger(pair.here, pair.slot, pair.there) and _has_stranger(pair.there, pair.other, pair.here))


def _has_stranger(account: Account, slot: Slot, against: Account) -> bool:
    reach = _STRANGER_OF_DATE if slot.kind == "date" else _STRANGER
    others = (one for one in account.statement.slots if one.kind in NAMED and not one.span.overlaps(slot.span))
    near = (one for one in others if one.gap(slot) <= reach)
    if not all(against.knows(account, one) for one in near):
        return True
    return slot.first <= reach and account.owner is not None and account.owner not in against.known


def _is_of_no_namesake(pair: Pair, found: Grounds) -> bool:
    """Not where one sentence alone tells of a second or the present one; of dates, with no name in both, of a new one."""
    unnamed = pair.slot.kind == "date" and not found.own
    telling = pair.lexis.tells_apart | pair.lexis.renewed if unnamed else pair.lexis.tells_apart
    mine, theirs = ({word.form for word in side.statement.words} & telling for side in (pair.here, pair.there))
    return mine == theirs and not have_two_serials(pair.here.statement, pair.there.statement)


def _has_no_rival(pair: Pair, _found: Grounds) -> bool:
    """Not where sentences worded alike differ in a second thing, nor figures of two days or before and after."""
    if is_slip(pair) or _share_an_end(pair):
        return not times_apart(pair) and (is_shifted(pair) or _share_an_end(pair) or not tell_of_two(*pair.told))
    return not (are_of_two_times(*pair.told) or (pair.likeness > PARALLEL and tell_of_two(*pair.told)))


def _is_closed(pair: Pair, _found: Grounds) -> bool:
    """Whether both dates are told at least by their year, with both ends."""
    return all(map(_is_exact, pair.timexes or ()))


def _is_exact(timex: Timex) -> bool:
    return not timex.begun.interval.is_open and (timex.time.granularity or 0) >= Granularity.YEAR


def happened_once(pair: Pair) -> bool:
    """Whether what happened nearest to both befalls a thing but once, or not so soon again; or stretches share an end."""
    nearest = happening_near(pair.here, pair.slot) & happening_near(pair.there, pair.other)
    if _share_an_end(pair) or not pair.lexis.once.isdisjoint(nearest):
        return True
    return not pair.lexis.seldom.isdisjoint(nearest) and _is_too_soon(pair)


def _is_too_soon(pair: Pair) -> bool:
    """Whether two dates, told to the month at least, lie no more than some months apart."""
    both = [one.begun.interval for one in pair.timexes or ()]
    exact = bool(both) and all(one.days is not None and one.days <= MONTH for one in both)
    return exact and both[0].gap(both[1]) <= _SOON


def _befalls_one_thing(pair: Pair, _found: Grounds) -> bool:
    """Not where what happened near both dates befell two things: a library that was opened, and a pool."""
    nearest = happening_near(pair.here, pair.slot) & happening_near(pair.there, pair.other)
    return _share_an_end(pair) or not befall_two(pair, frozenset(nearest))


def _share_an_end(pair: Pair) -> bool:
    return pair.timexes is not None and share_an_end(*pair.timexes)


def _was_told_once(pair: Pair, _found: Grounds) -> bool:
    """Not where one was planned and the other came of it."""
    mine, theirs = pair.here.plans(pair.slot), pair.there.plans(pair.other)
    if mine == theirs or _share_an_end(pair):
        return True
    return not (pair.there.tells_past(pair.other) if mine else pair.here.tells_past(pair.slot))


def _is_sure_date(pair: Pair, found: Grounds) -> bool:
    """Whether a name that is no place, or another value, says that one thing is meant, or that both texts tell its story."""
    sure = found.identity >= _SURE_DATE and found.named + found.agreeing >= AGREES
    return sure or _is_of_its_story(pair, found.story)


def _is_of_its_story(pair: Pair, story: Story) -> bool:
    """Whether a sentence without a name of its own dates what both documents date but once, and tell one story of."""
    if not story.dated_once or not (pair.here.is_nameless or pair.there.is_nameless):
        return False
    nearest = happening_near(pair.here, pair.slot) & happening_near(pair.there, pair.other)
    keys = story.dated_once & nearest & (pair.lexis.once | pair.lexis.seldom)
    return bool(keys) and befalls_a_thing(pair, keys) and _may_be_slip(pair)


def _may_be_slip(pair: Pair) -> bool:
    """Whether two dates lie not too far apart, and not by whole years."""
    both = pair.timexes
    if both is None:
        return False
    days = both[0].interval.gap(both[1].interval)
    years = round(days / _YEAR)
    exact = all(one.interval.days == 1 for one in both)
    return days <= _LONGEST and not (exact and years and abs(days - years * _YEAR) <= _ABOUT)


def _is_of_one_week(pair: Pair, _found: Grounds) -> bool:
    """Not where both are one day of the week, and one is told by that alone: the week may have been worked out wrongly."""
    both = pair.timexes
    if both is None or pair.lexis.weekdays.isdisjoint(one.text.casefold() for one in both):
        return True
    mine, theirs = (one.interval.earliest for one in both)
    return mine is None or theirs is None or (mine - theirs) % 7 != 0


def look_alike(pair: Pair) -> bool:
    """Whether two places are written nearly alike, stand behind the same small word, and no text knows the other's.

    What looks alike is taken for one another: Iraq and Iran, Hertfordshire and Herefordshire.
    """
    likeness = fuzz.ratio(pair.slot.label.casefold(), pair.other.label.casefold())
    if not _ALIKE <= likeness < _SAME or pair.here.leading(pair.slot) != pair.there.leading(pair.other):
        return False
    return not (pair.there.knows(pair.here, pair.slot) or pair.here.knows(pair.there, pair.other))


def _came_about_together(pair: Pair, _found: Grounds) -> bool:
    """Not where one sentence alone tells what came about later: two more towns have since signed, in Holm."""
    return _tells_what_came_later(pair.here) == _tells_what_came_later(pair.there)


def _tells_what_came_later(account: Account) -> bool:
    told = account.statement
    spelt = [told.spelt(at).casefold() for at in range(len(told.words))]
    return not account.lexis.since_then.isdisjoint(pairwise(spelt))


def _is_of_one_person(pair: Pair, _found: Grounds) -> bool:
    """Not where the person nearest to one date is none whom the other sentence names, or a namesake.

    Of namesakes each has a name that the other document does not know.
    """
    mine, theirs = _nearest_person(pair.here, pair.slot), _nearest_person(pair.there, pair.other)
    if not (_is_named(pair.here, mine, pair.there) and _is_named(pair.there, theirs, pair.here)):
        return False
    return not (_has_strange_name(pair.here, mine, pair.there) and _has_strange_name(pair.there, theirs, pair.here))


def _nearest_person(account: Account, slot: Slot) -> Slot | None:
    """The person nearest to a date; not one behind it where what happened is told before it."""
    ahead = any(one.place < slot.first for key, one in account.near(slot).items() if is_close_happening(account, key, one))
    people = [one for one in account.statement.slots if one.kind == "person" and not (ahead and one.first >= slot.last)]
    return min(people, key=slot.gap, default=None)


def _is_named(account: Account, person: Slot | None, other: Account) -> bool:
    return person is None or not account.forms(person).isdisjoint(other.names | other.statement.forms)


def _has_strange_name(account: Account, person: Slot | None, other: Account) -> bool:
    return person is not None and not account.statement.telling(person) <= other.known


def _tell_where(pair: Pair, _found: Grounds) -> bool:
    """Whether both tell where something was, not whose something is ("the U.S. embassy"); or one looks like the other."""
    return look_alike(pair) or not (_is_followed(pair.here, pair.slot) or _is_followed(pair.there, pair.other))


def _is_new_to_both(pair: Pair, _found: Grounds) -> bool:
    """Not two places that no gazetteer knows, where one text has the other's, too: the one may lie in the other."""
    known = pair.there.knows(pair.here, pair.slot) or pair.here.knows(pair.there, pair.other)
    return pair.slot.value is not None or not known


def _is_in_no_name(pair: Pair, _found: Grounds) -> bool:
    """Not where the one sentence has the other's place as part of a name: in Skarv is the University of Skarv."""
    told = ((pair.here.statement.telling(pair.slot), pair.there), (pair.there.statement.telling(pair.other), pair.here))
    return not any(words and words <= _in_other_names(against) for words, against in told)


def _in_other_names(account: Account) -> frozenset[str]:
    """The words of a sentence with a capital that are no places."""
    told = account.statement
    places = {at for slot in account.values if slot.kind == "place" for at in range(slot.first, slot.last)}
    return frozenset(word.form for at, word in enumerate(told.words) if word.capital and at not in places)


def _happened_there(pair: Pair, _found: Grounds) -> bool:
    """Whether one happening is told near both places: of a kind that befalls a thing but once, or on one day.

    A day may be told as its month on one side. Who travels is in many places in a month, and on a day.
    """
    if look_alike(pair):
        return True
    near = {one.sense for one in pair.anchors if one.sense in pair.lexis.happenings and max(one.here, one.there) <= NEARER}
    stays = near - pair.lexis.moves
    return bool(stays) and (not pair.lexis.once.isdisjoint(stays) or (tells_a_day(pair) and time_agrees(pair)))


def _came_out_at_one_time(pair: Pair, _found: Grounds) -> bool:
    """Not where a text of another day tells what it had come to by then, unless both tell of one time."""
    published = (side.statement.document.published for side in (pair.here, pair.there))
    days = {day and day.toordinal() for day in published} - {None}
    return len(days) <= 1 or time_agrees(pair)


def _is_of_one_matter(pair: Pair, found: Grounds) -> bool:
    """Whether a name or a figure of both, or two words near both, say what came out so."""
    near = [one for one in pair.anchors if one.gap <= _NEAR_OUTCOME]
    return found.named + found.agreeing >= AGREES and bool(near or found.own)


def _is_sure_place(pair: Pair, found: Grounds) -> bool:
    """Whether enough is told alike, or both texts of one story put what happens but once in one place each."""
    nearest = happening_near(pair.here, pair.slot) & happening_near(pair.there, pair.other)
    keys = found.story.placed_once & nearest & pair.lexis.once
    return found.identity >= SURE or (bool(keys) and not befall_two(pair, frozenset(keys)))


def _is_sure(_pair: Pair, found: Grounds) -> bool:
    return found.identity >= SURE


def _rank_one_thing(pair: Pair, _found: Grounds) -> bool:
    """Whether the same noun follows both ordinals, or both are ranks among the same; a first has a scope of its own.

    A name that follows both, or an edition, is of two, unless both were in one month.
    """
    numbers = [slot.value.number for slot in (pair.slot, pair.other) if isinstance(slot.value, Ordinal)]
    if _following(pair.here, pair.slot) & _following(pair.there, pair.other):
        return time_agrees(pair)
    followed = _is_followed(pair.here, pair.slot) and _is_followed(pair.there, pair.other)
    close = [one for one in pair.anchors if max(one.here, one.there) <= _NEAREST]
    alike = followed and (time_agrees(pair) or not _is_before_instance(pair.here, pair.slot))
    return 1 not in numbers and any(
        one.sense == "rank" or (alike and one.place >= pair.slot.last and min(one.here, one.there) == 1) for one in close
    )


def _are_of_one_stage(pair: Pair, _found: Grounds) -> bool:
    return not are_two_stages(*pair.told)


def _following(account: Account, slot: Slot) -> frozenset[str]:
    """The word in capitals right behind a value."""
    words = account.statement.words[slot.last : slot.last + 1]
    return frozenset(word.form for word in words if word.capital and word.content)


def _is_before_instance(account: Account, slot: Slot) -> bool:
    """Whether the word right behind a value is of what comes again and again, and is told apart by its number."""
    return account.statement.words[slot.last].form in account.lexis.instances


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
    "number": OF_FIGURES,
    "date": (
        Gate("one of them is open or too coarse", _is_closed),
        Gate("one of them is a weekday of a week that was worked out", _is_of_one_week),
        Gate("one of them was only planned", _was_told_once),
        Gate("they are of two people", _is_of_one_person),
        Gate("they are of two things", _befalls_one_thing),
        Gate("too little says that they are of one thing", _is_sure_date),
    ),
    "place": (
        Gate("they do not tell where something was", _tell_where),
        Gate("a place that no gazetteer knows stands in the other text too", _is_new_to_both),
        Gate("a place of the one sentence stands in a name of the other", _is_in_no_name),
        Gate("they are of two times", is_of_one_time),
        Gate("one of them came about later", _came_about_together),
        Gate("nothing says that one thing happened in both", _happened_there),
        Gate("too little says that they are of one thing", _is_sure_place),
    ),
    "ordinal": (
        Gate("who wins in the one stage is in the next", _are_of_one_stage),
        Gate("they number two things", _rank_one_thing),
        Gate("they are of two times", is_of_one_time),
        Gate("too little says that they are of one thing", _is_sure),
    ),
    STATUS: (
        Gate("they are of two times", is_of_one_time),
        Gate("it may have come out otherwise by the day of the other text", _came_out_at_one_time),
        Gate("nothing says that one matter came out so", _is_of_one_matter),
        Gate("too little says that they are of one thing", _is_sure),
    ),
}
KINDS = frozenset(_OF_KIND)
"""Kinds of values that are held against each other so."""
