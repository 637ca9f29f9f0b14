"""Periods of reports: named by the day on which they end, or by the one they are compared with."""

from attrs import evolve

from factcheck.extraction.anchoring.complete import complete
from factcheck.extraction.anchoring.cues import Cues
from factcheck.extraction.anchoring.state import Mentioned, State
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate
from factcheck.values.calendardate import CalendarDate
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

ENDED = "ended"
"""The anchor of a quarter whose end is told right behind it."""

COMPARISON = "comparison"
"""The anchor of a time one year before a period that is reported."""

PERIOD = "period"
"""The anchor of a period of a year that is as long as the one it is compared with."""

_BESIDE = 24
"""Characters between the quarter and its end ("the quarter that ended on")."""

_COMPARED_WITHIN = 6
"""How many dates back a comparison can reach."""

_REPORTED_WITHIN = 100
"""How many dates back a report's quarter can have been named."""

COMPARED = frozenset({Granularity.QUARTER, Granularity.HALF, Granularity.MONTH})
"""Periods that a "year ago" is compared with, in reports on results."""

_NONE = -1
"""The place of no date."""

_MONTHS = 12
_QUARTER = 3


def quarter_ended(
    candidate: Candidate, end: Candidate | None, state: State, cues: Cues
) -> tuple[TimeValue, tuple[Step, ...]] | None:
    """The quarter that ends on the day told behind it; None where none is told.

    A fiscal quarter is the calendar quarter in which most of its months lie: one that ends in July is the second.
    """
    if candidate.reading.anchor != ENDED or end is None or end.start - candidate.end > _BESIDE:
        return None
    date = end.reading.value.start if end.reading.value is not None else None
    if date is None or date.month is None or not 1 <= date.month <= _MONTHS:
        return None
    ended, steps = complete(TimeValue(start=date), end.reading, end, state, cues)
    year = None if ended.start is None or ended.start.year is None else ended.start.year - (date.month == 1)
    quarter = CalendarDate(Granularity.QUARTER, year, part=f"Q{(date.month - 2) % _MONTHS // _QUARTER + 1}")
    step = Step(candidate.reading.rule, "the quarter that ends on the day told beside it", span=Span(end.start, end.end))
    return TimeValue(start=quarter), (*steps, step)


def period_of_year(candidate: Candidate, state: State) -> tuple[TimeValue, tuple[Step, ...]] | None:
    """The quarter of the year written that a report compares with the quarter told before; None where none was told."""
    value = candidate.reading.value
    told = compared(state) if candidate.reading.anchor == PERIOD else None
    if told is None or told.date.granularity is not Granularity.QUARTER or value is None or value.start is None:
        return None
    found = TimeValue(start=evolve(told.date, year=value.start.year))
    words = state.text[told.span.start : told.span.end]
    return found, (Step(candidate.reading.rule, f"{found.timex3}: the same quarter as “{words}”", words, told.span),)


def compared(state: State) -> Mentioned | None:
    """The period that a year before is compared with: the last one of reports that was told not long before.

    Among quarters it is the one reported. What stands behind a length of months ("the nine months") is compared with that,
    and no one period is told.
    """
    if state.narrative and state.mentioned:
        return state.mentioned[-1]
    near = state.mentioned[-_COMPARED_WITHIN:]
    last = next((one for one in reversed(near) if one.date.granularity in COMPARED), None)
    if last is None or (state.length_told is not None and state.length_told.start > last.span.start):
        return None
    return (reported(state) or last) if last.date.granularity is Granularity.QUARTER else last


def reported(state: State) -> Mentioned | None:
    """The quarter that a report speaks of: the latest told that was over at publication; the last one told without it.

    What was told since the last call is looked at once, and all within reach again only when the one found falls out of it.
    """
    first = max(0, len(state.mentioned) - _REPORTED_WITHIN)
    seen, place = state.quarter
    if place < first:
        seen, place = first, _NONE
    for number in range(seen, len(state.mentioned)):
        if _is_over(state.mentioned[number], state) and (place == _NONE or not _is_later(place, number, state)):
            place = number
    state.quarter = len(state.mentioned), place
    return None if place == _NONE else state.mentioned[place]


def _is_over(told: Mentioned, state: State) -> bool:
    """Whether it is a quarter that was over at publication; any quarter without it."""
    if told.date.granularity is not Granularity.QUARTER:
        return False
    return state.published is None or (told.date.interval.latest or 0) <= state.published


def _is_later(place: int, other: int, state: State) -> bool:
    """Whether the quarter at one place ends after that at another; without publication the last told counts."""
    if state.published is None:
        return False
    ends = [state.mentioned[number].date.interval.latest or 0 for number in (place, other)]
    return ends[0] > ends[1]
