"""A report made by hand, and a hostile one; every format is tested on both."""

from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding, Sameness
from factcheck.model.report import CheckInfo, Problem, Report, Statistics
from factcheck.model.span import Span
from factcheck.model.step import Step

DRAFT_TEXT = "Notes\n\nThe bridge reopened to traffic on Friday, nine months after the collapse.\n"
WIRE_TEXT = "Officials reopened the Kestrel Bridge on 14 March 2021 after repairs.\n"


def document(text: str, path: str | None, **details: object) -> Document:
    """A document that looks as if read from a file."""
    return Document(text=text, name=path or "text", path=path, **details)


def evidence(source: Document, quote: str, mark: str, value: str, *steps: Step) -> Evidence:
    """One side, found in the document by its words."""
    start = source.text.index(quote)
    at = source.text.index(mark, start)
    return Evidence(source, Span(start, start + len(quote)), quote, value, steps, Span(at, at + len(mark)))


def report() -> Report:
    """One conflict of two sources, one slip inside one place, one input that could not be read."""
    draft = document(
        DRAFT_TEXT,
        "drafts/bridge.md",
        published="2021-03-15",
        published_derivation=(Step("documents/front-matter", "published 2021-03-15: the front matter, line 3"),),
        tier="draft",
    )
    wire = document(WIRE_TEXT, "wire/ap.txt", publisher="AP", tier="agency", published="2021-03-15T09:30")
    told = evidence(
        draft,
        "The bridge reopened to traffic on Friday, nine months after the collapse.",
        "Friday",
        "2021-03-12",
        Step(
            "temporal/weekday",
            "“Friday” in the past tense is the last Friday before Monday 2021-03-15",
            "publication date 2021-03-15",
        ),
    )
    wired = evidence(
        wire,
        "Officials reopened the Kestrel Bridge on 14 March 2021 after repairs.",
        "14 March 2021",
        "2021-03-14",
        Step("temporal/day-month-year", "written in full", None, Span(41, 54)),
    )
    conflict = Finding(
        check="events/dates-disagree",
        severity="error",
        slot="date",
        message="Two sources date the reopening of Kestrel Bridge differently (2 days apart).",
        evidence=(told, wired),
        fingerprint="9b3c6f0d5a1e2b44",
        hint="Check the date with the bridge authority.",
        sameness=Sameness("one-off", "both tell the reopening of “Kestrel Bridge”"),
        favours="2021-03-14: an agency against a draft",
    )
    slip = Finding(
        check="dates/weekday-mismatch",
        severity="warning",
        slot="weekday",
        message="14 March 2021 was a Sunday.",
        evidence=(wired,),
        fingerprint="9b3c6f0d77aa0012",
    )
    return Report(
        findings=(conflict, slip),
        problems=(Problem("scan.pdf", "not a text"),),
        documents=(draft, wire),
        statistics=Statistics(documents=1, sources=1, claims=2, groups=1),
        checks=(
            CheckInfo(
                "events/dates-disagree", "error", "One event, two dates.", "An event has one date.", "Check the date."
            ),
            CheckInfo("dates/weekday-mismatch", "error", "A weekday that the date did not have.", "A calendar settles it."),
        ),
    )


NASTY = "\x1b[31m]]><script>alert(1)</script>\u202e::error::`|*_\x00 & \"q\" 'r' \ud800 @x =cmd()\u2028"
"""What a hostile document may hold, without a line break of its own."""


def hostile() -> Report:
    """A report of which every text from outside is hostile."""
    text = f"{NASTY}\n\n::warning::{NASTY} on Friday\r\n"
    source = document(text, f"in/{NASTY}.txt", publisher=NASTY, title=NASTY, published="2021-03-15", language=NASTY)
    side = evidence(source, f"::warning::{NASTY} on Friday", NASTY, NASTY, Step(NASTY, NASTY, NASTY))
    finding = Finding(
        check="dates/impossible",
        severity="error",
        slot="date",
        message=f"{NASTY}\n::error::{NASTY}",
        evidence=(side, side),
        fingerprint="abcdefab00000000",
        hint=NASTY,
        sameness=Sameness(NASTY, NASTY),
        favours=NASTY,
    )
    return Report(
        findings=(finding,), problems=(Problem(NASTY, NASTY),), documents=(source,), statistics=Statistics(1, 0, 1, 1)
    )
