"""Quarters that a report names by the day on which they end."""

from attrs import evolve

from factcheck.extraction.anchoring_complete import complete
from factcheck.extraction.anchoring_cues import Cues
from factcheck.extraction.anchoring_state import State
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate
from factcheck.values.calendardate import CalendarDate
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

ENDED = "ended"
"""The anchor of a quarter whose end is told right behind it."""

_BESIDE = 24
"""Characters between the quarter and its end ("the quarter that ended on")."""

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
    middle = (date.month - 2) % _MONTHS
    year = None if date.year is None else date.year - (date.month == 1)
    quarter = CalendarDate(Granularity.QUARTER, year, part=f"Q{middle // _QUARTER + 1}")
    step = Step(candidate.reading.rule, "the quarter that ends on the day told beside it", span=Span(end.start, end.end))
    if year is not None:
        return TimeValue(start=quarter), (step,)
    value, steps = complete(TimeValue(start=quarter), evolve(candidate.reading, anchor="past"), candidate, state, cues)
    return value, (step, *steps)
