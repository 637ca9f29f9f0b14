"""Moves from an anchor by so many units: "two years ago", "last week", "three days later"."""

from attrs import evolve

from factcheck.extraction.anchoring.quarter import COMPARED, COMPARISON, ENDED, compared, reported
from factcheck.extraction.anchoring.state import BESIDE, Mentioned, State
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate, Reading, Shift
from factcheck.values.calendardate import CalendarDate
from factcheck.values.duration import DAYS, MONTHS, UNITS
from factcheck.values.edtf import print_day
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval
from factcheck.values.shifting import moved, shifted
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]


def shift(reading: Reading, place: Candidate, state: State) -> Resolved:
    """The date so far from publication, or from the date told before where the rule says so ("mentioned")."""
    move = reading.shift
    if move is None:
        return TimeValue(), ()
    if move.count is None:
        return TimeValue(reference="PAST_REF" if move.sign < 0 else "FUTURE_REF"), ()
    told = _told(reading.anchor, move, state)
    if told is not None and (found := _from_mention(reading, move, told, place, state)) is not None:
        return found
    if state.published is None or (reading.anchor == "mentioned" and (state.narrative or (move.count and move.sign > 0))):
        return TimeValue(start=_unknown(move.unit, reading)), ()
    return _from_publication(reading, move, place, state)


def _told(anchor: str, move: Shift, state: State) -> Mentioned | None:
    if anchor == "mentioned":
        return _counted_from(_grain(move), state) if move.count else state.last(_grain(move))
    if anchor == "spoken" and state.narrative:
        return state.last(_grain(move))
    if anchor in {"quarter", ENDED}:
        return reported(state)
    if anchor == COMPARISON and move.unit == "Y":
        return compared(state)
    return None


def _counted_from(grain: Granularity, state: State) -> Mentioned | None:
    """The last date told that is fine enough to count from it; in news, where none is, the month told last.

    In a story it is none where it lies outside a month or year told since: what is counted from is not told.
    """
    told = state.last(grain)
    if told is None:
        return None if state.narrative else state.last(Granularity.MONTH)
    return told if not state.narrative or _holds(state.mentioned[-1].date.interval, told.date.interval) else None


def _holds(whole: Interval, part: Interval) -> bool:
    """Whether a time begins within another, as far as is known."""
    if whole.earliest is None or whole.latest is None or part.earliest is None:
        return True
    return whole.earliest <= part.earliest <= whole.latest


def _grain(move: Shift) -> Granularity:
    unit = UNITS.get(move.unit, Granularity.DAY)
    return min(max(unit, Granularity.YEAR), Granularity.DAY)


def _from_mention(reading: Reading, move: Shift, told: Mentioned, place: Candidate, state: State) -> Resolved | None:
    date = _moved(told.date, move, reading)
    if date is None:
        return None
    anchor = state.text[told.span.start : told.span.end]
    value = _with_clock(date, reading)
    text = f"{state.text[place.start : place.end]} → {value.timex3}: {_distance(move)} from “{anchor}”"
    return value, (Step(reading.rule, text, anchor, told.span),)


def length_from(reading: Reading) -> Shift | None:
    """The shift by a length before or after what it names: two weeks from Monday is a day; None for other readings."""
    length = reading.value.duration if reading.value is not None else None
    if length is None or reading.anchor not in BESIDE:
        return None
    first = length.amounts[0]
    sign = -1 if BESIDE[reading.anchor] == "past" else 1
    if len(length.amounts) > 1 or first.count is None or first.unit not in {*MONTHS, *DAYS}:
        return Shift(None, first.unit, sign)
    if first.unit in DAYS:
        return Shift(first.count * DAYS[first.unit], "D", sign)
    return Shift(first.count, first.unit, sign)


def from_outer(
    reading: Reading, move: Shift, outer: TimeValue, steps: tuple[Step, ...], place: Candidate, state: State
) -> Resolved:
    """The date so far from the expression that it names itself: the day after Easter; open where that is."""
    start = outer.start.interval.earliest if outer.start is not None else None
    date = None if start is None or move.count is None else shifted(start, move.sign * move.count, move.unit)
    if start is None or date is None:
        return TimeValue(start=CalendarDate(Granularity.DAY)), steps
    value = TimeValue(start=date)
    text = f"{state.text[place.start : place.end]} → {value.timex3}: {_distance(move)} from {print_day(start)}"
    return value, (*steps, Step(reading.rule, text))


def _moved(date: CalendarDate, move: Shift, reading: Reading) -> CalendarDate | None:
    count = move.sign * int(move.count or 0)
    start = date.interval.earliest
    if count == 0 and start is not None:
        return shifted(start, 0, move.unit)
    if reading.anchor == COMPARISON and date.granularity in COMPARED:
        return moved(date, count, move.unit)
    return None if start is None else shifted(start, move.sign * (move.count or 0), move.unit)


def _from_publication(reading: Reading, move: Shift, place: Candidate, state: State) -> Resolved:
    day = state.published or 0
    count = move.sign * (move.count or 0) - (reading.anchor in {"quarter", ENDED})
    date = shifted(day, count, move.unit)
    if date is None:
        date = evolve(shifted(day, 0, "D") or CalendarDate(Granularity.DAY), clock="XX", granularity=Granularity.HOUR)
    value = _with_clock(date, reading)
    published = print_day(state.published or 0)
    text = f"{state.text[place.start : place.end]} → {value.timex3}: {_distance(move)} from publication on {published}"
    return value, (Step(reading.rule, text, f"publication date {published}"),)


def _with_clock(date: CalendarDate, reading: Reading) -> TimeValue:
    clock = reading.value.start if reading.value is not None else None
    if clock is None:
        return TimeValue(start=date)
    if clock.part is not None:
        return TimeValue(start=evolve(date, part=clock.part, granularity=clock.granularity))
    return TimeValue(start=evolve(date, clock=clock.clock, granularity=clock.granularity))


def _distance(move: Shift) -> str:
    return f"{'-' if move.sign < 0 else '+'}{move.count} {move.unit}"


def _unknown(unit: str, reading: Reading) -> CalendarDate:
    """A date of which only the granularity is known."""
    if reading.value is not None and reading.value.start is not None:
        return reading.value.start
    if unit not in MONTHS and unit not in DAYS:
        return CalendarDate(Granularity.DAY)
    granularity = UNITS[unit]
    if granularity in {Granularity.QUARTER, Granularity.SEASON}:
        return CalendarDate(Granularity.QUARTER, part="QX")
    return CalendarDate(max(granularity, Granularity.YEAR))
