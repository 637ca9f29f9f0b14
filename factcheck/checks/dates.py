"""Kind "date-fault": a date that cannot be, or whose halves do not fit."""

from collections.abc import Iterator

from attrs import evolve

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.span import Span
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.timevalue import TimeValue

FAULTS = ("weekday", "impossible", "reversed", "impossible-month", "impossible-week", "impossible-day", "impossible-time")
"""What can be wrong with a date in itself: its day of the week, that there is no such date, an end before its beginning."""

_LINK = 16
"""The ends of one stretch stand no farther apart than this ("from … up to and including …")."""


def date_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each temporal expression of the documents under check that has the rule's fault."""
    for place, document in enumerate(material.documents):
        written = (timex for timex in material.timexes.get(place, ()) if _is_written(timex))
        faulty = [timex for timex in written if _has(timex.time, rule.fault)]
        for timex in _whole(faulty):
            yield finding(rule, (_evidence(document, timex),), _words(timex, document, material))


def _is_written(timex: Timex) -> bool:
    """Whether every part of a date stands in the text: what was supplied from elsewhere proves no slip of the writer's."""
    return all(step.anchor is None for step in timex.derivation)


def _has(time: TimeValue, fault: str | None) -> bool:
    if fault == "weekday":
        return time.weekday_disagrees
    return time.fault is not None and fault is not None and time.fault.startswith(fault)


def _whole(found: list[Timex]) -> list[Timex]:
    """The two ends of one stretch are one expression."""
    whole: list[Timex] = []
    for timex in found:
        if whole and _one_stretch(whole[-1], timex) and timex.span.start - whole[-1].span.end <= _LINK:
            timex = evolve(timex, span=Span(whole.pop().span.start, timex.span.end))  # noqa: PLW2901 - the longer replaces it
        whole.append(timex)
    return whole


def _one_stretch(one: Timex, other: Timex) -> bool:
    ends = ((time.start, time.end) for time in (one.time, other.time))
    return one.time.shape == other.time.shape == "range" and next(ends) == next(ends)


def _evidence(document: Document, timex: Timex) -> Evidence:
    return Evidence(
        document=document,
        span=timex.span,
        quote=timex.span.slice(document.text),
        value=_value(timex),
        derivation=timex.derivation,
    )


def _value(timex: Timex) -> str:
    """The value for people: of a stretch both its ends, also where it runs backward."""
    ends = (timex.time.start, timex.time.end)
    if timex.time.shape == "range" and None not in ends:
        return " to ".join(TimeValue(start=end).timex3 for end in ends)
    return timex.edtf or timex.value


def _words(timex: Timex, document: Document, material: Material) -> dict[str, object]:
    time = timex.time
    return {
        "text": " ".join(timex.span.slice(document.text).split()),
        "value": _value(timex),
        "stated": material.weekdays.get(time.stated_weekday or 0, ""),
        "actual": material.weekdays.get(time.actual_weekday or 0, ""),
    }


KIND = Kind("date-fault", date_fault, ("text", "value", "stated", "actual"), faults=FAULTS, grouped=False)
