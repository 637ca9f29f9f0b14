"""What is given to a check: documents at hand and files, each understood where it is read, by one process or several."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from pathlib import Path
from typing import TypeVar

from attrs import frozen

from factcheck import documents
from factcheck.backends.local import Local
from factcheck.model.document import Document
from factcheck.model.report import Problem
from factcheck.readsettings import read_settings
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import Understood, understood

T = TypeVar("T")
PathLike = str | os.PathLike[str]
Input = PathLike | Document
Inputs = Input | Iterable[Input]
Progress = Callable[[int, int], None]
"""Is told how many inputs of how many are done."""

WORTH_IT = 1_000_000
"""Bytes of files, or code points of documents, from which on more than one process is faster at all."""
_SHARD, _SHARD_SIZE = 16, 40_000
"""A worker is given so many inputs at a time, or fewer of so many bytes or code points."""
_LARGE = 400_000
"""Files of more bytes may hold many documents, and are read before these are given out."""

Origin = tuple[str, ...]


@frozen(eq=False)
class Known:
    """What is known of each document in a total order, and what could not be read."""

    read: tuple[Understood, ...] = ()
    problems: tuple[Problem, ...] = ()


@frozen
class _Shard:
    """Files by name and documents, of so many inputs, and whether they are under check."""

    inputs: int
    under_check: bool
    files: tuple[tuple[str, Path], ...] = ()
    documents: tuple[Document, ...] = ()


def listed(inputs: Inputs) -> list[Input]:
    """The inputs, each once: a document that is named twice makes no finding twice."""
    return [inputs] if isinstance(inputs, str | os.PathLike | Document) else list(dict.fromkeys(inputs))


def order_of(document: Document) -> tuple[str, ...]:
    """By name; documents of one name by all that tells them apart."""
    told = (document.path, document.published, document.publisher, document.tier, document.title, document.language)
    return (document.name, document.text, *(str(one or "") for one in told))


def origin_of(document: Document) -> Origin:
    """What makes a source the same as a draft, under whatever path it was given: the file, or the name and the text."""
    return (document.name, document.text) if document.path is None else (os.path.realpath(document.path),)


def known_of(
    given: Sequence[Input],
    rulebook: Rulebook,
    jobs: int = 1,
    under_check: bool = False,
    without: Set[Origin] = frozenset(),
    progress: Progress = lambda *_: None,
) -> Known:
    """What the documents of paths, and documents at hand, say; but not those of some origins.

    Where there is enough of them they are read by so many processes: the outcome is the same for any number.
    """
    found = documents.files_of(one for one in given if not isinstance(one, Document))
    files = {name: path for name, path in found.files.items() if (os.path.realpath(path),) not in without}
    sizes = {name: _size(path) for name, path in files.items()}
    large = {name: path for name, path in files.items() if sizes[name] > _LARGE}
    told, problems = documents.read_files(large, read_settings(rulebook))
    at_hand = [*told, *(one for one in given if isinstance(one, Document))]
    small = [((name, path), sizes[name]) for name, path in files.items() if name not in large]
    worth = sum(size for _, size in small) + sum(len(one.text) for one in at_hand) >= WORTH_IT
    shards = (
        *(_Shard(len(some), under_check, files=some) for some in _some(small)),
        *(_Shard(len(some), under_check, documents=some) for some in _some((one, len(one.text)) for one in at_hand)),
    )
    read: list[Understood] = []
    done, problems = 0, [*found.problems, *problems]
    for shard, known in zip(shards, Local(jobs if worth else 1).map(known_in, shards, rulebook), strict=True):
        read += known.read
        problems += known.problems
        done += shard.inputs
        progress(done, len(small) + len(at_hand))
    kept = (one for one in read if origin_of(one.document) not in without)
    return Known(tuple(sorted(kept, key=lambda one: order_of(one.document))), tuple(problems))


def known_in(shard: _Shard, rulebook: Rulebook) -> Known:
    """What some files and documents say, and what could not be read."""
    settings = read_settings(rulebook)
    found, problems = documents.read_files(dict(shard.files), settings)
    found += [documents.laid_out(one, settings) for one in shard.documents]
    return Known(tuple(understood(one, rulebook, shard.under_check) for one in found), tuple(problems))


def _size(path: Path) -> int:
    """The bytes of a file; none of one that cannot be looked at, which is told when it is read."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _some(inputs: Iterable[tuple[T, int]]) -> Iterator[tuple[T, ...]]:
    """Inputs with their sizes, a few at a time."""
    few: list[T] = []
    size = 0
    for one, its_size in inputs:
        few.append(one)
        size += its_size
        if len(few) == _SHARD or size >= _SHARD_SIZE:
            yield tuple(few)
            few, size = [], 0
    if few:
        yield tuple(few)
