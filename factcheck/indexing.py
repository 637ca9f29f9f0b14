"""Brings an index up to date with an archive, and proves that it tells what stands there."""

import os
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from attrs import field, frozen

from factcheck import documents, intake
from factcheck.archive import dossier_of, hash_of
from factcheck.documents.paths import Found
from factcheck.index.dossier import Dossier, Record
from factcheck.index.store import FileState, Index
from factcheck.index.writing import sole_writer
from factcheck.model.report import Problem
from factcheck.readsettings import read_settings
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import understood

_AT_ONCE = 64
"""Files written in one transaction: each transaction is waited for until it is on the disk."""


@frozen
class Outcome:
    """What an update did: files read again or for the first time, files as they were, files that are gone."""

    read: int = 0
    kept: int = 0
    gone: int = 0
    problems: tuple[Problem, ...] = ()


@frozen
class _Read:
    """A file as it was read: records of its documents, and what could not be read."""

    name: str
    origin: str
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


def update(
    path: Path, paths: Iterable[str], rulebook: Rulebook, jobs: int = 1, progress: intake.Progress = lambda *_: None
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
        files = [intake.file_of(name, found.files[name], manifests) for name in changed]
        read, done = intake.backend_for(files, jobs).map(read_shard, intake.shards(files), rulebook), 0
        each = chain.from_iterable(read)
        while batch := list(islice(each, _AT_ONCE)):
            index.put((one.name, one.origin, changed[one.name], one.records) for one in batch)
            problems += (problem for one in batch for problem in one.problems)
            done += len(batch)
            progress(done, len(files))
        gone = [name for name in index.files() if name not in found.files]
        index.remove(gone)
    told = sorted(problems, key=lambda one: (one.name, one.reason))
    return Outcome(len(changed), len(found.files) - len(changed), len(gone), tuple(told))


def _changed(index: Index, found: Found, manifests: documents.Manifests, rulebook: Rulebook) -> dict[str, FileState]:
    """The files that are not in the index as they are now, with their states."""
    rules = hash_of(rulebook)
    states = ((name, FileState(documents.digest_of(name, path, manifests), rules)) for name, path in found.files.items())
    return {name: state for name, state in states if index.state(name) != state}


def read_shard(files: Sequence[intake.File], rulebook: Rulebook) -> list[_Read]:
    """Some files as they were read, in their order."""
    found = []
    for file in files:
        reading = intake.read(file, rulebook)
        records = tuple(Record.of(dossier_of(understood(one, rulebook), rulebook)) for one in reading.documents)
        found.append(_Read(file.name, os.path.realpath(file.path), records, reading.problems))
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
    reading = documents.read_file(name, Path(name), read_settings(rulebook), documents.Manifests().told(name, Path(name)))
    if len(reading.documents) != len(dossiers):
        yield f"{name}: {len(dossiers)} documents in the index, {len(reading.documents)} in the file"
        return
    for dossier, document in zip(dossiers, reading.documents, strict=True):
        for claim in dossier.claims:
            there = claim.span.slice(document.text)
            if not claim.quote == there == claim.span.slice(dossier.document.text):
                yield f"{document.name}: “{claim.quote}” does not stand at {claim.span.start}"
