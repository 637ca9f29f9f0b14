"""A draft of a thousand words held against documents that are read already, and two long documents that are all figures.

    python benchmarks/desk.py [--documents 100,300,1000] [--sentences 600,1200,2400] [--texts FOLDER] [--seed 7]

What an editor waits for once an archive is in memory: the comparison alone, in processor seconds, beside what reading the
documents took. They have 500 words each, generated, or cut from the texts of a folder in their order.
The second table holds two documents against each other that give each of so many things another figure: the time must grow
with the figures, and not with their square.
"""

import argparse
import gc
import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path

from generated import paragraph
from table import head, row

import factcheck
from factcheck.checks import findings
from factcheck.cli import NEW_OBJECTS
from factcheck.material import material_of
from factcheck.pipeline import builtin_rulebook
from factcheck.understood import Understood, understood

DRAFT_WORDS, WORDS = 1000, 500
THINGS = ["harbour", "mill", "bridge", "school", "market", "tower", "station", "ferry", "museum", "quarry"]
COUNTED = ["visitors", "tonnes", "houses", "metres", "workers", "litres", "barrels"]


def paragraphs(folder: Path | None, seed: int) -> Iterator[str]:
    """Paragraphs of generated text, without end, or all those of the texts of a folder."""
    chance = random.Random(seed)
    while folder is None:
        yield paragraph(chance)
    for path in sorted(folder.glob("*.txt")):
        yield from filter(str.strip, path.read_text(encoding="utf-8").split("\n"))


def texts(folder: Path | None, seed: int) -> Iterator[str]:
    """A draft, then documents."""
    wanted, held, words = DRAFT_WORDS, list[str](), 0
    for one in paragraphs(folder, seed):
        held.append(one)
        words += len(one.split())
        if words >= wanted:
            yield "\n\n".join(held)
            wanted, held, words = WORDS, [], 0


def figures(sentences: int, more: int) -> str:
    """So many sentences, each of a thing with a name of its own; of two texts each has its own figures."""
    told = []
    for number in range(sentences):
        place, owner = (f"{one}{number:04}".translate(str.maketrans("0123456789", "aeioubdfgl")) for one in ("Sel", "Tor"))
        count = 1000 + (number * 7919) % 90_000 + more
        told.append(f"The {THINGS[number % 10]} of {place} by {owner} counted {count:,} {COUNTED[number % 7]} in its books.")
    return "\n\n".join(told)


def read(text: str, name: str) -> Understood:
    """What a document says."""
    return understood(factcheck.Document.from_text(text, name=name, published="2025-11-20"), builtin_rulebook())


def compared(draft: Understood, sources: Sequence[Understood]) -> int:
    """How many findings a draft has."""
    rulebook = builtin_rulebook()
    return len(findings(material_of([draft], sources, rulebook, apart=True), rulebook))


def measured(stage: Callable[[], object]) -> tuple[object, float]:
    """What a stage yields and its processor seconds."""
    gc.collect()
    start = time.process_time()
    done = stage()
    return done, time.process_time() - start


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", default="100,300,1000")
    parser.add_argument("--sentences", default="600,1200,2400")
    parser.add_argument("--texts", type=Path, help="a folder of *.txt, instead of generated text")
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    gc.set_threshold(NEW_OBJECTS)
    compared(read(paragraph(random.Random(1)), "draft"), [read(paragraph(random.Random(2)), "source")])
    head("documents", "statements", "reading, s", "draft against them, s", "findings")
    for size in map(int, args.documents.split(",")):
        start = time.process_time()
        draft, *sources = [read(text, str(at)) for at, text in enumerate(islice(texts(args.texts, args.seed), size + 1))]
        reading = time.process_time() - start
        found, seconds = measured(partial(compared, draft, sources))
        statements = sum(len(one.statements) for one in sources)
        row(len(sources), statements, f"{reading:.1f}", f"{seconds:.2f}", found)
    print()
    head("sentences with a figure", "held against as many, s")
    for size in map(int, args.sentences.split(",")):
        draft, source = (read(figures(size, more), name) for more, name in ((13, "draft"), (57, "source")))
        _, seconds = measured(partial(compared, draft, [source]))
        row(size, f"{seconds:.2f}")


if __name__ == "__main__":
    main()
