"""The finding that a call names by its fingerprint."""

from collections.abc import Sequence

from factcheck.errors import UsageError
from factcheck.model.finding import Finding


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
