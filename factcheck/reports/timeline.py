"""The claims on a line of time, a lane for each document, with the contradictions drawn between them: inline SVG.

Across, everything is placed in percent and down in pixels, so that the picture fits any width and its letters stay readable.
"""

from collections.abc import Iterable
from itertools import pairwise

from attrs import frozen

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import Report
from factcheck.reports.markup import element, escaped
from factcheck.reports.scale import Scale, scale_for
from factcheck.reports.words import counted, file_of, place_of, value_words
from factcheck.values.interval import Interval
from factcheck.values.readable import readable
from factcheck.values.timevalue import TimeValue

_LANE = 40
_TOP = 12
_MOST_LANES = 24
_LONGEST_NAME = 42
"""Letters of a path that are shown: as many as a telephone has room for."""
_NARROWEST = 0.4
"""Percent: a day in a long time is still seen."""
_APART = 6.0
"""Percent between two dates whose numbers can stand side by side."""


@frozen
class _Side:
    """A dated side of a finding."""

    finding: Finding
    number: int
    evidence: Evidence
    interval: Interval


def timeline(report: Report, whole: bool = False) -> str:
    """The picture; "" where no contradiction has dates or, where the ``whole`` is asked for, nothing has."""
    sides = [side for number, finding in enumerate(report.findings, 1) for side in _sides(finding, number)]
    scale = scale_for([side.interval for side in sides], [claim.when.interval for claim in report.claims if claim.when])
    if scale is None or not (sides or whole):
        return ""
    lanes = _lanes(report, sides, scale)
    height = _TOP + _LANE * len(lanes) + 26
    parts = [
        *_axis(scale, height),
        *(_lane(document, number, report, scale) for number, document in enumerate(lanes)),
        *_conflicts(sides, lanes, scale),
        *(_name(document, number, report) for number, document in enumerate(lanes)),
        *_numbers(sides, lanes, scale),
    ]
    title = "Dates that the documents give, in a lane for each; lines join dates that cannot both be true."
    drawn = element("svg", element("title", title) + "".join(parts), role="img", width="100%", height=str(height))
    hidden = len({id(document) for document in report.documents} - {id(document) for document in lanes})
    why = f"the first {_MOST_LANES} are" if len(lanes) == _MOST_LANES else "they give no date on this line"
    more = element("p", f"Not drawn: {counted(hidden, 'document')} ({why}).", class_="more") if hidden else ""
    return element("section", element("h2", "In time") + drawn + more, class_="timeline")


def _sides(finding: Finding, number: int) -> list[_Side]:
    found = ((side, _interval(side.value)) for side in finding.evidence)
    return [_Side(finding, number, side, days) for side, days in found if days is not None]


def _interval(value: str) -> Interval | None:
    """The days of a value that is a date; None for one that is not, or is open."""
    try:
        days = TimeValue.from_edtf(value).interval
    except ValueError:
        return None
    return None if days.earliest is None or days.latest is None else days


def _lanes(report: Report, sides: list[_Side], scale: Scale) -> list[Document]:
    """The documents drawn: those of contradictions first in their order, then others that date something on this line."""
    dated = [claim.document for claim in report.claims if _drawn(claim, scale)]
    ordered = {id(document): document for document in [*(side.evidence.document for side in sides), *dated]}
    return list(ordered.values())[:_MOST_LANES]


def _middle(lane: int) -> int:
    return _TOP + _LANE * lane + 28


def _axis(scale: Scale, height: int) -> Iterable[str]:
    for number, (day, name) in enumerate(scale.ticks()):
        x = f"{scale.place(day):.2f}%"
        line = element("line", "", x1=x, x2=x, y1="0", y2=str(height - 22))
        text = element("text", name, x=x, y=str(height - 6), text_anchor="middle")
        yield element("g", line + text, class_="tick minor" if number % 2 else "tick")


def _lane(document: Document, number: int, report: Report, scale: Scale) -> str:
    y = _middle(number)
    line = element("line", "", x1="0", x2="100%", y1=str(y), y2=str(y))
    claims = [claim for claim in report.claims if claim.document is document and claim.when is not None]
    bars = [
        _bar(claim.when.interval, scale, y, "claim", f"{readable(claim.when.edtf or claim.when.value)}: {claim.quote}")
        for claim in claims
        if claim.when is not None and _drawn(claim, scale)
    ]
    return element("g", line + "".join(bars), class_="lane")


def _name(document: Document, number: int, report: Report) -> str:
    """The name of a lane, above it; drawn over the lines that join dates, so that it can be read."""
    recorded = all(document is not read for read in report.documents)
    path = file_of(document)
    told = ("on record: " if recorded else "") + escaped(_end_of(path)) + element("title", escaped(path))
    return element("text", told, class_="name", x="4", y=str(_middle(number) - 14))


