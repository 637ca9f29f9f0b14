"""Quality and speed of the temporal tagger on annotated corpora, as JSON lines: strict, relaxed and value F1, and MB/s.

    python benchmarks/timex.py corpus.jsonl [corpus.jsonl …]

A line has "text", "dct" (day of publication) and "timexes" with "start", "end", "value". Pairs are one to one: the same span
first, then the largest overlap, as the tool of TempEval-3 counts.
"""

import argparse
import json
import time
from collections.abc import Sequence
from pathlib import Path

import factcheck


def pairs(gold: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Which spans of the gold and which of the found overlap, one to one, by their numbers."""
    choices = []
    for i, wanted in enumerate(gold):
        for j, told in enumerate(found):
            overlap = min(wanted[1], told[1]) - max(wanted[0], told[0])
            if overlap > 0:
                choices.append((tuple(wanted) != tuple(told), -overlap, i, j))
    taken: dict[int, int] = {}
    for _, _, i, j in sorted(choices):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return list(taken.items())


def main() -> None:
    """Prints a line for each corpus."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", nargs="+", type=Path)
    factcheck.timexes(factcheck.Document.from_text("On 3 May 2024 it rained."))
    for path in parser.parse_args().corpus:
        wanted = made = strict = relaxed = right = size = 0
        seconds = 0.0
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            document = factcheck.Document.from_text(record["text"], published=record["dct"][:10] or None)
            start = time.process_time()
            found = list(factcheck.timexes(document))
            seconds += time.process_time() - start
            size += len(record["text"].encode())
            wanted, made = wanted + len(record["timexes"]), made + len(found)
            right_spans = [(one["start"], one["end"]) for one in record["timexes"]]
            found_spans = [(one.span.start, one.span.end) for one in found]
            for i, j in pairs(right_spans, found_spans):
                relaxed += 1
                strict += right_spans[i] == found_spans[j]
                right += record["timexes"][i]["value"] == found[j].value
        cells = [
            f"{name} {200 * hits / (wanted + made):5.1f}"
            for name, hits in zip(("strict", "relaxed", "value"), (strict, relaxed, right), strict=True)
        ]
        print(f"{path.stem:16} {'  '.join(cells)}  {size / seconds / 1e6:.2f} MB/s")


if __name__ == "__main__":
    main()
