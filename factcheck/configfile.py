"""Settings as they are written: ``factcheck.toml``, or ``[tool.factcheck]`` of a pyproject.toml."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.config import FAIL_ON, FILE, OFF, PathSettings, Settings
from factcheck.errors import UsageError
from factcheck.model.finding import SEVERITIES
from factcheck.rulebook.mistakes import nearest
from factcheck.tomlfile import is_file, line_of, toml_of

PROJECT_FILE = "pyproject.toml"
_TABLE = ("tool", "factcheck")
_FIELDS = {"path": "paths"}
"""Keys that stand once for each of several, and the name of all."""


def read_settings(path: Path) -> Settings:
    """The settings in a file: its ``[tool.factcheck]`` table if it is a pyproject.toml, else the whole of it.

    Raises UsageError that names every mistake as ``file:line: what``.
    """
    text, content = toml_of(path)
    start, values = _settings_in(path, text, content)
    mistakes = []
    found: dict[str, Any] = {}
    for key, value in values.items():
        try:
            found[_FIELDS.get(key, key.replace("-", "_"))] = _value(key, value, path.parent)
        except ValueError as error:
            mistakes.append(f"{path}:{line_of(text, key, start)}: {error}")
    if mistakes:
        raise UsageError(*mistakes)
    found.pop("source", None)
    return Settings(**found, origin=str(path))


def nearest_settings(place: Path) -> Settings:
    """The settings that hold for a file or folder: of the nearest folder above it that has any, else the defaults."""
    path = settings_file(place)
    return Settings() if path is None else read_settings(path)


def settings_file(place: Path) -> Path | None:
    """The file with the settings that hold for a file or folder, if there is one."""
    folder = place.absolute()
    for above in (folder, *folder.parents):
        if is_file(above / FILE):
            return above / FILE
        project = above / PROJECT_FILE
        if is_file(project) and _table(toml_of(project)[1]) is not None:
            return project
    return None


def refuse_unknown_checks(settings: Settings, known: Iterable[str]) -> None:
    """Raise UsageError where settings name a check that does not exist, with file and line where they come from a file."""
    unknown = list(settings.unknown_checks(known))
    text = toml_of(Path(settings.origin))[0] if unknown and settings.origin else ""
    mistakes = []
    for name, mistake in unknown:
        place = re.search(rf"""["']?{re.escape(name)}["']?""", text)
        mistakes.append(f"{settings.origin}:{text.count(chr(10), 0, place.start()) + 1}: {mistake}" if place else mistake)
    if mistakes:
        raise UsageError(*mistakes)


def lines_of(path: Path) -> dict[str, tuple[object, int]]:
    """Each key that a settings file sets, with its value and its line. Raises UsageError for mistakes."""
    read_settings(path)
    text, content = toml_of(path)
    start, values = _settings_in(path, text, content)
    return {key: (value, line_of(text, key, start)) for key, value in values.items()}


def _settings_in(path: Path, text: str, content: Mapping[str, Any]) -> tuple[int, Mapping[str, Any]]:
    """Where the settings begin in a file, and what they are."""
    if path.name != PROJECT_FILE:
        return 0, content
    return max(text.find(f"[{'.'.join(_TABLE)}]"), 0), _table(content) or {}


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


def _path_settings(key: str, value: object, folder: Path) -> tuple[PathSettings, ...]:
    tables = value if isinstance(value, list) else [value]
    return tuple(_path_entry(f"{key} {number}", table, folder) for number, table in enumerate(tables, 1))


def _path_entry(key: str, table: object, folder: Path) -> PathSettings:
    """What holds for some files; ValueError says what is wrong with it."""
    if not isinstance(table, dict) or not table.get("match"):
        message = f'{key}: must be a table with match, such as match = ["archive/**"]'
        raise ValueError(message)
    known: dict[str, Callable[[str, object, Path], Any]] = {"match": _texts, "ignore": _texts, "severity": _severities}
    for name in table:
        if name not in known:
            message = f"{key}: unknown key {name!r}{nearest(name, known)} (known: {', '.join(known)})"
            raise ValueError(message)
    given = {name: [value] if name == "match" and isinstance(value, str) else value for name, value in table.items()}
    return PathSettings(**{name: known[name](f"{key}: {name}", value, folder) for name, value in given.items()})


def _sources(_key: str, _value: object, _folder: Path) -> None:
    """Where files come from is read, and judged, with the files."""


_KEYS: dict[str, Callable[[str, object, Path], object]] = {
    "select": _texts,
    "ignore": _texts,
    "severity": _severities,
    "rules": _folders,
    "fail-on": partial(_one_of, FAIL_ON),
    "strict-inputs": _flag,
    "baseline": _file,
    "path": _path_settings,
    "source": _sources,
}
