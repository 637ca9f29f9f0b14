"""How many documents and statements of an archive have each word, or other trace, and which, as long as they are few."""

import sqlite3
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from attrs import define, field, frozen

from factcheck.index import database
from factcheck.index.dossier import Words

KEPT = 240
"""Places kept of a word: four times as many as open a comparison, so that a word does not go and come with every update."""
_PLACE_BITS = 24
"""Of the 64 of a stored place, those that tell the statement: more than a text of a gigabyte has."""

Place = tuple[int, int]
"""A document by its number, and a statement by its place there."""


@frozen
class Known:
    """What is known of a trace: documents and statements that have it, those that are compared by it, and where.

    ``places`` is None where there are too many.
    """

    documents: int = 0
    statements: int = 0
    slotted: int = 0
    places: tuple[Place, ...] | None = ()


@define
class _Change:
    """What a transaction does to one word."""

    documents: int = 0
    statements: int = 0
    added: list[Place] = field(factory=list)
    gone: set[Place] = field(factory=set)


@define
class WordChanges:
    """What a transaction does to all words; written once at its end, for common words change with every document."""

    _changes: dict[str, _Change] = field(factory=lambda: defaultdict(_Change))

    def add(self, document: int, words: Words) -> None:
        """A document that is new."""
        for form, (statements, *places) in words.items():
            change = self._changes[form]
            change.documents += 1
            change.statements += statements
            change.added += ((document, place) for place in places)

    def remove(self, document: int, words: Words) -> None:
        """A document that goes."""
        for form, (statements, *places) in words.items():
            change = self._changes[form]
            change.documents -= 1
            change.statements -= statements
            change.gone.update((document, place) for place in places)

    def write(self, connection: sqlite3.Connection) -> None:
        """Write them down, and forget them."""
        known = dict(read_words(connection, self._changes))
        rows = [_row(form, known.get(form, Known()), change) for form, change in sorted(self._changes.items())]
        self._changes.clear()
        connection.executemany("INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?, ?)", rows)
        connection.executemany(
            "DELETE FROM words WHERE form = ? AND documents = 0", [(row[0],) for row in rows if not row[1]]
        )


def read_words(connection: sqlite3.Connection, forms: Iterable[str]) -> Iterator[tuple[str, Known]]:
    """What is known of some words; nothing of those that stand nowhere."""
    rows = database.rows_for(connection, "SELECT * FROM words WHERE form IN ({those})", forms)
    for form, documents, statements, slotted, places in rows:
        if None in (documents, statements, slotted):
            message = f"no counts of {form!r}"
            raise ValueError(message)
        yield form, Known(documents, statements, slotted, None if places is None else _unpacked(places))


def _row(form: str, known: Known, change: _Change) -> tuple[str, int, int, int, bytes | None]:
    slotted = known.slotted + len(change.added) - len(change.gone)
    places = None
    if known.places is not None and slotted <= KEPT:
        places = _packed([*(place for place in known.places if place not in change.gone), *change.added])
    return form, known.documents + change.documents, known.statements + change.statements, slotted, places


def _packed(places: Sequence[Place]) -> bytes:
    return array("Q", [document << _PLACE_BITS | place for document, place in places]).tobytes()


def _unpacked(data: bytes) -> tuple[Place, ...]:
    numbers = array("Q")
    numbers.frombytes(data)
    return tuple((one >> _PLACE_BITS, one & (1 << _PLACE_BITS) - 1) for one in numbers)
