"""Bounds for dates that stay open: a text without a date of publication was not published before what it tells as past."""

from attrs import evolve

from factcheck.extraction.anchoring.cues import Cues, decide
from factcheck.extraction.anchoring.state import State
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.values.edtf import print_day
from factcheck.values.interval import Interval

RULE = "temporal/bounds"
"""The name under which the step is recorded."""

_YEAR = 365
"""A date without a year is told within about a year of publication."""


def bounded(found: list[Timex], state: State, cues: Cues) -> list[Timex]:
    """The expressions, those without a year bounded below by the latest date that is told as past."""
    if state.published is not None or not any(_is_open(timex) for timex in found):
        return found
    latest = max((timex for timex in found if _told_as_past(timex, state, cues)), key=_start, default=None)
    if latest is None:
        return found
    earliest = _start(latest) - _YEAR
    text = f"not before {print_day(earliest)}: “{latest.text}” is told as past, and dates without a year are told within one"
    step = Step(RULE, text, latest.text, latest.span)
    return [evolve(timex, bounds=Interval(earliest, None)).with_step(step) if _is_open(timex) else timex for timex in found]


def _is_open(timex: Timex) -> bool:
    date = timex.time.start
    return timex.type in {"DATE", "TIME"} and timex.time.shape == "date" and date is not None and date.year is None


def _told_as_past(timex: Timex, state: State, cues: Cues) -> bool:
    if timex.type not in {"DATE", "TIME"} or timex.interval.earliest is None:
        return False
    cue = decide(state.text, timex.span.start, timex.span.end, cues, weekday=False)
    return cue.direction == "past" and cue.sure


def _start(timex: Timex) -> int:
    return timex.interval.earliest or 0
