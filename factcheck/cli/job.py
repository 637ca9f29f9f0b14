"""From the options of a call to the run that it asks for."""

import datetime
import glob
import os
import shlex
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from rapidfuzz import process

from factcheck import ignorelist, pipeline
from factcheck.backends.local import cores
from factcheck.cli.nearby import Nearby, Overlay
from factcheck.config import OFF, Settings
from factcheck.configfile import nearest_settings, read_settings, refuse_unknown_checks
from factcheck.documents.paths import display
from factcheck.errors import InputError, UsageError
from factcheck.index.database import is_index
from factcheck.keptrules import kept_rules
from factcheck.model.document import Document
from factcheck.model.finding import SEVERITIES
from factcheck.model.report import Report
from factcheck.rulebook.rulebook import Rulebook
from factcheck.tomlfile import nearest_file

_STDIN = "-"
_LONGEST_HINT = 60
_STARS = frozenset("*?")
_CLOSE = 80
"""The name of a file that may have been meant has this likeness to the one that was written, in percent."""


@frozen
class Job:
    """A check to be run: what is read, against what, by which rules."""

    inputs: tuple[str | Document, ...]
    against: tuple[str, ...] | None
    settings: Settings
    rulebook: Rulebook
    jobs: int = 1

    def run(self, progress: Callable[[int, int], None] = lambda *_: None) -> Report:
        """The report; ``progress`` is told how many of how many documents are read."""
        return pipeline.check(
            self.inputs,
            against=self.against,
            settings=self.settings,
            rules=self.rulebook,
            jobs=self.jobs,
            progress=progress,
        )


def job_of(given: dict[str, Any]) -> Job:
    """The job that a command's options ask for. Raises UsageError and RuleError."""
    found = _settings_file(given)
    rulebook = rulebook_of((*found.rules, *given["rule_folders"]))
    checks = tuple(entry.id for entry in rulebook.entries if entry.table == "check")
    refuse_unknown_checks(found, checks)
    settings = _settings(given, found, checks)
    refuse_unknown_checks(evolve(settings, origin=None), checks)
    against = given.get("against") or None
    refuse_missing(against or (), "--against ")
    return Job(inputs_of(given, rulebook), against, settings, rulebook, given.get("jobs") or cores())


def refuse_missing(paths: Iterable[str], option: str = "") -> None:
    """Raise UsageError for a path that does not exist: a draft not read, or held against nothing, would pass as clean.

    A pattern with ``*`` or ``?`` that nothing fits is told when it is read; a bracket alone may stand in the name of a file.
    """
    for path in paths:
        if not _STARS & set(path) and _is_missing(path) and not any(glob.iglob(path)):  # noqa: PTH207 – absolute ones too
            reason = "no such file, and nothing fits it as a pattern" if glob.has_magic(path) else "no such file or folder"
            message = f"{option}{display(Path(path))}: {reason}{_meant(path)}"
            raise UsageError(message)


def _refuse_indexes(paths: Iterable[str]) -> None:
    """Raise UsageError for an index among what is to be read: it is a source."""
    for path in paths:
        if is_index(Path(path)):
            message = f"{display(Path(path))}: a claim index; name it after --against, or see factcheck index --help"
            raise UsageError(message)


def _is_missing(path: str) -> bool:
    """Whether nothing stands there; what may not be looked at is told when it is read."""
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return True
    except OSError:
        return False
    return False


def _meant(path: str) -> str:
    """What a path that does not exist may have been meant to be: a file beside it."""
    named = Path(path)
    try:
        beside = {display(one): one.name for one in named.parent.iterdir() if not one.name.startswith(".")}
    except (OSError, ValueError):
        return ""
    closest = process.extractOne(named.name, beside, score_cutoff=_CLOSE)
    return f"; did you mean {closest[2]!r}?" if closest else ""


def rulebook_of(folders: tuple[str, ...]) -> Rulebook:
    """The package's own rules, with those of the folders, as an earlier run kept them if one did. Raises RuleError."""
    return kept_rules(folders) if folders else _own_rulebook()


@cache
def _own_rulebook() -> Rulebook:
    return kept_rules()


