"""Completes a date that leaves its year, week or day open."""

import re

from factcheck.extraction.anchoring.cues import Cues, Decision, decide, surroundings
from factcheck.extraction.anchoring.sentence import in_one_sentence
from factcheck.extraction.anchoring.state import BESIDE, FAR_YEARS, Mentioned, State
from factcheck.extraction.anchoring.winter import beginning, winter_after, winter_now
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate, Reading
from factcheck.values.calendar import civil, weekday
from factcheck.values.calendardate import CalendarDate
from factcheck.values.completion import completed
from factcheck.values.edtf import print_day
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

Resolved = tuple[TimeValue, tuple[Step, ...]]

_REPORTED = 200
"""Days after the beginning of a quarter or half in which one still speaks of it as the last."""

_NEWS = 10
"""Days about publication on which news happens."""
_FAR_AHEAD = 240
"""Days beyond which a bare month is not told ahead."""

_NEARNESS = 0.5
"""A date without a cue lies ahead if that is less than half as far as back (measured on dated news)."""

_LONGEST_SENTENCE = 1000
"""So many characters from a day no time of day is taken for one of that day."""

_PARAGRAPH = re.compile(r"\n\s*\n")

_INTERRUPTED = 3
"""How many dates back the thread of a story is looked for."""

_ON_IN_STORY = 31
_BACK_IN_STORY = 10
_FAR_ON_IN_STORY = 100
"""Days by which a story that goes on is expected to go forward, or back."""

_BACKWARD = 1.3
"""How much less a story goes back than on."""

_NEARNESS_OF_PAST = 0.2
"""The same beside a form that may be a participle ("extended to Nov. 20")."""

_DIRECTED = {
    "past": ("past", False, "the latest not after"),
    "future": ("future", False, "the first not before"),
    "same": ("same", False, "the one around"),
    "last": ("past", True, "the last before"),
    "next": ("future", True, "the first after"),
    "publication": ("same", False, "the day of"),
}
"""What the anchor of a rule asks for: direction, whether the current one is left out, and how one says so."""


_OF_STORY = {"last": "past", "next": "future"}
"""Anchors that in history are seen from the date told before, and the direction from it."""


def complete(value: TimeValue, reading: Reading, place: Candidate, state: State, cues: Cues) -> Resolved:
    """The value filled in from publication, the tense around it, or the date told before; unchanged if these do not tell.

    What cannot be in any year (30 February) is left as it is written.
    """
    date = value.start
    if date is None or date.fault is not None:
        return value, ()
    asked = _as_asked(value, date, reading, place, state)
    if asked is not None:
        return asked
    told = _told_before(date, reading.anchor, place, state, cues)
    if told is not None:
        return _from_mention(value, date, told, place, state)
    if state.published is None or (state.narrative and _lacks_day(date)):
        return value, ()
    key = value, reading, place.reading.rule, surroundings(state.text, place.start, place.end)
    found = state.decided.get(key)
    if found is None:
        found = state.decided[key] = _by_cues(value, date, reading, place, state, cues)
    return found


def _as_asked(value: TimeValue, date: CalendarDate, reading: Reading, place: Candidate, state: State) -> Resolved | None:
    """The value where the rule says what it leans on; None where that is left to the text."""
    told = state.last(Granularity.YEAR) if state.narrative and reading.anchor in _OF_STORY else None
    if told is not None and date.weekday is None:
        return _beside_story(value, date, told, _OF_STORY[reading.anchor], place, state)
    if reading.anchor in _DIRECTED:
        return _from_publication(value, date, reading.anchor, reading.anchor, place, state)
    if reading.anchor in BESIDE:
        return _beside_told(value, date, reading.anchor, place, state)
    return None


