"""This machine: one process, or several."""

import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import Any, Self

from attrs import define

from factcheck.backends.backend import Check, Extract, Record, Result, Shard, Stage, Stages
from factcheck.errors import InputError, UsageError
from factcheck.exchange import CLAIMS, ClaimRow, FindingRow, Row, keyed, parquet_file
from factcheck.rulebook.rulebook import Rulebook

_RECORDS, _ROWS = 64, 512
"""Documents, and rows of claims, that a worker is given at a time."""


def cores() -> int:
    """How many processes can run at once on this machine, as far as this one may use it."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@define
class Local:
    """Some processes on this machine; with one, the work is done right here. ``start`` is how they begin: fork, spawn."""

    jobs: int = 1
    start: str | None = None

    @classmethod
    def started(cls, partitions: int | None = None) -> Self:  # noqa: ARG003 - one machine puts rows together in one part
        """As many processes as can run at once."""
        return cls(cores())

    def map(self, stage: Stage[Shard, Result], shards: Iterable[Shard], rulebook: Rulebook) -> Iterator[Result]:
        """What a stage makes of each shard, in order; shards are taken as they are needed.

        Raises FactcheckError when workers are lost again and again.
        """
        if self.jobs <= 1:
            return (stage(shard, rulebook) for shard in shards)
        from factcheck.backends.crew import Crew  # noqa: PLC0415 - what starts processes is heavy, and not always asked

        return Crew(self.jobs, self.start, stage, rulebook).results(iter(shards))

    def extract(self, documents: Iterable[Any], stages: Stages) -> Iterator[ClaimRow]:
        """What documents claim, in their order."""
        shards = ((stages.extract, records) for records in _some(documents))
        return (row for rows in self.map(_extracted, shards, stages.rules()) for row in rows)

    def cluster(self, claims: Iterable[ClaimRow]) -> Iterator[Row]:
        """Claims brought together in memory; of more than it holds, an index gives the same rows from a file."""
        return iter(sorted(set(keyed(claims))))

    def cross_check(self, rows: Iterable[Row], stages: Stages) -> Iterator[FindingRow]:
        """The findings in the order of the rows."""
        seen: set[str] = set()
        shards = ((stages.check, shard) for shard in _whole_keys(rows, stages))
        for found in self.map(_checked, shards, stages.rules()):
            for fingerprint, finding in found:
                if fingerprint not in seen:
                    seen.add(fingerprint)
                    yield fingerprint, finding

    def read(self, table: str, claims: bool = False) -> Iterator[Any]:
        """A table of documents, or of claims: Parquet, or of documents JSON lines. Raises InputError and UsageError."""
        try:
            if not table.endswith((".jsonl", ".json")):
                return _of_parquet(Path(table), claims)
            if claims:
                message = f"{table}: a table of claims is Parquet, as factcheck claims --format parquet writes it"
                raise UsageError(message)
            lines = Path(table).read_text(encoding="utf-8").split("\n")  # a text may hold other ends of lines as they are
        except (OSError, UnicodeError) as error:
            message = f"{table}: cannot be read: {getattr(error, 'strerror', None) or error}"
            raise InputError(message) from error
        return (_record(table, place, line) for place, line in enumerate(lines, 1) if line.strip())

    def write(self, findings: Iterable[FindingRow], folder: str) -> None:
        """Findings as JSON lines in a folder that is not there yet, and is there when all are. Raises OSError."""
        if os.path.lexists(folder):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), folder)
        new = Path(folder).with_name(f".{Path(folder).name}.{os.getpid()}.new")
        new.mkdir()
        try:
            with (new / "part-00000.json").open("w", encoding="utf-8", errors="backslashreplace") as file:
                for fingerprint, finding in findings:
                    file.write(json.dumps({"fingerprint": fingerprint, "finding": finding}, ensure_ascii=False) + "\n")
            new.rename(folder)
        finally:
            shutil.rmtree(new, ignore_errors=True)


def _record(table: str, place: int, line: str) -> Record:
    try:
        record = json.loads(line)
    except ValueError as error:
        message = f"{table}:{place}: no JSON: {error}"
        raise InputError(message) from error
    if not isinstance(record, dict):
        message = f"{table}:{place}: must be an object with name and text"
        raise InputError(message)
    return record


def _of_parquet(table: Path, claims: bool) -> Iterator[Any]:
    """The rows of a Parquet file. Raises InputError for what is none, and for a table of something else."""
    file = parquet_file(table)
    if claims and (missing := [name for name in CLAIMS if name not in file.schema_arrow.names]):
        message = f"{table}: no table of claims: it has no column {missing[0]}"
        raise InputError(message)
    records = (record for part in file.iter_batches() for record in part.to_pylist())
    return (tuple(record[name] for name in CLAIMS) for record in records) if claims else records


def _extracted(shard: tuple[Extract, list[Record]], rulebook: Rulebook) -> list[ClaimRow]:
    extract, records = shard
    return [row for record in records for row in extract(record, rulebook)]


def _checked(shard: tuple[Check, list[Row]], rulebook: Rulebook) -> list[FindingRow]:
    check, rows = shard
    return list(check(rows, rulebook))


def _some(documents: Iterable[Record]) -> Iterator[list[Record]]:
    left = iter(documents)
    while some := list(islice(left, _RECORDS)):
        yield some


def _whole_keys(rows: Iterable[Row], stages: Stages) -> Iterator[list[Row]]:
    """The rows in lists of whole keys, a few hundred in each; of keys that one document alone has, none."""
    shard: list[Row] = []
    for _, same in groupby(rows, key=itemgetter(0)):
        few = stages.few(same)
        shard += sorted(few) if len({row[2:] for row in few}) > 1 else []
        if len(shard) >= _ROWS:
            yield shard
            shard = []
    yield shard
