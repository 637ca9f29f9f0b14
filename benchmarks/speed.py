"""Megabytes a second of each stage in one process, on generated news text: cost per megabyte must stay flat.

    python benchmarks/speed.py [--sizes 1,10,50] [--seed 7] [--rounds 1] [corpus.jsonl …]

Tagging is temporal expressions alone; extraction adds mentions, claims and inheritance; check adds grouping and checks of
one half of the documents against the other. The text is generated, with names and numbers drawn at random, so that nothing
repeats word for word. With files of JSON lines ("text", and "dct" for the day of publication) their texts are measured
together, without a check; of several rounds the best counts. Garbage is collected as seldom as in the command. Ratios in
one run count, not megabytes: machines differ.
"""

import argparse
import gc
import time
from collections.abc import Callable
from pathlib import Path

from generated import given, news
from table import head, row

import factcheck
from factcheck import pipeline
from factcheck.cli import NEW_OBJECTS


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
    pipeline.extract(next(news(0.001, 1)))
    head("MB", "tagging MB/s", "extraction MB/s", "check MB/s")
    sizes = [] if args.corpus else [float(size) for size in args.sizes.split(",")]
    for made in [given(args.corpus)] if args.corpus else (list(news(size, args.seed)) for size in sizes):
        megabytes = sum(len(one.text.encode()) for one in made) / 1e6
        half = len(made) // 2
        cells = [
            measured(lambda: [factcheck.timexes(one) for one in made], megabytes, args.rounds),  # noqa: B023 - called at once
            measured(lambda: [factcheck.extract(one) for one in made], megabytes, args.rounds),  # noqa: B023
            "-"
            if args.corpus or megabytes > args.largest_check + 1
            else measured(lambda: factcheck.check(made[:half], against=made[half:]), megabytes),  # noqa: B023
        ]
        row(f"{megabytes:.3g}", *cells)


if __name__ == "__main__":
    main()
