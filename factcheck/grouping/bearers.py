"""Two values that what stands beside them gives to two bearers, however alike their sentences are.

A figure behind a name tells one bearer from another, a person named nearer to a figure is the one it is of, as is what is
named right behind a measure; who wins in one round is in the next, and in one place much happens.
"""

from collections.abc import Iterator

from factcheck.grouping.told import Told
from factcheck.model.mention import Amount, Ordinal
from factcheck.model.statement import Slot, Statement

_PERSON = "person"
_NAMES = (_PERSON, "name")
"""Kinds of values that may be people; a surname alone is known for none."""
_FULL = 2
"""Words of the name of a person in full."""
_NUMBER, _ORDINAL, _SCORE = "number", "ordinal", "score"
_BEATEN = "beaten"
_FEW_WORDS = 3
"""Sentences that share fewer words say hardly that they are of one thing."""
_NO_MEASURES = frozenset({"count", "money", "percent", "points", "duration", "age", "score"})
"""Figures that no name takes before it, as it does a length: the 12 km Skarv Canal."""
_DATE, _PLACE = "date", "place"
_STAGE, _ONWARD = "stage", "onward"


def are_of_two_bearers(one: Told, other: Told) -> bool:
    """Whether two values are of two bearers, of two people, of two things in one place, or of stages one after the other."""
    if are_two_stages(one, other) or _have_serials_besides(one, other) or measures_a_stranger(one, other):
        return True
    if one.slot.kind == _NUMBER:
        return are_of_two_people(one, other) or _is_told_of_one_alone(one, other)
    return one.slot.kind == _DATE and _share_a_scene_alone(one, other)


def _share_a_scene_alone(one: Told, other: Told) -> bool:
    """Whether sentences with a day each share the names of places, and hardly a word besides."""
    here = one.statement
    places = {form for slot in here.slots if slot.kind == _PLACE for form in here.telling(slot)}
    common = {here.words[at].form for at in here.shared(other.statement.forms, apart=one.slot)}
    return not places.isdisjoint(common) and len(common - places) <= 1


def have_two_serials(one: Statement, other: Statement) -> bool:
    """Whether two sentences tell one name with two figures: Apollo 8 and Apollo 11."""
    return any(_rival_serials(one, other))


def _have_serials_besides(one: Told, other: Told) -> bool:
    """The same, where neither figure is the value in question."""
    values = {word.form for told in (one, other) for word in told.statement.words[told.slot.first : told.slot.last]}
    return any(values.isdisjoint(figures) for figures in _rival_serials(one.statement, other.statement))


def _rival_serials(one: Statement, other: Statement) -> Iterator[tuple[str, str]]:
    theirs = other.serials
    for name, figure in one.serials.items():
        if theirs.get(name, figure) != figure:
            yield figure, theirs[name]


def measures_a_stranger(one: Told, other: Told) -> bool:
    """Whether a measure stands right before the name of what it is of, and the other document lacks half of that."""
    return _is_of_a_stranger(one, other) or _is_of_a_stranger(other, one)


def _is_of_a_stranger(one: Told, other: Told) -> bool:
    if not isinstance(one.slot.value, Amount) or one.slot.value.quantity.dimension in _NO_MEASURES:
        return False
    names = [one.forms(slot) for slot in one.others("name", "place") if slot.first == one.slot.last]
    return any(len(name - other.known) >= len(name & other.known) for name in names if name)


def are_of_two_people(one: Told, other: Told) -> bool:
    """Whether the last one named before one value is a person unknown to the other sentence, and both name the one before
    the other value.
    """
    return _is_of_another(one, other) or _is_of_another(other, one)


def _is_of_another(one: Told, other: Told) -> bool:
    mine, theirs = one.before(*_NAMES), other.before(*_NAMES)
    if mine is None or not _is_person(mine) or not one.forms(mine).isdisjoint(other.statement.forms):
        return False
    first = other.statement.opening if other.slot.first else None
    opening = frozenset() if first is None else frozenset({first})
    return not one.statement.forms.isdisjoint(opening if theirs is None else other.forms(theirs))


def _is_person(slot: Slot) -> bool:
    """Whether a name may be a person's: it is known for one, or has a given name and a surname."""
    return slot.kind == _PERSON or len(slot.label.split()) == _FULL


def _is_told_of_one_alone(one: Told, other: Told) -> bool:
    """Whether one sentence alone tells that somebody was beaten, by the winner's figure; or numbers what its figure is of.

    The latter counts where they share hardly a word besides: "turnout in the first round", "turnout".
    """
    here, there = one.statement, other.statement
    score = isinstance(one.slot.value, Amount) and one.slot.value.quantity.dimension == _SCORE
    if not score and _BEATEN in here.marks ^ there.marks:
        return True
    ranked = [any(slot.kind == _ORDINAL for slot in side.slots) for side in (here, there)]
    return ranked[0] != ranked[1] and len(here.shared(there.forms, apart=one.slot)) < _FEW_WORDS


def are_two_stages(one: Told, other: Told) -> bool:
    """Whether one of two ordinals is that of a stage that was won, and the other of that which the winner is in then."""
    mine, theirs = one.slot.value, other.slot.value
    if not isinstance(mine, Ordinal) or not isinstance(theirs, Ordinal) or abs(mine.number - theirs.number) != 1:
        return False
    later = one if mine.number > theirs.number else other
    return _STAGE in one.statement.marks & other.statement.marks and _ONWARD in later.statement.marks
