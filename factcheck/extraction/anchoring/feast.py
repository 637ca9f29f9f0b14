"""Places a named day of the year in its year."""

from factcheck.extraction.anchoring.complete import side_of
from factcheck.extraction.anchoring.cues import Cues, Decision, decide
from factcheck.extraction.anchoring.state import State
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate, Reading
from factcheck.values.calendar import civil
from factcheck.values.calendardate import CalendarDate
from factcheck.values.edtf import print_day
from factcheck.values.feasts import feast_day
from factcheck.values.granularity import Granularity
from factcheck.values.shifting import day_date
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]


def feast(reading: Reading, place: Candidate, state: State, cues: Cues) -> Resolved:
    """The day of a feast: in the year that is written, else in the one told before (history) or the nearest (news).

    A feast is often named for its season ("was crowded for Christmas"), so the past tense does not decide.
    """
    written = reading.value.start.year if reading.value is not None and reading.value.start is not None else None
    if written is not None:
        return TimeValue(start=day_date(feast_day(reading.feast, written))), ()
    told = state.last() if state.narrative else None
    if told is not None and told.date.year is not None:
        return _told(reading, told.date.year, place, state, "the year told before")
    if state.published is None:
        return TimeValue(start=_open(reading.feast)), ()
    behind, ahead = _around(reading.feast, state.published)
    if reading.anchor in {"last", "next"}:
        day = ahead if reading.anchor == "next" else behind
    else:
        cue = decide(state.text, place.start, place.end, cues, weekday=False)
        cue = cue if cue.direction == "future" else Decision("near")
        day = ahead if side_of(state.published - behind, ahead - state.published, cue) == "future" else behind
    why = f"publication on {print_day(state.published)}"
    return _told(reading, civil(day)[0], place, state, why)


def _around(name: str, published: int) -> tuple[int, int]:
    """The last such day not after publication, and the first not before it."""
    days = [feast_day(name, civil(published)[0] + years) for years in (-1, 0, 1)]
    return max(day for day in days if day <= published), min(day for day in days if day >= published)


def _told(reading: Reading, year: int, place: Candidate, state: State, why: str) -> Resolved:
    value = TimeValue(start=day_date(feast_day(reading.feast, year)))
    text = f"{state.text[place.start : place.end]} → {value.timex3}: {why}"
    return value, (Step(reading.rule, text, why),)


def _open(name: str) -> CalendarDate:
    """The date of a feast in a year that nothing tells: day and month where they are fixed."""
    if name[2:3] == "-" and len(name) == len("12-25"):
        return CalendarDate(Granularity.DAY, month=int(name[:2]), day=int(name[3:]))
    return CalendarDate(Granularity.DAY)
