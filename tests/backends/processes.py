"""What becomes of processes, as tests wait for it."""

import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 20
"""Seconds that are waited for something that takes a moment on an idle machine."""


def soon(happened: Callable[[], bool]) -> bool:
    """Whether something happens before patience ends."""
    end = time.monotonic() + PATIENCE
    while not happened() and time.monotonic() < end:
        time.sleep(0.02)
    return happened()


def runs(process: str) -> bool:
    """Whether a process is there and no corpse that nobody has buried."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
