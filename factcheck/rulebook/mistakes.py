"""Mistakes in rule files, each told with file, line, rule, what is wrong and what is allowed."""

import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen
from rapidfuzz import process

_FEW = 10
"""So many known words are all told."""
_NEAREST = 5
"""Of more than that, so many are told."""


@frozen(order=True)
class Mistake:
    """One mistake of one rule; prints as ``file:line: table "id": what``."""

    file: str
    line: int
    rule: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.rule}{': ' if self.rule else ''}{self.text}"


def nearest(word: str, known: Iterable[str]) -> str:
    """ "; did you mean …?" for a word close to a known one, else nothing."""
    best = process.extractOne(word, list(known), score_cutoff=60)
    return f"; did you mean {best[0]!r}?" if best else ""


def unknown(what: str, word: str, known: Iterable[str]) -> str:
    """What is unknown, with the nearest known word and what else is known: all of it or, of much, the nearest few."""
    words = sorted(set(known))
    told = f"unknown {what} {word!r}{nearest(word, words)}"
    if len(words) <= _FEW:
        return f"{told} (known: {', '.join(words) or 'none'})"
    few = [found[0] for found in process.extract(word, words, limit=_NEAREST)]
    return f"{told} (known, among others: {', '.join(few)})"


def line_of(text: str, identity: str | None, ordinal: int, table: str) -> int:
    """The line of ``id = "…"``; for an entry without id, of the n-th ``[[table]]`` head.

    tomllib gives no line numbers, so they are found by search.
    """
    found = _lines_of_ids(text).get(identity) if identity is not None else None
    if found is not None:
        return found
    heads = [m.start() for m in re.finditer(rf"^\s*\[\[{re.escape(table)}\]\]", text, re.MULTILINE)]
    return text.count("\n", 0, heads[ordinal]) + 1 if ordinal < len(heads) else 1


@lru_cache(maxsize=1)
def _lines_of_ids(text: str) -> dict[str, int]:
    """The line on which each id of a file stands first; kept for the file that is being read."""
    found: dict[str, int] = {}
    for line in _ID.finditer(text):
        found.setdefault(line[2], text.count("\n", 0, line.start(1)) + 1)
    return found


_ID = re.compile(r"^\s*id\s*=\s*([\"'])(.*?)\1", re.MULTILINE)
