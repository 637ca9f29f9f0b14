"""Temporal expressions found in a text."""

from functools import cached_property

from attrs import evolve, frozen

from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.values.granularity import Granularity
from factcheck.values.interval import Interval
from factcheck.values.timevalue import TimeValue

NEAR = 1
"""Days between two dates that a time zone or a night explains."""


@frozen
class Timex:
    """A temporal expression: where it stands, what it says, what it can mean, and how that was worked out.

    ``type`` is DATE, TIME, DURATION or SET (TimeML 1.2.1); ``time`` is the value, of which ``value`` (TIMEX3) and ``edtf``
    (ISO 8601-2) are two notations. ``interval`` is ``[earliest, latest]`` in days: everything the value can mean, narrowed
    by what the document tells elsewhere.
    """

    span: Span
    text: str
    type: str
    time: TimeValue
    derivation: tuple[Step, ...] = ()
    bounds: Interval | None = None

    @property
    def value(self) -> str:
        """The TIMEX3 value, such as "2025-05-05", "P5Y", "2022-SU", "PRESENT_REF"."""
        return self.time.timex3

    @cached_property
    def edtf(self) -> str | None:
        """The EDTF value, such as "XXXX-09-29" or "2014/.."; None for what has no calendar date."""
        return self.time.edtf

    @cached_property
    def interval(self) -> Interval:
        """The days this can mean, both ends inclusive, either end open."""
        return self.bounds if self.bounds is not None else self.time.interval

    @cached_property
    def leeway(self) -> int:
        """Days by which it may miss another date and both be right (``dating.leeway`` tells why)."""
        if self.time.is_approximate:
            return max(self.interval.days or 0, NEAR)
        is_day = (self.time.granularity or 0) >= Granularity.DAY
        return NEAR if is_day or self.time.modifier is not None else 0

    @cached_property
    def begun(self) -> "Timex":
        """Of what is so since a day, that day: what holds since then began on it."""
        return self.at_end("start") if self.time.start is not None and self.time.end is None else self

    def at_end(self, end: str) -> "Timex":
        """The "start" or the "end" of a stretch as a date of its own; anything else as it is."""
        if self.time.shape != "range":
            return self
        date = self.time.start if end == "start" else self.time.end
        return evolve(self, time=evolve(self.time, start=date, end=None, shape="date"), bounds=None)

    def with_step(self, step: Step) -> "Timex":
        """The same with one more step of derivation."""
        return evolve(self, derivation=(*self.derivation, step))
