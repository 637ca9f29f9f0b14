"""Markdown and CSV."""

import csv
import io
import re

import pytest
from attrs import evolve

from factcheck.model.report import Report
from factcheck.reports import REPORTS, Options
from factcheck.reports.tabular import COLUMNS


def rows(report: Report) -> list[dict[str, str]]:
    """The table, read back."""
    return list(csv.DictReader(io.StringIO(REPORTS["csv"].render(report, Options()), newline="")))


def test_csv_has_a_row_for_each_side(report: Report) -> None:
    """Two rows for a conflict, one for a slip, the finding's own columns repeated."""
    table = rows(report)
    expected = [("9b3c6f0d5a1e2b44", "1", "Friday"), ("9b3c6f0d5a1e2b44", "2", "14 March 2021")]
    assert expected == [(row["fingerprint"], row["side"], row["words"]) for row in table[:2]]
    assert (3, list(COLUMNS)) == (len(table), list(table[0]))
    assert ("AP", "agency", "1", "42") == tuple(table[1][key] for key in ("publisher", "tier", "line", "column"))


def test_csv_cells_are_no_formulas(report: Report) -> None:
    """A text that a spreadsheet would compute is quoted."""
    finding = evolve(report.findings[1], message="=1+1", hint="@SUM(A1)")
    (row,) = rows(Report(findings=(finding,)))
    assert ("'=1+1", "'@SUM(A1)") == (row["message"], row["hint"])


def test_csv_keeps_its_shape_whatever_a_document_holds(hostile: Report) -> None:
    """Quotes, commas and line breaks stay inside their cell."""
    table = rows(hostile)
    assert [None, None] == [row.get(None) for row in table]  # type: ignore[call-overload]  # DictReader's key for surplus cells
    assert ["2021-03-15", "2021-03-15"] == [row["published"] for row in table]


def test_markdown_has_counts_a_table_and_folded_details(report: Report) -> None:
    """The head of the page tells all in a table; each finding's sides are below, the marked words bold."""
    lines = REPORTS["markdown"].render(report, Options()).splitlines()
    assert ["# Contradictions", "| | where | what | check |"] == [lines[0], lines[4]]
    assert lines[6].startswith("| error | drafts/bridge.md:3:35 | Two sources date")
    assert 2 == sum(line == "</details>" for line in lines)
    assert any("<strong>14 March 2021</strong>" in line for line in lines)
    assert "- the evidence favours 2021-03-14: an agency against a draft" in lines
    assert "- could not read scan.pdf: not a text" == lines[-1]


def test_markdown_of_a_clean_report_is_short() -> None:
    """No empty table."""
    expected = "# Contradictions\n\nChecked 0 documents, 0 claims. Found 0 errors, 0 warnings, 0 notes.\n"
    assert expected == REPORTS["markdown"].render(Report(), Options())


def test_a_quote_of_markdown_stands_in_its_line(report: Report) -> None:
    """The sentence around it is what an editor reads."""
    (side,) = report.findings[1].evidence
    part = evolve(side, span=side.mark, quote="14 March 2021")
    shown = REPORTS["markdown"].render(Report(findings=(evolve(report.findings[1], evidence=(part,)),)), Options())
    assert "> Officials reopened the Kestrel Bridge on <strong>14 March 2021</strong> after repairs." in shown.splitlines()


@pytest.mark.parametrize("name", ["full", "html", "markdown"])
def test_what_has_no_value_shows_none(name: str, report: Report) -> None:
    """A day that is not in the calendar comes to nothing; an empty sign of equality would look like a fault."""
    (side,) = report.findings[1].evidence
    bare = evolve(report.findings[1], evidence=(evolve(side, value="", derivation=()),))
    shown = REPORTS[name].render(Report(findings=(bare,)), Options())
    assert "14 March 2021" in shown
    assert [] == [line for line in shown.splitlines() if line.rstrip().endswith("=") or 'class="value"></p>' in line]


def test_markdown_of_very_many_findings_stays_small(report: Report) -> None:
    """A forge refuses a summary of more than a mebibyte; what is left out is told."""
    many = tuple(evolve(report.findings[1], fingerprint=f"{n:016x}") for n in range(1200))
    shown = REPORTS["markdown"].render(evolve(report, findings=many), Options())
    assert (1000, 100) == (shown.count("| warning |"), shown.count("<details>"))
    assert "Both sides of 1,100 more findings are in the full report, 200 more findings not listed." in shown.splitlines()
    assert len(shown.encode()) < 2**20 // 4


def test_markdown_makes_no_links(report: Report) -> None:
    """What looks like an address stays text."""
    finding = evolve(report.findings[1], message="see https://example.org or WWW.example.org")
    shown = REPORTS["markdown"].render(Report(findings=(finding,)), Options())
    assert "see https&#58;//example.org or WWW&#46;example.org" in shown


def test_markdown_takes_nothing_of_a_document_for_markup(hostile: Report) -> None:
    """No tag, no code mark, no table bar, no mention survives from a document."""
    shown = REPORTS["markdown"].render(hostile, Options())
    tags = set(re.findall(r"<[^>]*>", shown))
    assert {"<details>", "<summary>", "</summary>", "</details>", "<strong>", "</strong>"} == tags
    assert not set("`@") & set(shown)
    table = [line for line in shown.splitlines() if line.startswith("|")]
    assert [5, 5, 5] == [line.count("|") for line in table]
