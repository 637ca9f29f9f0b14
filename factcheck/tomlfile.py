"""TOML files that people write, read with errors that say where they are wrong."""

import re
import tomllib
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError


def toml_of(path: Path) -> tuple[str, dict[str, Any]]:
    """The text of a file and what it holds. Raises UsageError where it cannot be read."""
    try:
        if path.exists() and not path.is_file():
            message = f"{path}: cannot be read: it is no file"
            raise UsageError(message)
        text = path.read_bytes().decode("utf-8-sig")
        return text, tomllib.loads(text)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
    except UnicodeDecodeError as error:
        message = f"{path}: is not UTF-8 (byte {error.start})"
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = f"{path}: is not TOML: {error}"
    raise UsageError(message)


def is_file(path: Path) -> bool:
    """Whether there is a file; a name that is too long or a folder that may not be entered has none."""
    try:
        return path.is_file()
    except OSError:
        return False


def nearest_file(place: Path, name: str) -> Path | None:
    """The file of that name in the nearest folder above a file or folder that has one."""
    folder = place.absolute()
    return next((above / name for above in (folder, *folder.parents) if is_file(above / name)), None)


def line_of(text: str, key: str, start: int) -> int:
    """The line on which a key is set, behind ``start``; tomllib tells no lines."""
    name = rf'["\']?{re.escape(key)}["\']?'
    found = re.compile(rf"^\s*(?:{name}\s*[=.]|\[[^\]\n]*\b{name}\s*\])", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.end() if found else start) + 1
