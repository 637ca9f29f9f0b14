"""One SQLite file: how it is made, how one knows it for ours, and what its errors mean to people."""

import os
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any

from factcheck.errors import IndexFault

_APPLICATION = 0x46435831
"""The application id in the head of the file: FCX1."""
_MAGIC = b"SQLite format 3\x00"
_HEAD = 100
"""Bytes of the head of a SQLite file: the magic first, the application id at 68."""
PATIENCE = 60
"""Seconds that a writer waits for another one."""
_AT_ONCE = 500
"""Values that a query is given: old versions of SQLite take 999 at most."""

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, digest BLOB NOT NULL, rules TEXT NOT NULL);
CREATE INDEX files_by_origin ON files (origin);
CREATE INDEX files_by_rules ON files (rules);
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES files (id), name TEXT NOT NULL, publisher TEXT, tier TEXT,
    published TEXT, digest BLOB NOT NULL, claims INTEGER NOT NULL, statements INTEGER NOT NULL, dossier BLOB NOT NULL,
    traces BLOB NOT NULL);
CREATE INDEX documents_by_file ON documents (file);
CREATE TABLE entries (
    key INTEGER, value INTEGER, name TEXT, document INTEGER, PRIMARY KEY (key, value, name, document)) WITHOUT ROWID;
CREATE TABLE tallies (key INTEGER, value INTEGER, told INTEGER NOT NULL, PRIMARY KEY (key, value)) WITHOUT ROWID;
CREATE TABLE kin (key INTEGER, document INTEGER, PRIMARY KEY (key, document)) WITHOUT ROWID;
CREATE TABLE words (
    form TEXT PRIMARY KEY, documents INTEGER NOT NULL, statements INTEGER NOT NULL, slotted INTEGER NOT NULL, places BLOB)
    WITHOUT ROWID;
"""
"""Clustered by blocking key: what a draft asks for lies together. ``kin`` finds versions and copies of documents.

``published`` is ISO 8601, ``dossier`` and ``traces`` are JSON: what a draft is held against, and what leads to it.
"""

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -65536",
    "PRAGMA wal_autocheckpoint = 8192",
)


def connected_to_write(path: Path, form: int) -> sqlite3.Connection:
    """A connection that may write what is stored in some form; the file is made where there is none.

    Raises IndexFault, and then touches nothing, also where it holds another form: nobody could take out what stands there.
    """
    if path.exists() and (not path.is_file() or path.stat().st_size):
        _refuse_foreign(path)
    with told(path):
        if not is_index(path):
            _make(path, form)
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            for setting in _SETTINGS:
                connection.execute(setting)
            _refuse_other_form(path, connection, form)
        except BaseException:
            connection.close()
            raise
    return connection


def _make(path: Path, form: int) -> None:
    """A file with the tables, put where a link leads when it is whole: nobody sees half of one."""
    path = Path(os.path.realpath(path))
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.executescript(
                f"BEGIN;{_SCHEMA}PRAGMA application_id = {_APPLICATION};PRAGMA user_version = {form};COMMIT;"
            )
        if path.exists():
            new.replace(path)
        else:
            with suppress(FileExistsError):  # another program was faster
                path.hardlink_to(new)
    except OSError as error:
        message = f"{path}: cannot be made: {error.strerror}"
        raise IndexFault(message) from error
    finally:
        new.unlink(missing_ok=True)


def connected_to_read(path: Path, form: int) -> sqlite3.Connection:
    """A connection that reads what is stored in some form at one moment, also while somebody writes.

    Raises IndexFault, also where it holds another form: that would be read wrongly.
    """
    if not path.exists():
        message = f"{path}: no such index (factcheck index build makes one)"
        raise IndexFault(message)
    _refuse_foreign(path)
    address = f"{path.absolute().as_uri()}?mode=ro"
    with told(path):
        connection = _open_to_read(path, address)
        try:
            connection.execute("BEGIN")  # what is found by one question is still there at the next
            _refuse_other_form(path, connection, form)
        except BaseException:
            connection.close()
            raise
    return connection


def _open_to_read(path: Path, address: str) -> sqlite3.Connection:
    if not os.access(path, os.W_OK) and not _has_log(path):  # what a reader left beside it nobody could clear away
        return _reading(f"{address}&immutable=1")
    try:
        return _reading(address)
    except sqlite3.OperationalError:  # the folder cannot be written to, where a log of changes would stand
        if _has_log(path):
            message = f"{path}: was not closed and may not be written; run factcheck index status once where it may"
            raise IndexFault(message) from None
        return _reading(f"{address}&immutable=1")


def _refuse_other_form(path: Path, connection: sqlite3.Connection, form: int) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] != form:
        message = f"{path}: stored in the form of another version; move it away and build the index again"
        raise IndexFault(message)


def _reading(address: str) -> sqlite3.Connection:
    """A connection that has read something. Raises sqlite3.Error, and then nothing is left open."""
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
    try:
        connection.execute("SELECT 1 FROM meta LIMIT 1")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _has_log(path: Path) -> bool:
    """Whether changes stand beside a file that are not in it yet."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def tidy(path: Path) -> None:
    """Clear away the log of changes that a reader left beside the file.

    SQLite does so itself when the last connection that may write is closed, and only then: what others use stays.
    """
    if path.with_name(f"{path.name}-shm").exists():
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True)) as connection,
        ):
            connection.execute("SELECT 1 FROM meta LIMIT 1").fetchall()


