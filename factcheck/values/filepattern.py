"""What a pattern of file names means."""

from functools import cache

import regex


@cache
def file_pattern(pattern: str) -> "regex.Pattern[str]":
    """A pattern of paths with forward slashes: ``**/`` stands for any folders, ``*`` and ``?`` for anything but a slash."""
    pieces = regex.split(r"(\*\*/|\*\*|\*|\?)", pattern)
    meaning = {"**/": "(?:[^/]+/)*+", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return regex.compile("".join(meaning.get(piece) or regex.escape(piece) for piece in pieces))
