"""Completes a date that leaves its year, week or day open."""

from attrs import evolve

from factcheck.extraction.anchoring_cues import Cues, nearest_cue
from factcheck.extraction.anchoring_state import Mentioned, State
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate, Reading
from factcheck.values.calendar import civil
from factcheck.values.calendardate import CalendarDate
from factcheck.values.completion import completed
from factcheck.values.edtf import print_day
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]

_DIRECTED = {
    "past": ("past", False, "the latest not after"),
    "future": ("future", False, "the first not before"),
    "same": ("same", False, "the one around"),
    "last": ("past", True, "the last before"),
    "next": ("future", True, "the first after"),
    "publication": ("same", False, "the day of"),
}
"""What the anchor of a rule asks for: direction, whether the current one is left out, and how one says so."""


def complete(value: TimeValue, reading: Reading, place: Candidate, state: State, cues: Cues) -> Resolved:
    """The value filled in from publication, the tense around it, or the date told before; unchanged if these do not tell."""
    date = value.start
    if date is None:
        return value, ()
    if reading.anchor in _DIRECTED:
        return _from_publication(value, date, reading.anchor, reading.anchor, place, state)
    told = _told_before(date, place, state) if reading.anchor != "tense" or state.narrative else None
    if told is not None:
        return _from_mention(value, date, told, place, state)
    if state.published is None:
        return value, ()
    cue = nearest_cue(state.text, place.start, place.end, cues)
    if cue is None:
        return _from_publication(value, date, "past", "", place, state)
    rule, words = cue
    return _from_publication(value, date, rule.direction, f"“{words}”, {rule.id}", place, state)


def within(value: TimeValue, outer: CalendarDate, place: Candidate, state: State) -> Resolved:
    """The value filled in from the expression it is part of."""
    start = outer.interval.earliest
    if value.start is None or start is None or outer.year is None:
        return value, ()
    date = value.start
    whole_year = outer.granularity is Granularity.YEAR and (date.month is not None or date.part is not None)
    found = evolve(value, start=date.with_year(outer.year) if whole_year else completed(date, start, "future"))
    return found, (_step(found, f"within the time from {print_day(start)}", place, state),)


def _told_before(date: CalendarDate, place: Candidate, state: State) -> Mentioned | None:
    """The mention that a bare date leans on: in history the last, in news one of its sentence for a bare time."""
    if not state.mentioned:
        return None
    if state.narrative:
        return state.last(Granularity.DAY) if _lacks_day(date) else state.last()
    near = state.last(Granularity.DAY)
    if near is not None and _lacks_day(date) and "\n" not in state.text[near.span.end : place.start]:
        return near if ". " not in state.text[near.span.end : place.start] else None
    return None


def _lacks_day(date: CalendarDate) -> bool:
    return date.clock is not None and date.month is None and date.weekday is None and date.day is None


def _from_mention(value: TimeValue, date: CalendarDate, told: Mentioned, place: Candidate, state: State) -> Resolved:
    start = told.date.interval.earliest
    if start is None:
        return value, ()
    found = evolve(value, start=_nearest(date, told.date, start))
    text = state.text[told.span.start : told.span.end]
    step = _step(found, f"after “{text}”, told before", place, state, evolve_anchor=(text, told))
    return found, (step,)


def _nearest(date: CalendarDate, told: CalendarDate, start: int) -> CalendarDate:
    """The one that lies nearest to what was told before; within the year where only a year was told."""
    if told.granularity < Granularity.SEASON or _lacks_day(date):
        return completed(date, start, "same")
    if date.weekday is not None or date.month is None:
        return completed(date, start, "future" if date.weekday is not None else "same")
    choices = [date.with_year(civil(start)[0] + years) for years in (0, 1, -1)]
    return min(choices, key=lambda choice: abs((choice.interval.earliest or 0) - start))


def _from_publication(
    value: TimeValue, date: CalendarDate, anchor: str, why: str, place: Candidate, state: State
) -> Resolved:
    if state.published is None:
        return value, ()
    direction, strictly, told = _DIRECTED[anchor]
    found = evolve(value, start=completed(date, state.published, direction, strictly))
    published = print_day(state.published)
    reason = f" ({why})" if why and why != anchor else ""
    text = f"{told} publication on {published}{reason}"
    return found, (_step(found, text, place, state, f"publication date {published}"),)


def _step(
    found: TimeValue,
    why: str,
    place: Candidate,
    state: State,
    anchor: str | None = None,
    evolve_anchor: tuple[str, Mentioned] | None = None,
) -> Step:
    words = state.text[place.start : place.end]
    if evolve_anchor is not None:
        text, told = evolve_anchor
        return Step(place.reading.rule, f"{words} → {found.timex3}: {why}", text, told.span)
    return Step(place.reading.rule, f"{words} → {found.timex3}: {why}", anchor)
