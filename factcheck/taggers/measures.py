"""Reads what a number measures: its unit, its currency, its age or score, or the thing it counts."""

from decimal import Decimal

import regex

from factcheck.frozen import frozen
from factcheck.rulebook.unit_rules import UnitRule
from factcheck.taggers.numerals import Numeral
from factcheck.taggers.quantity_words import QuantityWords

_FOLLOWING = regex.compile(r"(?:\s?-\s?|\s)((?:\p{Lu}\.)+|[^\W\d_]+(?:['’-][^\W\d_]+)*)")
_AGE_AFTER_NAME = regex.compile(r"\p{Lu}[\p{L}’'.-]+\s?,\s$")
_AGE_ENDS = regex.compile(r"\s?[,;.)]")
_REACH = 4
_YOUNGEST, _OLDEST = 1, 115
_HIGHEST_SCORE = 200


@frozen
class Measure:
    """The unit or the thing counted, how many units of comparison one has, and where the words of the quantity end."""

    unit: str | None
    dimension: str
    factor: Decimal
    end: int
    start: int | None = None
    remainder: bool = False


def measured(text: str, numeral: Numeral, words: QuantityWords) -> Measure | None:
    """What a unit, a currency, a comma after a name or the form of a score says that a number measures."""
    before = words.before.search(text, max(numeral.start - 6, 0), numeral.start)
    if before is not None:
        return _of(words.before_units[before[1]], numeral.end, before.start(1))
    after = words.unit.match(text, numeral.end)
    if after is not None:
        return _with_unit(words.units[after[1]], after.end(), numeral)
    if _is_age(text, numeral):
        return Measure("year", "age", Decimal(1), numeral.end)
    return _score(numeral)


def _with_unit(unit: UnitRule, end: int, numeral: Numeral) -> Measure | None:
    return None if numeral.is_name and unit.words else _of(unit, end, None)


def _of(unit: UnitRule, end: int, start: int | None) -> Measure:
    return Measure(unit.base or unit.id, unit.dimension, Decimal(unit.factor), end, start)


def _is_age(text: str, numeral: Numeral) -> bool:
    """Whether a number stands between commas after a name: "Ada Quill, 37, was"."""
    whole = numeral.step == 1 and numeral.upper is None and not numeral.in_words
    if not whole or not _YOUNGEST <= numeral.value <= _OLDEST or not _AGE_ENDS.match(text, numeral.end):
        return False
    return _AGE_AFTER_NAME.search(text, max(numeral.start - 32, 0), numeral.start) is not None


def _score(numeral: Numeral) -> Measure | None:
    upper = numeral.upper
    if upper is None or upper > _HIGHEST_SCORE:
        return None
    return Measure("score", "score", Decimal(1), numeral.end) if upper < numeral.value else None


def counted(text: str, numeral: Numeral, words: QuantityWords) -> Measure | None:
    """The thing that a number counts: the first plural among the words after it, "segment" in "18 mirror segments"."""
    at, remainder = numeral.end, False
    for _ in range(_REACH):
        found = _FOLLOWING.match(text, at)
        if found is None:
            break
        word = found[1]
        small = word.casefold()
        if small in words.counted_stops or small in words.cardinals or (numeral.looks_like_year and at > numeral.end):
            break
        if small in words.plurals or _is_plural(word):
            return Measure(words.fold(word), "count", Decimal(1), found.end(1), remainder=remainder)
        remainder = remainder or small in words.remainders
        at = found.end(1)
    return None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "siu'’" and not word.isupper()


def rate(text: str, end: int, words: QuantityWords) -> tuple[str | None, int]:
    """The unit or thing per which a quantity is told, folded, and where its words end: "$90 a month"."""
    found = words.rate.match(text, end)
    if found is None:
        return None, end
    unit = words.units.get(found[2])
    timed = unit is not None and unit.dimension == "duration"
    article = found["word"] is not None and len(found["word"]) < len("per")
    if article and not timed:
        return None, end
    return words.fold(found[2]), found.end()
