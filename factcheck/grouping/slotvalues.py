"""Whether the values of two slots agree, each kind of slot by its own logic."""

import math
from collections.abc import Callable, Collection
from itertools import product, takewhile

from factcheck.model.dating import dates_relation, weekday_of
from factcheck.model.mention import Actor, Amount, Ordinal, Person, Spot, is_state
from factcheck.model.statement import Slot, Statement
from factcheck.model.timex import Timex
from factcheck.values.granularity import Granularity
from factcheck.values.name import Likeness, are_respelt, likeness
from factcheck.values.quantity import Match, compatible

NAMED = frozenset({"person", "place", "organisation", "name"})
"""Kinds of slots whose value is a name."""
_LARGE = 10
"""A smaller figure without a unit may count anything."""
_MONTH = 31
"""Days of the longest stretch that says when something was."""
_SHORTEST_NAME = 3
_VENUE, _REGION = "venue", "region"
"""Kinds of places."""
_TELLING = 4
"""Names that begin with the same letters, so many, may be forms of one ("Europe", "European")."""


def relation(one: Slot, other: Slot) -> Match:
    """AGREE, DIFFER, BOUNDS or UNLIKE; values of two kinds are UNLIKE.

    Names that can be short for each other agree, and those that only spell a letter otherwise.
    """
    if one.kind != other.kind:
        return Match.UNLIKE
    found = _BY_KIND[one.kind](one, other)
    if found is Match.DIFFER and one.kind in NAMED:
        return Match.AGREE if _may_be_short(one.label, other.label) or are_respelt(one.label, other.label) else found
    return found


def all_differ(mine: Collection[Slot], theirs: Collection[Slot]) -> bool:
    """Whether there are values on both sides, and each of the one differs from each of the other."""
    return bool(mine and theirs) and all(relation(*pair) is Match.DIFFER for pair in product(mine, theirs))


def _may_be_short(one: str, other: str) -> bool:
    """Whether a name can stand for another: its beginning ("Ark", "Arkansas"), its initials ("LA", "Los Angeles")."""
    short, full = sorted((one.replace(".", ""), other.replace(".", "")), key=len)
    if len(short) < _SHORTEST_NAME or full.casefold().startswith(short[:_TELLING].casefold()):
        return True
    initials = "".join(word[0] for word in full.split())
    return short.isupper() and (short[0] == full[0] or set(short) <= set(initials))


def _names(one: Slot, other: Slot) -> Match:
    mine, theirs = set(one.key.split()), set(other.key.split())
    return Match.DIFFER if mine.isdisjoint(theirs) else Match.AGREE


def _numbers(one: Slot, other: Slot) -> Match:
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return Match.UNLIKE
    return compatible(one.value.quantity, other.value.quantity)


def _dates(one: Slot, other: Slot) -> Match:
    if not isinstance(one.value, Timex) or not isinstance(other.value, Timex):
        return Match.UNLIKE
    found = dates_relation(one.value, other.value)
    return Match.DIFFER if found is Match.AGREE and _differ_at_an_end(one.value, other.value) else found


def _differ_at_an_end(one: Timex, other: Timex) -> bool:
    """Whether of two stretches the one end agrees and the other, told by its month or day, does not.

    Of years the one stretch may be a part of the other: a season, a second term.
    """
    if not (_is_stretch(one) and _is_stretch(other)):
        return False
    ends = [(one.at_end(end), other.at_end(end)) for end in ("start", "end")]
    found = [dates_relation(*pair) for pair in ends]
    apart = [pair for pair, match in zip(ends, found, strict=True) if match is Match.DIFFER]
    return Match.AGREE in found and bool(apart) and all(_is_fine(side) for side in apart[0])


def _is_fine(one: Timex) -> bool:
    return (one.time.granularity or 0) >= Granularity.MONTH


def _is_stretch(one: Timex) -> bool:
    return one.time.shape == "range" and one.time.start is not None and one.time.end is not None


def begun_relation(one: Slot, other: Slot) -> Match:
    """The same of two dates since which something is so, by the days on which that began: an open stretch has no other."""
    mine, theirs = one.value, other.value
    if not isinstance(mine, Timex) or not isinstance(theirs, Timex) or mine.begun is mine or theirs.begun is theirs:
        return relation(one, other)
    return dates_relation(mine.begun, theirs.begun)


def days_apart(one: Slot, other: Slot) -> bool:
    """Whether two dates lie apart; neighbouring days too, of which events of one kind may have one each."""
    if relation(one, other) is Match.DIFFER:
        return True
    if not isinstance(one.value, Timex) or not isinstance(other.value, Timex):
        return False
    return one.value.interval.days == other.value.interval.days == 1 and one.value.interval.gap(other.value.interval) > 0


def is_one_time(one: Slot, other: Slot) -> bool:
    """Whether two dates say of one thing when it was: one day, in one month, or the same stretch; a year holds too much."""
    if relation(one, other) is not Match.AGREE:
        return False
    return one.key == other.key or max(days_of(one), days_of(other)) <= _MONTH


def days_of(slot: Slot) -> float:
    """How many days a date may mean."""
    days = slot.value.interval.days if isinstance(slot.value, Timex) else None
    return math.inf if days is None else days


