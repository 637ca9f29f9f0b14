"""What more names in the vocabulary cost: the time of tagging with the package's own, and with made up cities besides.

    python benchmarks/vocabulary.py FOLDER [--names 10000]

FOLDER holds texts (.txt). Times are processor seconds, the best of ten runs each, the two vocabularies in turn.
"""

import argparse
import itertools
import tempfile
import time
from pathlib import Path

from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.tag import tag

SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "ti", "vo", "zu", "shan", "der", "gol", "fim", "pru")
RUNS = 10
TABLE = """\
[[places]]
id          = "places/made-up"
description = "Cities that there are not."
source      = "made up"
kind        = "city"
within      = ["state:fr"]
names       = [{names}]
"""


def made_up(number: int) -> list[str]:
    """So many names of four syllables."""
    return ["".join(name).capitalize() for name in itertools.islice(itertools.product(SYLLABLES, repeat=4), number)]


def with_names(number: int) -> Rulebook:
    """The package's rules with so many more cities."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "slots", "made-up.toml")
        path.parent.mkdir()
        path.write_text(TABLE.format(names=", ".join(f'"{name}"' for name in made_up(number))), encoding="utf-8")
        return load([Path(folder)])


def seconds(text: str, rules: Rulebook) -> float:
    """The processor time of one tagging."""
    start = time.process_time()
    tag(text, rules)
    return time.process_time() - start


def main() -> None:
    """Prints one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--names", type=int, default=10_000)
    options = parser.parse_args()
    text = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(options.folder.glob("*.txt")))
    own, more = load(), with_names(options.names)
    runs = [(seconds(text, own), seconds(text, more)) for _ in range(RUNS + 1)][1:]
    without, together = (min(times) for times in zip(*runs, strict=True))
    cost = f"{together / without - 1:+.1%}"
    print(f"{len(text)} characters: {without:.4f} s, with {options.names} more names {together:.4f} s ({cost})")


if __name__ == "__main__":
    main()
