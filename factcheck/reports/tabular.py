"""CSV for spreadsheets: one row for each side of each finding."""

import csv
import io

from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.frame import marked
from factcheck.reports.words import file_of, published, tidy

COLUMNS = (
    "fingerprint", "severity", "check", "slot", "message", "side", "document", "publisher", "tier", "published",
    "line", "column", "value", "words", "quote", "favours", "hint",
)  # fmt: skip
"""The columns, in order; ``words`` are those of the quote that carry the value."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report, _options: Options) -> str:
    """A head row and the sides of all findings (RFC 4180, UTF-8)."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in report.findings:
        for number, side in enumerate(finding.evidence, 1):
            writer.writerow([_cell(value) for value in _row(finding, number, side)])
    return table.getvalue()


def _row(finding: Finding, number: int, side: Evidence) -> tuple[object, ...]:
    document, mark = side.document, marked(side)
    place = document.place(mark.start)
    head = (finding.fingerprint, finding.severity, finding.check, finding.slot, finding.message, number)
    source = (file_of(document), document.publisher, document.tier, published(document))
    return (
        *head, *source, place.line, place.column, side.value, mark.slice(document.text), side.quote,
        finding.favours, finding.hint,
    )  # fmt: skip


def _cell(value: object) -> object:
    """The value; a text that a spreadsheet would take for a formula is quoted with an apostrophe (OWASP, CSV injection)."""
    if not isinstance(value, str):
        return value
    text = tidy(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
