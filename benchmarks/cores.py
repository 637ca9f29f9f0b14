"""A folder indexed, and a draft checked against it, by one process and by several: what the further cores bring.

    python benchmarks/cores.py [--megabytes 3] [--folder DIR] [--jobs 2] [--rounds 3]

The texts are those of speed.py, or the files of a folder. Seconds by the clock and of the processor, of whole commands, the
best of several rounds; the clock counts only while nothing else runs, so the load of the machine is told too. "same" says
that the reports have the same bytes, and the indexes the same content.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from speed import documents

ROW = "| {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.2f} | {} |"


def timed(arguments: Sequence[str]) -> tuple[float, float]:
    """Seconds by the clock and of the processor that a command takes, its workers included."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run([sys.executable, "-m", "factcheck", *arguments], check=False, stdout=subprocess.DEVNULL)
    clock, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return clock, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def building(folder: Path, place: Path, jobs: int) -> list[str]:
    """The command that makes an index."""
    return ["index", "build", str(folder), "-o", str(place / f"{jobs}.db"), "-j", str(jobs)]


def checking(folder: Path, place: Path, draft: Path, jobs: int) -> list[str]:
    """The command that holds a draft against the texts."""
    return ["check", str(draft), "--against", str(folder), "-q", "-j", str(jobs), "-o", f"json={place / f'{jobs}.json'}"]


def indexed(place: Path, draft: Path, jobs: int) -> bytes:
    """What an index tells of a draft, and how much it holds."""
    index = place / f"{jobs}.db"
    asked = (["index", "status", str(index)], ["check", str(draft), "--against", str(index), "--output-format", "json"])
    told = [
        subprocess.run([sys.executable, "-m", "factcheck", *one], check=False, capture_output=True).stdout for one in asked
    ]
    return b"".join(told).replace(index.name.encode(), b"")


def checked(place: Path, jobs: int) -> bytes:
    """A report."""
    return (place / f"{jobs}.json").read_bytes()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=3)
    parser.add_argument("--folder", type=Path, help="texts to read instead of generated ones")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        folder = args.folder or place / "texts"
        if args.folder is None:
            folder.mkdir()
            for number, one in enumerate(documents(args.megabytes, 7)):
                (folder / f"{number:05}.txt").write_text(one.text, encoding="utf-8")
        draft = place / "draft.txt"
        draft.write_text(next(documents(0.001, 11)).text, encoding="utf-8")
        print(f"load before: {os.getloadavg()[0]:.2f}")
        print(f"| | clock, -j 1 | clock, -j {args.jobs} | processor, -j 1 | processor, -j {args.jobs} | faster | same |")
        print("|---|---|---|---|---|---|---|")
        for label, command, result in (
            ("index build", partial(building, folder, place), partial(indexed, place, draft)),
            ("check --against", partial(checking, folder, place, draft), partial(checked, place)),
        ):
            best = {1: (9e9, 9e9), args.jobs: (9e9, 9e9)}
            for _ in range(args.rounds):
                for jobs, before in best.items():
                    (place / f"{jobs}.db").unlink(missing_ok=True)
                    best[jobs] = tuple(map(min, before, timed(command(jobs))))
            (clock, processor), (clock_of_all, processor_of_all) = best.values()
            same = "yes" if result(1) == result(args.jobs) != b"" else "no"
            print(
                ROW.format(label, clock, clock_of_all, processor, processor_of_all, clock / clock_of_all, same), flush=True
            )
        print(f"load after: {os.getloadavg()[0]:.2f}")


if __name__ == "__main__":
    main()
