"""Everything against everything as the corpus grows: on one machine, and on Apache Spark where it is installed.

    python benchmarks/corpus.py [--sizes 200,2000,20000] [--jobs 2] [--spark] [--kill] [--folder DIR] [--seed 7]

The documents of an archive of ``generated.py`` stand in a table of JSON lines. One machine reads them into an index
and checks that; Spark (``local[2,4]``) runs ``factcheck.sparkjob`` on the table. ``same`` tells whether the findings of both
are the same bytes, by their SHA-256 when sorted; with ``--kill`` a second job has a busy worker killed in its middle.
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from attrs import frozen
from generated import Archive, publisher_of, text_of
from table import head, row

from factcheck.archive import dossier_of, hash_of
from factcheck.backends.local import Local
from factcheck.corpus import crosschecked, document_of
from factcheck.index.dossier import Record
from factcheck.index.store import FileState, Index
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import understood

SHARD = 250
COLUMNS = (
    *("documents", "claims", "read, s", "check, s", "findings", "memory, MB"),
    *("on Spark, s", "same", "a worker killed, s", "same"),
)
SUBMIT = (
    "--master local[2,4] --driver-memory 2g --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1"
    " --conf spark.sql.shuffle.partitions=8 --conf spark.sql.files.maxPartitionBytes=4m pyspark-shell"
)


def write_table(path: Path, size: int, seed: int) -> None:
    """A table of documents, unless it is there."""
    if path.exists():
        return
    archive = Archive(seed)
    with path.with_suffix(".new").open("w", encoding="utf-8") as file:
        for number in range(size):
            record = {"name": f"{number:07}", "text": text_of(archive.document(number)), "publisher": publisher_of(number)}
            file.write(json.dumps(record) + "\n")
    path.with_suffix(".new").rename(path)


def read(lines: list[str], rulebook: Rulebook) -> list[Record]:
    """What some lines of the table say."""
    documents = (document_of(json.loads(line), rulebook) for line in lines)
    return [Record.of(dossier_of(understood(one, rulebook), rulebook)) for one in documents]


def shards(path: Path) -> Iterator[list[str]]:
    """The lines of the table, some at a time."""
    with path.open(encoding="utf-8") as file:
        while some := list(islice(file, SHARD)):
            yield some


@frozen
class Run:
    """Seconds to read and to check, findings with their hash, the most memory of one process in megabytes."""

    read: float
    check: float
    findings: int
    digest: str
    memory: float = 0


def local(table: Path, path: Path, jobs: int) -> Run:
    """One machine, a new index."""
    rulebook, start = builtin_rulebook(), time.perf_counter()
    path.unlink(missing_ok=True)
    with Index.to_write(path) as index:
        state = FileState(b"", hash_of(rulebook))
        for records in Local(jobs).map(read, shards(table), rulebook):
            index.put((one.name, one.name, state, [one]) for one in records)
    done = time.perf_counter()
    with Index.to_read(path) as index:
        digest, count = digest_of(f"{mark} {told}" for mark, told in crosschecked(index.rows(), rulebook, Local(jobs)))
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    memory = max(resource.getrusage(kind).ru_maxrss for kind in kinds) / 1024
    return Run(done - start, time.perf_counter() - done, count, digest, memory)


def digest_of(told: Iterator[str]) -> tuple[str, int]:
    """The hash of some lines, sorted, and how many they are."""
    lines = sorted(hashlib.sha256(one.encode()).digest() for one in told)
    return hashlib.sha256(b"".join(lines)).hexdigest()[:16], len(lines)


def on_spark(table: Path, folder: Path, kill_after: float | None) -> Run:
    """The same by Spark; a busy worker is killed after so many seconds."""
    shutil.rmtree(folder, ignore_errors=True)
    start = time.perf_counter()
    program = [sys.executable, "-m", "factcheck.sparkjob", str(table), str(folder)]
    environment = {**os.environ, "PYSPARK_SUBMIT_ARGS": SUBMIT, "PYSPARK_PYTHON": sys.executable}
    with subprocess.Popen(program, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as job:
        if kill_after is not None:
            threading.Timer(kill_after, kill_worker, (job.pid,)).start()
        _, told = job.communicate()
    if job.returncode:
        raise SystemExit(told.decode()[-2000:])
    lines = (json.loads(line) for part in sorted(folder.glob("part-*")) for line in part.open(encoding="utf-8"))
    digest, count = digest_of(f"{one['fingerprint']} {one['finding']}" for one in lines)
    return Run(0, time.perf_counter() - start, count, digest)


def kill_worker(job: int) -> None:
    """Kill a Python worker of a job: of those below its daemon the one that has worked most."""
    below = {job}
    workers = {}
    for _ in range(5):
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                words = stat.read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(words[1]) in below:
                below.add(int(stat.parent.name))
                workers[int(stat.parent.name)] = (words, stat.parent)
    busy = [
        (int(words[11]), pid)
        for pid, (words, place) in workers.items()
        if b"pyspark.daemon" in (place / "cmdline").read_bytes() and b"pyspark.daemon" in parent_of(words).read_bytes()
    ]
    if busy:
        os.kill(max(busy)[1], signal.SIGKILL)
    print(f"killed {max(busy)[1] if busy else 'nobody'} of {len(busy)} workers", file=sys.stderr)


def parent_of(words: list[str]) -> Path:
    """The command line of the process above one."""
    return Path("/proc", words[1], "cmdline")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="200,2000,20000")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("--kill", action="store_true")
    parser.add_argument("--folder", type=Path, default=Path("/tmp/factcheck-corpus"))
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    head(*COLUMNS)
    for size in map(int, args.sizes.split(",")):
        table, path = args.folder / f"{size}.jsonl", args.folder / f"{size}.db"
        write_table(table, size, args.seed)
        here = local(table, path, args.jobs)
        with Index.to_read(path) as index:
            claims = index.totals().claims
        cells = [size, claims, f"{here.read:.1f}", f"{here.check:.1f}", here.findings, f"{here.memory:.0f}"]
        there = [on_spark(table, args.folder / f"{size}.findings", None)] if args.spark or args.kill else []
        there += [on_spark(table, args.folder / f"{size}.findings", there[0].check / 2)] if args.kill else []
        for one in there:
            cells += [f"{one.check:.0f}", "yes" if one.digest == here.digest else f"no ({one.findings})"]
        cells += ["–"] * (len(COLUMNS) - len(cells))
        row(*cells)


if __name__ == "__main__":
    main()
