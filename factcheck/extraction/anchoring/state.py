"""What an incomplete date can lean on while a document is read from its beginning to its end."""

import datetime

from attrs import define, field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.taggers.readings import Candidate, Reading
from factcheck.values.calendar import civil
from factcheck.values.calendardate import CalendarDate
from factcheck.values.granularity import Granularity
from factcheck.values.timevalue import TimeValue

DEICTIC = frozenset({"", "comparison", "quarter", "spoken"})
"""Anchors of shifts that count from publication."""

BESIDE = {"told-last": "past", "told-next": "future"}
"""Anchors before and after a day that is told, and the direction from it."""

_MEMORY = 100
"""How many dates back one looks; a reader would not look further."""

FAR_YEARS = 1
"""How many years from publication a date tells of history, not of news."""

_LONG = frozenset({"DE", "CE"})
"""Units so long that the article alone ("the end of the decade") tells of publication no more than of a story."""

_NARRATIVE_DATES = 3
_NARRATIVE_SHARE = 0.6
_NARRATIVE_ODDS = 5


@frozen
class Mentioned:
    """A date of the text that later ones may lean on."""

    date: CalendarDate
    span: Span


@define
class State:
    """The publication day and its year, whether the text tells history, the dates mentioned so far, and what cues decided.

    ``length_told`` is where a length of months was told last. ``quarter`` is how many dates were looked through for the
    quarter that a report speaks of, and which of them it is, or -1.
    Equal words in equal surroundings are decided once, so that a text of one date over and over stays cheap.
    """

    text: str
    published: int | None
    narrative: bool
    order: str | None
    year: int | None = None
    mentioned: list[Mentioned] = field(factory=list)
    length_told: Span | None = None
    quarter: tuple[int, int] = (0, -1)
    decided: dict[tuple[TimeValue, Reading, str, str], tuple[TimeValue, tuple[Step, ...]]] = field(factory=dict)

    def last(self, finest: Granularity = Granularity.YEAR) -> Mentioned | None:
        """The date last mentioned that is at least so fine."""
        return next((one for one in reversed(self.mentioned[-_MEMORY:]) if one.date.granularity >= finest), None)


def state_of(document: Document, candidates: list[Candidate]) -> State:
    """The state before the first expression is read."""
    published = document.published
    day = published.toordinal() if isinstance(published, datetime.date) else None
    year = None if day is None else civil(day)[0]
    return State(document.text, day, _is_narrative(candidates, published), _numeric_order(candidates), year)


def _is_narrative(candidates: list[Candidate], published: datetime.date | None) -> bool:
    """Whether the years that are written lie mostly far from publication, and outnumber what is told from publication."""
    years = [
        value.start.year
        for value in (one.reading.value for one in candidates)
        if value is not None and value.start is not None and value.start.year is not None
    ]
    far = years if published is None else [year for year in years if abs(year - published.year) > FAR_YEARS]
    from_publication = sum(_told_from_publication(one) for one in candidates)
    enough = len(far) >= max(_NARRATIVE_DATES, _NARRATIVE_SHARE * len(years))
    return enough and len(far) > _NARRATIVE_ODDS * from_publication


def _told_from_publication(candidate: Candidate) -> bool:
    reading = candidate.reading
    if reading.shift is not None and reading.anchor in DEICTIC:
        return reading.anchor != "spoken" or reading.shift.unit not in _LONG
    date = reading.value.start if reading.value is not None else None
    return date is not None and date.weekday is not None and date.year is None and reading.type != "SET"


def _numeric_order(candidates: list[Candidate]) -> str | None:
    """What the document's own unambiguous dates put first, "month" or "day"; None when they do not tell."""
    orders = set()
    for one in candidates:
        if one.reading.value is not None and one.reading.other is not None:
            faults = (one.reading.value.fault is None, one.reading.other.fault is None)
            orders |= {"month"} if faults == (True, False) else {"day"} if faults == (False, True) else set()
    return orders.pop() if len(orders) == 1 else None
