"""Settings of a run, as one frozen value."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import field, frozen

from factcheck.model.finding import SEVERITIES
from factcheck.rulebook.mistakes import nearest
from factcheck.values.filepattern import file_pattern

FILE = "factcheck.toml"
OFF = "off"
"""The severity that silences a check."""

FAIL_ON = (*SEVERITIES, "never")
"""What makes a run fail: a finding of this severity or a surer one, or nothing."""


@frozen
class PathSettings:
    """What holds for some files only: patterns of paths below the settings file, checks left out, severities."""

    match: tuple[str, ...]
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)

    def fits(self, path: str) -> bool:
        """Whether a path below the folder of the settings, with forward slashes, fits a pattern."""
        return any(file_pattern(pattern).fullmatch(path) for pattern in self.match)


@frozen
class Settings:
    """What to check and how loud to be.

    ``select`` and ``ignore`` hold beginnings of check ids ("dates", "series/order"); where both fit, the longer one wins,
    and ``ignore`` among equals. ``severity`` maps check ids, or their beginnings, to error, warning, note or off.
    ``rules`` are folders of rules added to the package's own. ``fail_on`` and ``strict_inputs`` decide the exit code of
    the command line. ``origin`` is the file these were read from. ``today`` is what the run is told of the clock, by
    which ignores expire; ``lists`` are files of ignores, ``baseline`` is the file of the findings known already,
    ``paths`` what holds for some files only, the last entry that fits first. ``near`` gives the settings that hold for
    a file, where they are not these: what is checked in it and how loud follows them, all else is of the whole run.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(factory=dict)
    rules: tuple[str, ...] = ()
    fail_on: str = "error"
    strict_inputs: bool = False
    origin: str | None = None
    today: datetime.date | None = None
    lists: tuple[str, ...] = ()
    baseline: str | None = None
    paths: tuple[PathSettings, ...] = ()
    near: Callable[[str], "Settings"] | None = field(default=None, eq=False, repr=False)

    def level(self, check: str, severity: str, file: str | None = None) -> str | None:
        """The severity that a finding of this check has in the end, given the one it came with; None if it is not wanted.

        ``file`` is the path of the file that the finding is about.
        """
        if file is not None and self.near is not None:
            return self.near(file).level(check, severity, file)
        level = self._level(check, severity)
        for entry in self.paths if level and file else ():
            if entry.fits(self._below(file or "")):
                level = None if check.startswith(entry.ignore) else _of_longest(entry.severity, check, level)
        return None if level == OFF else level

    def _below(self, file: str) -> str:
        """A path as seen from the folder of the settings file, with forward slashes."""
        folder = Path(self.origin or FILE).absolute().parent
        path = Path(file).absolute()
        return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()

    def _level(self, check: str, severity: str) -> str | None:
        """The severity that holds wherever the finding is."""
        wanted = max((len(prefix) for prefix in self.select if check.startswith(prefix)), default=-1 if self.select else 0)
        unwanted = max((len(prefix) for prefix in self.ignore if check.startswith(prefix)), default=-1)
        if wanted <= unwanted or wanted < 0:
            return None
        return _of_longest(self.severity, check, severity)

    def unknown_checks(self, known: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Each name in these settings that no check begins with, and a sentence that says so."""
        ids = sorted(known)
        per_path = (name for entry in self.paths for name in (*entry.ignore, *entry.severity))
        for name in dict.fromkeys([*self.select, *self.ignore, *self.severity, *per_path]):
            if not any(check.startswith(name) for check in ids):
                yield name, f"no check begins with {name!r}{nearest(name, ids)} (factcheck rules list shows all)"


def _of_longest(levels: Mapping[str, str], check: str, default: str | None) -> str | None:
    """The severity under the longest beginning of a check's id, else the default."""
    return levels.get(max((name for name in levels if check.startswith(name)), key=len, default=check), default)