def inputs_of(given: dict[str, Any], rulebook: Rulebook) -> tuple[str | Document, ...]:
    """The paths given, with standard input read in the place of ``-``."""
    paths: tuple[str, ...] = given["paths"]
    if not paths:
        message = "name a file, a folder, or - for standard input (factcheck --help tells more)"
        raise UsageError(message)
    refuse_missing(path for path in paths if path not in {_STDIN, given.get("unsaved")})
    _refuse_indexes(paths)
    read: list[str | Document] = []
    for path in dict.fromkeys(paths):
        if path == _STDIN:
            name = given["stdin_filename"] or "stdin"
            data = _standard_input()
            if not data.strip():
                message = "standard input is empty: there is nothing to read"
                raise InputError(message)
            read += pipeline.read_bytes(name, data, published=_day_of_input(given["stdin_date"]), rules=rulebook)
        else:
            read.append(path)
    return tuple(read)


def _day_of_input(told: str | None) -> datetime.date | None:
    """The day that --stdin-date gives. Raises UsageError for what is none."""
    try:
        return None if told is None else Document.from_text("", published=told).published
    except UsageError:
        message = f"--stdin-date: {told!r} is no day or moment such as 2025-05-07 or 2025-05-07T14:58"
        raise UsageError(message) from None


def _standard_input() -> bytes:
    if sys.stdin is None:
        message = "standard input is closed"
        raise UsageError(message)
    return sys.stdin.buffer.read()


def again(given: dict[str, Any]) -> str:
    """The rest of a command line that reads the same inputs, for hints that can be pasted; a word on it where it is long."""
    paths = [*given["paths"], *(word for source in given["against"] for word in ("--against", source))]
    words = shlex.join([*paths, *(word for folder in given["rule_folders"] for word in ("--rules", folder))])
    return words if len(words) <= _LONGEST_HINT and _STDIN not in paths else "(and the same paths)"


def _settings(given: dict[str, Any], found: Settings, checks: tuple[str, ...]) -> Settings:
    """Settings of the file that holds for the first path, with the options of the call laid over them.

    What is checked in a file follows the settings nearest to it, unless the call names a file of settings or wants none.
    """
    overlay = Overlay(given["select"], given["ignore"], _severities(given["severity"]))
    return evolve(
        overlay.over(found),
        near=None if given["isolated"] or given["config"] else Nearby(overlay, checks),
        rules=(*found.rules, *given["rule_folders"]),
        fail_on=given.get("fail_on") or found.fail_on,
        strict_inputs=given.get("strict_inputs") or found.strict_inputs,
        today=given["today"].date() if given["today"] else None,
        lists=_lists(given),
        baseline=None if given["no_baseline"] else given["baseline"] or found.baseline,
    )


def _severities(told: Sequence[str]) -> dict[str, str]:
    """The levels of --severity ID=LEVEL. Raises UsageError for what is none."""
    levels = {}
    for one in told:
        check, equals, level = one.partition("=")
        if not equals or level not in (*SEVERITIES, OFF):
            message = f"--severity {one}: must be a check and {', '.join(SEVERITIES)} or {OFF}, such as dates=note"
            raise UsageError(message)
        levels[check] = level
    return levels


def _settings_file(given: dict[str, Any]) -> Settings:
    if given["isolated"]:
        return Settings()
    if given["config"]:
        return read_settings(Path(given["config"]))
    return nearest_settings(first_place(given))


def _lists(given: dict[str, Any]) -> tuple[str, ...]:
    """The lists of ignores that hold for the paths, each once."""
    places = [Path(path) for path in given["paths"] if path != _STDIN] or [first_place(given)]
    if given["isolated"]:
        return ()
    found = [(place, file) for place in places if (file := nearest_file(place, ignorelist.FILE))]
    return tuple(dict.fromkeys(str(file) if place.is_absolute() else os.path.relpath(file) for place, file in found))


def first_place(given: dict[str, Any]) -> Path:
    """The first path of a call, which says which files above it hold."""
    return Path(next((path for path in given["paths"] if path != _STDIN), given["stdin_filename"] or "."))
