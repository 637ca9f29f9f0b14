"""Which of a sentence's dates tells when an event was."""

from itertools import pairwise

import regex
from attrs import evolve

from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.model.span import Span
from factcheck.model.timex import Timex
from factcheck.values.granularity import Granularity

_OPENING = 12
"""A date within so many characters of the sentence's beginning speaks for all of it ("In June 2022, …")."""

_DETERMINER = 24
"""A determiner and the blank behind it are no longer than this."""

_ONE_EVENT = 7
"""Joined days that lie no farther apart than this are the days of one event."""

_NAME = regex.compile(r"\s+\p{Lu}")


def dates_of(frame: Frame, grammar: Grammar) -> tuple[Timex, ...]:
    """The dates of the event; several when they are joined ("In April 2022 and April 2023"), none when there is none.

    Nearest first: a date inside the phrase ("the 2022 summit") unless a finer one beside it lies in it; then the first date
    after the event word; then a date that opens the sentence; then the nearest date before the event word.
    """
    inside = frame.dates(frame.phrase)
    beside = _beside(frame, grammar)
    if inside and not (beside and inside[0][1].interval.contains(beside[0].interval)):
        return (inside[0][1],)
    return beside


def _beside(frame: Frame, grammar: Grammar) -> tuple[Timex, ...]:
    after = _free(frame, frame.after, grammar)
    if after and not _breaks(frame.words(frame.head.end, after[0][0]), grammar):
        return _joined(frame, after, grammar)
    opening = _free(frame, Extent(0, min(frame.phrase.start, _OPENING + 1)), grammar)
    before = [found for found in _free(frame, frame.before, grammar) if not _in_aside(frame, found[0], grammar)]
    return _joined(frame, opening or before[-1:], grammar)


def _breaks(words: str, grammar: Grammar) -> bool:
    """Whether a date behind these words belongs to something else."""
    return bool(grammar.fence.search(words) or grammar.deed.search(words))


def _in_aside(frame: Frame, place: int, grammar: Grammar) -> bool:
    """Whether a date before the event word stands in a clause between commas, which tells of something else.

    "Skov, who took office in May 2024, met …" says nothing of when they met.
    """
    asides = grammar.aside.finditer(frame.shadow.text, frame.before.start, frame.before.end)
    return any(aside.start() < place < aside.end() for aside in asides)


def _free(frame: Frame, extent: Extent, grammar: Grammar) -> list[tuple[int, Timex]]:
    """The dates of a stretch but for those inside a name ("the 2013 White Paper")."""
    return [found for found in frame.dates(extent) if not _in_name(frame.shadow.text, found[0], grammar)]


def _in_name(text: str, place: int, grammar: Grammar) -> bool:
    return bool(_NAME.match(text, place + 1) and grammar.determiner.search(text[max(place - _DETERMINER, 0) : place]))


def _joined(frame: Frame, dates: list[tuple[int, Timex]], grammar: Grammar) -> tuple[Timex, ...]:
    """The first of these dates and those joined to it by nothing but a comma or a conjunction."""
    kept = dates[:1]
    for place, timex in dates[1:]:
        if not grammar.joint.fullmatch(frame.words(kept[-1][0] + 1, place)):
            break
        if kept[-1][1].interval.contains(timex.interval):
            kept.pop()
        kept.append((place, timex))
    between = frame.words(kept[0][0] + 1, kept[-1][0]) if kept else ""
    return _as_one([timex for _, timex in kept], between)


def _as_one(dates: list[Timex], between: str) -> tuple[Timex, ...]:
    """Days near each other are the days of one event ("on 11 and 12 July"): one stretch from the first to the last."""
    days = [one.interval for one in dates if one.time.granularity == Granularity.DAY]
    near = len(dates) > 1 and len(days) == len(dates)
    if not near or any(later.gap(earlier) > _ONE_EVENT for earlier, later in pairwise(days)):
        return tuple(dates)
    first, last = dates[0], dates[-1]
    if (first.interval.earliest or 0) >= (last.interval.latest or 0):
        return tuple(dates)
    span, words = Span(first.span.start, last.span.end), f"{first.text}{between}{last.text}"
    return (evolve(first, span=span, text=words, time=first.time.to(last.time), bounds=None),)
