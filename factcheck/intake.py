"""Files and documents taken in by several processes: each reads its files, and works on what stands in them.

So the process that they work for neither reads files nor sends their texts. But for an index, which is given whole files, it
reads large ones, whose documents are shared out, and what is no regular file, which can be read once.
"""

import os
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import Generic, TypeVar

from attrs import define, field, frozen

from factcheck import documents
from factcheck.backends.local import Local
from factcheck.model.document import Document
from factcheck.model.report import Problem
from factcheck.readsettings import read_settings
from factcheck.rulebook.rulebook import Rulebook

T = TypeVar("T")
PathLike = str | os.PathLike[str]

WORTH_IT = 400_000
"""Bytes of files and code points of texts from which on more than one process is faster at all."""
_LARGE = 200_000
"""Bytes of a file that is read here, for it may hold many documents."""
_FILES, _TEXT = 16, 10_000
"""A worker is given so many files or documents at a time, or fewer with so many bytes: little, so that all end together."""

Progress = Callable[[int, int], None]
"""Is told how many files and documents of how many are done."""
Work = Callable[[Document, Rulebook], T]
"""What is done with each document: a function of a module, so that another process can find it."""


@frozen
class File:
    """A file that nobody has read yet: its name for people, its path, its bytes (-1 where it is none), what is told of it.

    Of one that is ``known`` only problems are wanted.
    """

    name: str
    path: Path
    size: int
    told: tuple[documents.Told, ...] = ()
    known: bool = False


Part = TypeVar("Part", bound=File | Document)


@frozen(eq=False)
class Taken(Generic[T]):
    """What came of some documents: what the work made of each, in their order, and what could not be read."""

    results: tuple[T, ...] = ()
    problems: tuple[Problem, ...] = ()


def taken(
    given: Iterable[PathLike | Document],
    work: Work[T],
    rulebook: Rulebook,
    jobs: int = 1,
    progress: Progress = lambda *_: None,
    known: Collection[str] = (),
) -> Taken[T]:
    """What some work makes of documents at hand, then of those of files, folders and patterns, sorted by name.

    It is the same for any number of processes. Nothing is made of files that are ``known`` by their real paths. Never raises
    for what stands in files or for files that cannot be opened.
    """
    at_hand, paths = list[Document](), list[PathLike]()
    for one in given:
        if isinstance(one, Document):
            at_hand.append(documents.laid_out(one, read_settings(rulebook)))
        else:
            paths.append(one)
    found, manifests = documents.files_of(paths), documents.Manifests()
    files = [file_of(name, path, manifests, known) for name, path in found.files.items()]
    results, problems = list[T](), [*found.problems, *manifests.problems]
    waiting = _Waiting(rulebook, [*at_hand, *files])
    backend, done = backend_for(waiting.parts, jobs), 0
    for made, unread, count in backend.map(partial(worked_on, work), shards(waiting.each()), rulebook):
        results += made
        problems += unread
        done += count
        progress(done, waiting.count)
    problems += waiting.problems
    return Taken(tuple(results), tuple(sorted(set(problems), key=lambda one: (one.name, one.reason))))


def backend_for(parts: Iterable[File | Document], jobs: int) -> Local:
    """This machine with so many processes, or with one where there is so little to read that it is as fast."""
    return Local(jobs if sum(map(_length, parts)) >= WORTH_IT else 1)


def shards(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Files and documents in their order, some at a time."""
    shard = list[Part]()
    size = 0
    for part in parts:
        shard.append(part)
        size += _length(part)
        if len(shard) == _FILES or size >= _TEXT:
            yield shard
            shard, size = [], 0
    if shard:
        yield shard


def file_of(name: str, path: Path, manifests: documents.Manifests, known: Collection[str] = ()) -> File:
    """A file with what the manifests above it tell of it; ``known`` are real paths."""
    told = tuple(manifests.told(name, path))
    try:
        found = path.stat()
    except (OSError, ValueError):
        return File(name, path, 0, told)
    size = found.st_size if S_ISREG(found.st_mode) else -1
    return File(name, path, size, told, bool(known) and os.path.realpath(name) in known)


def worked_on(work: Work[T], shard: list[File | Document], rulebook: Rulebook) -> tuple[list[T], list[Problem], int]:
    """What the work makes of the documents of a shard, what could not be read, and how many files and documents it had."""
    made, problems = list[T](), list[Problem]()
    for part in shard:
        reading = _read(part, rulebook) if isinstance(part, File) else documents.Reading((part,))
        problems += reading.problems
        made += [work(one, rulebook) for one in reading.documents]
    return made, problems, len(shard)


def _read(file: File, rulebook: Rulebook) -> documents.Reading:
    reading = documents.read_file(file.name, file.path, read_settings(rulebook), file.told)
    return documents.Reading(problems=reading.problems) if file.known else reading


def _length(part: File | Document) -> int:
    return max(part.size, 0) if isinstance(part, File) else len(part.text)


@define
class _Waiting:
    """Files and documents to be shared out; ``count`` grows when a file that is read here turns out to hold several."""

    rulebook: Rulebook
    parts: list[File | Document]
    problems: list[Problem] = field(factory=list)
    count: int = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.count = len(self.parts)

    def each(self) -> Iterator[File | Document]:
        """Them in their order, with the documents of what is read here in its place."""
        for part in self.parts:
            if isinstance(part, Document) or 0 <= part.size < _LARGE:
                yield part
            else:
                reading = _read(part, self.rulebook)
                self.problems += reading.problems
                self.count += len(reading.documents) - 1
                yield from reading.documents
