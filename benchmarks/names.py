"""Precision and recall of people, offices, organisations and places, against labels made by hand.

    python benchmarks/names.py FOLDER [--misses]

FOLDER holds the texts that tests/taggers/seed_labels.json labels by name and hash; a text that is not there, or is another,
is left out and named. A find is right when its span is exactly the labelled one. Labelled are names of single holders'
offices, organisations by name, people by name with their honorifics, and places: cities, regions, seas and venues
everywhere, states only where something is in, at, from or to them.
"""

import argparse
import hashlib
import json
from pathlib import Path

from factcheck.model.mention import Mentions
from factcheck.rulebook.loader import load
from factcheck.taggers.tag import tag

LABELS = Path(__file__).parent.parent / "tests" / "taggers" / "seed_labels.json"
KINDS = ("people", "offices", "organisations", "places")


def found(mentions: Mentions) -> dict[str, set[tuple[int, int]]]:
    """The spans of each kind."""
    kinds = {
        "people": mentions.people,
        "offices": mentions.offices,
        "organisations": tuple(actor for actor in mentions.actors if actor.group == "organisation"),
        "places": mentions.places,
    }
    return {kind: {(one.span.start, one.span.end) for one in ones} for kind, ones in kinds.items()}


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    rulebook = load()
    counts = {kind: [0, 0, 0] for kind in KINDS}
    for name, labels in json.loads(LABELS.read_text(encoding="utf-8")).items():
        path = options.folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != labels["sha256"]:
            print(f"left out: {name}")
            continue
        text = path.read_bytes().decode("utf-8")
        got = found(tag(text, rulebook))
        for kind in KINDS:
            wanted = {tuple(span) for span in labels[kind]}
            counts[kind] = [
                a + b for a, b in zip(counts[kind], (len(wanted & got[kind]), len(got[kind]), len(wanted)), strict=True)
            ]
            if options.misses:
                for start, end in sorted(wanted ^ got[kind]):
                    print("missed" if (start, end) in wanted else "wrong ", name[:3], kind, start, repr(text[start:end]))
    print(f"{'':14}{'found':>7}{'labelled':>10}{'precision':>11}{'recall':>8}")
    for kind, (right, got_, wanted_) in counts.items():
        print(f"{kind:14}{got_:7}{wanted_:10}{right / max(got_, 1):11.3f}{right / max(wanted_, 1):8.3f}")


if __name__ == "__main__":
    main()
