"""What the readers are told: vocabularies of the rules, the temporal tagger as finder of dates, the names of places."""

import datetime
from functools import lru_cache

from factcheck.documents.settings import FoundDate, PageWords, ReadSettings
from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots
from factcheck.taggers.lexicon import lexicon_of
from factcheck.taggers.words import scan

_LINES = 64
"""Of so many lines the dates are remembered: several readers ask what the lines at the head of one page tell."""


def read_settings(rulebook: Rulebook) -> ReadSettings:
    """The settings of the readers for a rulebook, made once."""
    return rulebook.derive(_read_settings)


def _read_settings(rulebook: Rulebook) -> ReadSettings:
    @lru_cache(maxsize=_LINES)
    def find_dates(line: str) -> tuple[FoundDate, ...]:
        return tuple(
            FoundDate(one.span, _moment(one))
            for one in timexes(Document.from_text(line), rulebook)
            if one.type in {"DATE", "TIME"}
        )

    names = lexicon_of(rulebook).names

    def names_place(words: str) -> bool:
        named, _, _ = words.partition(",")
        text = scan(named)
        hit = next(names.find(text), None)
        if hit is None or (hit.first, hit.last) != (0, len(text)):
            return False
        return any(entry.kind in {"place", "state"} for entry in hit.entries)

    words = {identity: slot.words for identity, slot in slots(rulebook).items()}
    return ReadSettings(PageWords.from_slots(words), find_dates, names_place)


def _moment(timex: Timex) -> datetime.date | None:
    """The day, with the time of day if it is told; None for anything coarser or open."""
    text = timex.edtf or ""
    try:
        return datetime.date.fromisoformat(text) if len(text) <= 10 else datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
