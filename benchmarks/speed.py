"""Megabytes a second of each stage in one process, on generated news text: cost per megabyte must stay flat.

    python benchmarks/speed.py [--sizes 1,10,50] [--seed 7] [--rounds 1] [corpus.jsonl …]

Tagging is temporal expressions alone; extraction adds mentions, claims and inheritance; check adds grouping and checks of
one half of the documents against the other. The text is made of sentences of our own with names and numbers drawn at
random, so that nothing repeats word for word. With files of JSON lines ("text", and "dct" for the day of publication) their
texts are measured together, without a check; of several rounds the best counts. Garbage is collected as seldom as in the
command. Ratios in one run count, not megabytes: machines differ.
"""

import argparse
import gc
import json
import random
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import factcheck
from factcheck import pipeline
from factcheck.cli import NEW_OBJECTS

STATES = ["Norway", "Peru", "Japan", "Qatar", "Canada", "Kenya", "Poland", "India", "Chile", "Ghana", "Finland", "Brazil"]
NAMES = ["Ada Quill", "Ilmo Vasara", "Tomas Reyk", "Mara Lindt", "Oren Falk", "Priya Nand", "Jonas Beck", "Lena Sorel"]
MONTHS = ["January", "March", "May", "June", "August", "September", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
FRAMES = [
    "The {nth} {a}-{b} Border Dialogue was held in {a} on {d} {m} {y}.",
    "{a}’s Foreign Minister {p} met the delegation of {b} on {w}, the ministry said.",
    "Exports rose by {n} percent to {n}.{k} billion dollars in the third quarter, while prices were flat.",
    "Farmers along the river had waited for rain since {m}, and many had given up the early crop.",
    "“We will not close the school,” {p} told reporters last week, adding that the roof would be mended.",
    "The bridge, {n} metres long, reopened to traffic in {m} {y} after two years of work.",
    "Nobody at the harbour could say why the crane had stopped, or who had ordered the ships to wait.",
    "The two countries agreed to share the cost, and a team of engineers is expected to report by {m}.",
]


def paragraph(random_: random.Random) -> str:
    """About half a kilobyte of text."""
    words = {
        "nth": lambda: random_.choice(["first", "second", "third", "4th", "5th"]),
        "a": lambda: random_.choice(STATES),
        "b": lambda: random_.choice(STATES),
        "p": lambda: random_.choice(NAMES),
        "m": lambda: random_.choice(MONTHS),
        "w": lambda: random_.choice(DAYS),
        "d": lambda: random_.randint(1, 28),
        "y": lambda: random_.randint(1990, 2025),
        "n": lambda: random_.randint(2, 90),
        "k": lambda: random_.randint(1, 9),
    }
    frames = random_.sample(FRAMES, 5)
    return " ".join(frame.format(**{key: make() for key, make in words.items()}) for frame in frames)


def documents(megabytes: float, seed: int) -> Iterator[factcheck.Document]:
    """Documents of about three kilobytes, together of the size asked for."""
    random_ = random.Random(seed)
    size, number = 0, 0
    while size < megabytes * 1e6:
        text = "\n\n".join(paragraph(random_) for _ in range(6))
        size, number = size + len(text.encode()), number + 1
        yield factcheck.Document.from_text(text, name=f"document-{number}", published="2025-11-20")


def given(corpora: Iterable[Path]) -> list[factcheck.Document]:
    """The texts of some corpora."""
    records = [json.loads(line) for path in corpora for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        factcheck.Document.from_text(record["text"], name=str(number), published=(record.get("dct") or "")[:10] or None)
        for number, record in enumerate(records)
    ]


def measured(stage: Callable[[], object], megabytes: float, rounds: int = 1) -> str:
    """Megabytes a second of one stage, by processor time, in its best round."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        stage()
        taken.append(time.process_time() - start)
    return f"{megabytes / min(taken):8.2f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="1,10,50", help="megabytes of each run")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--largest-check", type=float, default=10, help="no check above so many megabytes")
    parser.add_argument("--rounds", type=int, default=1, help="the best of so many counts")
    parser.add_argument("corpus", nargs="*", type=Path, help="JSON lines to measure instead of generated text")
    args = parser.parse_args()
    gc.set_threshold(NEW_OBJECTS)
    pipeline.builtin_rulebook()
    pipeline.extract(next(documents(0.001, 1)))
    print("| MB | tagging MB/s | extraction MB/s | check MB/s |\n|---|---|---|---|")
    sizes = [] if args.corpus else [float(size) for size in args.sizes.split(",")]
    for made in [given(args.corpus)] if args.corpus else (list(documents(size, args.seed)) for size in sizes):
        megabytes = sum(len(one.text.encode()) for one in made) / 1e6
        half = len(made) // 2
        cells = [
            measured(lambda: [factcheck.timexes(one) for one in made], megabytes, args.rounds),  # noqa: B023 - called at once
            measured(lambda: [factcheck.extract(one) for one in made], megabytes, args.rounds),  # noqa: B023
            "-"
            if args.corpus or megabytes > args.largest_check + 1
            else measured(lambda: factcheck.check(made[:half], against=made[half:]), megabytes),  # noqa: B023
        ]
        print(f"| {megabytes:.3g} | {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