def _by_cues(value: TimeValue, date: CalendarDate, reading: Reading, place: Candidate, state: State, cues: Cues) -> Resolved:
    """The side of publication that a weekday beside the date, cues and nearness tell."""
    published = state.published or 0
    if reading.weekday is not None and date.month is not None:
        fitting = _year_of_weekday(date, reading.weekday, published)
        if fitting is not None:
            found = value.with_start(fitting)
            return found, (_step(found, "the year in which the weekday fits", place, state),)
    weekly = date.weekday is not None or date.granularity is Granularity.WEEKEND
    cue = decide(state.text, place.start, place.end, cues, weekly)
    direction = "past" if weekly and cue.direction != "future" else _side(date, published, cue)
    return _from_publication(value, date, direction, f"“{cue.words}”" if cue.words else "", place, state)


def _side(date: CalendarDate, published: int, cue: Decision) -> str:
    """Past or future by the cues and by nearness: what lies far ahead is past in spite of a cue."""
    past = completed(date, published, "past").interval.earliest
    future = completed(date, published, "future").interval.earliest
    if past is None or future is None or past == future:
        return "past"
    behind, ahead = published - past, future - published
    if date.part is not None and date.part[0] in "QH" and behind < _REPORTED:
        return "past"
    return side_of(behind, ahead, cue)


def side_of(behind: int, ahead: int, cue: Decision) -> str:
    """Past or future for a day so many days behind or ahead, by the cue and by nearness."""
    if cue.direction == "future":
        return "future" if cue.sure or ahead < _FAR_AHEAD else "past"
    if cue.direction == "past":
        return "past" if cue.sure or ahead >= behind * _NEARNESS_OF_PAST else "future"
    return "future" if ahead < behind * _NEARNESS else "past"


def _year_of_weekday(date: CalendarDate, weekday_stated: int, published: int) -> CalendarDate | None:
    """The date in the year around publication in which it falls on the weekday that is stated; None if in none.

    None too where it falls on another weekday just about publication: there the weekday is the slip, and not the year.
    """
    year = civil(published)[0]
    around = [choice for choice in (date.with_year(year + years) for years in (0, -1, 1)) if choice.fault is None]
    around.sort(key=lambda choice: abs((choice.interval.earliest or 0) - published))
    fitting = next((one for one in around if weekday(one.interval.earliest or 0) == weekday_stated), None)
    is_news = bool(around) and abs((around[0].interval.earliest or 0) - published) <= _NEWS
    return None if is_news and fitting is not around[0] else fitting


def within(reading: Reading, value: TimeValue, outer: CalendarDate, place: Candidate, state: State) -> Resolved:
    """The value filled in from the expression it is part of, or that it stands before or after."""
    start = outer.interval.earliest
    if value.start is None or start is None or outer.year is None:
        return value, ()
    date = value.start
    if reading.anchor in BESIDE:
        found = value.with_start(completed(date, start, BESIDE[reading.anchor], strictly=True))
        return found, (_step(found, f"beside {print_day(start)}", place, state),)
    whole_year = outer.granularity is Granularity.YEAR and (date.month is not None or date.part is not None)
    found = value.with_start(date.with_year(outer.year) if whole_year else completed(date, start, "future"))
    return found, (_step(found, f"within the time from {print_day(start)}", place, state),)


def _beside_story(
    value: TimeValue, date: CalendarDate, told: Mentioned, direction: str, place: Candidate, state: State
) -> Resolved:
    """The last before, or the first after, the date that a story told before."""
    start = beginning(told.date)
    if start is None:
        return value, ()
    found = value.with_start(completed(date, start, direction, strictly=True))
    text = state.text[told.span.start : told.span.end]
    return found, (_step(found, f"beside “{text}”, told before", place, state, evolve_anchor=(text, told)),)


def _beside_told(value: TimeValue, date: CalendarDate, anchor: str, place: Candidate, state: State) -> Resolved:
    """The one before or after the date told last, for a weekday the day, else before or after publication."""
    told = state.last(Granularity.DAY if date.weekday is not None else Granularity.YEAR)
    start = _edge(told.date, BESIDE[anchor]) if told is not None else None
    if told is None or start is None:
        return _from_publication(value, date, anchor.removeprefix("told-"), anchor.removeprefix("told-"), place, state)
    found = value.with_start(completed(date, start, BESIDE[anchor], strictly=True))
    text = state.text[told.span.start : told.span.end]
    step = _step(found, f"beside “{text}”, told before", place, state, evolve_anchor=(text, told))
    return found, (step,)


