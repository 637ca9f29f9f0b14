"""The chronology that documents together tell: at a terminal and as JSON."""

import json
from collections.abc import Sequence

from factcheck.model.chronology import Event, Telling
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import wrap
from factcheck.reports.record import SCHEMA_VERSION, TOOL, Record, evidence_record, interval_record, problem_record
from factcheck.reports.terminal import problem_lines
from factcheck.reports.words import counted, place_of, short_fingerprints
from factcheck.values.readable import readable

_INDENT = "    "


def render_chronology(events: Sequence[Event], report: Report, options: Options) -> str:
    """The events in the order of time, each with the words of all who tell of it and what disagrees with them."""
    paint = painter(options.color)
    short = short_fingerprints(report.findings)
    lines: list[str] = []
    for event in events:
        lines += [*_event(event, short, options.width, paint), ""]
    for problem in report.problems:
        lines += [*problem_lines(problem, options.width, paint), ""]
    return "\n".join([*lines, summary(events, report), ""])


def summary(events: Sequence[Event], report: Report) -> str:
    """How many events are told, by how many documents, and how many are disputed."""
    disputed = sum(bool(event.findings) for event in events)
    return f"{counted(len(events), 'event')} in {counted(len(report.documents), 'document')}, {disputed} disputed."


def note_on(event: Event) -> str:
    """What is to be said of an event that did not simply happen: " (planned)"."""
    return "" if event.statuses == ("happened",) else f" ({', '.join(event.statuses)})"


def source_of(event: Event, telling: Telling) -> str:
    """Where a telling stands and who published it; the date too, where it is not the event's own."""
    told = telling.evidence
    facts = (
        told.document.tier,
        told.document.publisher,
        f"says {readable(told.value)}" if told.value != event.value else None,
    )
    return " · ".join([place_of(told), *(fact for fact in facts if fact)])


def _event(event: Event, short: dict[str, str], width: int, paint: Paint) -> list[str]:
    lines = [paint(f"{readable(event.value)}{note_on(event)}", "strong")]
    for telling in event.tellings:
        lines += wrap(telling.evidence.quote, _INDENT, _INDENT, width)
        lines += [paint(line, "faint") for line in wrap(source_of(event, telling), f"{_INDENT}— ", f"{_INDENT}  ", width)]
    for finding in event.findings:
        lines += _disputed(finding, short[finding.fingerprint], width, paint)
    return lines


def _disputed(finding: Finding, fingerprint: str, width: int, paint: Paint) -> list[str]:
    first, *rest = wrap(f"{finding.message} [{fingerprint}]", f"{_INDENT}{finding.severity}: ", f"{_INDENT}  ", width)
    return [paint(first, finding.severity), *rest]


def render_chronology_json(events: Sequence[Event], report: Report) -> str:
    """The same as one JSON object; the findings are named by their fingerprints."""
    record: Record = {
        "schema_version": SCHEMA_VERSION,
        "tool": TOOL,
        "events": [_record(event) for event in events],
        "problems": [problem_record(problem) for problem in report.problems],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _record(event: Event) -> Record:
    return {
        "value": event.value,
        "interval": interval_record(event.interval),
        "tellings": [{"status": one.status, **evidence_record(one.evidence)} for one in event.tellings],
        "disputed": [
            {"fingerprint": one.fingerprint, "check": one.check, "severity": one.severity, "message": one.message}
            for one in event.findings
        ],
    }
