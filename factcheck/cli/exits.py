"""The exit codes of the command line; part of the contract."""

from enum import IntEnum

from factcheck.config import Settings
from factcheck.model.finding import SEVERITIES
from factcheck.model.report import Report


class ExitCode(IntEnum):
    """What a run came to."""

    CLEAN = 0
    FINDINGS = 1
    USAGE = 2
    INTERNAL = 3
    UNREADABLE = 4
    NOTHING = 5


def exit_code(report: Report, settings: Settings) -> ExitCode:
    """The exit code of a check.

    An unreadable input counts first, where inputs are strict, for then not everything was checked; then nothing to check;
    then findings of the severity that fails the run, or of a surer one.
    """
    if settings.strict_inputs and report.problems:
        return ExitCode.UNREADABLE
    if not report.statistics.documents:
        return ExitCode.NOTHING
    failing = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1] if settings.fail_on in SEVERITIES else ()
    return ExitCode.FINDINGS if any(finding.severity in failing for finding in report.findings) else ExitCode.CLEAN
