"""GitHub workflow commands: annotations on the lines of a pull request."""

from factcheck.model.finding import SEVERITIES, Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.frame import marked
from factcheck.reports.plain import visible
from factcheck.reports.words import counted, file_of, place_of, told_words, value_words

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_CAP = 10
"""GitHub shows at most ten annotations of each kind for a step; the rest it drops in silence."""


def render(report: Report, _options: Options) -> str:
    """The surest findings first, ten of each severity, and a notice of how many more there are."""
    by_severity = {level: [finding for finding in report.findings if finding.severity == level] for level in SEVERITIES}
    hidden = sum(max(len(findings) - _CAP, 0) for findings in by_severity.values())
    if hidden:
        notes = by_severity["note"]
        by_severity["note"], hidden = notes[: _CAP - 1], hidden + (len(notes) >= _CAP)
    lines = [_annotation(finding) for findings in by_severity.values() for finding in findings[:_CAP]]
    lines += [f"::warning title=factcheck::{_data(f'could not read {p.name}: {p.reason}')}" for p in report.problems[:_CAP]]
    if hidden:
        lines.append(f"::notice title=factcheck::{counted(hidden, 'more finding')} in the full report")
    return "".join(f"{line}\n" for line in lines)


def _annotation(finding: Finding) -> str:
    first, *others = finding.evidence
    mark = marked(first)
    start, end = first.document.place(mark.start), first.document.place(mark.end)
    properties = {"file": file_of(first.document), "line": str(start.line), "endLine": str(end.line)}
    if start.line == end.line:
        properties |= {"col": str(start.column), "endColumn": str(end.column)}
    properties["title"] = f"{finding.check} [{finding.fingerprint[:8]}]"
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    lines = [
        finding.message,
        *(f"{value_words(side)} in {place_of(side)}: {told_words(side)}" for side in others),
        finding.hint or "",
    ]
    return f"::{_COMMANDS[finding.severity]} {told}::{'%0A'.join(_data(line) for line in lines if line)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
