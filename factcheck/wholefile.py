"""A file written whole or not at all: where the disk is full or the program is killed, what stood there before stands."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISREG

_NO_NEIGHBOUR = {errno.EACCES, errno.EPERM, errno.EEXIST, errno.ENAMETOOLONG}
"""Why a file cannot be made beside another one, though that one may be written."""


def write_whole(path: Path, data: bytes) -> None:
    """Write a file, or write it anew. Raises OSError, and ValueError for what cannot be a name.

    A new file takes the place of the old one, and its rights. What is no file, belongs to somebody else or has other names
    too keeps its place: it is written as it stands.
    """
    target, old = Path(os.path.realpath(path)), _about(path)
    if old is not None and not _may_be_replaced(old, target):
        path.write_bytes(data)
        return
    if old is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    new = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        file = new.open("xb")
    except OSError as error:
        if error.errno not in _NO_NEIGHBOUR:
            raise
        path.write_bytes(data)
        return
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            new.chmod(S_IMODE(old.st_mode))
        new.replace(target)
    finally:
        with suppress(OSError):
            new.unlink(missing_ok=True)


def _about(path: Path) -> os.stat_result | None:
    """What is known of a file; None where there is none."""
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _may_be_replaced(old: os.stat_result, target: Path) -> bool:
    """Whether a new file can take the place of this one, which stands there: an open file of /dev may stand nowhere."""
    there = _about(target)
    own = S_ISREG(old.st_mode) and old.st_nlink == 1 and old.st_uid == _user(old)
    return own and there is not None and os.path.samestat(old, there)


def _user(about: os.stat_result) -> int:
    """Whose files this program makes; where nobody owns any, those of anybody."""
    return os.geteuid() if hasattr(os, "geteuid") else about.st_uid
