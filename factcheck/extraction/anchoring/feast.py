"""Places a named day of the year in its year."""

from factcheck.extraction.anchoring.complete import side_of
from factcheck.extraction.anchoring.cues import Cues, Decision, decide, surroundings
from factcheck.extraction.anchoring.state import State
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate, Reading
from factcheck.values.calendar import civil
from factcheck.values.calendardate import CalendarDate
from factcheck.values.edtf import print_day
from factcheck.values.feasts import FIXED, feast_day
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
        return TimeValue(start=_in_year(reading.feast, written)), ()
    told = state.last() if state.narrative else None
    if told is not None and told.date.year is not None:
        return _told(reading, told.date.year, place, state, "the year told before")
    if state.published is None:
        return TimeValue(start=_open(reading.feast)), ()
    key = TimeValue(), reading, place.reading.rule, surroundings(state.text, place.start, place.end)
    found = state.decided.get(key)
    if found is None:
        found = state.decided[key] = _beside_publication(reading, state.published, place, state, cues)
    return found


def _beside_publication(reading: Reading, published: int, place: Candidate, state: State, cues: Cues) -> Resolved:
    day = _chosen(reading, published, place, state, cues)
    if day is None:
        return TimeValue(start=_open(reading.feast)), ()
    return _told(reading, civil(day)[0], place, state, f"publication on {print_day(published)}")


def _chosen(reading: Reading, published: int, place: Candidate, state: State, cues: Cues) -> int | None:
    """The last such day not after publication, or the first not before it, as cues tell; None if none is known."""
    days = [feast_day(reading.feast, civil(published)[0] + years) for years in (-1, 0, 1)]
    behind = max((day for day in days if day is not None and day <= published), default=None)
    ahead = min((day for day in days if day is not None and day >= published), default=None)
    if behind is None or ahead is None:
        return ahead if behind is None else behind
    if reading.anchor in {"last", "next"}:
        return ahead if reading.anchor == "next" else behind
    cue = decide(state.text, place.start, place.end, cues, weekday=False)
    cue = cue if cue.direction == "future" else Decision("near")
    return ahead if side_of(published - behind, ahead - published, cue) == "future" else behind


def _told(reading: Reading, year: int, place: Candidate, state: State, why: str) -> Resolved:
    value = TimeValue(start=_in_year(reading.feast, year))
    text = f"{state.text[place.start : place.end]} → {value.timex3}: {why}"
    return value, (Step(reading.rule, text, why),)


def _in_year(name: str, year: int) -> CalendarDate:
    """The date of a feast in a year; some day of that year where only that is known."""
    day = feast_day(name, year)
    return CalendarDate(Granularity.DAY, year) if day is None else day_date(day)


def _open(name: str) -> CalendarDate:
    """The date of a feast in a year that nothing tells: day and month where they are fixed."""
    if FIXED.fullmatch(name):
        return CalendarDate(Granularity.DAY, month=int(name[:2]), day=int(name[3:]))
    return CalendarDate(Granularity.DAY)
