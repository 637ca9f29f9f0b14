"""What a call names: a finding by its fingerprint, or a line of a document."""

from collections.abc import Sequence

import regex

from factcheck import pipeline
from factcheck.cli.job import Job
from factcheck.errors import UsageError
from factcheck.model.document import Document
from factcheck.model.finding import Finding

_MOST_DIGITS = 9
PLACE = regex.compile(r"(?P<file>.+):(?P<line>\d++)")
"""A line of a file."""


def place_of(told: str, job: Job) -> tuple[Document, int]:
    """The document and the line of ``FILE:LINE``. Raises UsageError where there is no such file."""
    place = PLACE.fullmatch(told)
    if place is None:
        message = f"{told}: not FILE:LINE"
        raise UsageError(message)
    line = int(place["line"][: _MOST_DIGITS + 1])
    if line < 1:
        message = f"{told}: lines are counted from 1"
        raise UsageError(message)
    found = pipeline.read([place["file"]], job.rulebook)
    if not found:
        message = f"{place['file']}: no document could be read there"
        raise UsageError(message)
    last = max(one.place(max(len(one.text.rstrip()) - 1, 0)).line for one in found)
    if line > last:
        message = f"{told[:200]}: the text ends on line {last}"
        raise UsageError(message)
    before = [one for one in found if one.place(0).line <= line]
    return (before or found)[-1], line


def the_one(prefix: str, findings: Sequence[Finding]) -> Finding:
    """The finding whose fingerprint begins so. Raises UsageError where there is none or more than one."""
    fitting = [finding for finding in findings if finding.fingerprint.startswith(prefix.lower())]
    if not fitting:
        counted = f"there are {len(findings)}; give the paths and the --against of the check"
        message = f"no finding of these inputs begins with {prefix!r} ({counted})"
        raise UsageError(message)
    if len({finding.fingerprint for finding in fitting}) > 1:
        known = ", ".join(finding.fingerprint for finding in fitting)
        message = f"{prefix!r} is the beginning of several findings: {known}"
        raise UsageError(message)
    return fitting[0]
