"""What a temporal expression says: one value with two notations, TIMEX3 and EDTF."""

from functools import cached_property, lru_cache

from factcheck.frozen import frozen
from factcheck.values import edtf, timex3
from factcheck.values.calendar import weekday
from factcheck.values.calendardate import CalendarDate
from factcheck.values.duration import Duration
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval
from factcheck.values.narrowing import narrowed


@frozen
class TimeValue:
    """A date, a stretch between two dates, a duration, or a bare reference ("now").

    ``shape`` says how the dates are meant: "date" is ``start``; "range" runs from ``start`` to ``end``, of which either
    may be None for open ("since 2014"); "choice" is one of ``start`` and ``end`` (3/6/2024). ``modifier`` is TimeML's
    ``mod``: START, MID, END, APPROX, BEFORE, AFTER, LESS_THAN, MORE_THAN and so on. ``stated_weekday`` (1 Monday to
    7 Sunday) is kept beside a full date, so that one can see whether they fit. ``focus`` is the end of a stretch
    that the expression itself names, "start" or "end".
    """

    start: CalendarDate | None = None
    end: CalendarDate | None = None
    shape: str = "date"
    duration: Duration | None = None
    reference: str | None = None
    modifier: str | None = None
    stated_weekday: int | None = None
    focus: str = "start"

    @classmethod
    def from_edtf(cls, text: str) -> "TimeValue":
        """The value of an EDTF string such as "2023-01-31", "199X", "XXXX-09-29", "2014/..". Raises ValueError."""
        return _from_edtf(text)

    @classmethod
    def from_timex3(cls, text: str) -> "TimeValue":
        """The value of a TIMEX3 string such as "1989-Q3", "P5Y", "XXXX-WXX-1", "PRESENT_REF". Raises ValueError."""
        return _from_timex3(text)

    @property
    def timex3(self) -> str:
        """The TIMEX3 value: of a stretch the end it is about; "" for a value that says nothing."""
        if self.reference is not None:
            return self.reference
        if self.duration is not None:
            return timex3.print_duration(self.duration)
        date = self.end if self.focus == "end" or self.start is None else self.start
        return "" if date is None else timex3.print_date(date)

    @cached_property
    def edtf(self) -> str | None:
        """The EDTF value; None for durations, references, and dates that cannot be."""
        if self.fault is not None or (self.start is None and self.end is None):
            return None
        if self._is_vague_stretch:
            return edtf.print_date(self.start or self.end or CalendarDate(Granularity.YEAR))
        ends = [edtf.OPEN if date is None else edtf.print_date(date) for date in (self.start, self.end)]
        if self.shape == "date":
            return None if ends[0] is None else ends[0] + ("~" if self.modifier == "APPROX" and "/" not in ends[0] else "")
        if ends[0] is None or ends[1] is None:
            return None
        return f"[{ends[0]},{ends[1]}]" if self.shape == "choice" else _joined(ends[0], ends[1])

    @cached_property
    def interval(self) -> Interval:
        """The days it can mean; open where the text is."""
        if self.shape == "date":
            return Interval() if self.start is None else narrowed(self.start, self.modifier)
        first = Interval() if self.start is None else narrowed(self.start, self.modifier)
        last = Interval() if self.end is None else self.end.interval
        if self.shape == "choice" or self.fault is not None:
            return first.hull(last)
        return Interval(first.earliest, last.latest)

    @property
    def _is_vague_stretch(self) -> bool:
        """Whether it is open at one end and told no finer than a decade at the other, for which EDTF has no word."""
        if self.shape != "range" or (self.start is not None and self.end is not None):
            return False
        return any(date.granularity < Granularity.YEAR for date in (self.start, self.end) if date is not None)

    @property
    def granularity(self) -> Granularity | None:
        """How fine it is told; of a stretch the finer end. None for a bare reference."""
        if self.duration is not None:
            return self.duration.granularity
        return max((date.granularity for date in (self.start, self.end) if date is not None), default=None)

    @property
    def fault(self) -> str | None:
        """Why it cannot be: a fault of a CalendarDate, "reversed" for a stretch that ends too early; None if it can."""
        for date in (self.start, self.end):
            if date is not None and date.fault is not None:
                return date.fault
        if self.shape != "range" or self.start is None or self.end is None:
            return None
        first, last = self.start.interval.earliest, self.end.interval.latest
        return "reversed" if first is not None and last is not None and last < first else None

    @property
    def is_approximate(self) -> bool:
        """Whether the text says about, around, some."""
        return self.modifier == "APPROX"

    @property
    def actual_weekday(self) -> int | None:
        """The weekday that the calendar gives, 1 to 7; None unless the value is one day."""
        days = self.interval
        return weekday(days.earliest) if days.days == 1 and days.earliest is not None else None

    @property
    def weekday_disagrees(self) -> bool:
        """Whether the weekday that is written is not the one the date falls on."""
        if self.stated_weekday is None or self.fault is not None:
            return False
        return self.actual_weekday not in {None, self.stated_weekday}

    def with_start(self, start: CalendarDate) -> "TimeValue":
        """The same with another date."""
        return TimeValue(
            start, self.end, self.shape, self.duration, self.reference, self.modifier, self.stated_weekday, self.focus
        )

    def to(self, end: "TimeValue | None") -> "TimeValue":
        """The stretch from this value to the other; None leaves the end open ("since")."""
        last = None if end is None else end.end or end.start
        return TimeValue(start=self.start, end=last, shape="range", modifier=self.modifier)

    def until(self) -> "TimeValue":
        """The stretch that ends with this value and begins nobody says when."""
        return TimeValue(end=self.end or self.start, shape="range")


def _joined(first: str, last: str) -> str:
    """A stretch of two ends, where an end may itself be a stretch of days."""
    return f"{first.partition('/')[0]}/{last.rpartition('/')[2]}"


@lru_cache(maxsize=4096)
def _from_edtf(text: str) -> TimeValue:
    parts = edtf.parse(text)
    modifier = "APPROX" if parts.approximate else None
    if parts.shape == "date":
        return TimeValue(start=parts.dates[0], modifier=modifier)
    return TimeValue(start=parts.dates[0], end=parts.dates[-1], shape=parts.shape, modifier=modifier)


@lru_cache(maxsize=4096)
def _from_timex3(text: str) -> TimeValue:
    if text in timex3.REFERENCES:
        return TimeValue(reference=text)
    duration = timex3.parse_duration(text)
    if duration is not None:
        return TimeValue(duration=duration)
    date = timex3.parse_date(text)
    if date is None:
        message = f"{text!r} is not a TIMEX3 value"
        raise ValueError(message)
    return TimeValue(start=date)
