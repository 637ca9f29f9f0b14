"""Readers: one file per format."""

import hashlib
import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path, PurePosixPath

from attrs import evolve

from factcheck.documents.directives import DIRECTIVE, with_ignores
from factcheck.documents.encoding import decode
from factcheck.documents.files import content
from factcheck.documents.manifest import Manifests, Told, with_told
from factcheck.documents.paths import Found, find
from factcheck.documents.paths import reason as why
from factcheck.documents.refused import SAVE_AS, refused, strange
from factcheck.documents.settings import Reader, Reading, ReadSettings, Source
from factcheck.documents.text import laid_out, read_text
from factcheck.errors import InputError
from factcheck.model.document import Document
from factcheck.model.report import Problem

__all__ = [
    "READERS",
    "Manifests",
    "ReadSettings",
    "Reading",
    "Source",
    "Told",
    "digest_of",
    "files_of",
    "is_known",
    "laid_out",
    "read_bytes",
    "read_file",
    "read_paths",
    "read_with_digest",
]

READERS: dict[str, str] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".eml": "mail",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".xhtml": "html",
}
"""The module that reads each file ending, in lower case; it is imported when a file asks for it."""

_WITHOUT_LINES = frozenset({".docx", ".pdf", ".eml", ".jsonl", ".ndjson"})
"""Endings of files that cannot hold a comment."""


def read_paths(
    paths: Iterable[str | os.PathLike[str]], settings: ReadSettings | None = None
) -> tuple[list[Document], list[Problem]]:
    """The documents of files, folders and patterns, sorted by name, and what could not be read.

    The outcome does not depend on the order of the paths, the working directory or the locale. Never raises for what stands
    in the files or for files that cannot be opened. A name is the path as given, with what was found below it. A file named
    sources.toml in a folder above tells publisher, tier, published, language and address of the files that it matches.
    """
    found = files_of(paths)
    documents: list[Document] = []
    problems = list(found.problems)
    manifests = Manifests()
    for name, path in found.files.items():
        reading = read_file(name, path, settings or ReadSettings(), manifests.told(name, path))
        documents += reading.documents
        problems += reading.problems
    problems += manifests.problems
    return documents, sorted(problems, key=lambda problem: (problem.name, problem.reason))


def files_of(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The files that paths, folders and patterns name, with what could not be looked into; nothing is read yet."""
    return find(paths, READERS, SAVE_AS)


def read_file(name: str, path: Path, settings: ReadSettings, told: Iterable[Told]) -> Reading:
    """The documents of one file, with what the manifests above it have told of them."""
    return _read(name, _content(path), settings, tuple(told))


def read_with_digest(name: str, path: Path, settings: ReadSettings, told: Iterable[Told]) -> tuple[Reading, bytes]:
    """What ``read_file`` gives, and the digest of just what was read: a file may change from one look at it to the next."""
    found, entries = _content(path), tuple(told)
    return _read(name, found, settings, entries), _digest(found, entries)


def digest_of(path: Path, told: Iterable[Told]) -> bytes:
    """Thirty-two bytes that change with a file and with what manifests tell of it; also of what cannot be read."""
    return _digest(_content(path), tuple(told))


def _content(path: Path) -> bytes | InputError | OSError:
    """The bytes of a file, or why they cannot be had."""
    try:
        return content(path)
    except (InputError, OSError) as error:
        return error


def _digest(found: bytes | InputError | OSError, told: tuple[Told, ...]) -> bytes:
    data = found if isinstance(found, bytes) else type(found).__name__.encode()
    about = repr(list(told)).encode("utf-8", "surrogatepass")
    return hashlib.sha256(hashlib.sha256(about).digest() + data).digest()


def _read(name: str, found: bytes | InputError | OSError, settings: ReadSettings, told: tuple[Told, ...]) -> Reading:
    if not isinstance(found, bytes):
        return Reading(problems=(Problem(name, why(found) if isinstance(found, OSError) else str(found)),))
    reading = read_bytes(Source(name, found, path=name), settings)
    return evolve(reading, documents=tuple(with_told(document, told) for document in reading.documents))


def read_bytes(source: Source, settings: ReadSettings) -> Reading:
    """What the reader for the ending of the source's name makes of its bytes.

    Where the ending is unknown it is read as plain text, if it plainly is one.
    """
    known = is_known(source.name)
    try:
        reason = refused(source) or (None if known else strange(source))
        if reason is not None:
            return Reading(problems=(Problem(source.name, reason),))
        reading = _reader(source.name)(source, settings) if known else read_text(source, settings)
    except InputError as error:
        return Reading(problems=(Problem(source.name, str(error)),))
    if not any(document.text.strip() for document in reading.documents) and not reading.problems:
        return Reading(problems=(Problem(source.name, "the file holds no text"),))
    return (
        evolve(reading, documents=with_ignores(reading.documents, decode(source.data))) if _shows_lines(source) else reading
    )


def _reader(name: str) -> Reader:
    """The reader for the ending of a name: in the module ``html`` it is ``read_html``."""
    module = READERS[PurePosixPath(name).suffix.lower()]
    reader: Reader = getattr(import_module(f"factcheck.documents.{module}"), f"read_{module}")
    return reader


def is_known(name: str) -> bool:
    """Whether the ending of a name tells how its file is read."""
    return PurePosixPath(name).suffix.lower() in READERS


def _shows_lines(source: Source) -> bool:
    """Whether a file is a text that can hold remarks for us, and may hold one."""
    hidden = PurePosixPath(source.name).suffix.lower() in _WITHOUT_LINES
    return not hidden and any(DIRECTIVE.encode(encoding) in source.data for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
