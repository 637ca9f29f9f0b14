"""One writer at a time: whoever brings an index up to date holds it from the first look at it to the last change."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.errors import IndexFault
from factcheck.index.database import PATIENCE

try:
    import fcntl
except ImportError:  # Windows: there each transaction alone waits for those of others
    fcntl = None  # type: ignore[assignment]

_PAUSE = 0.1
"""Seconds between two looks at the lock."""


@contextmanager
def sole_writer(path: Path) -> Iterator[None]:
    """Be the only one to write an index. Raises IndexFault where another program goes on writing it.

    A file beside it is locked, which goes when all is written; one that a killed program left is taken over.
    """
    beside = Path(f"{os.path.realpath(path)}.writing")
    lock = None if fcntl is None else _locked(beside, path)
    try:
        yield
    finally:
        if lock is not None:
            beside.unlink(missing_ok=True)
            os.close(lock)


def _locked(beside: Path, path: Path) -> int | None:
    """The open lock; None where none can be had: where no file can be made, no index is written either."""
    pause = threading.Event()
    for _ in range(int(PATIENCE / _PAUSE)):
        try:
            file = os.open(beside, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        except OSError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pass
        except OSError:  # a disk that knows no locks
            os.close(file)
            return None
        else:
            if _is_there(file, beside):
                return file
        os.close(file)
        pause.wait(_PAUSE)
    message = f"{path}: another program is writing it; run again when that is done"
    raise IndexFault(message)


def _is_there(file: int, beside: Path) -> bool:
    """Whether a file that was opened still stands under its name: who held it before may have taken it away."""
    try:
        return os.path.samestat(os.fstat(file), beside.stat())
    except OSError:
        return False
