"""Findings that somebody has said to leave, and kind "ignore-fault": remarks that leave nothing, or do not say why."""

import datetime
from collections.abc import Collection, Container, Iterable, Iterator, Sequence

from attrs import evolve, frozen

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material, Remark
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.ignore import INLINE, KNOWN, LISTED, Ignore
from factcheck.model.report import Suppression
from factcheck.model.span import Span
from factcheck.rulebook.topic_rules import CheckRule

FAULTS = ("unused", "no-reason", "expired")


@frozen
class Run:
    """What a run was: the documents read and the lists of remarks, the checks left out, the day if it was told.

    ``files`` are the names of further files that could have been read, as those of an index.
    """

    documents: Sequence[Document]
    lists: Sequence[Document] = ()
    skipped: Collection[str] = ()
    today: datetime.date | None = None
    files: Container[str] = ()

    def covers(self, file: str | None) -> bool:
        """Whether a file of this name was looked at."""
        return file is not None and (file in {one.file for one in self.documents} or file in self.files)


@frozen
class Judged:
    """Findings that stay, findings that were left, and the remarks."""

    kept: tuple[Finding, ...]
    left: tuple[Suppression, ...]
    remarks: tuple[Remark, ...]


def judged(findings: Iterable[Finding], run: Run) -> Judged:
    """The findings parted by the remarks of a run; a remark that has expired leaves nothing."""
    remarks = [_remark(document, ignore, run) for document in (*run.documents, *run.lists) for ignore in document.ignores]
    kept, left, used = [], [], set()
    for found in findings:
        number = next((n for n, remark in enumerate(remarks) if not remark.expired and _covers(remark, found)), None)
        if number is None:
            kept.append(found)
        else:
            ignore = remarks[number].ignore
            used.add(number)
            left.append(Suppression(found, ignore.how, ignore.reason))
    spoken = {_words(remarks[n]) for n in used if remarks[n].ignore.wide}
    told = (
        evolve(remark, idle=remark.idle and n not in used and not (remark.ignore.wide and _words(remark) in spoken))
        for n, remark in enumerate(remarks)
    )
    return Judged(tuple(kept), tuple(left), tuple(told))


def _words(remark: Remark) -> tuple[object, ...]:
    """What tells a remark on a whole file, whose documents all bear it, from others."""
    return (remark.document.file, remark.ignore.checks, remark.ignore.reason)


def _remark(document: Document, ignore: Ignore, run: Run) -> Remark:
    expired = bool(run.today and ignore.until and ignore.until < run.today)
    skipped = any(check.startswith(ignore.checks) for check in run.skipped)
    elsewhere = ignore.how != INLINE and not run.covers(ignore.file)
    return Remark(document, ignore, idle=not (skipped or elsewhere or expired), expired=expired)


def _covers(remark: Remark, found: Finding) -> bool:
    ignore = remark.ignore
    if ignore.fingerprint is not None:
        return found.fingerprint.startswith(ignore.fingerprint)
    return found.check.startswith(ignore.checks) and any(
        side.document is remark.document and side.span.overlaps(ignore.span) for side in found.evidence
    )


def ignore_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each remark that has the rule's fault: it left nothing, gives no reason, or its time is over."""
    own = {id(document) for document in material.documents}
    for remark in material.remarks:
        told = remark.ignore.how == LISTED or id(remark.document) in own
        if told and rule.fault in _faults(remark):
            span = _first_line(remark.ignore.span, remark.document.text) if remark.ignore.wide else remark.ignore.span
            words = remark.ignore.fingerprint or ", ".join(remark.ignore.checks) or "nothing"
            side = Evidence(remark.document, span, span.slice(remark.document.text), _value(remark.ignore))
            yield finding(rule, (side,), {"what": words, "until": remark.ignore.until})


def _first_line(span: Span, text: str) -> Span:
    """The beginning of what a remark speaks of: as much of it as a finding can show."""
    end = text.find("\n", span.start, span.end)
    return span if end == -1 else Span(span.start, end)


def _faults(remark: Remark) -> tuple[str, ...]:
    """What is wrong with a remark; a baseline is kept by its own command."""
    if remark.ignore.how == KNOWN:
        return ()
    if remark.expired:
        return ("expired",)
    return (*(() if remark.ignore.reason else ("no-reason",)), *(("unused",) if remark.idle else ()))


def _value(ignore: Ignore) -> str:
    until = f", until {ignore.until}" if ignore.until else ""
    return f"ignored: {', '.join(ignore.checks) or ignore.fingerprint or 'nothing'}{until}"


KIND = Kind("ignore-fault", ignore_fault, ("what", "until"), faults=FAULTS, grouped=False)
