"""``--watch``: the check again, whenever a file that it reads changes."""

import glob
import os
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path
from stat import S_ISDIR
from threading import Event

from factcheck.cli.streams import say
from factcheck.config import FILE
from factcheck.configfile import PROJECT_FILE
from factcheck.errors import FactcheckError

_PAUSE = 0.5
"""Seconds between two looks at the files."""

_Look = frozenset[tuple[str, int, int]]


def watch(check: Callable[[], int], paths: Iterable[str], written: Iterable[str]) -> int:
    """Run a check now and after each change to a file, until somebody stops it (KeyboardInterrupt).

    Files that the check itself writes are not looked at.
    """
    watched, own = tuple(paths), {os.path.realpath(path) for path in written}
    seen: _Look | None = None
    while True:
        now = frozenset(_state(watched, own))
        if now != seen:
            seen = now
            _run(check)
            say("watching for changes; Ctrl-C ends")
        pause()


def pause() -> None:
    """Wait until the files are looked at again."""
    Event().wait(_PAUSE)


def _run(check: Callable[[], int]) -> None:
    """The check; what is wrong with settings or rules is told, and may be mended while this goes on."""
    try:
        check()
    except FactcheckError as error:
        for line in str(error).splitlines():
            say(line)


def _state(paths: Iterable[str], own: Collection[str]) -> Iterator[tuple[str, int, int]]:
    """Name, time of change and size of each file."""
    for file in {file for path in paths for file in _files(path)}:
        try:
            found = Path(file).stat()
        except (OSError, ValueError):
            continue
        if not S_ISDIR(found.st_mode) and os.path.realpath(file) not in own:
            yield (file, found.st_mtime_ns, found.st_size)


def _files(path: str) -> Iterator[str]:
    """The files that a path or a pattern names, all files below a folder, and the settings that hold for them."""
    yield from (str(above / name) for above in Path(path).absolute().parents for name in (FILE, PROJECT_FILE))
    for one in glob.glob(path, recursive=True) if glob.has_magic(path) else [path]:  # noqa: PTH207 – as documents.paths
        yield one
        yield from (os.path.join(top, name) for top, _, names in os.walk(one) for name in names)  # noqa: PTH118 – as above
