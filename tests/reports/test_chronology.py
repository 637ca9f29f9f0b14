"""The chronology at a terminal, as JSON, as a page and as a calendar."""

import html.parser
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model.chronology import Event, Telling
from factcheck.model.report import Report
from factcheck.reports import Options
from factcheck.reports.chronology import render_chronology, render_chronology_json
from factcheck.reports.chronology_page import render_chronology_page
from factcheck.reports.icalendar import escape, fold, in_calendar, render_calendar
from factcheck.values.timevalue import TimeValue


def told(report: Report, number: int, side: int, edtf: str, status: str = "happened") -> Telling:
    """A side of a finding of the report, as a telling of what happened on that date."""
    return Telling(report.findings[number].evidence[side], TimeValue.from_edtf(edtf).interval, status, ())


def events(report: Report) -> tuple[Event, ...]:
    """One disputed event with two tellings, one that was planned for a day, one whose end is open."""
    wire = told(report, 0, -1, "2021-03-14")
    draft = told(report, 0, 0, "2021-03-12", "planned")
    later = TimeValue.from_edtf("2022/..").interval
    return (
        Event("2021-03-14", wire.interval, (wire, draft), (report.findings[0],)),
        Event("2021-03-12", draft.interval, (draft,)),
        Event("2022/..", later, (wire,)),
    )


def test_the_terminal_shows_who_tells_what_and_what_is_disputed(report: Report) -> None:
    """A date, each telling with its place and source, the finding with its fingerprint, what could not be read, a count."""
    text = render_chronology(events(report), report, Options(width=100))
    first = text.split("\n\n")[0].splitlines()
    assert "2021-03-14 (happened, planned)" == first[0]
    assert "    Officials reopened the Kestrel Bridge on 14 March 2021 after repairs." == first[1]
    assert "    — wire/ap.txt:1:42 · agency · AP" == first[2]
    assert "    — drafts/bridge.md:3:35 · draft · says 2021-03-12" == first[4]
    assert "    error: Two sources date the reopening of Kestrel Bridge differently (2 days apart). [9b3c6f0d5]" == first[5]
    assert "2021-03-12 (planned)\n" in text
    assert "could not read scan.pdf: not a text" in text
    assert text.endswith("\n3 events in 2 documents, 1 disputed.\n")


def test_the_json_tells_days_tellings_and_disputes(report: Report) -> None:
    """An open end is null."""
    record = json.loads(render_chronology_json(events(report), report))
    first, _, last = record["events"]
    assert {"earliest": "2021-03-14", "latest": "2021-03-14"} == first["interval"]
    assert {"earliest": "2022-01-01", "latest": None} == last["interval"]
    assert ["happened", "planned"] == [one["status"] for one in first["tellings"]]
    assert ["9b3c6f0d5a1e2b44"] == [one["fingerprint"] for one in first["disputed"]]
    assert [{"name": "scan.pdf", "reason": "not a text"}] == record["problems"]


class Elements(html.parser.HTMLParser):
    """The names and links of a page's elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.kinds: set[str] = set()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.kinds.add(tag)
        self.links += [str(given["href"])] if "href" in given else []
        self.ids |= {str(given["id"])} if "id" in given else set()


def test_the_page_leads_from_an_event_to_its_dispute(report: Report) -> None:
    """Every link leads to a finding on the same page; the picture of time stands on it."""
    page = Elements(render_chronology_page(events(report), report))
    assert "svg" in page.kinds
    assert page.links
    assert set() == {link.removeprefix("#") for link in page.links} - page.ids


def test_a_page_without_events_is_whole(hostile: Report) -> None:
    """Nothing was dated; and no document opens a tag."""
    assert "<ol" not in render_chronology_page((), Report())
    page = render_chronology_page(events_of_one(hostile), hostile)
    assert "script" not in Elements(page).kinds
    assert not [char for char in page if char in "\x1b\x00\u202e\u2028"]


def events_of_one(report: Report) -> tuple[Event, ...]:
    """The first side of the first finding as an event."""
    one = told(report, 0, 0, "2021-03-12")
    return (Event("2021-03-12", one.interval, (one,), report.findings),)


def unfolded(text: str) -> list[str]:
    """The lines of content of a calendar."""
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_the_calendar_holds_what_has_days(report: Report) -> None:
    """All-day events whose end is the day after; what has an open end is left out; nothing asks the clock."""
    lines = unfolded(render_calendar(events(report)))
    assert ["BEGIN:VCALENDAR", "VERSION:2.0"] == lines[:2]
    assert 2 == lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT")
    assert "DTSTART;VALUE=DATE:20210314" in lines
    assert "DTEND;VALUE=DATE:20210315" in lines
    assert "DTSTAMP:20210315T000000Z" in lines
    assert "CATEGORIES:disputed" in lines
    assert ["STATUS:CONFIRMED", "STATUS:TENTATIVE"] == [line for line in lines if line.startswith("STATUS")]
    assert 2 == len({line for line in lines if line.startswith("UID:")})


@pytest.mark.parametrize(
    ("edtf", "shown"), [("2021", True), ("2021-03", True), ("2021/2023", False), ("2021/..", False), ("9999-12-31", False)]
)
def test_what_is_too_coarse_for_a_calendar_stays_out(report: Report, edtf: str, shown: bool) -> None:
    """A year is the coarsest; four digits write no day after the year 9999."""
    one = told(report, 0, 0, edtf)
    assert shown == in_calendar(Event(edtf, one.interval, (one,)))


def test_text_of_a_calendar_is_escaped(hostile: Report) -> None:
    """No document can end a line, a value or an event."""
    assert "a\\, b\\; c\\\\ d\\ne" == escape("a, b; c\\ d\ne")
    lines = unfolded(render_calendar(events_of_one(hostile)))
    assert 1 == lines.count("BEGIN:VEVENT")
    assert [] == [line for line in lines if not re.match(r"[A-Z-]+[;:]", line)]
    assert not [char for line in lines for char in line if char in "\x1b\x00\u202e\u2028\r\n"]


@given(st.text(st.characters(exclude_characters="\r\n"), max_size=400))
def test_folded_lines_are_short_and_unfold_to_what_they_were(line: str) -> None:
    """At most 75 octets a piece, and no character is cut in two."""
    folded = fold(line)
    assert line == folded.replace("\r\n ", "")
    assert all(len(piece.encode("utf-8", "replace")) <= 75 for piece in folded.split("\r\n"))
