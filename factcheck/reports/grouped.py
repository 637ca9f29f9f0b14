"""Findings under the document they concern, with their messages."""

from itertools import groupby

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.frame import marked
from factcheck.reports.paint import Paint, painter
from factcheck.reports.plain import visible, wrap
from factcheck.reports.terminal import problem_lines
from factcheck.reports.words import file_of, left_lines, place_of, short_fingerprints, summary, value_words


def render(report: Report, options: Options) -> str:
    """A heading for each document, below it one entry for each finding whose first side stands in it."""
    paint = painter(options.color)
    short = short_fingerprints(report.findings)
    lines: list[str] = []
    for name, findings in groupby(sorted(report.findings, key=_file), key=_file):
        lines.append(paint(visible(name), "strong"))
        for finding in findings:
            lines += _entry(finding, short[finding.fingerprint], options.width, paint)
        lines.append("")
    if left := left_lines(report, options.suppressed):
        lines += [*left, ""]
    for problem in report.problems:
        lines += [*problem_lines(problem, options.width, paint), ""]
    return "\n".join([*lines, *wrap(summary(report), "", "", options.width), ""])


def _file(finding: Finding) -> str:
    return file_of(finding.evidence[0].document)


def _entry(finding: Finding, short: str, width: int, paint: Paint) -> list[str]:
    first, *others = finding.evidence
    place = first.document.place(marked(first).start)
    head = f"  {place} {finding.severity} "
    lines = wrap(f"{finding.message} [{finding.check} {short}]", head, "    ", width)
    lines[0] = lines[0].replace(finding.severity, paint(finding.severity, finding.severity), 1)
    return [*lines, *(f"    also {visible(place_of(other))}: {visible(value_words(other))}" for other in others)]
