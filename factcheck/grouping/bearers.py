"""Two values that what stands beside them gives to two bearers, however alike their sentences are.

A figure behind a name tells one bearer from another, a person named nearer to a figure is the one it is of, who wins in one
round is in the next, and in one place much happens.
"""

from factcheck.grouping.patterns import Told
from factcheck.model.mention import Ordinal
from factcheck.model.statement import Slot, Statement

_PERSON = "person"
_NAMES = frozenset({_PERSON, "name"})
"""Kinds of values that may be people; a surname alone is known for none."""
_FULL = 2
"""Words of the name of a person in full."""
_OF_PEOPLE = frozenset({"number"})
_DATE, _PLACE = "date", "place"
_STAGE, _ONWARD = "stage", "onward"


def are_of_two_bearers(one: Told, other: Told) -> bool:
    """Whether two values are of two bearers, of two people, of two things in one place, or of stages one after the other."""
    if are_two_stages(one.statement, one.slot, other.statement, other.slot):
        return True
    if _have_serials_besides(one, other) or _share_a_scene_alone(one, other):
        return True
    return one.slot.kind in _OF_PEOPLE and are_of_two_people(one.statement, one.slot, other.statement, other.slot)


def _share_a_scene_alone(one: Told, other: Told) -> bool:
    """Whether sentences with a day each share the names of places, and hardly a word besides."""
    if one.slot.kind != _DATE:
        return False
    here = one.statement
    places = {form for slot in here.slots if slot.kind == _PLACE for form in here.telling(slot)}
    common = {here.words[at].form for at in here.shared(other.statement.forms, apart=one.slot)}
    return not places.isdisjoint(common) and len(common - places) <= 1


def have_two_serials(one: Statement, other: Statement) -> bool:
    """Whether two sentences tell one name with two figures: Apollo 8 and Apollo 11."""
    return any(other.serials.get(name, figure) != figure for name, figure in one.serials.items())


def _have_serials_besides(one: Told, other: Told) -> bool:
    """The same, where neither figure is the value in question."""
    values = {word.form for told in (one, other) for word in told.statement.words[told.slot.first : told.slot.last]}
    theirs = other.statement.serials
    common = [(figure, theirs[name]) for name, figure in one.statement.serials.items() if name in theirs]
    return any(figure != rival and values.isdisjoint({figure, rival}) for figure, rival in common)


def are_of_two_people(one: Statement, slot: Slot, other: Statement, rival: Slot) -> bool:
    """Whether the last one named before one value is a person unknown to the other sentence, and both name the one before
    the other value.
    """
    return _is_of_another(one, slot, other, rival) or _is_of_another(other, rival, one, slot)


def _is_of_another(one: Statement, slot: Slot, other: Statement, rival: Slot) -> bool:
    mine = _named_before(one, slot)
    if mine is None or not _is_person(mine) or not one.telling(mine).isdisjoint(other.forms):
        return False
    theirs = _named_before(other, rival)
    opening = frozenset() if other.opening is None or not rival.first else frozenset({other.opening})
    return not one.forms.isdisjoint(opening if theirs is None else other.telling(theirs))


def _named_before(statement: Statement, slot: Slot) -> Slot | None:
    before = [one for one in statement.slots if one.kind in _NAMES and one.last <= slot.first]
    return before[-1] if before else None


def _is_person(slot: Slot) -> bool:
    """Whether a name may be a person's: it is known for one, or has a given name and a surname."""
    return slot.kind == _PERSON or len(slot.label.split()) == _FULL


def are_two_stages(one: Statement, slot: Slot, other: Statement, rival: Slot) -> bool:
    """Whether one of two ordinals is that of a stage that was won, and the other of that which the winner is in then."""
    mine, theirs = slot.value, rival.value
    if not isinstance(mine, Ordinal) or not isinstance(theirs, Ordinal) or abs(mine.number - theirs.number) != 1:
        return False
    later = one if mine.number > theirs.number else other
    return _STAGE in one.marks & other.marks and _ONWARD in later.marks
