"""Finds temporal expressions: one walk over the text, patterns tried only where one can open."""

import re
from collections.abc import Iterator

from attrs import evolve

from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.readings import NO_MATCH, Candidate, Reading
from factcheck.taggers.temporal_index import LISTED, Pattern, TemporalIndex, index_of, is_message, message_index_of
from factcheck.taggers.temporal_joins import joined, joins_of

_SIGNS = "$£€¥#"
_NUMBER_GOES_ON = ".,:/-–"
_TAG = "#"
"""What makes the word behind it the name of a topic."""
_SPAN_OF_NOTHING = 99
_SPAN_OF_REFERENCE = 98
_DAY = re.compile(r"\d{1,2}")

Unit = tuple[Candidate, ...]
"""What one match gives: one expression, or two parted by a separator."""


def find(text: str, rulebook: Rulebook) -> list[Candidate]:
    """All temporal expressions of a text in their order, without overlap: the longest, then the finer."""
    units = _without_overlap(
        _matches(text, message_index_of(rulebook) if is_message(text, rulebook) else index_of(rulebook))
    )
    found = [one for unit in units for one in unit if one.reading.type not in {"NOTHING", NO_MATCH}]
    return joined(text, found, joins_of(rulebook))


def _matches(text: str, index: TemporalIndex) -> Iterator[Unit]:
    elsewhere: dict[str, bool] = {}
    candidates = index.candidates
    for opener in index.scan.finditer(text):
        word, digits, second = opener.groups()
        patterns = candidates(word or digits or opener[0], second)
        if not patterns:
            continue
        start = opener.start()
        if start and (_goes_on_a_number(text, start) if digits else text[start - 1] == _TAG):
            continue
        best = _best(text, start, patterns)
        if best is not None and not _means_else(text, best[0].rule.unless, index, elsewhere):
            yield _unit(text, *best)


def _means_else(text: str, slot: str, index: TemporalIndex, known: dict[str, bool]) -> bool:
    """Whether the text holds a word of the vocabulary that makes the pattern something else; asked once a text."""
    if not slot:
        return False
    if slot not in known:
        known[slot] = index.words_of(slot).search(text) is not None
    return known[slot]


def _goes_on_a_number(text: str, start: int) -> bool:
    """Whether digits belong to an amount or a number that began before."""
    before = text[start - 1]
    return before in _SIGNS or (before in _NUMBER_GOES_ON and start > 1 and text[start - 2].isdigit())


def _best(text: str, start: int, patterns: tuple[Pattern, ...]) -> tuple[Pattern, re.Match[str]] | None:
    best: tuple[Pattern, re.Match[str]] | None = None
    end = 0
    for pattern in patterns:
        match = pattern.match(text, start)
        if match is None or match.end() < end:
            continue
        if pattern.doubtful and (match.end() == end or _reading(pattern, match).type == NO_MATCH):
            continue
        if best is None or match.end() > end or _rank(pattern, match) < _rank(*best):
            best, end = (pattern, match), match.end()
    return best


def _rank(pattern: Pattern, match: re.Match[str]) -> tuple[int, int, str]:
    """Among matches of one length the finer wins, then the one that asks for more around it, then the id that comes first.

    What is no time wins over all, and what names no date over a length: "will one day" tells none.
    """
    reading = _reading(pattern, match)
    if reading.type == "NOTHING":
        return -_SPAN_OF_NOTHING, 0, reading.rule
    value = reading.value
    fineness = 0 if value is None else _SPAN_OF_REFERENCE if value.reference is not None else value.granularity or 0
    return -fineness, -pattern.conditions, reading.rule


def _reading(pattern: Pattern, match: re.Match[str]) -> Reading:
    return pattern.builder.build(match.groups(), pattern.names)


def _unit(text: str, pattern: Pattern, match: re.Match[str]) -> Unit:
    start, end = match.span()
    reading = _reading(pattern, match)
    if pattern.separator is None:
        return (Candidate(start, end, reading),)
    middle, after = match.span(pattern.separator)
    while text[middle - 1].isspace():
        middle -= 1
    while text[after].isspace():
        after += 1
    roles = ("from", "to") if pattern.separator == "through" else ("", "")
    first = Candidate(start, middle, reading, roles[0])
    last = Candidate(after, end, reading.second, roles[1])
    return (first, last) if LISTED not in pattern.names else _list(text, pattern, match, first, last)


def _list(text: str, pattern: Pattern, match: re.Match[str], first: Candidate, last: Candidate) -> Unit:
    """The days of a list ("3, 5 and 7 May"), those between the first and the last as well."""
    words, place = list(match.groups()), pattern.names.index("day")
    begin, end = match.span(LISTED)
    between: list[Candidate] = []
    for day in _DAY.finditer(text, begin, end):
        words[place] = day[0]
        between.append(Candidate(*day.span(), pattern.builder.build(tuple(words), pattern.names)))
    return evolve(first, end=first.start + len(text[first.start : begin].rstrip(", "))), *between, last


def _without_overlap(units: Iterator[Unit]) -> list[Unit]:
    kept: list[Unit] = []
    for unit in units:
        length = unit[-1].end - unit[0].start
        while kept and unit[0].start < kept[-1][-1].end and length > kept[-1][-1].end - kept[-1][0].start:
            kept.pop()
        if not kept or unit[0].start >= kept[-1][-1].end:
            kept.append(unit)
    return kept
