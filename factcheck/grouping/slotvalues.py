"""Whether the values of two slots agree, each kind of slot by its own logic."""

from collections.abc import Callable

import regex

from factcheck.model.mention import Actor, Amount, Ordinal, Person, Spot
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.values.interval import Relation
from factcheck.values.name import Likeness, likeness
from factcheck.values.quantity import Match, compatible

NAMED = frozenset({"person", "place", "organisation", "name"})
"""Kinds of slots whose value is a name."""
_SHORTEST_NAME = 3
_TELLING = 4
"""Names that begin with the same letters, so many, may be forms of one ("Europe", "European")."""
_NEAR = 1
"""Days between two dates that a time zone or a night explains."""
_A_NIGHT = 2
"""Only single days can be near: 2008 and 2009 touch, and are two years."""
_WEEKDAY = regex.compile(r"XXXX-WXX-(\d)")
_YEAR = regex.compile(r"\d{4}|['’]\d\d|\d\d0s")
_PARTS = regex.compile(r"([\dX]{4})(?:-([01X][\dX])(?:-([0-3X][\dX]))?)?")


def relation(one: Slot, other: Slot) -> Match:
    """AGREE, DIFFER, BOUNDS or UNLIKE; values of two kinds are UNLIKE, and names that can be short for each other agree."""
    if one.kind != other.kind:
        return Match.UNLIKE
    found = _BY_KIND[one.kind](one, other)
    if found is Match.DIFFER and one.kind in NAMED and _may_be_short(one.label, other.label):
        return Match.AGREE
    return found


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
    """By what the texts state; a year or a day that was only worked out is not held against one that is written."""
    if not isinstance(one.value, Timex) or not isinstance(other.value, Timex):
        return Match.UNLIKE
    if one.value.text.casefold() == other.value.text.casefold():
        return Match.AGREE
    mine, theirs = one.value.interval, other.value.interval
    if mine.is_open or theirs.is_open or not (_is_whole(one.value) and _is_whole(other.value)):
        return _partly(one.value, other.value)
    days = max(mine.days or 0, theirs.days or 0)
    near = mine.gap(theirs) <= _NEAR and days <= _A_NIGHT
    return Match.AGREE if near or mine.relation(theirs) is not Relation.APART else Match.DIFFER


def is_written_out(slot: Slot) -> bool:
    """Whether a date is told in digits, and not by a weekday or a word such as "yesterday"."""
    return any(letter.isdigit() for letter in slot.value.text) if isinstance(slot.value, Timex) else False


def _is_whole(timex: Timex) -> bool:
    """Whether a date has its year from the text, or is a day that is told by words alone ("Friday", "yesterday")."""
    told_by_words = not any(letter.isdigit() for letter in timex.text)
    return _has_year(timex) or (told_by_words and timex.interval.days == 1)


def _has_year(timex: Timex) -> bool:
    return _YEAR.search(timex.text) is not None


def _partly(one: Timex, other: Timex) -> Match:
    """Dates that are told in part: weekdays with weekdays, months with months, days of a month with such days."""
    weekdays = _weekday(one), _weekday(other)
    if None not in weekdays:
        return Match.AGREE if weekdays[0] == weekdays[1] else Match.DIFFER
    parts, others = _stated(one), _stated(other)
    pairs = [(a, b) for a, b in zip(parts, others, strict=True) if a is not None and b is not None]
    if not pairs:
        return Match.UNLIKE
    if all(a == b for a, b in pairs):
        return Match.AGREE
    return Match.DIFFER


def _weekday(timex: Timex) -> int | None:
    """The weekday of an expression that is told by its weekday, with or without a part of the day."""
    found = _WEEKDAY.match(timex.value)
    return int(found[1]) if found else None


def _stated(timex: Timex) -> tuple[str | None, str | None, str | None]:
    """Year, month and day, as far as the text itself has them."""
    found = _PARTS.fullmatch((timex.edtf or "").rstrip("~"))
    if not found or not (_has_year(timex) or found[2]) or not any(letter.isalpha() for letter in timex.text):
        return (found[1], None, None) if found and _has_year(timex) else (None, None, None)
    year, month, day = (part if _known(part) else None for part in found.groups())
    has_day = any(letter.isdigit() for letter in timex.text)
    return year if _has_year(timex) else None, month, day if has_day else None


def _known(part: str | None) -> bool:
    return part is not None and "X" not in part


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
    if _form(one) != _form(other):
        return Match.UNLIKE
    here = {one.key, *_within(one)}
    there = {other.key, *_within(other)}
    return Match.AGREE if one.key in there or other.key in here else Match.DIFFER


def _form(slot: Slot) -> bool:
    """Whether a state is told by what belongs to it ("Danish") and not by its name."""
    return isinstance(slot.value, Actor) and slot.value.form in {"adjective", "people"}


def _within(slot: Slot) -> tuple[str, ...]:
    return slot.value.within if isinstance(slot.value, Spot) else ()


def _keys(one: Slot, other: Slot) -> Match:
    mine, theirs = one.value, other.value
    if isinstance(mine, Actor) and isinstance(theirs, Actor) and mine.kind != theirs.kind:
        return Match.UNLIKE
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