def is_bare_weekday(slot: Slot) -> bool:
    """Whether a date is a weekday of a week that nobody knows."""
    return isinstance(slot.value, Timex) and slot.value.interval.is_open and weekday_of(slot.value) is not None


def is_written_out(slot: Slot) -> bool:
    """Whether a date is told in digits, and not by a weekday or a word such as "yesterday"."""
    return any(letter.isdigit() for letter in slot.value.text) if isinstance(slot.value, Timex) else False


def is_sum(slot: Slot) -> bool:
    """Whether a value is a sum of money."""
    return isinstance(slot.value, Amount) and slot.value.quantity.dimension == "money"


def is_told_otherwise(one: Slot, other: Slot) -> bool:
    """Whether a figure is told in another way: without its currency or what it counts ("61.2 million in all"), or as that
    of which the rest is told ("the rest of the £6.8 million").
    """
    if not isinstance(one.value, Amount) or not isinstance(other.value, Amount):
        return False
    mine, theirs = one.value.quantity, other.value.quantity
    bare = any(side.dimension == "count" and side.unit is None for side in (mine, theirs))
    return (bare or mine.remainder != theirs.remainder) and mine.base == theirs.base >= _LARGE


def is_scene(slot: Slot) -> bool:
    """Whether a place stands where sentences tell where something was ("in Oslo")."""
    return slot.kind == "place" and (slot.value is None or (isinstance(slot.value, Spot | Actor) and slot.value.locative))


def is_venue(slot: Slot) -> bool:
    """Whether a place is a building or a ground, which does nothing and has nothing but what happens there."""
    return isinstance(slot.value, Spot) and slot.value.kind == _VENUE


def is_party(slot: Slot) -> bool:
    """Whether a state stands by its name where it acts or is acted on, and nothing is in it."""
    return isinstance(slot.value, Actor) and slot.value.form == "name" and not slot.value.locative


def names_one_state(one: Slot, other: Slot) -> bool:
    """Whether the one tells by its name whose something is, and the other by what belongs to it: "Peru's", "Peruvian"."""
    return one.kind == other.kind == "place" and one.key == other.key and not is_scene(one) and not is_scene(other)


def told_apart(here: Statement, there: Statement, slot: Slot, other: Slot) -> bool:
    """Whether a place stands beside the state that the other value names: that is a party there, and no scene."""
    if slot.kind != "place" or slot.key == other.key:
        return False
    mine = is_party(other) and any(one.key == other.key for one in here.slots)
    return mine or (is_party(slot) and any(one.key == slot.key for one in there.slots))


def _ordinals(one: Slot, other: Slot) -> Match:
    if not isinstance(one.value, Ordinal) or not isinstance(other.value, Ordinal):
        return Match.UNLIKE
    return Match.AGREE if one.value.number == other.value.number else Match.DIFFER


def _people(one: Slot, other: Slot) -> Match:
    if not isinstance(one.value, Person) or not isinstance(other.value, Person):
        return Match.UNLIKE
    alike = likeness(one.value.name, other.value.name)
    return Match.DIFFER if alike is Likeness.DIFFERENT else Match.AGREE


def _places(one: Slot, other: Slot) -> Match:
    """Places agree when the one contains the other."""
    if _form(one) != _form(other) or _is_a_thing(one) != _is_a_thing(other):
        return Match.UNLIKE
    here = {one.key, *_within(one)}
    there = {other.key, *_within(other)}
    if one.key in there or other.key in here:
        return Match.AGREE
    return Match.UNLIKE if _may_lie_in(one, other) or _may_lie_in(other, one) else Match.DIFFER


def _may_lie_in(one: Slot, other: Slot) -> bool:
    """Whether nobody knows that the one place is not in the other: a town in a region of its state, a hall in a town."""
    if not isinstance(one.value, Spot) or not isinstance(other.value, Spot) or other.value.kind == _VENUE:
        return False
    if one.value.kind == _VENUE and not one.value.within:
        return True
    if other.value.kind != _REGION or one.value.kind == _REGION:
        return False
    states = {key for key in one.value.within if is_state(key)}
    inside = takewhile(lambda key: not is_state(key), one.value.within)
    return states == {key for key in other.value.within if is_state(key)} and set(inside) <= {other.key, *_within(other)}


def _form(slot: Slot) -> bool:
    """Whether a state is told by what belongs to it ("Danish") and not by its name."""
    return isinstance(slot.value, Actor) and slot.value.form in {"adjective", "people"}


def _is_a_thing(slot: Slot) -> bool:
    """Whether a building is told as what something befell, and not as where that was."""
    return isinstance(slot.value, Spot) and slot.value.kind == _VENUE and not slot.value.locative


def _within(slot: Slot) -> tuple[str, ...]:
    return slot.value.within if isinstance(slot.value, Spot) else ()


def _keys(one: Slot, other: Slot) -> Match:
    return Match.AGREE if one.key == other.key else Match.DIFFER


_BY_KIND: dict[str, Callable[[Slot, Slot], Match]] = {
    "number": _numbers,
    "date": _dates,
    "ordinal": _ordinals,
    "person": _people,
    "place": _places,
    "organisation": _keys,
    "role": _keys,
    "name": _names,
}
