"""The exit codes of the command line; part of the contract."""

from collections.abc import Collection
from enum import IntEnum
from pathlib import Path

from factcheck.config import Settings
from factcheck.documents.paths import display
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


def exit_code(report: Report, settings: Settings, named: Collection[str] = ()) -> ExitCode:
    """The exit code of a check of the files and patterns ``named``.

    An unreadable input counts first, where inputs are strict, for then not everything was checked; then nothing to check;
    then findings of the severity that fails the run, or of a surer one; then a named file of which nothing was read.
    """
    if settings.strict_inputs and report.problems:
        return ExitCode.UNREADABLE
    if not report.statistics.documents:
        return ExitCode.NOTHING
    failing = SEVERITIES[: SEVERITIES.index(settings.fail_on) + 1] if settings.fail_on in SEVERITIES else ()
    if any(finding.severity in failing for finding in report.findings):
        return ExitCode.FINDINGS
    return ExitCode.UNREADABLE if _unread(report, named) else ExitCode.CLEAN


def _unread(report: Report, named: Collection[str]) -> bool:
    """Whether there is a named file that could not be read, and is not empty, or a pattern that no file fits."""
    names = {display(Path(path)) for path in named if not Path(path).is_dir() and not _is_empty(path)}
    read = {document.path for document in report.documents}
    return any(problem.name in names - read for problem in report.problems)


def _is_empty(path: str) -> bool:
    try:
        return Path(path).stat().st_size == 0
    except (OSError, ValueError):
        return False
