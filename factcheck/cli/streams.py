"""What is printed where: reports on standard output, everything said beside them on standard error; always UTF-8."""

import os
import shutil
import sys
from contextlib import suppress

from factcheck.errors import ReportError
from factcheck.reports.plain import visible

_DEFAULT_WIDTH = 100
_BAR = 30
"""Cells of a bar of progress."""
_MANY = 50
"""So many documents take long enough for a bar."""


def out(content: bytes) -> None:
    """Write to standard output; a reader that has gone away (``| head``) is no error, nor is an output that is closed.

    Raises ReportError for what else keeps the output from taking it.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_the_rest()
    except OSError as error:
        _discard_the_rest()
        message = f"standard output cannot be written: {error.strerror}"
        raise ReportError(message) from error


def say(message: str) -> None:
    """Tell the person at the terminal something beside the report; no name of a file can move the cursor."""
    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.buffer.write(f"factcheck: {visible(message)}\n".encode("utf-8", errors="backslashreplace"))


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def colored(choice: str) -> bool:
    """Whether to colour: as asked, else only on a terminal that can, where NO_COLOR is not set (no-color.org)."""
    if choice == "auto":
        return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return choice == "always"


def width_of_terminal() -> int:
    """The width of the terminal in cells; a fixed one where the output goes elsewhere, so that it is the same everywhere."""
    return shutil.get_terminal_size((_DEFAULT_WIDTH, 24)).columns if is_terminal() else _DEFAULT_WIDTH


def draw_bar(done: int, all_of_them: int) -> None:
    """A bar on standard error while there is much to read, if a person is looking; it goes when all is done."""
    if sys.stderr is None or not sys.stderr.isatty() or all_of_them < _MANY:
        return
    filled = _BAR * done // all_of_them
    shown = f"\r{'#' * filled}{'.' * (_BAR - filled)} {done} of {all_of_them} read"
    with suppress(OSError):
        sys.stderr.write(shown if done < all_of_them else f"\r{' ' * len(shown)}\r")
        sys.stderr.flush()


def _discard_the_rest() -> None:
    """Keep the interpreter from complaining about the closed pipe when it flushes at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