def _end_of(path: str) -> str:
    """A path short enough for a narrow page: its last folders and its name, or the end of a long name."""
    if len(path) <= _LONGEST_NAME:
        return path
    end = path[-_LONGEST_NAME:]
    return "…" + (end[end.index("/") :] if "/" in end else end)


def _drawn(claim: Claim, scale: Scale) -> bool:
    """Whether a claim has days that lie on the line."""
    return claim.when is not None and claim.when.interval != Interval() and scale.shows(claim.when.interval)


def _bar(days: Interval, scale: Scale, y: int, kind: str, told: str) -> str:
    """A stretch of days; one with an open end is thin and runs to the edge."""
    start = 0.0 if days.earliest is None else scale.place(days.earliest)
    end = 100.0 if days.latest is None else scale.place(days.latest)
    height = 4 if None in (days.earliest, days.latest) else 10
    place = {"x": f"{start:.2f}%", "y": str(y - height // 2)}
    size = {"width": f"{max(end - start, _NARROWEST):.2f}%", "height": str(height)}
    return element("rect", element("title", escaped(told)), class_=kind, rx="2", **place, **size)


def _conflicts(sides: list[_Side], lanes: list[Document], scale: Scale) -> Iterable[str]:
    """For each contradiction its dates, joined."""
    drawn = _laid(sides, lanes)
    for number in dict.fromkeys(side.number for side, _ in drawn):
        own = [(side, _middle(lane)) for side, lane in drawn if side.number == number]
        joins = [_join(start, end) for start, end in pairwise((_center(side.interval, scale), y) for side, y in own)]
        bars = [_bar(side.interval, scale, y, "date", _told(side)) for side, y in own]
        yield element("g", "".join([*joins, *bars]), class_=f"conflict {own[0][0].finding.severity}")


def _numbers(sides: list[_Side], lanes: list[Document], scale: Scale) -> Iterable[str]:
    """The numbers of the contradictions at their dates, which lead to the findings."""
    drawn = _laid(sides, lanes)
    for lane in range(len(lanes)):
        yield from _badges([side for side, own in drawn if own == lane], _middle(lane), scale)


def _laid(sides: list[_Side], lanes: list[Document]) -> list[tuple[_Side, int]]:
    """The sides that are drawn, each with the number of its lane."""
    lane_of = {id(document): number for number, document in enumerate(lanes)}
    return [(side, lane_of[id(side.evidence.document)]) for side in sides if id(side.evidence.document) in lane_of]


def _told(side: _Side) -> str:
    return f"{value_words(side.evidence)}, {place_of(side.evidence)}: {side.evidence.quote}"


def _join(start: tuple[float, int], end: tuple[float, int]) -> str:
    (x1, y1), (x2, y2) = start, end
    return element("line", "", class_="join", x1=f"{x1:.2f}%", y1=str(y1), x2=f"{x2:.2f}%", y2=str(y2))


def _badges(sides: list[_Side], y: int, scale: Scale) -> Iterable[str]:
    """The numbers of a lane, each at its date; of several at nearly one date the first, and how many more."""
    ordered = sorted(sides, key=lambda side: (_center(side.interval, scale), side.number))
    while ordered:
        x = _center(ordered[0].interval, scale)
        near = [side for side in ordered if _center(side.interval, scale) < x + _APART]
        ordered = ordered[len(near) :]
        yield _badge(sorted({side.number: side for side in near}.values(), key=lambda side: side.number), x, y)


def _badge(sides: list[_Side], x: float, y: int) -> str:
    first, *others = sides
    shown = f"{first.number}" + (f", {others[0].number}" if len(others) == 1 else f" +{len(others)}" if others else "")
    half = 9 + 3.5 * (len(shown) - 1)
    size = {"x": f"{-half:g}", "y": "-9", "width": f"{2 * half:g}", "height": "18", "rx": "9"}
    text = element("text", shown, y="4", text_anchor="middle")
    link = element("a", _title(sides) + element("rect", "", **size) + text, href=f"#finding-{first.number}")
    badge = element("svg", link, x=f"{x:.2f}%", y=str(y), overflow="visible")
    return element("g", badge, class_=f"conflict badge {first.finding.severity}")


def _title(sides: list[_Side]) -> str:
    """What a badge stands for, shown to a pointer that rests on it."""
    return element("title", escaped("; ".join(f"{side.number}: {side.finding.message}" for side in sides)))


def _center(days: Interval, scale: Scale) -> float:
    earliest = days.earliest if days.earliest is not None else scale.first
    latest = days.latest if days.latest is not None else scale.last
    return scale.place((earliest + latest) // 2)
