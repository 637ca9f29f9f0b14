"""The ends of a stretch and of a list, which share what only one of them tells."""

from attrs import evolve

from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.taggers.readings import Candidate
from factcheck.values.calendardate import CalendarDate
from factcheck.values.completion import completed
from factcheck.values.granularity import Granularity
from factcheck.values.shifting import day_date
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]


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


def year_of_list(candidate: Candidate, following: Candidate | None, text: str) -> Resolved | None:
    """A month in a list that leaves its year to the end ("July, August and September 2010"); None for all others."""
    value, after = candidate.reading.value, following.reading.value if following is not None else None
    if following is None or value is None or value.start is None or after is None or after.start is None:
        return None
    month, last = value.start, after.start
    if month.year is not None or month.month is None or last.year is None or last.month is None or month.clock is not None:
        return None
    listed = month.granularity is last.granularity is Granularity.MONTH and month.month < last.month
    if not listed or text[candidate.end : following.start].strip() != ",":
        return None
    found = value.with_start(month.with_year(last.year))
    step = f"the year of the list, {found.timex3}"
    return found, (Step(candidate.reading.rule, step, span=Span(following.start, following.end)),)


def on_day_of_end(candidate: Candidate, end: Candidate | None) -> Candidate:
    """The beginning of a stretch of hours within the day that only its end tells ("1 to 6 p.m. on 7 May")."""
    outer = end.reading.outer if candidate.role == "from" and end is not None else None
    if outer is None or candidate.reading.outer is not None or "dayless" not in candidate.reading.labels:
        return candidate
    return evolve(candidate, reading=evolve(candidate.reading, outer=outer))


def end_behind_beginning(end: Candidate, beginning: Timex, value: TimeValue, steps: tuple[Step, ...]) -> Resolved:
    """The end of a stretch whose own words leave its day open, put behind the beginning ("Monday to Friday")."""
    written = end.reading.value.start if end.reading.value is not None and end.reading.outer is None else None
    first = beginning.time.start
    if written is None or written.year is not None or value.start is None or first is None:
        return value, steps
    found = _behind(written, value.start, first)
    if found is None:
        return value, steps
    later = value.with_start(found)
    return later, (Step(end.reading.rule, f"behind the beginning of the stretch, {later.timex3}", span=beginning.span),)


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
    return evolve(first, time=whole), evolve(last, time=evolve(whole, focus="end"))
