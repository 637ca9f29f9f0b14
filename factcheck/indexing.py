"""Brings an index up to date with an archive, and proves that it tells what stands there."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from attrs import field, frozen

from factcheck import documents
from factcheck.archive import dossier_of, hash_of
from factcheck.backends.local import Local, shards
from factcheck.documents.files import is_odd
from factcheck.documents.paths import Found, display, path_of
from factcheck.index.dossier import Dossier, Record
from factcheck.index.store import FileState, Index
from factcheck.index.writing import sole_writer
from factcheck.model.report import Problem
from factcheck.readsettings import read_settings
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import understood

_FEW = 16
"""Files that are read faster by one process."""
_AT_ONCE = 64
"""Files written in one transaction: each transaction is waited for until it is on the disk."""

Progress = Callable[[int, int], None]
"""Is told how many files of how many are done."""
_File = tuple[str, Path, tuple[documents.Told, ...]]


@frozen
class Outcome:
    """What an update did: files read again or for the first time, files as they were, files that are gone."""

    read: int = 0
    kept: int = 0
    gone: int = 0
    problems: tuple[Problem, ...] = ()


@frozen
class _Read:
    """A file as it was read: records of its documents, what could not be read, the digest of just this."""

    name: str
    origin: str
    digest: bytes
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


def update(
    path: Path, paths: Iterable[str], rulebook: Rulebook, jobs: int = 1, progress: Progress = lambda *_: None
) -> Outcome:
    """Bring the index in a file up to date with the files of an archive; it is made where there is none.

    Files are read again when they, what is told of them, or the rules have changed; those that are gone are taken out. Each
    is replaced whole or not at all, and what is done stays done when the program is stopped. Raises IndexFault.
    """
    found = documents.files_of(paths)
    problems = list(found.problems)
    with sole_writer(path), Index.to_write(path) as index:
        manifests = documents.Manifests()
        changed = _changed(index, found, manifests, rulebook)
        files = [(name, found.files[name], tuple(manifests.told(name, found.files[name]))) for name in changed]
        rules = hash_of(rulebook)
        read, done = Local(jobs if len(files) > _FEW else 1).map(read_shard, shards(files, _size), rulebook), 0
        each = chain.from_iterable(read)
        while batch := list(islice(each, _AT_ONCE)):
            index.put((one.name, one.origin, FileState(one.digest, rules), one.records) for one in batch)
            problems += (problem for one in batch for problem in one.problems)
            done += len(batch)
            progress(done, len(files))
        gone = [name for name in index.files() if name not in found.files]
        index.remove(gone)
    told = sorted(problems, key=lambda one: (one.name, one.reason))
    return Outcome(len(changed), len(found.files) - len(changed), len(gone), tuple(told))


def _size(file: _File) -> int:
    """The bytes of a file; none where it cannot be told."""
    try:
        return file[1].stat().st_size
    except (OSError, ValueError):
        return 0


def _changed(index: Index, found: Found, manifests: documents.Manifests, rulebook: Rulebook) -> list[str]:
    """The files that are not in the index as they are now; what can be read once only, as a pipe, is not looked at."""
    rules = hash_of(rulebook)
    changed = []
    for name, path in found.files.items():
        known = index.state(name)
        if known is None or is_odd(path) or known != FileState(documents.digest_of(path, manifests.told(name, path)), rules):
            changed.append(name)
    return changed


def read_shard(files: Sequence[_File], rulebook: Rulebook) -> list[_Read]:
    """Some files as they were read, in their order."""
    settings = read_settings(rulebook)
    found = []
    for name, path, told in files:
        reading, digest = documents.read_with_digest(name, path, settings, told)
        records = tuple(Record.of(dossier_of(understood(one, rulebook), rulebook)) for one in reading.documents)
        found.append(_Read(name, display(Path(os.path.realpath(path))), digest, records, reading.problems))
    return found


@frozen
class Proof:
    """What a proof looked at, and what is wrong, in sentences."""

    documents: int = 0
    quotes: int = 0
    faults: tuple[str, ...] = field(default=())


def verify(path: Path, rulebook: Rulebook) -> Proof:
    """Whether every quote in an index still stands in its file where the index says. Raises IndexFault.

    The files are read again by the rules at hand; nothing is changed.
    """
    with Index.to_read(path) as index:
        faults = [f"the file itself: {one}" for one in index.damage()]
        counted, quotes = 0, 0
        for name in index.files():
            dossiers = index.dossiers(name)
            counted += len(dossiers)
            quotes += sum(len(dossier.claims) for dossier in dossiers)
            faults += _faults(name, dossiers, rulebook)
    return Proof(counted, quotes, tuple(faults))


def _faults(name: str, dossiers: Sequence[Dossier], rulebook: Rulebook) -> Iterator[str]:
    path = path_of(name)
    reading = documents.read_file(name, path, read_settings(rulebook), documents.Manifests().told(name, path))
    if len(reading.documents) != len(dossiers):
        yield f"{name}: {len(dossiers)} documents in the index, {len(reading.documents)} in the file"
        return
    for dossier, document in zip(dossiers, reading.documents, strict=True):
        for claim in dossier.claims:
            there = claim.span.slice(document.text)
            if not claim.quote == there == claim.span.slice(dossier.document.text):
                yield f"{document.name}: “{claim.quote}” does not stand at {claim.span.start}"
