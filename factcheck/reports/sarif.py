"""SARIF 2.1.0 (OASIS), for code scanning and editors.

Both places of a conflict are told: the first side is the location, the others are related locations; code flows lead through
the steps by which each value was worked out. The fingerprint is our own; GitHub's is left to GitHub.
"""

import json
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.ignore import INLINE, KNOWN
from factcheck.model.report import CheckInfo, Problem, Report, Suppression
from factcheck.model.span import Span
from factcheck.reports.format import Options
from factcheck.reports.frame import marked
from factcheck.reports.words import place_of, tidy, told_words, value_words
from factcheck.version import VERSION

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "factcheckConflict/v1"

Record = dict[str, Any]


def render(report: Report, _options: Options) -> str:
    """One run with a result for each finding; what could not be read is told as a notification of the run."""
    checks = _checks(report)
    index = {check.id: number for number, check in enumerate(checks)}
    new = {"baselineState": "new"} if report.baseline else {}
    run = {
        "tool": {"driver": {"name": "factcheck", "version": VERSION, "rules": [_rule(check) for check in checks]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": True, "toolExecutionNotifications": list(map(_notification, report.problems))}
        ],
        "results": [
            *({**_result(finding, index[finding.check]), **new} for finding in report.findings),
            *(_suppressed(one, index[one.finding.check]) for one in report.suppressed),
        ],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _checks(report: Report) -> list[CheckInfo]:
    """The checks that ran; one that only its findings know is told by its id."""
    known = {check.id: check for check in report.checks}
    found = (*report.findings, *(one.finding for one in report.suppressed))
    unknown = {finding.check for finding in found} - set(known)
    bare = [CheckInfo(name, "warning", name, name) for name in unknown]
    return sorted([*known.values(), *bare], key=lambda check: check.id)


def _rule(check: CheckInfo) -> Record:
    rule: Record = {
        "id": check.id,
        "shortDescription": {"text": _text(check.description)},
        "fullDescription": {"text": _text(check.rationale)},
        "defaultConfiguration": {"level": check.severity},
    }
    return {**rule, "help": {"text": _text(check.hint)}} if check.hint else rule


def _result(finding: Finding, rule_index: int) -> Record:
    first, *others = finding.evidence
    result: Record = {
        "ruleId": finding.check,
        "ruleIndex": rule_index,
        "level": finding.severity,
        "message": {"text": _message(finding)},
        "locations": [_location(first.document, marked(first), first.span)],
        "partialFingerprints": {_FINGERPRINT: finding.fingerprint},
        "properties": {"slot": finding.slot, "values": [evidence.value for evidence in finding.evidence]},
    }
    if others:
        result["relatedLocations"] = [
            {
                "id": number,
                **_told(_location(side.document, marked(side), side.span), f"{value_words(side)}: {told_words(side)}"),
            }
            for number, side in enumerate(others, 1)
        ]
    flows = [_flow(side) for side in finding.evidence if side.derivation]
    return {**result, "codeFlows": flows} if flows else result


def _suppressed(one: Suppression, rule_index: int) -> Record:
    """A result that somebody has said to leave (3.27.23): in the source, or in a list beside it."""
    kind = "inSource" if one.how == INLINE else "external"
    reason = {"justification": _text(one.reason)} if one.reason else {}
    known = {"baselineState": "unchanged"} if one.how == KNOWN else {}
    told = [{"kind": kind, "status": "accepted", **reason}]
    return {**_result(one.finding, rule_index), **known, "suppressions": told}


def _message(finding: Finding) -> str:
    """The message with what supports it, for viewers that show nothing else."""
    parts = [finding.message, *(f"Other side: {value_words(side)}, {place_of(side)}." for side in finding.evidence[1:])]
    if finding.sameness is not None:
        parts.append(f"One thing because {finding.sameness.reason}.")
    return _text(" ".join([*parts, finding.hint or ""]).strip())


def _flow(side: Evidence) -> Record:
    """The steps by which a value was worked out, ending at the words that carry it."""
    mark = marked(side)
    steps = [(step.span or mark, f"{step.text} ({step.rule})") for step in side.derivation]
    places = [_told(_location(side.document, span), text) for span, text in [*steps, (mark, value_words(side))]]
    return {"threadFlows": [{"locations": [{"location": place} for place in places]}]}


def _told(location: Record, text: str) -> Record:
    return {**location, "message": {"text": _text(text)}}


def _location(document: Document, span: Span, around: Span | None = None) -> Record:
    place: Record = {"artifactLocation": {"uri": _uri(document)}, "region": _region(document, span)}
    if around is not None:
        place["contextRegion"] = _region(document, around)
    return {"physicalLocation": place}


def _region(document: Document, span: Span) -> Record:
    start, end = document.place(span.start), document.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "snippet": {"text": span.slice(document.text)},
    }


def _uri(document: Document) -> str:
    """The path as a URI reference: relative where the path is."""
    path = PurePath(document.path or document.name)
    encoded = quote(path.as_posix().encode("utf-8", errors="surrogateescape" if _escaped(path) else "replace"))
    return f"file://{encoded}" if path.is_absolute() else encoded.replace("//", "/")


def _escaped(path: PurePath) -> bool:
    """Whether the name holds bytes that were no UTF-8, as Python keeps them (PEP 383)."""
    return all(0xDC80 <= ord(char) <= 0xDCFF for char in str(path) if "\ud800" <= char <= "\udfff")


def _notification(problem: Problem) -> Record:
    return {"level": "warning", "message": {"text": _text(f"could not read {problem.name}: {problem.reason}")}}


def _text(text: str) -> str:
    """Plain text in which no document can plant a link (SARIF 2.1.0, 3.11.6: ``[words](target)``)."""
    return tidy(text).replace("](", "] (")
