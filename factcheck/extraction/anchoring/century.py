"""Years in two figures, whose century a story tells."""

from factcheck.extraction.anchoring.state import State
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

CENTURY = "century"
"""The anchor of a year in two figures: of the last century or this one, in history of the one told."""

_YEARS = 100


def in_century(value: TimeValue, place: Candidate, state: State) -> tuple[TimeValue, tuple[Step, ...]]:
    """The year with these last figures that lies nearest to the date told before; as it is where none was told."""
    told = state.last(Granularity.YEAR)
    if told is None or told.date.year is None or value.start is None or value.start.year is None:
        return value, ()
    figures = value.start.year % _YEARS
    century = told.date.year - told.date.year % _YEARS
    year = min((century + figures + step for step in (0, -_YEARS, _YEARS)), key=lambda one: abs(one - (told.date.year or 0)))
    found = value.with_start(value.start.with_year(year))
    words, anchor = state.text[place.start : place.end], state.text[told.span.start : told.span.end]
    return found, (Step(place.reading.rule, f"{words} → {found.timex3}: the century of “{anchor}”", anchor, told.span),)
