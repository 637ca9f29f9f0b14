"""The short phrases that several formats share: places, sources, counts, fingerprints cut to a readable length."""

import datetime
import re
from collections.abc import Iterable

from factcheck.model.document import Document
from factcheck.model.finding import SEVERITIES, Evidence, Finding
from factcheck.model.ignore import KNOWN
from factcheck.model.report import Report
from factcheck.model.step import RECORD, Step
from factcheck.reports.frame import marked
from factcheck.reports.plain import visible
from factcheck.values.readable import readable_value

_SHORTEST = 8


def file_of(document: Document) -> str:
    """What the reader calls the document: the path given, else its name."""
    return document.path or document.name


def place_of(evidence: Evidence) -> str:
    """``path:line:column`` of the words that carry the value."""
    return f"{file_of(evidence.document)}:{evidence.document.place(marked(evidence).start)}"


def published(document: Document) -> str | None:
    """The publication date in ISO 8601, with the time where the page tells one; None where it tells neither."""
    return None if document.published is None else document.published.isoformat()


def published_words(document: Document) -> str:
    """The publication date for people: "published 2025-05-07", with the time where the page tells it."""
    date = document.published
    if date is None:
        return "publication date unknown"
    return f"published {date.isoformat(' ', 'minutes') if isinstance(date, datetime.datetime) else date.isoformat()}"


def on_record(evidence: Evidence) -> str | None:
    """The sentence that tells what is on record and where that comes from, where a side is a record of the rules."""
    return next((step.text for step in evidence.derivation if step.rule == RECORD), None)


def told_words(evidence: Evidence) -> str:
    """What a side says, for people: the words of the text, of a record its sentence."""
    return on_record(evidence) or evidence.quote


def value_words(evidence: Evidence) -> str:
    """The value of a side for people: a date without the codes of EDTF."""
    return readable_value(evidence.value)


def is_as_written(step: Step) -> bool:
    """Whether a step only repeats the words of the text."""
    return step.anchor is None and step.text.startswith("“") and step.text.endswith("”") and "“" not in step.text[1:]


def source_facts(document: Document) -> tuple[str, ...]:
    """What is known of the source: tier, publisher, publication date and where that was found.

    A record without a date is not called undated: its facts carry their own days.
    """
    found = ", ".join(step.text for step in document.published_derivation)
    known = "" if document.tier == "record" and not document.published else published_words(document)
    told = found if document.published and found else f"{known}: {found}" if found else known
    return tuple(fact for fact in (document.tier, document.publisher, told) if fact)


def short_fingerprints(findings: Iterable[Finding]) -> dict[str, str]:
    """Each fingerprint cut to the shortest beginning, of at least eight characters, that no other one has."""
    full = sorted({finding.fingerprint for finding in findings})
    return {
        own: own[: max(_SHORTEST, *(1 + _shared(own, other) for other in (before, after)))]
        for before, own, after in zip(["", *full], full, [*full[1:], ""], strict=False)
    }


def _shared(one: str, other: str) -> int:
    """Length of the common beginning of two texts."""
    return next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def tidy(text: str) -> str:
    """The text with its line breaks kept, and nothing else in it that could move a cursor or turn the line round."""
    return "\n".join(visible(line) for line in re.split(r"\r\n|\r|\n", text))


def counted(number: int, noun: str) -> str:
    """ "1 claim", "2 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def tally(findings: Iterable[Finding]) -> dict[str, int]:
    """How many findings there are of each severity, surest first."""
    counts = dict.fromkeys(SEVERITIES, 0)
    for finding in findings:
        counts[finding.severity] += 1
    return counts


def left_lines(report: Report, wanted: bool) -> list[str]:
    """A line for each finding that somebody has said to leave, and the reason given, where they are wanted."""
    return [
        visible(
            f"{place_of(one.finding.evidence[0])}: left ({one.how}{f': {one.reason}' if one.reason else ''}) "
            f"{one.finding.check} {one.finding.message} [{one.finding.fingerprint[:_SHORTEST]}]"
        )
        for one in (report.suppressed if wanted else ())
    ]


def summary(report: Report) -> str:
    """One sentence on what was read, one on what was found."""
    stats = report.statistics
    read = counted(stats.documents, "document")
    if stats.sources:
        read += f" against {counted(stats.sources, 'source')}"
    found = ", ".join(counted(number, severity) for severity, number in tally(report.findings).items())
    unread = f"; {counted(len(report.problems), 'input')} could not be read" if report.problems else ""
    return f"Checked {read}, {counted(stats.claims, 'claim')}. Found {found}{unread}.{_left(report)}"


def _left(report: Report) -> str:
    """How many findings were left because somebody has said so."""
    known = sum(one.how == KNOWN for one in report.suppressed)
    told = [(len(report.suppressed) - known, "ignored"), (known, "known from the baseline")]
    left = ", ".join(f"{number} {how}" for number, how in told if number)
    return f" Left out: {left}." if left else ""
