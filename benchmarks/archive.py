"""A draft of a thousand words held against indexes of generated archives: processor seconds and megabytes of a cold process.

    python benchmarks/archive.py [--sizes 10000,100000,1000000] [--folder DIR] [--seed 7]

Each document makes five claims, with keys drawn by Zipf's law from twenty thousand series of talks and two thousand holders
of offices; what it says of each is read out of a sentence once, and given another day in each document. The draft is real
text of the same kind. An index that is there already is used again.
"""

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import accumulate, islice
from pathlib import Path

from attrs import evolve, frozen

import factcheck
from factcheck.archive import dossier_of, hash_of
from factcheck.index.dossier import Dossier, Record
from factcheck.index.store import FileState, Index
from factcheck.model.claim import Claim
from factcheck.model.mention import Person
from factcheck.model.span import Span
from factcheck.model.statement import Statement
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.name_rules import StateTable
from factcheck.rulebook.rulebook import Rulebook
from factcheck.understood import Understood, understood
from factcheck.values.timevalue import TimeValue

NTH = ["first", "second", "third", "fourth", "fifth"]
TOPICS = ["Water", "Border", "Energy", "Trade", "Health", "Fisheries"]
GIVEN = ["Ada", "Ilmo", "Tomas", "Mara", "Oren", "Priya", "Jonas", "Lena"]
SURNAMES = ["Quill", "Vasara", "Reyk", "Lindt", "Falk", "Nand", "Beck", "Sorel", "Brahm", "Ostrander"]
DAY = "16 May 2019"
SERIES, HOLDERS = 20_000, 2_000
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


class Chooser:
    """Draws by Zipf's law: the second half as often as the first, the third a third as often."""

    def __init__(self, number: int) -> None:
        self.weights = list(accumulate(1 / (one + 1) for one in range(number)))

    def draw(self, chance: random.Random) -> int:
        """A number below the number."""
        return bisect(self.weights, chance.random() * self.weights[-1])


def sentences(chance: random.Random, states: list[str]) -> tuple[list[str], list[str]]:
    """The sentences of all series and of all holders, each once, in the order of how often they are drawn."""
    talks: dict[str, None] = {}
    while len(talks) < SERIES:
        one, other = chance.sample(states, 2)
        talks[f"The {chance.choice(NTH)} {one}-{other} {chance.choice(TOPICS)} Dialogue was held in {one} on {DAY}."] = None
    held: dict[str, None] = {}
    while len(held) < HOLDERS:
        one, other = chance.sample(states, 2)
        name = f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}"
        held[f"{one}’s Foreign Minister {name} met the delegation of {other} on {DAY}, the ministry said."] = None
    return list(talks), list(held)


def template(text: str, rulebook: Rulebook) -> Template:
    """What a sentence says."""
    said = understood(factcheck.Document.from_text(text), rulebook)
    return Template(text, said.claims, said.people, said.statements)


def document(number: int, chosen: list[Template], chance: random.Random) -> Understood:
    """A document of some sentences, each on a day of its own."""
    days = [f"{chance.randint(10, 28)} May {chance.randint(2000, 2025)}" for _ in chosen]
    text = " ".join(one.text.replace(DAY, day) for one, day in zip(chosen, days, strict=True))
    whole = factcheck.Document(
        text=text, name=f"archive/{number:07}.txt", path=f"archive/{number:07}.txt", publisher=f"Paper {number % 50}"
    )
    claims, people, statements, start = [], [], [], 0
    for place, (one, day) in enumerate(zip(chosen, days, strict=True)):
        claims += [moved(claim, start, day, whole) for claim in one.claims]
        people += [evolve(person, span=shifted(person.span, start)) for person in one.people]
        statements += [evolve(said, document=whole, place=place) for said in one.statements]
        start += len(one.text) + 1
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


def documents(first: int, last: int, seed: int, rulebook: Rulebook) -> Iterator[Dossier]:
    """The dossiers of the archive from one number to another; each is drawn for itself."""
    states = [state.name for table in rulebook.of(StateTable) for state in table.entries if " " not in state.name]
    talks, held = sentences(random.Random(seed), states)
    choosers = Chooser(SERIES), Chooser(HOLDERS)
    known = lru_cache(KNOWN)(partial(template, rulebook=rulebook))
    for number in range(first, last):
        chance = random.Random(seed * 10_000_000 + number)
        texts = [*(talks[choosers[0].draw(chance)] for _ in range(2)), held[choosers[1].draw(chance)]]
        yield dossier_of(document(number, [known(text) for text in texts], chance), rulebook)


def build(path: Path, size: int, seed: int) -> None:
    """Fill an index up to a size; one that was stopped goes on."""
    rulebook = builtin_rulebook()
    rules = hash_of(rulebook)
    with Index.to_write(path) as index:
        made = documents(index.totals().documents, size, seed, rulebook)
        while batch := list(islice(made, BATCH)):
            state = FileState(b"", rules)
            index.put((one.document.name, one.document.name, state, [Record.of(one)]) for one in batch)


def draft(seed: int, rulebook: Rulebook) -> str:
    """About a thousand words of the same kind, of series and holders drawn by the same law."""
    states = [state.name for table in rulebook.of(StateTable) for state in table.entries if " " not in state.name]
    talks, held = sentences(random.Random(seed), states)
    chance = random.Random(seed + 1)
    choosers = Chooser(SERIES), Chooser(HOLDERS)
    lines = [talks[choosers[0].draw(chance)] for _ in range(50)] + [held[choosers[1].draw(chance)] for _ in range(25)]
    chance.shuffle(lines)
    return "\n\n".join(line.replace(DAY, f"{chance.randint(10, 28)} June 2019") for line in lines)


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
    text.write_text(draft(args.seed, builtin_rulebook()), encoding="utf-8")
    print("| documents | claims | index, MB | build, s | draft alone, s | against the index, s | memory, MB |")
    print("|---|---|---|---|---|---|---|")
    for size in map(int, args.sizes.split(",")):
        path = args.folder / f"{size}.db"
        start = time.perf_counter()
        build(path, size, args.seed)
        built = time.perf_counter() - start
        if args.build_only:
            continue
        alone, _ = measured(str(text), "-q", "--isolated")
        seconds, megabytes = measured(str(text), "--against", str(path), "-q", "--isolated")
        with Index.to_read(path) as index:
            claims = index.totals().claims
        cells = [
            size,
            claims,
            round(path.stat().st_size / 1e6),
            f"{built:.0f}",
            f"{alone:.2f}",
            f"{seconds:.2f}",
            f"{megabytes:.0f}",
        ]
        print(f"| {' | '.join(map(str, cells))} |", flush=True)
    print(f"\npeak of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
