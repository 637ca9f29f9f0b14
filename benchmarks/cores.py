"""What a second core is worth: a folder checked, held against, indexed and understood by one process and by several.

    python benchmarks/cores.py [--jobs 2] [--megabytes 2] [--texts FOLDER] [--rounds 2] [--seed 7]

Each command is a process of its own. "clock" is what one waits for, which tells nothing while others work on the machine:
the load before the runs stands below the table. "own" and "others" are the processor seconds of the process that was
started and of those that work for it, and do not depend on others so much. As the first works all the while, one waits on
an idle machine for about "own", or for an equal share of both where others kept a core from it: "at best" is the ratio to
the larger of them.
"same" says that what was printed, and the index, are the same bytes. The least of some rounds counts.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from generated import news
from table import head, row

ROOT = Path(__file__).parent.parent
DRAFT = 6000
"""Code points of the draft: a thousand words."""
PROGRAM = """
import gc, json, resource, sys, time
start = time.perf_counter()
from factcheck.cli import NEW_OBJECTS, run
gc.set_threshold(NEW_OBJECTS)
run(sys.argv[1:])
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps([time.perf_counter() - start, *(one.ru_utime + one.ru_stime for one in used)]), file=sys.stderr)
"""


@frozen
class Run:
    """Seconds by the clock, of the processor in the process that was started and in those that work for it; what it told."""

    clock: float
    own: float
    others: float
    told: bytes


def written(folder: Path, megabytes: float, seed: int) -> Path:
    """A folder of generated texts."""
    folder.mkdir()
    for document in news(megabytes, seed):
        (folder / f"{document.name}.txt").write_text(
            f"Published {document.published}\n\n{document.text}\n", encoding="utf-8"
        )
    return folder


def measured(arguments: list[str], jobs: int, made: Path | None) -> Run:
    """One run of a command; what it makes is taken away again."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments, "-j", str(jobs)],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    told = done.stdout
    if made is not None:
        told += made.read_bytes()
        made.unlink()
    return Run(*json.loads(done.stderr.decode().splitlines()[-1]), told)


def commands(texts: Path, folder: Path) -> Iterator[tuple[str, list[str], Path | None]]:
    """The commands by their names, with the file that they make."""
    draft, index = folder / "draft.txt", folder / "texts.db"
    words = "\n\n".join(path.read_text(encoding="utf-8")[:1000] for path in sorted(texts.rglob("*.txt"))[: DRAFT // 1000])
    draft.write_text(words, encoding="utf-8")
    printed = ["--isolated", "--exit-zero", "--output-format", "json"]
    yield "check FOLDER", ["check", str(texts), *printed], None
    yield "check DRAFT --against FOLDER", ["check", str(draft), "--against", str(texts), *printed], None
    yield "index build FOLDER", ["index", "build", str(texts), "-o", str(index)], index
    yield "claims FOLDER", ["claims", str(texts), "--format", "json"], None


def compared(name: str, one: list[Run], several: list[Run], jobs: int) -> tuple[str, ...]:
    """A row of the table."""
    alone, shared = (min(runs, key=lambda run: run.own) for runs in (one, several))
    clocks = [min(run.clock for run in runs) for runs in (one, several)]
    ratio = alone.own / max(shared.own, (shared.own + shared.others) / jobs)
    same = "yes" if len({run.told for run in (*one, *several)}) == 1 else "NO"
    seconds = clocks[0], alone.own, clocks[1], shared.own, shared.others
    return name, *(f"{one:.1f}" for one in seconds), f"{clocks[0] / clocks[1]:.2f}", f"{ratio:.2f}", same


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--megabytes", type=float, default=2)
    parser.add_argument("--texts", type=Path, help="a folder with *.txt, instead of generated texts")
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    load = Path("/proc/loadavg")
    before = load.read_text(encoding="ascii").split()[0] if load.exists() else "unknown"
    clocks = "-j 1 clock, s", "own, s", f"-j {args.jobs} clock, s", "own, s", "others, s"
    head("", *clocks, "ratio by the clock", "at best", "same")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        texts = args.texts or written(folder / "texts", args.megabytes, args.seed)
        for command, arguments, made in commands(texts, folder):
            runs: dict[int, list[Run]] = {1: [], args.jobs: []}
            for jobs in (1, args.jobs) * args.rounds:
                runs[jobs].append(measured(arguments, jobs, made))
            row(*compared(command, runs[1], runs[args.jobs], args.jobs))
    print(f"\nload before: {before}")


if __name__ == "__main__":
    main()
