"""Settings of a run: what stands in ``factcheck.toml`` or ``[tool.factcheck]``, as one frozen value."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from attrs import field, frozen

from factcheck.errors import UsageError
from factcheck.model.finding import SEVERITIES
from factcheck.rulebook.mistakes import nearest
from factcheck.tomlfile import is_file, line_of, toml_of

FILE = "factcheck.toml"
PROJECT_FILE = "pyproject.toml"
_TABLE = ("tool", "factcheck")
OFF = "off"
"""The severity that silences a check."""

FAIL_ON = (*SEVERITIES, "never")
"""What makes a run fail: a finding of this severity or a surer one, or nothing."""


@frozen
class Settings:
    """What to check and how loud to be.

    ``select`` and ``ignore`` hold beginnings of check ids ("dates", "series/order"); where both fit, the longer one wins,
    and ``ignore`` among equals. ``severity`` maps check ids to error, warning, note or off. ``rules`` are folders of rules
    added to the package's own. ``fail_on`` and ``strict_inputs`` decide the exit code of the command line. ``origin`` is
    the file these were read from. ``today`` is what the run is told of the clock, by which ignores expire; ``lists`` are
    files of ignores, ``baseline`` is the file of the findings known already.
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

    def level(self, check: str, severity: str) -> str | None:
        """The severity that a finding of this check has in the end, given the one it came with; None if it is not wanted."""
        wanted = max((len(prefix) for prefix in self.select if check.startswith(prefix)), default=-1 if self.select else 0)
        unwanted = max((len(prefix) for prefix in self.ignore if check.startswith(prefix)), default=-1)
        if wanted <= unwanted or wanted < 0:
            return None
        level = self.severity.get(check, severity)
        return None if level == OFF else level

    def refuse_unknown_checks(self, known: Iterable[str]) -> None:
        """Raise UsageError where a setting names a check that does not exist."""
        ids = sorted(known)
        for name in [*self.select, *self.ignore, *self.severity]:
            if not any(check.startswith(name) for check in ids):
                message = f"no check begins with {name!r}{nearest(name, ids)} (factcheck rules list shows all)"
                raise UsageError(message)


def read_settings(path: Path) -> Settings:
    """The settings in a file: its ``[tool.factcheck]`` table if it is a pyproject.toml, else the whole of it.

    Raises UsageError that names every mistake as ``file:line: what``.
    """
    text, content = toml_of(path)
    head = f"[{'.'.join(_TABLE)}]"
    start = max(text.find(head), 0) if path.name == PROJECT_FILE else 0
    values = _table(content) if path.name == PROJECT_FILE else content
    mistakes = []
    found: dict[str, Any] = {}
    for key, value in (values or {}).items():
        try:
            found[key.replace("-", "_")] = _value(key, value, path.parent)
        except ValueError as error:
            mistakes.append(f"{path}:{line_of(text, key, start)}: {error}")
    if mistakes:
        raise UsageError("\n".join(mistakes))
    return Settings(**found, origin=str(path))


def nearest_settings(place: Path) -> Settings:
    """The settings that hold for a file or folder: of the nearest folder above it that has any, else the defaults."""
    folder = place.absolute()
    for above in (folder, *folder.parents):
        if is_file(above / FILE):
            return read_settings(above / FILE)
        project = above / PROJECT_FILE
        if is_file(project) and _table(toml_of(project)[1]) is not None:
            return read_settings(project)
    return Settings()


def _table(content: Mapping[str, Any]) -> dict[str, Any] | None:
    tool = content.get(_TABLE[0])
    table = tool.get(_TABLE[1]) if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _value(key: str, value: object, folder: Path) -> object:
    """The value of a key in its own type; ValueError says what is wrong and what is allowed."""
    if key not in _KEYS:
        message = f"unknown key {key!r}{nearest(key, _KEYS)} (known: {', '.join(sorted(_KEYS))})"
        raise ValueError(message)
    return _KEYS[key](key, value, folder)


def _texts(key: str, value: object, _folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        message = f'{key}: must be a list of texts, such as {key} = ["…"]'
        raise ValueError(message)
    return tuple(value)


def _folders(key: str, value: object, folder: Path) -> tuple[str, ...]:
    """Folders as written, seen from the folder of the settings file."""
    return tuple(str(folder / name) for name in _texts(key, value, folder))


def _one_of(allowed: tuple[str, ...], key: str, value: object, _folder: Path) -> str:
    if not isinstance(value, str) or value not in allowed:
        message = f"{key}: {value!r} is not one of {', '.join(allowed)}"
        raise ValueError(message)
    return value


def _file(key: str, value: object, folder: Path) -> str:
    """A file as written, seen from the folder of the settings file."""
    if not isinstance(value, str) or not value:
        message = f"{key}: must be the name of a file"
        raise ValueError(message)
    return str(folder / value)


def _flag(key: str, value: object, _folder: Path) -> bool:
    if not isinstance(value, bool):
        message = f"{key}: must be true or false"
        raise ValueError(message)
    return value


def _severities(key: str, value: object, folder: Path) -> dict[str, str]:
    if not isinstance(value, dict):
        message = f'{key}: must be a table, such as {key} = {{ "dates/impossible" = "warning" }}'
        raise ValueError(message)
    return {check: _one_of((*SEVERITIES, OFF), f"{key}.{check}", level, folder) for check, level in value.items()}


_KEYS: dict[str, Callable[[str, object, Path], object]] = {
    "select": _texts,
    "ignore": _texts,
    "severity": _severities,
    "rules": _folders,
    "fail-on": partial(_one_of, FAIL_ON),
    "strict-inputs": _flag,
    "baseline": _file,
}
