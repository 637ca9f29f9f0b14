"""Which files a branch has changed, by asking git."""

import os
import subprocess
from pathlib import Path

from attrs import evolve

from factcheck.errors import UsageError
from factcheck.model.report import Report


def changed_since(ref: str, place: Path) -> frozenset[str]:
    """The files that differ from where this branch left ``ref``, those that git does not know yet among them.

    Paths are real ones. Raises UsageError where git, a repository around the place, or the commit is missing.
    """
    folder = next(above for above in (place.absolute(), *place.absolute().parents) if above.is_dir())
    top = Path(_git(folder, "rev-parse", "--show-toplevel").rstrip("\n"))
    commit = _git(top, "rev-parse", "--verify", "--end-of-options", f"{ref}^{{commit}}").strip()
    base = _git(top, "merge-base", commit, "HEAD").strip()
    named = _git(top, "diff", "--name-only", "-z", base) + _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(os.path.realpath(top / name) for name in named.split("\0") if name)


def about(report: Report, files: frozenset[str]) -> Report:
    """The report with the findings of which a side stands in one of these files."""
    kept = [
        finding
        for finding in report.findings
        if any(side.document.path and os.path.realpath(side.document.path) in files for side in finding.evidence)
    ]
    return evolve(report, findings=tuple(kept))


def _git(folder: Path, *words: str) -> str:
    """What git prints. Raises UsageError with its own words where it fails."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
    except OSError:
        message = "--changed-since needs git, which is not there"
        raise UsageError(message) from None
    if done.returncode:
        told = os.fsdecode(done.stderr).strip().splitlines() or [f"exit code {done.returncode}"]
        message = f"--changed-since: git says: {told[0]}"
        raise UsageError(message)
    return os.fsdecode(done.stdout)
