"""ANSI colours, or none."""

from collections.abc import Callable

Paint = Callable[[str, str], str]

_CODES = {"error": "1;31", "warning": "1;33", "note": "1;36", "strong": "1", "faint": "2", "mark": "1;35"}


def painter(color: bool) -> Paint:
    """A function (text, style) → text that colours, or that leaves every text as it is."""
    return _ansi if color else _plain


def _ansi(text: str, style: str) -> str:
    return f"\x1b[{_CODES[style]}m{text}\x1b[0m"


def _plain(text: str, _style: str) -> str:
    return text
