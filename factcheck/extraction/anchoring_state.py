"""What an incomplete date can lean on while a document is read from its beginning to its end."""

import datetime

from attrs import define, field, frozen

from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.taggers.readings import Candidate
from factcheck.values.calendardate import CalendarDate
from factcheck.values.granularity import Granularity

_FAR_YEARS = 2
"""How many years from publication a date tells of history, not of news."""

_NARRATIVE_DATES = 4
_NARRATIVE_SHARE = 0.25


@frozen
class Mentioned:
    """A date of the text that later ones may lean on."""

    date: CalendarDate
    span: Span


@define
class State:
    """The publication day, whether the text tells history, and the dates mentioned so far."""

    text: str
    published: int | None
    narrative: bool
    order: str | None
    mentioned: list[Mentioned] = field(factory=list)

    def last(self, finest: Granularity = Granularity.YEAR) -> Mentioned | None:
        """The date last mentioned that is at least so fine."""
        for mention in reversed(self.mentioned):
            if mention.date.granularity >= finest:
                return mention
        return None


def state_of(document: Document, candidates: list[Candidate]) -> State:
    """The state before the first expression is read."""
    published = document.published
    day = published.toordinal() if isinstance(published, datetime.date) else None
    return State(document.text, day, _is_narrative(candidates, published), _numeric_order(candidates))


def _is_narrative(candidates: list[Candidate], published: datetime.date | None) -> bool:
    """Whether most years that are written lie far from publication: then bare dates belong to the year told last."""
    years = [
        one.reading.value.start.year
        for one in candidates
        if one.reading.value is not None and one.reading.value.start is not None and one.reading.value.start.year is not None
    ]
    dates = [one for one in candidates if one.reading.type in {"DATE", "TIME"}]
    if published is not None:
        years = [year for year in years if abs(year - published.year) > _FAR_YEARS]
    return len(years) >= _NARRATIVE_DATES and len(years) >= _NARRATIVE_SHARE * len(dates)


def _numeric_order(candidates: list[Candidate]) -> str | None:
    """What the document's own unambiguous dates put first, "month" or "day"; None when they do not tell."""
    orders = set()
    for one in candidates:
        if one.reading.value is not None and one.reading.other is not None:
            faults = (one.reading.value.fault is None, one.reading.other.fault is None)
            orders |= {"month"} if faults == (True, False) else {"day"} if faults == (False, True) else set()
    return orders.pop() if len(orders) == 1 else None
