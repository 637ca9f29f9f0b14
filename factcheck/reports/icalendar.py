"""The chronology as a calendar (RFC 5545), for every program that shows one."""

import hashlib
from collections.abc import Iterator, Sequence

from factcheck.model.chronology import Event
from factcheck.reports.chronology import note_on, source_of
from factcheck.reports.plain import visible
from factcheck.values.calendar import civil, day_number
from factcheck.version import VERSION

_LONGEST_LINE = 75
"""Octets of a line of content, without the break (RFC 5545, 3.1)."""
_LONGEST_EVENT = 366
"""Days: what is dated more coarsely than by its year would fill the calendar."""
_LONGEST_SUMMARY = 100
_FIRST, _LAST = day_number(1), day_number(9999, 12, 31)
"""The days that four digits can write."""
_STATUS = {"happened": "CONFIRMED", "planned": "TENTATIVE", "cancelled": "CANCELLED", "denied": "TENTATIVE"}


def render_calendar(events: Sequence[Event]) -> str:
    """A calendar with an all-day event for each event that lies within a year.

    Nothing asks the clock: the stamp of an event is the day on which the newest document that tells of it was published,
    else the event's own.
    """
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//factcheck//factcheck {VERSION}//EN", "CALSCALE:GREGORIAN"]
    lines = [line for event in events if in_calendar(event) for line in _event(event)]
    return "".join(f"{fold(line)}\r\n" for line in [*head, *lines, "END:VCALENDAR"])


def in_calendar(event: Event) -> bool:
    """Whether an event has days that a calendar can show."""
    days = event.interval
    if days.earliest is None or days.latest is None:
        return False
    return days.latest - days.earliest < _LONGEST_EVENT and days.earliest >= _FIRST and days.latest < _LAST


def fold(line: str) -> str:
    """A line cut into pieces of at most 75 octets, each but the first behind a blank; no character is cut in two."""
    pieces, room = [""], _LONGEST_LINE
    for char in line:
        size = len(char.encode("utf-8", "replace"))
        if size > room:
            pieces.append("")
            room = _LONGEST_LINE - 1
        pieces[-1] += char
        room -= size
    return "\r\n ".join(pieces)


def escape(text: str) -> str:
    """A value of type TEXT (3.3.11): backslash, semicolon, comma and line break escaped, control characters made visible."""
    lines = (visible(line) for line in text.split("\n"))
    return "\\n".join(line.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,") for line in lines)


def _event(event: Event) -> Iterator[str]:
    first, last = event.interval.earliest or 0, event.interval.latest or 0
    yield "BEGIN:VEVENT"
    yield f"UID:{_identity(event)}@factcheck"
    yield f"DTSTAMP:{_date(_stamp(event))}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_date(first)}"
    yield f"DTEND;VALUE=DATE:{_date(last + 1)}"
    yield f"SUMMARY:{escape(_summary(event))}"
    yield f"DESCRIPTION:{escape(_description(event))}"
    yield f"STATUS:{_STATUS[event.statuses[0]]}"
    yield "TRANSP:TRANSPARENT"
    if event.findings:
        yield "CATEGORIES:disputed"
    yield "END:VEVENT"


def _summary(event: Event) -> str:
    words = " ".join(event.tellings[0].evidence.quote.split())
    cut = words if len(words) <= _LONGEST_SUMMARY else words[:_LONGEST_SUMMARY].rpartition(" ")[0] + " …"
    return cut + note_on(event)


def _description(event: Event) -> str:
    """The date as it is known, the words of everyone who tells of it, and what disagrees."""
    told = (f"“{' '.join(one.evidence.quote.split())}” ({source_of(event, one)})" for one in event.tellings)
    return "\n".join([event.value, *told, *(f"{one.severity}: {one.message}" for one in event.findings)])


def _stamp(event: Event) -> int:
    published = (one.evidence.document.published for one in event.tellings)
    return max((day.toordinal() for day in published if day is not None), default=event.interval.earliest or 0)


def _identity(event: Event) -> str:
    """Names the event across runs: its date and the words of the first who tells of it."""
    return hashlib.sha256(f"{event.value} {event.tellings[0].evidence.quote}".encode("utf-8", "replace")).hexdigest()[:32]


def _date(day: int) -> str:
    year, month, number = civil(day)
    return f"{year:04d}{month:02d}{number:02d}"
