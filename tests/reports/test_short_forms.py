"""The concise and the grouped report."""

from factcheck.model.report import Report
from factcheck.reports import REPORTS, Options


def test_concise_is_one_line_for_each_finding(report: Report) -> None:
    """The message, which names the subject, and the other side with its place; an unreadable input its reason."""
    expected = f"""\
drafts/bridge.md:3:35: error events/dates-disagree {report.findings[0].message} (2021-03-14 in wire/ap.txt:1:42) [9b3c6f0d5]
wire/ap.txt:1:42: warning dates/weekday-mismatch 14 March 2021 was a Sunday. [9b3c6f0d7]
scan.pdf: could not be read: not a text
"""
    assert expected == REPORTS["concise"].render(report, Options())


def test_grouped_puts_findings_under_their_document(report: Report) -> None:
    """Each document has a heading; the other side of a conflict is told below the finding."""
    expected = """\
drafts/bridge.md
  3:35 error Two sources date the reopening of Kestrel Bridge differently (2 days apart).
    [events/dates-disagree 9b3c6f0d5]
    also wire/ap.txt:1:42: 2021-03-14

wire/ap.txt
  1:42 warning 14 March 2021 was a Sunday. [dates/weekday-mismatch 9b3c6f0d7]

could not read scan.pdf: not a text

Checked 1 document against 1 source, 2 claims. Found 1 error, 1 warning, 0 notes; 1 input could not
be read.
"""
    assert expected == REPORTS["grouped"].render(report, Options())


def test_grouped_has_one_heading_for_a_document() -> None:
    """Findings of one document stand together even where others stand between them in the report's order."""
    from tests.reports.sample import report as sample_report

    sample = sample_report()
    conflict, slip = sample.findings
    shown = REPORTS["grouped"].render(Report(findings=(conflict, slip, conflict)), Options())
    assert 1 == shown.splitlines().count("drafts/bridge.md")
