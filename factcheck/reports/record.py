"""A report as plain values, the shape that ``report.schema.json`` specifies."""

import json
from typing import Any

from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import CheckInfo, Problem, Report, Suppression
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.reports.format import Options
from factcheck.reports.words import published
from factcheck.values.edtf import print_day
from factcheck.values.interval import Interval
from factcheck.version import VERSION

SCHEMA_VERSION = "1.1"
"""Raised in its second number when something is added, in its first when something is changed or taken away."""

TOOL = {"name": "factcheck", "version": VERSION}

Record = dict[str, Any]


def render(report: Report, _options: Options) -> str:
    """The whole report as one JSON object."""
    return json.dumps(report_record(report), ensure_ascii=False, indent=2) + "\n"


def render_lines(report: Report, _options: Options) -> str:
    """The report as JSON lines: a head, one line for each finding and each problem, and the counts at the end."""
    lines: list[Record] = [{"kind": "head", "schema_version": SCHEMA_VERSION, "tool": TOOL}]
    lines += [{"kind": "finding", **finding_record(finding)} for finding in report.findings]
    lines += [{"kind": "problem", **problem_record(problem)} for problem in report.problems]
    lines.append({"kind": "statistics", **_statistics(report)})
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def report_record(report: Report) -> Record:
    """The report as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": TOOL,
        "findings": [finding_record(finding) for finding in report.findings],
        "problems": [problem_record(problem) for problem in report.problems],
        "statistics": _statistics(report),
        "documents": [_document_with_date(document) for document in report.documents],
        "checks": [_check(check) for check in report.checks],
        "suppressed": [suppression_record(one) for one in report.suppressed],
    }


def finding_record(finding: Finding) -> Record:
    """A finding as plain values."""
    same = finding.sameness
    return {
        "check": finding.check,
        "severity": finding.severity,
        "slot": finding.slot,
        "message": finding.message,
        "hint": finding.hint,
        "sameness": None if same is None else {"level": same.level, "reason": same.reason},
        "favours": finding.favours,
        "fingerprint": finding.fingerprint,
        "evidence": [evidence_record(evidence) for evidence in finding.evidence],
    }


def suppression_record(one: Suppression) -> Record:
    """A finding that somebody has said to leave, as plain values."""
    return {"how": one.how, "reason": one.reason, "finding": finding_record(one.finding)}


def document_record(document: Document) -> Record:
    """What names a document and says how far to trust it."""
    return {
        "name": document.name,
        "path": document.path,
        "publisher": document.publisher,
        "tier": document.tier,
        "published": published(document),
    }


def steps_record(steps: tuple[Step, ...]) -> list[Record]:
    """How a value was worked out, as plain values."""
    return [
        {
            "rule": step.rule,
            "text": step.text,
            "anchor": step.anchor,
            "span": None if step.span is None else span_record(step.span),
        }
        for step in steps
    ]


def interval_record(interval: Interval) -> Record:
    """The first and the last day as dates; None for an open end."""
    ends = (None if day is None else print_day(day) for day in (interval.earliest, interval.latest))
    return dict(zip(("earliest", "latest"), ends, strict=True))


def span_record(span: Span) -> Record:
    """A span as plain values."""
    return {"start": span.start, "end": span.end}


def _document_with_date(document: Document) -> Record:
    steps = steps_record(document.published_derivation)
    return {
        **document_record(document),
        "title": document.title,
        "language": document.language,
        "published_derivation": steps,
    }


def evidence_record(evidence: Evidence) -> Record:
    """A side as plain values: where it stands, its words, its value and how that was worked out."""
    return {
        "document": document_record(evidence.document),
        **placed_record(evidence.document, evidence.span),
        "quote": evidence.quote,
        "value": evidence.value,
        "mark": None if evidence.mark is None else placed_record(evidence.document, evidence.mark),
        "derivation": steps_record(evidence.derivation),
    }


def placed_record(document: Document, span: Span) -> Record:
    """A span with its lines and columns in the file; the end column is the one after the last code point."""
    start, end = document.place(span.start), document.place(span.end)
    places = {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
    return {"span": span_record(span), **places}


def problem_record(problem: Problem) -> Record:
    """An input that could not be read, as plain values."""
    return {"name": problem.name, "reason": problem.reason}


def _statistics(report: Report) -> Record:
    counts = report.statistics
    return {"documents": counts.documents, "sources": counts.sources, "claims": counts.claims, "groups": counts.groups}


def _check(check: CheckInfo) -> Record:
    return {
        "id": check.id,
        "severity": check.severity,
        "description": check.description,
        "rationale": check.rationale,
        "hint": check.hint,
    }
