"""Whether two temporal expressions can mean one time, by what the texts state."""

import datetime

import regex
from attrs import evolve

from factcheck.model.timex import NEAR, Timex
from factcheck.values.granularity import Granularity
from factcheck.values.quantity import Match

_NEIGHBOUR = 3
"""Days between two dates of which one may be a slip for the other."""
_MONTH = 31
_WEEKDAY = regex.compile(r"XXXX-WXX-(\d)")
_SEASON = regex.compile(r"[\dX]{4}-(2[1-9]|3\d|4[01])\b")
_YEAR = regex.compile(r"\d{4}|['’]\d\d|\d\d0s")
_CLOCK = regex.compile(r"(\d\d)(?::(\d\d))?(?::\d\d)?")
_FIGURE = regex.compile(r"\d+")
_HALF_DAY = 12
_PARTS = regex.compile(r"([\dX]{4})(?:-([01X][\dX])(?:-([0-3X][\dX]))?)?")


def dates_relation(one: Timex, other: Timex) -> Match:
    """AGREE, DIFFER or UNLIKE; a year that was only worked out is not held against one that is written."""
    if one.text.casefold() == other.text.casefold():
        return Match.AGREE
    if not (is_told_by_days(one) and is_told_by_days(other)):
        return _partly(one, other)
    return Match.AGREE if one.interval.gap(other.interval) <= leeway(one, other) else Match.DIFFER


def share_an_end(one: Timex, other: Timex) -> bool:
    """Whether two stretches of days begin or end on one day and do not on the other: one of them is misdated."""
    mine, theirs = one.interval, other.interval
    stretches = one.time.shape == other.time.shape == "range" and not (mine.is_open or theirs.is_open)
    exact = all((when.time.granularity or 0) >= Granularity.DAY for when in (one, other))
    begin, end = mine.earliest == theirs.earliest, mine.latest == theirs.latest
    return stretches and exact and begin != end and mine.days != theirs.days and _apart(one, other) > NEAR


def _apart(one: Timex, other: Timex) -> int:
    """Days by which two stretches differ in length."""
    return abs((one.interval.days or 0) - (other.interval.days or 0))


def slip_apart(one: Timex, other: Timex) -> bool:
    """Whether one day may be a slip for the other: a neighbour, the same day of another year, its digits swapped."""
    mine, theirs = (_PARTS.fullmatch(timex.edtf or "") for timex in (one, other))
    if not mine or not theirs or "X" in mine[0] + theirs[0] or not mine[3] or not theirs[3]:
        return False
    same_day = mine.groups()[1:] == theirs.groups()[1:]
    swapped = mine.groups()[:2] == theirs.groups()[:2] and mine[3] == theirs[3][::-1]
    return same_day or swapped or one.interval.gap(other.interval) <= _NEIGHBOUR


def leeway(one: Timex, other: Timex) -> int:
    """Days by which two dates may miss each other and both be right.

    A night for a single day and for vague words ("late May"), but none for whole months and years: 2008 and 2009 touch, and
    are two years. A date told as about a time may lie as far from it as that time is long ("about 2019": from 2018 to 2020).
    """
    return max(one.leeway, other.leeway)


def is_told_by_days(timex: Timex) -> bool:
    """Whether it is known which days a date means, and it is held against another by these, not by what is told of it."""
    return not timex.interval.is_open and _is_whole(timex)


def _is_whole(timex: Timex) -> bool:
    """Whether a date has its year from the text, or is a day that is told by words alone ("Friday", "yesterday")."""
    told_by_words = not any(letter.isdigit() for letter in timex.text)
    return _has_year(timex) or (told_by_words and timex.interval.days == 1)


def _has_year(timex: Timex) -> bool:
    return _YEAR.search(timex.text) is not None


def _partly(one: Timex, other: Timex) -> Match:
    """Dates that are told in part, each kind with its own: weekdays, quarters, months, days of a month."""
    weekdays = weekday_of(one), weekday_of(other)
    if None not in weekdays:
        return Match.AGREE if weekdays[0] == weekdays[1] else Match.DIFFER
    seasons = _season(one), _season(other)
    if None not in seasons:
        return Match.AGREE if seasons[0] == seasons[1] else Match.DIFFER
    parts, others = _stated(one), _stated(other)
    pairs = [(a, b) for a, b in zip(parts, others, strict=True) if a is not None and b is not None]
    if not pairs:
        return Match.UNLIKE
    return Match.AGREE if all(a == b for a, b in pairs) else Match.DIFFER


def weekday_of(timex: Timex) -> int | None:
    """The weekday of an expression that is told by its weekday, with or without a part of the day."""
    found = _WEEKDAY.match(timex.value)
    return int(found[1]) if found else None


def _season(timex: Timex) -> str | None:
    """The part of a year that an expression names: a season, a quarter, a half, by its number in EDTF."""
    found = _SEASON.match(timex.edtf or "")
    return found[1] if found else None


def _stated(timex: Timex) -> tuple[str | None, str | None, str | None]:
    """Year, month and day, as far as the text itself has them."""
    found = _PARTS.fullmatch((timex.edtf or "").split("T")[0].rstrip("~"))
    if not found or not (_has_year(timex) or found[2]) or not any(letter.isalpha() for letter in timex.text):
        return (found[1], None, None) if found and _has_year(timex) else (None, None, None)
    if not _tells_its_day(timex):
        return (found[1] if _has_year(timex) else None, None, None)
    year, month, day = (part if _known(part) else None for part in found.groups())
    has_day = any(letter.isdigit() for letter in timex.text)
    return year if _has_year(timex) else None, month, day if has_day else None


def _tells_its_day(timex: Timex) -> bool:
    """Whether the words of a time of day tell the day too ("at 5 pm on 3 May"); otherwise it was worked out."""
    start = timex.time.start
    clock = _CLOCK.fullmatch(start.clock or "") if start is not None else None
    if clock is None or start is None:
        return True
    figures = [int(figure) for figure in _FIGURE.findall(timex.text)]
    hour, minute = int(clock[1]), clock[2]
    of_clock = [next((figure for figure in figures if figure % _HALF_DAY == hour % _HALF_DAY), None)]
    of_clock += [] if minute is None else [int(minute)]
    for figure in of_clock:
        if figure in figures:
            figures.remove(figure)
    return start.day in figures


def _known(part: str | None) -> bool:
    return part is not None and "X" not in part


def in_year_of(one: Timex, other: Timex) -> Timex:
    """A day without a year in the year of another date that is told to the month at least; anything else as it is."""
    start, days = one.time.start, other.interval.days
    yearless = one.time.shape == "date" and start is not None and start.year is None and start.month and start.day
    if not yearless or start is None or days is None or days > _MONTH or other.interval.earliest is None:
        return one
    year = datetime.date.fromordinal(other.interval.earliest).year
    return evolve(one, time=evolve(one.time, start=evolve(start, year=year)), bounds=None)