def is_index(path: Path) -> bool:
    """Whether a file is a SQLite file of ours, by its head."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return False
    return head.startswith(_MAGIC) and int.from_bytes(head[68:72]) == _APPLICATION


def _refuse_foreign(path: Path) -> None:
    if path.is_dir():
        message = f"{path}: a folder, and no claim index"
        raise IndexFault(message)
    if not path.is_file():
        message = f"{path}: no regular file, and no claim index"
        raise IndexFault(message)
    try:
        with path.open("rb") as file:
            file.read(1)
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise IndexFault(message) from error
    if not is_index(path):
        message = f"{path}: a file of something else, and no claim index; it was left as it is"
        raise IndexFault(message)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite says into an IndexFault that a person can act on."""
    try:
        yield
    except sqlite3.Error as error:
        message = f"{path}: {_meaning(error)}"
        raise IndexFault(message) from error
    except ValueError as error:
        message = f"{path}: damaged ({error}); move it away and build the index again"
        raise IndexFault(message) from error


def _meaning(error: sqlite3.Error) -> str:
    text = str(error)
    known = {
        "database or disk is full": "no room left on the disk; what was written before stands, run again to go on",
        "disk I/O error": "the disk could not be written or read; what was written before stands, run again to go on",
        "attempt to write a readonly database": "the file or its folder may not be written",
        "unable to open database file": "the file cannot be opened, or its folder may not be written",
        "database is locked": "another program is writing it; run again when that is done",
        "file is not a database": "damaged, or a file of something else; it was left as it is",
    }
    damaged = f"damaged ({text}); move it away and build the index again"
    return known.get(text, damaged if isinstance(error, sqlite3.DatabaseError) else text)


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of what is written inside, or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def rows(connection: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
    """The rows of a query."""
    yield from chain(connection.execute(query, values))  # left half-way, a bare cursor would ask a closed file


def rows_for(connection: sqlite3.Connection, query: str, values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows of a query for however many values; it holds {those} where they are to stand, and is asked in their order."""
    ordered = sorted(set(values))
    for first in range(0, len(ordered), _AT_ONCE):
        some = ordered[first : first + _AT_ONCE]
        yield from rows(connection, query.format(those=",".join("?" * len(some))), some)


def damage(connection: sqlite3.Connection) -> list[str]:
    """What SQLite itself finds wrong with the file; nothing where it is whole."""
    try:
        with closing(connection.execute("PRAGMA integrity_check(20)")) as rows:
            return [row[0] for row in rows if row[0] != "ok"]
    except sqlite3.DatabaseError as error:
        return [str(error)]
