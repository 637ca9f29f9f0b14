"""GitLab's code quality report: a JSON list that merge requests show."""

import json
from collections import Counter

from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.reports.format import Options
from factcheck.reports.frame import marked
from factcheck.reports.plain import visible
from factcheck.reports.words import file_of, place_of, value_words

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report, _options: Options) -> str:
    """One entry for each finding; fingerprints are unique, as GitLab demands."""
    seen: Counter[str] = Counter()
    entries = []
    for finding in report.findings:
        repeated = seen[finding.fingerprint]
        seen[finding.fingerprint] += 1
        entries.append(_entry(finding, f"{finding.fingerprint}-{repeated}" if repeated else finding.fingerprint))
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def _entry(finding: Finding, fingerprint: str) -> dict[str, object]:
    first, *others = finding.evidence
    sides = "".join(f" ({value_words(side)} in {place_of(side)})" for side in others)
    line = first.document.place(marked(first).start).line
    return {
        "description": visible(finding.message + sides),
        "check_name": finding.check,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": file_of(first.document), "lines": {"begin": line}},
    }
