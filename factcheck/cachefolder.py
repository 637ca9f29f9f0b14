"""A folder of this user's for what can be made again: files in it that anybody else could have written are not read."""

import os
import stat
from contextlib import suppress
from pathlib import Path

VARIABLE = "FACTCHECK_CACHE_DIR"
"""Names the folder; empty for none."""
_KEPT = 4
"""Files that stay in the folder: those written last."""
_OTHERS = stat.S_IWGRP | stat.S_IWOTH


def cache_folder() -> Path | None:
    """What ``VARIABLE`` names, else the home's place for caches; None where that is empty or nobody tells who owns what."""
    told = os.environ.get(VARIABLE)
    if told == "" or not hasattr(os, "geteuid"):
        return None
    if told is not None:
        return Path(told)
    caches = Path(os.environ.get("XDG_CACHE_HOME", ""))
    try:
        return (caches if caches.is_absolute() else Path.home() / ".cache") / "factcheck"
    except RuntimeError:  # a user without a home
        return None


def kept(name: str) -> bytes | None:
    """What stands in a file of the folder; None where there is none, or where another user could have written it."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        if not _is_own(folder.stat()):
            return None
        with os.fdopen(os.open(folder / name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            about = os.fstat(file.fileno())
            return file.read() if stat.S_ISREG(about.st_mode) and _is_own(about) else None
    except (OSError, ValueError):
        return None


def keep(name: str, data: bytes) -> None:
    """Put a file into the folder, whole or not at all, and let older ones go. Where that cannot be done nothing happens."""
    folder = cache_folder()
    if folder is None:
        return
    new = folder / f"{name}.{os.getpid()}.new"
    with suppress(OSError, ValueError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _is_own(folder.stat()):
            return
        try:
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(data)
            new.replace(folder / name)
        finally:
            new.unlink(missing_ok=True)
        _let_go(folder)


def _let_go(folder: Path) -> None:
    """Take all but the files written last out of the folder."""
    files = sorted(folder.glob("*.kept"), key=lambda file: (-file.stat().st_mtime_ns, file.name))
    for file in files[_KEPT:]:
        file.unlink(missing_ok=True)


def _is_own(about: os.stat_result) -> bool:
    """Whether something belongs to this user, and no other user may write it."""
    return about.st_uid == os.geteuid() and not about.st_mode & _OTHERS
