"""Brings an index up to date with an archive, and proves that it tells what stands there."""

import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from attrs import field, frozen

from factcheck import documents, intake
from factcheck.archive import dossier_of, hash_of
from factcheck.documents.files import is_odd
from factcheck.documents.paths import Found, display, path_of
from factcheck.errors import IndexFault
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
    """What an update did: files read again or for the first time, files as they were, files taken out.

    Of those taken out, so many are still ``there``, where nobody looked.
    """

    read: int = 0
    kept: int = 0
    gone: int = 0
    there: int = 0
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
    path: Path, paths: Iterable[str], rulebook: Rulebook, jobs: int = 1, progress: intake.Progress = lambda *_: None
) -> Outcome:
    """Bring the index in a file up to date with the files of an archive; it is made where there is none.

    Files are read again when they, what is told of them, or the rules have changed; those that are gone are taken out. Each
    is replaced whole or not at all, and what is done stays done when the program is stopped. Raises IndexFault; an archive
    that has none of the files that the index holds is taken for another one, or one seen from another folder.
    """
    named = tuple(paths)
    found = documents.files_of(named)
    if not found.files and not path.exists():
        return Outcome(problems=found.problems)
    problems = list(found.problems)
    with sole_writer(path), Index.to_write(path) as index:
        manifests = documents.Manifests()
        gone = _gone(index, found, named)
        changed = _changed(index, found, manifests, rulebook)
        files = [intake.file_of(name, found.files[name], manifests) for name in changed]
        rules = hash_of(rulebook)
        read, done = intake.backend_for(files, jobs).map(read_shard, intake.shards(files), rulebook), 0
        each = chain.from_iterable(read)
        while batch := list(islice(each, _AT_ONCE)):
            index.put((one.name, one.origin, FileState(one.digest, rules), one.records) for one in batch)
            problems += (problem for one in batch for problem in one.problems)
            done += len(batch)
            progress(done, len(files))
        index.remove(gone)
    told = sorted({*problems, *manifests.problems}, key=lambda one: (one.name, one.reason))
    there = sum(map(os.path.lexists, gone))
    return Outcome(len(changed), len(found.files) - len(changed), len(gone), there, tuple(told))


def _gone(index: Index, found: Found, paths: Iterable[str]) -> list[str]:
    """The files of an index that are to be taken out, which are never all that it holds. Raises IndexFault.

    What stands in a folder that may not be entered, or in one that was named and is empty, may come back with its disk.
    """
    folders = [f"{display(Path(one))}/" for one in paths if os.path.isdir(one)]  # noqa: PTH112 – Path.is_dir raises where a folder above is shut
    names = list(found.files)
    bare = tuple(one for one in folders if not _first_from(one, names).startswith(one))
    gone = [name for name in index.files() if name not in found.files and not name.startswith(bare) and not _is_shut(name)]
    if gone and len(gone) == index.totals().files:
        message = (
            f"{index.path}: of the files it holds, such as {gone[0]}, none is among those that were named; it is left as it"
            " is; name all folders of the archive, in the folder where the index was built, or build another index"
        )
        raise IndexFault(message)
    return gone


def _first_from(start: str, names: Sequence[str]) -> str:
    """The first of some sorted names that is not before a word; nothing where there is none."""
    place = bisect_left(names, start)
    return names[place] if place < len(names) else ""


def _is_shut(name: str) -> bool:
    """Whether nobody can tell if there is a file, as in a folder that may not be entered."""
    try:
        os.lstat(name)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError:
        return True
    return False


def _changed(index: Index, found: Found, manifests: documents.Manifests, rulebook: Rulebook) -> list[str]:
    """The files that are not in the index as they are now; what can be read once only, as a pipe, is not looked at."""
    rules = hash_of(rulebook)
    changed = []
    for name, path in found.files.items():
        known = index.state(name)
        if known is None or is_odd(path) or known != FileState(documents.digest_of(path, manifests.told(name, path)), rules):
            changed.append(name)
    return changed


def read_shard(files: Sequence[intake.File], rulebook: Rulebook) -> list[_Read]:
    """Some files as they were read, in their order."""
    found = []
    settings = read_settings(rulebook)
    for file in files:
        reading, digest = documents.read_with_digest(file.name, file.path, settings, file.told)
        records = tuple(Record.of(dossier_of(understood(one, rulebook), rulebook)) for one in reading.documents)
        found.append(_Read(file.name, display(Path(os.path.realpath(file.path))), digest, records, reading.problems))
    return found


@frozen
class Proof:
    """What a proof looked at, how many files are not where the index says, and what is wrong, in sentences."""

    documents: int = 0
    quotes: int = 0
    missing: int = 0
    faults: tuple[str, ...] = field(default=())


def verify(path: Path, rulebook: Rulebook) -> Proof:
    """Whether every quote in an index still stands in its file where the index says. Raises IndexFault.

    The files are read again by the rules at hand; nothing is changed.
    """
    with Index.to_read(path) as index:
        faults = [f"the file itself: {one}" for one in index.damage()]
        counted, quotes, missing = 0, 0, 0
        for name in index.files():
            dossiers = index.dossiers(name)
            counted += len(dossiers)
            quotes += sum(len(dossier.claims) for dossier in dossiers)
            if os.path.lexists(path_of(name)):
                faults += _faults(name, dossiers, rulebook)
            else:
                missing += 1
                faults.append(f"{name}: there is no such file any more")
    return Proof(counted, quotes, missing, tuple(faults))


def _faults(name: str, dossiers: Sequence[Dossier], rulebook: Rulebook) -> Iterator[str]:
    path = path_of(name)
    reading = documents.read_file(name, path, read_settings(rulebook), documents.Manifests().told(name, path))
    if len(reading.documents) != len(dossiers):
        why = f" ({reading.problems[0].reason})" if reading.problems else ""
        yield f"{name}: in the index {_documents(len(dossiers))}, in the file {len(reading.documents)}{why}"
        return
    for dossier, document in zip(dossiers, reading.documents, strict=True):
        for claim in dossier.claims:
            there = claim.span.slice(document.text)
            if not claim.quote == there == claim.span.slice(dossier.document.text):
                yield f"{document.name}: “{claim.quote}” does not stand at {claim.span.start}"


def _documents(number: int) -> str:
    return "1 document" if number == 1 else f"{number} documents"
