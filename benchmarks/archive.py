"""A draft of a thousand words held against indexes of generated archives: processor seconds and megabytes of a cold process.

    python benchmarks/archive.py [--sizes 10000,100000,1000000] [--folder DIR] [--seed 7]

The archive is that of ``generated.py``; what a sentence says is read out of it once, and given another day in each document.
The draft is read as it is. An index that is there already is used again.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from itertools import islice
from pathlib import Path

from attrs import evolve, frozen
from generated import Archive, Sentence, publisher_of, text_of
from table import head, row

import factcheck
from factcheck.archive import dossier_of, hash_of
from factcheck.index.dossier import Dossier, Record
from factcheck.index.store import FileState, Index
from factcheck.model.claim import Claim
from factcheck.model.mention import Person
from factcheck.model.span import Span
from factcheck.model.statement import Statement
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import Understood, understood
from factcheck.values.timevalue import TimeValue

BATCH = 2_000
KNOWN = 8_000
"""Sentences that are kept as they were read: more than half of all that are drawn."""
PROGRAM = r"""
import re, resource, sys, time
from pathlib import Path
from factcheck.cli import main
try:
    main()
except SystemExit as ended:
    code = int(ended.code or 0)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
told = Path("/proc/self/status")
if told.exists():  # the figure above counts the process that started this one, too
    peak = int(re.search(r"VmHWM:\s+(\d+)", told.read_text())[1])
megabytes = peak / 1024
print(f"{time.process_time():.2f} {megabytes:.0f} {code}", file=sys.stderr)
"""


@frozen
class Template:
    """A sentence and what it says on one day."""

    text: str
    claims: tuple[Claim, ...]
    people: tuple[Person, ...]
    statements: tuple[Statement, ...]


def template(text: str, rulebook: Rulebook) -> Template:
    """What a sentence says."""
    said = understood(factcheck.Document.from_text(text), rulebook)
    return Template(text, said.claims, said.people, said.statements)


def document(number: int, sentences: list[Sentence], known: Callable[[str], Template]) -> Understood:
    """A document of some sentences, each on a day of its own."""
    name = f"archive/{number:07}.txt"
    whole = factcheck.Document(text=text_of(sentences), name=name, path=name, publisher=publisher_of(number))
    claims, people, statements, start = [], [], [], 0
    for place, (text, day) in enumerate(sentences):
        one = known(text)
        claims += [moved(claim, start, day, whole) for claim in one.claims]
        people += [evolve(person, span=shifted(person.span, start)) for person in one.people]
        statements += [evolve(said, document=whole, place=place) for said in one.statements]
        start += len(text) + 1
    return Understood(whole, (), tuple(claims), tuple(people), tuple(statements))


def moved(claim: Claim, start: int, day: str, whole: factcheck.Document) -> Claim:
    """A claim of a sentence as a claim of a document, on another day."""
    when = claim.when
    if when is not None:
        number, _, year = day.split()
        when = evolve(when, span=shifted(when.span, start), text=day, time=TimeValue.from_edtf(f"{year}-05-{number}"))
    span = shifted(claim.span, start)
    return evolve(claim, document=whole, span=span, quote=span.slice(whole.text), when=when)


def shifted(span: Span, start: int) -> Span:
    """A span of a sentence in its document."""
    return Span(span.start + start, span.end + start)


def documents(first: int, last: int, archive: Archive, rulebook: Rulebook) -> Iterator[Dossier]:
    """The dossiers of the archive from one number to another."""
    known = lru_cache(KNOWN)(partial(template, rulebook=rulebook))
    for number in range(first, last):
        yield dossier_of(document(number, archive.document(number), known), rulebook)


def build(path: Path, size: int, archive: Archive) -> None:
    """Fill an index up to a size; one that was stopped goes on."""
    rulebook = builtin_rulebook()
    rules = hash_of(rulebook)
    with Index.to_write(path) as index:
        made = documents(index.totals().documents, size, archive, rulebook)
        while batch := list(islice(made, BATCH)):
            state = FileState(b"", rules)
            index.put((one.document.name, one.document.name, state, [Record.of(one)]) for one in batch)


def measured(*arguments: str) -> tuple[float, float]:
    """Processor seconds and megabytes of the best of five cold runs of the command line: other work hardly counts.

    They may keep the bytecode of the package, as an installed one has it, whatever this process may.
    """
    runs = []
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for _ in range(5):
        program = [sys.executable, "-c", PROGRAM, *arguments]
        done = subprocess.run(program, capture_output=True, text=True, check=True, env=told)
        seconds, megabytes, code = done.stderr.split()[-3:]
        assert code in {"0", "1"}, done.stderr
        runs.append((float(seconds), float(megabytes)))
    return min(runs)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="10000,100000")
    parser.add_argument("--folder", type=Path, default=Path("/tmp/factcheck-archive"))
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--build-only", action="store_true")
    args = parser.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    text = args.folder / "draft.txt"
    archive = Archive(args.seed)
    text.write_text(archive.draft(), encoding="utf-8")
    head("documents", "claims", "index, MB", "build, s", "draft alone, s", "against the index, s", "memory, MB")
    for size in map(int, args.sizes.split(",")):
        path = args.folder / f"{size}.db"
        start = time.perf_counter()
        build(path, size, archive)
        built = time.perf_counter() - start
        if args.build_only:
            continue
        alone, _ = measured(str(text), "-q", "--isolated")
        seconds, megabytes = measured(str(text), "--against", str(path), "-q", "--isolated")
        with Index.to_read(path) as index:
            claims = index.totals().claims
        stored = round(path.stat().st_size / 1e6)
        row(size, claims, stored, f"{built:.0f}", f"{alone:.2f}", f"{seconds:.2f}", f"{megabytes:.0f}")
    print(f"\npeak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
