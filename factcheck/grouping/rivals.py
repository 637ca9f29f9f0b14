"""Two values of two things, in sentences worded alike: two events, two wholes, two times, a forecast and what came of it.

Newsrooms word alike what happens again and again. That a second thing differs besides the values in question tells two of a
kind from a slip: another name, another word in its place, another day, all the other figures.
"""

from collections.abc import Sequence
from itertools import product

from factcheck.grouping.patterns import Pattern, is_one_word
from factcheck.grouping.slotvalues import NAMED, days_apart, is_bare_weekday, relation
from factcheck.grouping.told import Told
from factcheck.model.document import published_together
from factcheck.model.mention import Office
from factcheck.model.statement import FIGURES, Slot
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match

_NOT_FINAL = frozenset({"foreseen", "preliminary", "revised"})
"""What a figure was before it was known, and after."""
_TO_COME = "to-come"
_DATE = "date"
_TITLE = "title"
_MONTH = 31
"""Days between texts that tell news of two times."""
_BESIDE = 3
"""A day no more words than this from a value says when what it is of happened."""
_COUNTS = ("number", "ordinal")
_PERSON, _ROLE = "person", "role"


def are_of_two_times(one: Told, other: Told) -> bool:
    """Whether two values are of two days or stretches, or one was told before what it is of was known."""
    return _was_known_better(one, other) or _apart_in_time(one, other) or _are_news_of_two_times(one, other)


def tell_of_two(one: Told, other: Told) -> bool:
    """Whether a second difference in the sentences shows that two values are of two things."""
    named = one.slot.kind in NAMED
    if (named or one.slot.kind == _DATE) and _differ_in_a_count(one, other):
        return True
    if not named and _have_rival_names(one, other):
        return True
    if one.slot.kind == _PERSON and _have_two_posts(one, other):
        return True
    pattern = Pattern(one, other)
    return pattern.is_one and _are_of_a_kind(pattern)


def _was_known_better(one: Told, other: Told) -> bool:
    """Whether one of two figures was foreseen and the other came of it, or the one was revised and the other was not."""
    marks = one.statement.marks ^ other.statement.marks
    return one.slot.kind in FIGURES and not _NOT_FINAL.isdisjoint(marks)


def _apart_in_time(one: Told, other: Told) -> bool:
    """Whether two values that are no dates stand beside days of which all lie apart."""
    if one.slot.kind == _DATE:
        return False
    dates = one.others(_DATE), other.others(_DATE)
    return all(dates) and all(days_apart(*pair) for pair in product(*dates))


def _are_news_of_two_times(one: Told, other: Told) -> bool:
    """Whether the one value is of a day long after the other text was published, or both stand over news of two times."""
    if one.slot.kind == _DATE:
        return False
    both_head = one.statement.kind == other.statement.kind == _TITLE
    apart = both_head and not published_together(one.statement.document, other.statement.document, _MONTH)
    return apart or _is_of_later_news(one, other) or _is_of_later_news(other, one)


def _is_of_later_news(one: Told, other: Told) -> bool:
    """Whether a day stands right beside a value, and the other text was published more than a month before it."""
    published = other.statement.document.published
    if published is None:
        return False
    beside = (day for day in one.others(_DATE) if day.gap(one.slot) <= _BESIDE)
    return any(_begins_after(day, published.toordinal() + _MONTH) for day in beside)


def _begins_after(day: Slot, limit: int) -> bool:
    interval = day.value.interval if isinstance(day.value, Timex) else None
    return interval is not None and interval.days == 1 and interval.earliest is not None and interval.earliest > limit


def _differ_in_a_count(one: Told, other: Told) -> bool:
    """Whether two further figures differ, of which neither sentence has the other's."""
    mine, theirs = one.others(*_COUNTS), other.others(*_COUNTS)
    alone = [slot for slot in mine if not _has(theirs, slot)], [slot for slot in theirs if not _has(mine, slot)]
    return any(relation(*pair) is Match.DIFFER for pair in product(*alone))


def _have_two_posts(one: Told, other: Told) -> bool:
    """Whether two people stand beside offices of which all differ: a mayor and a deputy, or the mayor of before."""
    posts = product(one.others(_ROLE), other.others(_ROLE))
    held = [(mine.value, theirs.value) for mine, theirs in posts]
    return bool(held) and all(_is_another_post(*pair) for pair in held)


def _is_another_post(mine: object, theirs: object) -> bool:
    if not (isinstance(mine, Office) and isinstance(theirs, Office)):
        return False
    return (mine.key, mine.modifiers) != (theirs.key, theirs.modifiers)


def _has(slots: Sequence[Slot], slot: Slot) -> bool:
    return any(relation(slot, other) in {Match.AGREE, Match.BOUNDS} for other in slots)


def _have_rival_names(one: Told, other: Told) -> bool:
    """Whether each sentence names what the other document does not know, of one kind."""
    alone = [
        [slot for slot in side.others(*NAMED) if side.forms(slot).isdisjoint(against.known)]
        for side, against in ((one, other), (other, one))
    ]
    return any(relation(*pair) is Match.DIFFER and not _is_one_name(*pair) for pair in product(*alone))


def _is_one_name(mine: Slot, theirs: Slot) -> bool:
    return is_one_word(mine.label.casefold(), theirs.label.casefold())


def _are_of_a_kind(pattern: Pattern) -> bool:
    """Whether two sentences of one pattern tell of two of a kind: what is to come and what was among them."""
    one, other = pattern.one, pattern.other
    if one.slot.kind in FIGURES and _TO_COME in one.statement.marks ^ other.statement.marks:
        return True
    return _of_any_week(one, other) or _differ_in_all_counts(one, other) or any(pattern.rivals())


def _of_any_week(one: Told, other: Told) -> bool:
    """Whether two days are weekdays of weeks that nobody knows, in sentences that have no name but of places in common."""
    if not (is_bare_weekday(one.slot) and is_bare_weekday(other.slot)):
        return False
    places = {form for side in (one, other) for slot in side.others("place") for form in side.forms(slot)}
    return one.statement.told_names & other.statement.told_names <= places


def _differ_in_all_counts(one: Told, other: Told) -> bool:
    """Whether two numbers and all others in the sentences differ, and there are others: two states of a count."""
    if one.slot.kind != "number":
        return False
    mine, theirs = one.others("number"), other.others("number")
    return bool(mine and theirs) and not any(_has(theirs, slot) for slot in mine) and _differ_in_a_count(one, other)
