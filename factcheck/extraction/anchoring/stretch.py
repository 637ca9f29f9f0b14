"""The ends of a stretch and of a list, which share what only one of them tells."""

import re

from attrs import evolve

from factcheck.extraction.anchoring.winter import WINTER
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.taggers.readings import Candidate
from factcheck.values.calendardate import MONTHS_OF, CalendarDate
from factcheck.values.completion import completed
from factcheck.values.granularity import Granularity
from factcheck.values.shifting import day_date
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]

_OF_YEAR = frozenset({Granularity.MONTH, Granularity.SEASON})


def year_of_end(candidate: Candidate, end: Candidate | None) -> Resolved | None:
    """The beginning of a stretch that leaves its year to the end ("March 3 to April 5, 2012"); None for all others."""
    value = candidate.reading.value
    if candidate.role != "from" or end is None or value is None or value.start is None or value.start.month is None:
        return None
    last = end.reading.value.start if end.reading.value is not None else None
    if last is None or last.year is None or last.month is None:
        return None
    shared = candidate.reading.until is not None and value.start.year == last.year
    if value.start.year is not None and not (shared and value.start.month > last.month):
        return None
    year = last.year - (value.start.month > last.month)
    found = value.with_start(value.start.with_year(year))
    text = f"the year of the end of the stretch, {found.timex3}"
    return found, (Step(candidate.reading.rule, text, span=Span(end.start, end.end)),)


_LISTED = re.compile(r"\s*(?:[-–,]|,?\s(?:and|or)(?:\s(?:early|late))?)\s*")
_NAMED = re.compile(r"\s[A-Z][a-z]+(?: of |,? in | \(| \((?:early|mid|late)[ -])(?:the )?")


def year_of_list(candidate: Candidate, following: Candidate | None, text: str) -> Resolved | None:
    """A month or season that leaves its year to what follows; None for all others.

    Its year stands at the end of a list ("July, August and September 2010"), or behind the name that it is part of
    ("the Spring Offensive of 1918").
    """
    value, after = candidate.reading.value, following.reading.value if following is not None else None
    if following is None or value is None or value.start is None or after is None or after.start is None:
        return None
    first, last = value.start, after.start
    if first.year is not None or first.granularity not in _OF_YEAR or last.year is None or candidate.role:
        return None
    gap = text[candidate.end : following.start]
    listed = last.granularity in _OF_YEAR and _LISTED.fullmatch(gap) and _comes_before(first, last)
    named = first.granularity is Granularity.SEASON and _NAMED.fullmatch(gap)
    if not listed and not named:
        return None
    found = value.with_start(first.with_year(last.year))
    step = f"the year {'of the list' if listed else 'behind the name'}, {found.timex3}"
    return found, (Step(candidate.reading.rule, step, span=Span(following.start, following.end)),)


def _comes_before(first: CalendarDate, last: CalendarDate) -> bool:
    """Whether one month or season comes before the other in a year."""
    if first.granularity is not last.granularity:
        return False
    if first.part == WINTER:
        return True
    months = [date.month or MONTHS_OF[date.part or ""][0] for date in (first, last)]
    return months[0] < months[1]


def on_day_of_end(candidate: Candidate, end: Candidate | None) -> Candidate:
    """The beginning of a stretch of hours within the day that only its end tells ("1 to 6 p.m. on 7 May")."""
    outer = end.reading.outer if candidate.role == "from" and end is not None else None
    if outer is None or candidate.reading.outer is not None or "dayless" not in candidate.reading.labels:
        return candidate
    return evolve(candidate, reading=evolve(candidate.reading, outer=outer))


def end_behind_beginning(end: Candidate, beginning: Timex, value: TimeValue, steps: tuple[Step, ...]) -> Resolved:
    """The end of a stretch whose own words leave its day open, put behind the beginning ("Monday to Friday")."""
    written = _written(end)
    first = beginning.time.start
    if written is None or written.year is not None or value.start is None or first is None:
        return value, steps
    found = _behind(written, value.start, first)
    if found is None:
        return value, steps
    if written.clock is None and value.start.clock is not None:
        found = evolve(found, clock=value.start.clock, zone=value.start.zone, granularity=value.start.granularity)
    later = value.with_start(found)
    return later, (Step(end.reading.rule, f"behind the beginning of the stretch, {later.timex3}", span=beginning.span),)


def _written(end: Candidate) -> CalendarDate | None:
    """What the end of a stretch says of its day: of "Friday 9 a.m." the Friday; None where it lies within something else."""
    outer = end.reading.outer
    if outer is not None and "weekday" not in outer.labels:
        return None
    value = end.reading.value if outer is None else outer.value
    return None if value is None else value.start


def _behind(written: CalendarDate, last: CalendarDate, first: CalendarDate) -> CalendarDate | None:
    """The end behind the beginning; None where it lies there already, or where that is not known."""
    begins, ends = first.interval.earliest, last.interval.latest
    if begins is None or ends is None:
        return None
    if written.clock is None:
        return completed(written, begins, "future") if ends < begins else None
    overnight = ends == begins and first.clock is not None and _is_figure(first.clock) and _is_figure(written.clock)
    if not overnight or written.clock >= (first.clock or ""):
        return None
    return evolve(day_date(ends + 1), clock=written.clock, zone=last.zone, granularity=last.granularity)


def _is_figure(clock: str) -> bool:
    return clock[:1].isdigit()


def stretch(first: Timex, last: Timex) -> tuple[Timex, Timex]:
    """Both ends of a stretch know the whole of it."""
    start, end = first.time, last.time
    if start.start is None or end.start is None or start.duration is not None or end.duration is not None:
        return first, last
    whole = start.to(end)
    return _with_time(first, whole), _with_time(last, evolve(whole, focus="end"))


def _with_time(timex: Timex, time: TimeValue) -> Timex:
    return Timex(timex.span, timex.text, timex.type, time, timex.derivation, timex.bounds)
