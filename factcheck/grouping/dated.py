"""Which words of a sentence each of its dates belongs to: a post with its years, a name in a list with its term."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.model.spell import Spell
from factcheck.model.statement import Slot, Statement, Word
from factcheck.model.timex import Timex
from factcheck.values.calendar import civil

_UNSURE = frozenset({"negated", "supposed"})
_LISTED = 6
"""So few words, and fewer, say no more than a line of a list does."""
_LIST_LINES = frozenset({"item", "row", "cell"})


@frozen(eq=False)
class _Date:
    """A date of a sentence, and the words it is written with, ``[first, last)``."""

    slot: Slot
    timex: Timex
    first: int
    last: int


def spells_of(text: Sequence[Statement]) -> tuple[Spell, ...]:
    """The dated pieces of a document's sentences, in order; what is denied or supposed has none.

    A date belongs to the words before it, up to the date before; where a sentence opens with its date, to those after it.
    """
    return tuple(spell for statement in text if _UNSURE.isdisjoint(statement.marks) for spell in _spells(statement))


def _spells(statement: Statement) -> Iterator[Spell]:
    dates = _dates(statement)
    if not dates:
        return
    opens = not any(word.content for word in statement.words[: dates[0].first])
    dated = {place for date in dates for place in range(date.first, date.last)}
    for date, (start, end) in zip(dates, _pieces(dates, len(statement.words), opens), strict=True):
        words = [word for place, word in enumerate(statement.words[start:end], start) if word.content and place not in dated]
        yield _spell(statement, date, words)


def _pieces(dates: Sequence[_Date], size: int, opens: bool) -> Iterator[tuple[int, int]]:
    """The words of each date, as places; those left over belong to the last date, or to the first."""
    for place, date in enumerate(dates):
        is_last = place + 1 == len(dates)
        if opens:
            yield date.first, size if is_last else dates[place + 1].first
        else:
            yield dates[place - 1].last if place else 0, size if is_last else date.last


def _dates(statement: Statement) -> list[_Date]:
    """The dates that are told in digits; both ends of one stretch are one date."""
    found: list[_Date] = []
    for slot in statement.slots:
        timex = slot.value
        if not isinstance(timex, Timex) or not any(letter.isdigit() for letter in timex.text):
            continue
        if found and timex.time.shape == "range" and found[-1].slot.key == slot.key:
            found[-1] = _Date(found[-1].slot, timex, found[-1].first, slot.last)
        else:
            found.append(_Date(slot, timex, slot.first, slot.last))
    return found


def _spell(statement: Statement, date: _Date, words: Sequence[Word]) -> Spell:
    interval = date.timex.interval
    return Spell(
        statement=statement,
        slot=date.slot,
        span=statement.stretch(date.first, date.last),
        words=frozenset(word.form for word in words),
        names=frozenset(word.form for word in words if word.capital),
        lead=_lead(words),
        first=None if interval.earliest is None else civil(interval.earliest)[0],
        last=None if interval.latest is None else civil(interval.latest)[0],
        stretch=date.timex.time.shape == "range",
        listed=_is_listed(statement, date, words),
    )


def _is_listed(statement: Statement, date: _Date, words: Sequence[Word]) -> bool:
    if statement.kind in _LIST_LINES:
        return True
    before = statement.document.text[statement.span.start : date.slot.span.start].rstrip()
    return len(words) <= _LISTED and (date.timex.time.shape == "range" or before.endswith("("))


def _lead(words: Sequence[Word]) -> frozenset[str]:
    small = next((place for place, word in enumerate(words) if not word.capital), len(words))
    return frozenset(word.form for word in words[:small])
