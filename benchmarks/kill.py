"""Kills a build or an update of an index at random moments, and counts what was lost: nothing may be.

    python benchmarks/kill.py [--times 50] [--seed 7]

Builds and updates are started until so many were killed; the others had finished before.
After each kill the index must be whole, every document in it complete, with its words and its entries counted right, and no
file that was there may be gone; in the end a run that is left alone must finish, and the proof must find no fault.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from factcheck.index.store import Index

TEXT = (
    "The {nth} Kenya-Peru Water Dialogue was held in Lima on {day} May {year}. "
    "Kenya’s Foreign Minister Ada Quill met the delegation of Peru on {day} May {year}, the ministry said."
)
NTH = ["first", "second", "third", "fourth", "fifth"]


def written(folder: Path, number: int, chance: random.Random) -> None:
    """One file of the archive, new or changed."""
    text = TEXT.format(nth=chance.choice(NTH), day=chance.randint(1, 28), year=chance.randint(1990, 2025))
    (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")


def change(folder: Path, chance: random.Random) -> None:
    """Write two hundred of the files anew."""
    for _ in range(200):
        written(folder, chance.randrange(600), chance)


def timed(command: list[str]) -> float:
    """Seconds of a run that is left alone."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def faults(path: Path, before: set[str]) -> list[str]:
    """What is wrong with an index after a kill."""
    if not path.exists():
        return ["the index is gone"] if before else []
    with Index.to_read(path) as index:
        found = list(index.damage())
        names = set(index.files())
        found += [f"lost: {name}" for name in sorted(before - names)]
        dossiers = list(index.traced(index.all_documents()))
        found += ["documents are not counted right"] if index.totals().documents != len(dossiers) else []
        entries = sum(len(set(dossier.entries)) for dossier in dossiers)
        tallies = index._connection.execute("SELECT coalesce(sum(told), 0) FROM tallies").fetchone()[0]
        rows = index._connection.execute("SELECT count(*) FROM entries").fetchone()[0]
        found += ["entries are not counted right"] if not entries == tallies == rows else []
        words = sum(one[0] for dossier in dossiers for one in dossier.words.values())
        stored = index._connection.execute("SELECT coalesce(sum(statements), 0) FROM words").fetchone()[0]
        found += ["words are not counted right"] if words != stored else []
    return found


def main() -> None:
    """Print what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as place:
        folder, path = Path(place, "archive"), Path(place, "claims.db")
        folder.mkdir()
        for number in range(600):
            written(folder, number, chance)
        command = [sys.executable, "-m", "factcheck", "index", "build", str(folder), "-o", str(path), "-j", "1"]
        whole = [*command[:-4], "-o", str(Path(place, "whole.db")), "-j", "1"]
        lasts = [timed(whole)]
        change(folder, chance)
        lasts.append(timed(whole))
        known, wrong, killed, runs = set[str](), 0, 0, 0
        while killed < args.times and runs < 4 * args.times:
            change(folder, chance)
            runs += 1
            running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                running.wait(timeout=chance.uniform(0.3, 1.0) * lasts[len(known) == 600])
            except subprocess.TimeoutExpired:
                running.send_signal(signal.SIGKILL)
                running.wait()
                killed += 1
            found = faults(path, known)
            wrong += bool(found)
            print(f"{runs}: {'; '.join(found) or 'whole'}", flush=True)
            if path.exists():
                with Index.to_read(path) as index:
                    known = set(index.files())
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        proof = subprocess.run(
            [sys.executable, "-m", "factcheck", "index", "verify", str(path)], check=False, capture_output=True, text=True
        )
    print(f"{killed} of {runs} runs killed, {wrong} with faults; then: {done.stdout.strip()}; {proof.stdout.strip()}")


if __name__ == "__main__":
    main()
