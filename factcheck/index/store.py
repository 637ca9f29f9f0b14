"""Reads and writes the claim index: files with their documents, and the documents that share a key with a draft."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from attrs import define, field, frozen

from factcheck.errors import IndexFault
from factcheck.index import database
from factcheck.index.dossier import Dossier, Record, form, unpacked
from factcheck.index.words import Known, WordChanges, read_words

OF_EACH, MOST_VALUES = 3, 16
"""Of a hot key so many documents of each value are given, and so many values, those told most often."""
WHOLE = OF_EACH * MOST_VALUES
"""Documents up to which all of a key are given: as many as of a hot one, so that what was taken is never cut again."""
_NEW_DOCUMENT = (
    "INSERT INTO documents (file, name, publisher, tier, published, digest, claims, statements, dossier, traces)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@frozen
class FileState:
    """What the index knows of a file: the hash of all that its documents were read from, and the rules they were read by."""

    digest: bytes
    rules: str


@frozen
class Totals:
    """How much the index holds."""

    files: int = 0
    documents: int = 0
    claims: int = 0
    statements: int = 0


@frozen
class Found:
    """The documents of a key, by number and name; ``told`` are all there are, ``hot`` whether some were left out."""

    documents: Mapping[int, str]
    told: int
    hot: bool = False


def _form() -> int:
    """What an index must have been written with, as a number that the head of a SQLite file holds."""
    return int(form()[:7], 16)


@define
class Index:
    """An open index; a context manager. All methods raise IndexFault where the file cannot be read or written."""

    path: Path
    _connection: sqlite3.Connection
    _changes: WordChanges = field(factory=WordChanges)

    @classmethod
    def to_write(cls, path: Path) -> Self:
        """The index in a file, made where there is none."""
        return cls(path, database.connected_to_write(path, _form()))

    @classmethod
    def to_read(cls, path: Path) -> Self:
        """The index in a file as it is now; what others write meanwhile is not seen."""
        return cls(path, database.connected_to_read(path, _form()))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._connection.close()
        database.tidy(self.path)

    # what is written

    def put(self, files: Iterable[tuple[str, str, FileState, Sequence[Record]]]) -> None:
        """Replace files by name, each with its origin, its state and its documents, all in one transaction."""
        self._changes = WordChanges()
        with database.told(self.path), database.transaction(self._connection):
            for name, origin, state, records in files:
                self._forget(name)
                values = (name, origin, state.digest, state.rules)
                row = self._connection.execute("INSERT INTO files (name, origin, digest, rules) VALUES (?, ?, ?, ?)", values)
                for record in records:
                    self._add(row.lastrowid or 0, record)
            self._changes.write(self._connection)

    def remove(self, names: Iterable[str]) -> None:
        """Take files with their documents out, in one transaction."""
        self._changes = WordChanges()
        with database.told(self.path), database.transaction(self._connection):
            for name in names:
                self._forget(name)
            self._changes.write(self._connection)

    def _add(self, file: int, one: Record) -> None:
        told = (one.name, one.publisher, one.tier, one.published, one.digest, one.claims, one.statements)
        number = self._connection.execute(_NEW_DOCUMENT, (file, *told, one.data, one.traces)).lastrowid or 0
        rows = [(*entry, one.name, number) for entry in one.entries]
        self._connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?)", rows)
        self._connection.executemany(
            "INSERT INTO tallies VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET told = told + 1", one.entries
        )
        self._connection.executemany("INSERT INTO kin VALUES (?, ?)", [(key, number) for key in one.kin])
        self._changes.add(number, one.words)
        self._count(1, one.claims, one.statements)

    def _forget(self, name: str) -> None:
        """Takes a file out, if it is there."""
        row = self._connection.execute("SELECT id FROM files WHERE name = ?", (name,)).fetchone()
        if row is None:
            return
        query = "SELECT id, dossier, traces FROM documents WHERE file = ?"
        for number, data, traces in self._connection.execute(query, row).fetchall():
            one = Record.of(unpacked(data, traces=traces))
            rows = [(*entry, one.name, number) for entry in one.entries]
            self._connection.executemany(
                "DELETE FROM entries WHERE key = ? AND value = ? AND name = ? AND document = ?", rows
            )
            self._connection.executemany("UPDATE tallies SET told = told - 1 WHERE key = ? AND value = ?", one.entries)
            self._connection.executemany("DELETE FROM tallies WHERE key = ? AND value = ? AND told = 0", one.entries)
            kin = [(key, number) for key in one.kin]
            self._connection.executemany("DELETE FROM kin WHERE key = ? AND document = ?", kin)
            self._changes.remove(number, one.words)
            self._count(-1, -one.claims, -one.statements)
        self._connection.execute("DELETE FROM documents WHERE file = ?", row)
        self._connection.execute("DELETE FROM files WHERE id = ?", row)

    def _count(self, documents: int, claims: int, statements: int) -> None:
        self._connection.executemany(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = value + excluded.value",
            [("documents", documents), ("claims", claims), ("statements", statements)],
        )

    # what is read

    def state(self, name: str) -> FileState | None:
        """What is known of a file."""
        rows = self._rows("SELECT digest, rules FROM files WHERE name = ?", (name,))
        return next((FileState(*row) for row in rows), None)

    def files(self) -> Iterator[str]:
        """The names of all files, in order."""
        return (row[0] for row in self._rows("SELECT name FROM files ORDER BY name"))

    def totals(self) -> Totals:
        """How much it holds."""
        counts = {name: int(value) for name, value in self._rows("SELECT name, value FROM meta")}
        files = next(self._rows("SELECT count(*) FROM files"))[0]
        return Totals(files, *(counts.get(name, 0) for name in ("documents", "claims", "statements")))

    def rules(self) -> Mapping[str, int]:
        """The hashes of the rules by which its files were read, with the number of files."""
        return dict(self._rows("SELECT rules, count(*) FROM files GROUP BY rules"))

    def all_documents(self) -> frozenset[int]:
        """All documents, by their numbers."""
        return frozenset(row[0] for row in self._rows("SELECT id FROM documents"))

    def numbers(self, origins: Collection[str]) -> frozenset[int]:
        """The documents that come from some files, by the files' own paths."""
        query = "SELECT documents.id FROM documents JOIN files ON files.id = file WHERE origin = ?"
        return frozenset(row[0] for origin in origins for row in self._rows(query, (origin,)))

    def holds_file(self, name: str) -> bool:
        """Whether a document stands in a file of this name, whatever its folder."""
        return any(
            True for _ in self._rows("SELECT 1 FROM documents WHERE name = ? OR name LIKE ? LIMIT 1", (name, f"%/{name}"))
        )

    def dossiers_of(
        self,
        numbers: Iterable[int],
        asked: Set[int] | None = None,
        whole: Set[int] = frozenset(),
        quoted: Set[int] = frozenset(),
    ) -> Iterator[tuple[int, Dossier]]:
        """What is kept of documents, in the order of their numbers: of asked keys the claims, but of ``whole`` ones all.

        Quotations only of those that are ``quoted``, traces of none.
        """
        with database.told(self.path):
            for number, data in self._of("dossier", numbers):
                yield number, unpacked(data, None if number in whole else asked, number in quoted)

    def traced(self, numbers: Iterable[int]) -> Iterator[Dossier]:
        """All that is kept of documents, with their traces, in the order of their numbers."""
        with database.told(self.path):
            for _, data, traces in self._of("dossier, traces", numbers):
                yield unpacked(data, traces=traces)

    def _of(self, columns: str, numbers: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        asked = set(numbers)
        query = f"SELECT id, {columns} FROM documents WHERE id IN ({{those}}) ORDER BY id"
        count = 0
        for row in database.rows_for(self._connection, query, asked):
            count += 1
            yield row
        if count != len(asked):
            raise self._lacking("a document that is looked up")

    def dossiers(self, name: str) -> list[Dossier]:
        """All that is kept of the documents of a file, in their order, but for their traces."""
        query = "SELECT dossier FROM documents JOIN files ON files.id = file WHERE files.name = ? ORDER BY documents.id"
        with database.told(self.path):
            return [unpacked(row[0]) for row in self._rows(query, (name,))]

    def find(self, key: int, without: Collection[int] = (), unless: Collection[int] = ()) -> Found:
        """The documents that have a key, but for some documents, and for those that give it one of the ``unless`` values."""
        but = f"key = ? AND value NOT IN ({','.join('?' * len(unless))})"
        total = next(self._rows(f"SELECT coalesce(sum(told), 0) FROM tallies WHERE {but}", (key, *unless)))[0]
        if total <= WHOLE:
            rows = self._rows(
                f"SELECT document, name FROM entries WHERE {but} ORDER BY value, name, document", (key, *unless)
            )
            told = list(rows)
            if len(told) != total:
                raise self._lacking("an entry of a key")
            return Found({document: name for document, name in told if document not in without}, total)
        most = f"SELECT value FROM tallies WHERE {but} ORDER BY told DESC, value LIMIT {MOST_VALUES}"
        found: dict[int, str] = {}
        for (value,) in self._rows(most, (key, *unless)):
            query = "SELECT document, name FROM entries WHERE key = ? AND value = ? ORDER BY name, document LIMIT ?"
            rows = self._rows(query, (key, value, OF_EACH + len(without)))
            found.update(islice(((document, name) for document, name in rows if document not in without), OF_EACH))
        return Found(found, total, hot=True)

    def kin(self, keys: Iterable[int]) -> frozenset[int]:
        """The documents that may be versions or copies of one that has these keys, by their numbers; of each key not all."""
        query = (
            "SELECT kin.document FROM kin JOIN documents ON documents.id = kin.document WHERE key = ? ORDER BY name LIMIT ?"
        )
        return frozenset(row[0] for key in keys for row in self._rows(query, (key, WHOLE)))

    def words(self, forms: Iterable[str]) -> Mapping[str, Known]:
        """What is known of some words."""
        with database.told(self.path):
            return dict(read_words(self._connection, forms))

    def rows(self) -> Iterator[tuple[int, int, str, bytes]]:
        """Key, value, name and dossier of every entry whose key another one has, in this order."""
        query = (
            "SELECT key, value, entries.name, dossier FROM entries JOIN documents ON documents.id = document"
            " WHERE key IN (SELECT key FROM tallies GROUP BY key HAVING sum(told) > 1)"
            " ORDER BY key, value, entries.name, document"
        )
        counted = "SELECT sum(told) FROM tallies GROUP BY key HAVING sum(told) > 1"
        whole = "SELECT (SELECT coalesce(sum(told), 0) FROM tallies) = (SELECT count(*) FROM entries)"
        if (1,) not in self._rows(whole):
            raise self._lacking("a count of a key")
        left = sum(told for (told,) in self._rows(counted))
        for row in self._rows(query):
            left -= 1
            yield row
        if left:
            raise self._lacking("an entry of a key")

    def hottest(self, number: int) -> list[tuple[int, int, int]]:
        """The keys of the most entries: the key, its entries, its distinct values."""
        query = "SELECT key, sum(told), count(*) FROM tallies GROUP BY key HAVING sum(told) > ? ORDER BY 2 DESC, 1 LIMIT ?"
        return list(self._rows(query, (WHOLE, number)))

    def damage(self) -> list[str]:
        """What is wrong with the file itself; nothing where it is whole."""
        with database.told(self.path):
            return database.damage(self._connection)

    def _lacking(self, what: str) -> IndexFault:
        return IndexFault(f"{self.path}: damaged ({what} is missing); move it away and build the index again")

    def _rows(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        with database.told(self.path):
            yield from database.rows(self._connection, query, values)
