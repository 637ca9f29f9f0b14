"""The bytes of a file, whatever kind of file it is."""

import os
import stat
from pathlib import Path

from factcheck.errors import InputError

LARGEST = 512 * 1024 * 1024
"""Bytes of the largest file that is read: far more than a newspaper prints in a year."""


def content(path: Path) -> bytes:
    """The bytes of a file or of a pipe that somebody writes to.

    Raises OSError for what cannot be opened, InputError for a device and for a file that is too large.
    """
    if not _may_be_read(path.stat().st_mode):
        message = "it is a device and no file"
        raise InputError(message)
    with open(path, "rb", opener=_without_waiting) as file:
        os.set_blocking(file.fileno(), True)
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        message = f"it is larger than {LARGEST // 1024**2} MB"
        raise InputError(message)
    return data


def is_odd(path: Path) -> bool:
    """Whether something is there and is no regular file: a pipe, a socket, a device."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _may_be_read(mode: int) -> bool:
    return not (stat.S_ISCHR(mode) or stat.S_ISBLK(mode) or stat.S_ISSOCK(mode))


def _without_waiting(path: str, flags: int) -> int:
    """Opens a pipe also where nobody writes to it: it reads as empty then."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
