"""What a stage holds against rules when they are loaded: each stage that compiles rules proves that it can."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.rulebook import Entry, Rulebook

T = TypeVar("T")

Proof = Callable[[Rulebook, Iterable[Entry]], Iterator[Mistake]]
"""Tells the mistakes of some entries of a rulebook: what would fail, or never fire, once a text is read."""


def rules_in(entries: Iterable[Entry], kind: type[T]) -> Iterator[tuple[Entry, T]]:
    """The entries that hold a rule of one class, each with its rule."""
    return ((entry, entry.rule) for entry in entries if isinstance(entry.rule, kind))


def mistake(entry: Entry, text: str) -> Mistake:
    """A mistake of an entry, at its place."""
    return Mistake(entry.file, entry.line, f'{entry.table} "{entry.id}"', text)
