"""``factcheck baseline``: what is known already, so that only what is new is told."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from attrs import evolve, frozen

from factcheck import ignorelist
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.group import context_settings
from factcheck.cli.job import job_of
from factcheck.cli.streams import out
from factcheck.errors import UsageError
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.ignore import KNOWN, Ignore
from factcheck.reports import encoded
from factcheck.tomlfile import is_file

_FILE = "factcheck.baseline.toml"
_HEAD = "# Written by factcheck baseline: findings that are known already.\n"


@frozen
class Comparison:
    """A baseline beside the findings of now: those it does not know, its entries found again, and those that are gone.

    An entry is gone only if its file was read.
    """

    path: Path
    new: tuple[Finding, ...]
    kept: tuple[str, ...]
    gone: tuple[Ignore, ...]


@click.group("baseline", context_settings=context_settings())
def command() -> None:
    """Write down the findings that are known, so that a check tells only of new ones.

    The file is that of --baseline, else the one in the settings (key baseline), else factcheck.baseline.toml.
    """


def _subcommand(name: str) -> Callable[[Callable[..., int]], click.Command]:
    """One of the commands: all take what a check takes."""
    return lambda function: command.command(name)(options.inputs(options.sources(options.selection(function))))


@_subcommand("create")
def create(**given: Any) -> int:
    """Write a new baseline with all findings of now."""
    compared = _compared(given, fresh=True)
    _write(compared, compared.new)
    return ExitCode.CLEAN


@_subcommand("update")
def update(**given: Any) -> int:
    """Add what is new and take out what is gone; exit with 1 if anything was added."""
    compared = _compared(given)
    _write(compared, compared.new)
    return ExitCode.FINDINGS if compared.new else ExitCode.CLEAN


@_subcommand("prune")
def prune(**given: Any) -> int:
    """Take out what is gone, and add nothing."""
    _write(_compared(given), ())
    return ExitCode.CLEAN


@_subcommand("diff")
def diff(**given: Any) -> int:
    """Tell what is new and what is gone, and write nothing; exit with 1 if anything is new."""
    compared = _compared(given)
    out(encoded("".join(f"{line}\n" for line in _told(compared, compared.new))))
    return ExitCode.FINDINGS if compared.new else ExitCode.CLEAN


def _compared(given: dict[str, Any], fresh: bool = False) -> Comparison:
    job = job_of(given)
    path = Path(job.settings.baseline or _FILE)
    if fresh and is_file(path):
        message = f"{path}: is there already; factcheck baseline update brings it up to date"
        raise UsageError(message)
    known = Document(text="") if fresh else ignorelist.ignore_list(path, KNOWN)
    report = evolve(job, settings=evolve(job.settings, baseline=None)).run()
    found = {finding.fingerprint for finding in report.findings}
    read = {document.file for document in report.documents}
    gone = tuple(one for one in known.ignores if one.file in read and one.fingerprint not in found)
    entries = {one.fingerprint for one in known.ignores}
    kept = tuple(one.span.slice(known.text) + "\n" for one in known.ignores if one not in gone)
    return Comparison(path, tuple(one for one in report.findings if one.fingerprint not in entries), kept, gone)


def _write(compared: Comparison, added: Iterable[Finding]) -> None:
    new = tuple(added)
    entries = (ignorelist.entry(ignorelist.told_of(finding)) for finding in new)
    ignorelist.write_list(compared.path, [_HEAD, *compared.kept, *entries])
    out(encoded("".join(f"{line}\n" for line in _told(compared, new))))


def _told(compared: Comparison, new: tuple[Finding, ...]) -> list[str]:
    """A line for each finding that is new and each entry that is gone, and the counts."""
    lines = [f"new   {one.fingerprint} {one.check}: {' '.join(one.message.split())}" for one in new]
    lines += [f"gone  {one.fingerprint} {' '.join(one.checks)} in {one.file}" for one in compared.gone]
    return [*lines, f"{compared.path}: {len(new)} new, {len(compared.gone)} gone, {len(compared.kept)} known"]
