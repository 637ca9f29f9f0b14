"""Markdown for the summary of a CI run or a comment on a pull request."""

import re

from factcheck.model.finding import SEVERITIES, Evidence, Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.frame import in_line
from factcheck.reports.plain import visible
from factcheck.reports.words import (
    counted,
    is_as_written,
    on_record,
    place_of,
    short_fingerprints,
    source_facts,
    summary,
    value_words,
)

_SPECIAL = {ord(char): f"&#{ord(char)};" for char in "\\`*_[]<>#|~@&"}
_MOST_TOLD = 100
_MOST_LISTED = 1000
"""Findings shown with both sides, and in the table: GitHub refuses a summary of more than 1 MiB."""
_LINKS = re.compile(r"(?i):(?=//)|(?<=www)\.")


def render(report: Report, _options: Options) -> str:
    """A heading, the counts, the findings in a table, and each with its sides below, folded."""
    short = short_fingerprints(report.findings)
    lines = ["# Contradictions", "", _text(summary(report)), ""]
    ordered = _ordered(report)
    if ordered:
        rows = [_row(finding) for finding in ordered[:_MOST_LISTED]]
        lines += ["| | where | what | check |", "|---|---|---|---|", *rows, ""]
    for finding in ordered[:_MOST_TOLD]:
        lines += _details(finding, short[finding.fingerprint])
    lines += _left_out(len(ordered))
    lines += [f"- could not read {_text(problem.name)}: {_text(problem.reason)}" for problem in report.problems]
    return "\n".join(lines).rstrip() + "\n"


def _left_out(findings: int) -> list[str]:
    """What is left to the full report, where there is too much for a page that a forge would refuse."""
    listed, told = max(findings - _MOST_LISTED, 0), max(findings - _MOST_TOLD, 0)
    unlisted = f", {counted(listed, 'more finding')} not listed" if listed else ""
    return [f"Both sides of {counted(told, 'more finding')} are in the full report{unlisted}.", ""] if told else []


def _ordered(report: Report) -> list[Finding]:
    """Surest first, else in the report's order."""
    return sorted(report.findings, key=lambda finding: SEVERITIES.index(finding.severity))


def _row(finding: Finding) -> str:
    place = _text(place_of(finding.evidence[0]))
    return f"| {finding.severity} | {place} | {_text(finding.message)} | {_text(finding.check)} |"


def _details(finding: Finding, short: str) -> list[str]:
    lines = [f"<details><summary>{_text(finding.message)} ({short})</summary>", ""]
    for side in finding.evidence:
        lines += [*_side(side), ""]
    if finding.sameness is not None:
        lines.append(f"- one thing because {_text(finding.sameness.reason)}")
    if finding.favours is not None:
        lines.append(f"- the evidence favours {_text(finding.favours)}")
    if finding.hint is not None:
        lines.append(f"- {_text(finding.hint)}")
    return [*lines, "", "</details>", ""]


def _side(side: Evidence) -> list[str]:
    """Place, source, the quote with the marked words in bold, and the value with its steps."""
    line = in_line(side)
    quote = f"{_piece(line.before + line.opening)}<strong>{_text(line.mark)}</strong>{_piece(line.closing + line.after)}"
    if recorded := on_record(side):
        return [f"**{_text(place_of(side))}**", "", f"> {_text(recorded)}", "", f"= {_text(value_words(side))}"]
    steps = "; ".join(_text(step.text) for step in side.derivation if not is_as_written(step))
    value = f"= {_text(value_words(side))}" + (f": {steps}" if steps else "")
    facts = _text(" · ".join(source_facts(side.document)))
    return [f"**{_text(place_of(side))}** ({facts})", "", f"> {quote}", *(["", value] if side.value else [])]


def _piece(text: str) -> str:
    """A piece of a quote, with the blanks at its ends that part it from its neighbour."""
    left, right = text[:1].isspace(), text[-1:].isspace() and bool(text.strip())
    return " " * left + _text(text) + " " * right


def _text(text: str) -> str:
    """Text of which nothing is taken for markup, a mention or a link; a line break becomes a blank."""
    shown = visible(" ".join(text.split())).translate(_SPECIAL)
    return _LINKS.sub(lambda mark: f"&#{ord(mark[0])};", shown)