def _edge(told: CalendarDate, direction: str) -> int | None:
    """The day of a date from which the next one, or the last one, is sought: what follows a year does not lie in it."""
    interval = told.interval
    return interval.latest if direction == "future" and told.granularity is Granularity.YEAR else beginning(told)


def _told_before(date: CalendarDate, anchor: str, place: Candidate, state: State, cues: Cues) -> Mentioned | None:
    """The mention that a bare date leans on: in history the last, in news one of its sentence for a bare time."""
    if not state.mentioned:
        return None
    if state.narrative and (date.weekday is not None or date.granularity is Granularity.WEEKEND):
        return _day_of_story(place, state)
    if state.narrative or anchor == "told":
        return state.last(Granularity.DAY) if _lacks_day(date) else _going_on(date, state) or state.last()
    if date.month is not None and date.day is not None:
        return _flashback(date, place, state)
    near = state.last(Granularity.DAY)
    if near is None or not _lacks_day(date) or place.start - near.span.end > _LONGEST_SENTENCE:
        return None
    return near if in_one_sentence(state.text, near.span.end, place.start, cues.abbreviations) else None


def _flashback(date: CalendarDate, place: Candidate, state: State) -> Mentioned | None:
    """In news, the day told last in the paragraph, if that lies years back and the day told now follows it closely."""
    last = state.mentioned[-1]
    years = last.date.years
    if years is None or state.year is None or state.year - years[1] <= FAR_YEARS:
        return None
    between = state.text[last.span.end : min(place.start, last.span.end + _LONGEST_SENTENCE)]
    goes_on = last.span.end + len(between) == place.start and not _PARAGRAPH.search(between)
    return _going_on(date, state) if goes_on and last.date.granularity >= Granularity.DAY else None


def _day_of_story(place: Candidate, state: State) -> Mentioned | None:
    """The day last told, if nothing told since lies between.

    Where the day of publication is known, a paragraph counts from it anew, and where it is the day told, from it as news do.
    """
    last = state.mentioned[-1]
    if last.date.granularity < Granularity.DAY or state.published == last.date.interval.earliest:
        return None
    anew = state.published is not None and _PARAGRAPH.search(state.text, last.span.end, place.start)
    return None if anew else last


def _going_on(date: CalendarDate, state: State) -> Mentioned | None:
    """The last day or month told, if the date follows it closely: a year named in passing does not interrupt a story.

    Nor does a month, where the story would have to go back to it, or far on, and the date follows closely what was told
    before.
    """
    if date.month is None:
        return None
    for told in reversed(state.mentioned[-_INTERRUPTED:]):
        start = told.date.interval.earliest
        if told.date.granularity < Granularity.MONTH or start is None:
            continue
        leap = (_nearest(date, told.date, start).interval.earliest or start) - start
        if -_BACK_IN_STORY <= leap <= _ON_IN_STORY:
            return told
        if 0 <= leap <= _FAR_ON_IN_STORY:
            return None
    return None


def _lacks_day(date: CalendarDate) -> bool:
    return date.clock is not None and date.month is None and date.weekday is None and date.day is None


def _from_mention(value: TimeValue, date: CalendarDate, told: Mentioned, place: Candidate, state: State) -> Resolved:
    start = beginning(told.date)
    if start is None:
        return value, ()
    found = value.with_start(winter_after(date, told.date) or _nearest(date, told.date, start))
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
    return min(choices, key=lambda choice: _leap((choice.interval.earliest or 0) - start))


def _leap(days: int) -> float:
    """How unlikely a story is to go on by so many days: more so if it goes back."""
    return days if days >= 0 else -days * _BACKWARD


def _from_publication(
    value: TimeValue, date: CalendarDate, anchor: str, why: str, place: Candidate, state: State
) -> Resolved:
    if state.published is None:
        return value, ()
    direction, strictly, told = _DIRECTED[anchor]
    found = value.with_start(winter_now(date, anchor, state) or completed(date, state.published, direction, strictly))
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
