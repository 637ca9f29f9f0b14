"""Readers: one file per format."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from attrs import evolve

from factcheck.documents.directives import DIRECTIVE, with_ignores
from factcheck.documents.docx import read_docx
from factcheck.documents.encoding import decode
from factcheck.documents.feed import read_feed
from factcheck.documents.files import content
from factcheck.documents.html import read_html
from factcheck.documents.jsonl import read_jsonl
from factcheck.documents.mail import read_mail
from factcheck.documents.manifest import Manifests
from factcheck.documents.markdown import read_markdown
from factcheck.documents.paths import Found, find
from factcheck.documents.paths import reason as why
from factcheck.documents.pdf import read_pdf
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
    "digest_of",
    "files_of",
    "is_known",
    "laid_out",
    "read_bytes",
    "read_file",
    "read_paths",
]

READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".html": read_html,
    ".htm": read_html,
    ".docx": read_docx,
    ".pdf": read_pdf,
    ".eml": read_mail,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".xhtml": read_html,
}
"""The reader of each file ending, in lower case."""

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
        reading = read_file(name, path, settings or ReadSettings(), manifests)
        documents += reading.documents
        problems += reading.problems
    problems += manifests.problems
    return documents, sorted(problems, key=lambda problem: (problem.name, problem.reason))


def files_of(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The files that paths, folders and patterns name, with what could not be looked into; nothing is read yet."""
    return find(paths, READERS, SAVE_AS)


def read_file(name: str, path: Path, settings: ReadSettings, manifests: Manifests) -> Reading:
    """The documents of one file, with what the manifests above it tell of them."""
    reading = _read_file(name, path, settings)
    return evolve(reading, documents=tuple(manifests.apply(document, name, path) for document in reading.documents))


def digest_of(name: str, path: Path, manifests: Manifests) -> bytes:
    """Thirty-two bytes that change with a file and with what manifests tell of it; also of what cannot be read."""
    told = repr(list(manifests.told(name, path))).encode("utf-8", "surrogatepass")
    try:
        data = content(path)
    except (InputError, OSError) as error:
        data = type(error).__name__.encode()
    return hashlib.sha256(hashlib.sha256(told).digest() + data).digest()


def _read_file(name: str, path: Path, settings: ReadSettings) -> Reading:
    try:
        data = content(path)
    except InputError as error:
        return Reading(problems=(Problem(name, str(error)),))
    except OSError as error:
        return Reading(problems=(Problem(name, why(error)),))
    return read_bytes(Source(name, data, path=name), settings)


def read_bytes(source: Source, settings: ReadSettings) -> Reading:
    """What the reader for the ending of the source's name makes of its bytes.

    Where the ending is unknown it is read as plain text, if it plainly is one.
    """
    reader = READERS.get(PurePosixPath(source.name).suffix.lower())
    try:
        reason = refused(source) or (strange(source) if reader is None else None)
        if reason is not None:
            return Reading(problems=(Problem(source.name, reason),))
        reader = reader or read_text
        reading = reader(source, settings)
    except InputError as error:
        return Reading(problems=(Problem(source.name, str(error)),))
    if not any(document.text.strip() for document in reading.documents) and not reading.problems:
        return Reading(problems=(Problem(source.name, "the file holds no text"),))
    return (
        evolve(reading, documents=with_ignores(reading.documents, decode(source.data))) if _shows_lines(source) else reading
    )


def is_known(name: str) -> bool:
    """Whether the ending of a name tells how its file is read."""
    return PurePosixPath(name).suffix.lower() in READERS


def _shows_lines(source: Source) -> bool:
    """Whether a file is a text that can hold remarks for us, and may hold one."""
    hidden = PurePosixPath(source.name).suffix.lower() in _WITHOUT_LINES
    return not hidden and any(DIRECTIVE.encode(encoding) in source.data for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
