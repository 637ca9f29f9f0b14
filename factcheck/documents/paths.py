"""Which files are meant: files, folders and patterns, in one order whatever the order of the arguments."""

import glob
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from attrs import field

from factcheck.documents.files import is_odd
from factcheck.frozen import frozen
from factcheck.model.report import Problem

_WILD = frozenset("*?[")
_LONGEST_ENDING = 12
MANIFEST = "sources.toml"
"""The name of the file that tells where the files of a folder come from."""

_SETTINGS = {MANIFEST, "factcheck.toml", "pyproject.toml", "factcheck.ignore.toml", "factcheck.baseline.toml"}
"""Files that are read for what they say of others."""


@frozen
class Found:
    """The files to read, by the name under which the user knows them, and what could not be looked into."""

    files: dict[str, Path] = field(factory=dict)
    problems: tuple[Problem, ...] = ()


def find(paths: Iterable[str | os.PathLike[str]], endings: Collection[str], refused: Collection[str] = ()) -> Found:
    """The files that paths, folders and patterns name, sorted by name; a file that is named twice stands there once.

    Folders are searched with what is below them, without hidden files and folders; of files with an unknown ending only
    their number is told, but those of ``refused`` are taken, for their reader to say why. A file named by itself is taken
    whatever its ending.
    """
    files: dict[Path, tuple[str, Path]] = {}
    problems: list[Problem] = []
    for path in sorted({os.fspath(path) for path in paths}):
        for file in _meant(path, (*endings, *refused), problems):
            name, (known, _) = display(file), files.get(_real(file), (None, file))
            if known is None or (len(name), name) < (len(known), known):
                files[_real(file)] = name, file
    named: dict[str, Path] = {}
    for (name, file), real in sorted((told, real) for real, told in files.items()):
        named[_escaped(file) if name in named else name] = real
    return Found(
        dict(sorted(named.items())), tuple(sorted(set(problems), key=lambda problem: (problem.name, problem.reason)))
    )


def display(path: Path) -> str:
    """A path as a name in reports: forward slashes, and no bytes that are not UTF-8."""
    name = path.as_posix()
    try:
        return os.fsencode(name).decode("utf-8", "replace")
    except UnicodeEncodeError:  # half of a surrogate pair, which no file name holds
        return name.encode("utf-8", "replace").decode("utf-8")


_NO_UTF_8 = ("\ufffd", "\\x")
"""What a name in reports holds in place of bytes that are not UTF-8; for others no folder is looked through."""


def path_of(name: str) -> Path:
    """The path that has this name in reports; of bytes that are not UTF-8 a name holds no more than where they stand."""
    path = Path(name)
    if path.parent == path or not any(mark in name for mark in _NO_UTF_8) or os.path.lexists(path):
        return path
    folder = path_of(str(path.parent))
    with suppress(OSError):
        return next((one for one in sorted(folder.iterdir()) if path.name in _names(one)), path)
    return path


def _names(path: Path) -> tuple[str, str]:
    """The names that a file can have in reports, in its folder."""
    return display(Path(path.name)), _escaped(Path(path.name))


def _escaped(path: Path) -> str:
    """The name of a path in reports where another file has the plain one already: it tells the bytes that are not UTF-8."""
    return os.fsencode(path.as_posix()).decode("utf-8", "backslashreplace")


def _real(path: Path) -> Path:
    """The file behind all links; a pipe of the shell (/dev/fd/63) has no other name than its own."""
    real = os.path.realpath(path)
    return Path(real if os.path.lexists(real) else path)


def _meant(path: str, endings: Collection[str], problems: list[Problem]) -> Iterator[Path]:
    """The files that one argument names."""
    if "\0" in path:
        problems.append(Problem(path.replace("\0", "\\0"), "no such file or folder"))
    elif os.path.isdir(path):  # noqa: PTH112 – Path.is_dir raises where a folder above may not be entered (3.11, 3.12)
        yield from _below(Path(path), endings, problems)
    elif _is_there(path):
        yield Path(path)
    elif _WILD & set(path):
        yield from _matching(path, endings, problems)
    else:
        problems.append(Problem(display(Path(path)), "no such file or folder"))


def _is_there(path: str) -> bool:
    """Whether there is something, or may be: in a folder that may not be entered nobody knows."""
    try:
        os.lstat(path)
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False
    return True


def _matching(pattern: str, endings: Collection[str], problems: list[Problem]) -> Iterator[Path]:
    """The files and folders that fit a pattern; ``**`` stands for any folders."""
    fitting = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 – Path.glob takes no absolute pattern
    if not fitting:
        problems.append(Problem(display(Path(pattern)), "no file fits this pattern"))
    for path in fitting:
        if not os.path.isdir(path):  # noqa: PTH112 – as above
            yield Path(path)
        elif "**" not in pattern:
            yield from _below(Path(path), endings, problems)


def _below(folder: Path, endings: Collection[str], problems: list[Problem]) -> Iterator[Path]:
    """The files in a folder and its folders, hidden ones left out."""
    unread: Counter[str] = Counter()
    empty = True
    for top, folders, names in os.walk(folder, onerror=lambda error: problems.append(_closed(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith(".") and name not in _SETTINGS):
            if is_odd(Path(top, name)):
                problems.append(Problem(display(Path(top, name)), "it is no regular file"))
            elif Path(name).suffix.lower() in endings:
                empty = False
                yield Path(top, name)
            else:
                unread[Path(name).suffix.lower()[:_LONGEST_ENDING]] += 1
    if empty:
        problems.append(Problem(display(folder), "no file in it can be read (no texts, web pages, .docx, .pdf or feeds)"))
    for ending, count in sorted(unread.items()):
        files = "1 file" if count == 1 else f"{count} files"
        problems.append(
            Problem(
                display(folder),
                f"{files} {f'ending in {ending}' if ending else 'without an ending'} not read: no reader for it",
            )
        )


def _closed(error: OSError) -> Problem:
    return Problem(display(Path(str(error.filename))), reason(error))


def reason(error: OSError) -> str:
    """Why a file or folder could not be opened, in words that do not depend on the locale."""
    match error:
        case FileNotFoundError():
            return "no such file or folder"
        case PermissionError():
            return "no permission to read it"
        case IsADirectoryError():
            return "it is a folder"
        case _:
            return f"it cannot be read (error {error.errno})"
