"""The Reviewdog Diagnostic Format, for review comments on any forge."""

import json
from typing import Any

from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.reports.format import Options
from factcheck.reports.frame import marked
from factcheck.reports.plain import visible
from factcheck.reports.words import file_of, told_words, value_words

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}

Record = dict[str, Any]


def render(report: Report, _options: Options) -> str:
    """One diagnostic for each finding, with the other sides as related locations. Columns count UTF-8 bytes."""
    record = {"source": {"name": "factcheck"}, "diagnostics": [_diagnostic(finding) for finding in report.findings]}
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(finding: Finding) -> Record:
    first, *others = finding.evidence
    record: Record = {
        "message": visible(finding.message),
        "location": _location(first.document, marked(first)),
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.check},
    }
    if others:
        record["relatedLocations"] = [
            {
                "message": visible(f"{value_words(side)}: {told_words(side)}"),
                "location": _location(side.document, marked(side)),
            }
            for side in others
        ]
    return record


def _location(document: Document, span: Span) -> Record:
    ends = {"start": _position(document, span.start), "end": _position(document, span.end)}
    return {"path": file_of(document), "range": ends}


def _position(document: Document, offset: int) -> dict[str, int]:
    """Line and column; the column is 1-based and counts the bytes of the line before it."""
    place = document.place(offset)
    before = document.text[max(offset - place.column + 1, 0) : offset]
    wider = len(before.encode("utf-8", errors="replace")) - len(before)
    return {"line": place.line, "column": place.column + wider}
