"""Anchoring: what an expression means once publication, tense and the dates before it are asked; each step is recorded."""

from itertools import zip_longest

from attrs import evolve

from factcheck.extraction.anchoring.bounds import bounded
from factcheck.extraction.anchoring.century import CENTURY, in_century
from factcheck.extraction.anchoring.complete import complete, within
from factcheck.extraction.anchoring.cues import Cues, cues_of
from factcheck.extraction.anchoring.feast import feast
from factcheck.extraction.anchoring.halfday import EITHER, half_of_day
from factcheck.extraction.anchoring.quarter import COMPARISON, PERIOD, period_of_year, quarter_ended
from factcheck.extraction.anchoring.shift import from_outer, length_from, shift
from factcheck.extraction.anchoring.state import Mentioned, State, state_of
from factcheck.extraction.anchoring.stretch import end_behind_beginning, on_day_of_end, stretch, year_of_end, year_of_list
from factcheck.extraction.anchoring.winter import WINTER, remembered
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.readings import HISTORY, Candidate, Reading
from factcheck.values.completion import is_complete
from factcheck.values.duration import Duration
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]
"""A value with the steps that led to it."""


def anchor(document: Document, candidates: list[Candidate], rulebook: Rulebook) -> tuple[Timex, ...]:
    """The temporal expressions of a document, resolved as far as the document allows."""
    state = state_of(document, candidates)
    candidates = [one for one in candidates if state.narrative or one.reading.register != HISTORY]
    cues = cues_of(rulebook)
    found: list[Timex] = []
    for one, following in zip_longest(candidates, candidates[1:]):
        candidate = on_day_of_end(one, following)
        value, steps = (
            year_of_end(candidate, following)
            or year_of_list(candidate, following, state.text)
            or quarter_ended(candidate, following, state, cues)
            or period_of_year(candidate, state)
            or _resolved(candidate.reading, candidate, state, cues)
        )
        told = value
        if candidate.role == "to" and found:
            value, steps = end_behind_beginning(candidate, found[-1], value, steps)
        overnight = "clock" in candidate.reading.labels and candidate.reading.outer is None
        _remember(candidate, told if overnight else value, state)
        found.append(_timex(candidate, value, steps, state))
        if candidate.role == "to" and len(found) > 1:
            found[-2:] = stretch(found[-2], found[-1])
    return tuple(bounded(found, state, cues))


def _resolved(reading: Reading, place: Candidate, state: State, cues: Cues) -> Resolved:
    if reading.outer is not None:
        return _within(reading, place, state, cues)
    if reading.shift is not None:
        return shift(reading, place, state)
    if reading.feast:
        return feast(reading, place, state, cues)
    value = _one_reading(reading, state)
    if reading.anchor == CENTURY and state.narrative:
        return in_century(value, place, state)
    if value.start is None or value.duration is not None or reading.type == "SET" or is_complete(value.start):
        return value, ()
    return complete(value, reading, place, state, cues)


def _one_reading(reading: Reading, state: State) -> TimeValue:
    """The value, of an ambiguous date (3/6/2024) both, unless one cannot be or the document's other dates decide."""
    value = reading.value or TimeValue()
    other = reading.other
    if other is None or other == value or other.fault is not None or state.order == "month":
        return value
    if value.fault is not None or state.order == "day":
        return other
    return TimeValue(start=value.start, end=other.start, shape="choice")


def _within(reading: Reading, place: Candidate, state: State, cues: Cues) -> Resolved:
    """An expression completed inside another: the summer of 1994, 10 a.m. on Monday, Friday of last week."""
    outer, steps = _resolved(reading.outer or reading, place, state, cues)
    move = reading.shift or length_from(reading)
    if move is not None:
        return from_outer(reading, move, outer, steps, place, state)
    inner = evolve(reading, outer=None)
    if inner.value is None or inner.value.start is None or outer.start is None:
        return _resolved(inner, place, state, cues)
    clock = inner.value.start
    if clock.clock is not None and clock.month is None and clock.weekday is None:
        told = half_of_day(clock.clock, outer.start.clock) if inner.anchor == EITHER else clock.clock
        date = evolve(outer.start, clock=told, zone=clock.zone, granularity=clock.granularity)
        return TimeValue(start=date, stated_weekday=outer.stated_weekday), steps
    if outer.start.year is None:
        return _resolved(inner, place, state, cues)
    whole, more = within(inner, inner.value, outer.start, place, state)
    return whole, (*steps, *more)


def _remember(candidate: Candidate, value: TimeValue, state: State) -> None:
    date, reading = value.start, candidate.reading
    if value.duration is not None and _is_of_months(value.duration):
        state.length_told = Span(candidate.start, candidate.end)
    if date is None or value.duration is not None or date.year is None or reading.type == "SET":
        return
    if reading.anchor in {COMPARISON, PERIOD} or (reading.shift is not None and state.narrative and not reading.anchor):
        return
    if date.granularity is Granularity.YEAR and state.text[candidate.start - 1 : candidate.start] == "(":
        return
    if state.narrative and date.part == WINTER and reading.value is not None:
        date = remembered(date, reading.value.start, state.mentioned[-1].date if state.mentioned else None)
    if date.granularity >= Granularity.YEAR:
        state.mentioned.append(Mentioned(date, Span(candidate.start, candidate.end)))


def _is_of_months(length: Duration) -> bool:
    """Whether it is told in months, as reports on parts of a year tell it."""
    return [amount.unit for amount in length.amounts if amount.count is not None] == ["M"]


def _timex(candidate: Candidate, value: TimeValue, steps: tuple[Step, ...], state: State) -> Timex:
    reading = candidate.reading
    if reading.mod:
        value = evolve(value, modifier=reading.mod)
    if reading.weekday is not None:
        value = evolve(value, stated_weekday=reading.weekday)
    if candidate.role == "since" and value.shape == "date":
        value = value.to(None)
    elif candidate.role == "until" and value.shape == "date":
        value = value.until()
    kind = reading.type
    if kind in {"DATE", "TIME"} and value.start is not None:
        kind = "DATE" if value.start.clock is None else "TIME"
    span = Span(candidate.start, candidate.end)
    text = span.slice(state.text)
    return Timex(span, text, kind, value, (Step(reading.rule, f"“{text}”", span=span), *steps))
