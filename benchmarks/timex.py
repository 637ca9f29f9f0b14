"""Quality and speed of the temporal tagger on annotated corpora, as JSON lines: strict, relaxed and value F1, and MB/s.

    python benchmarks/timex.py corpus.jsonl [corpus.jsonl …]

A line has "text", "dct" (day of publication) and "timexes" with "start", "end", "value". Pairs are one to one: the same span
first, then the largest overlap, as the tool of TempEval-3 counts.
"""

import argparse
import json
import time
from pathlib import Path

import factcheck


def pairs(gold: list[dict], found: list[factcheck.Timex]) -> list[tuple[dict, factcheck.Timex]]:
    """Gold and found expressions that overlap, one to one."""
    choices = []
    for i, wanted in enumerate(gold):
        for j, timex in enumerate(found):
            overlap = min(wanted["end"], timex.span.end) - max(wanted["start"], timex.span.start)
            if overlap > 0:
                exact = (wanted["start"], wanted["end"]) == (timex.span.start, timex.span.end)
                choices.append((not exact, -overlap, i, j))
    taken: dict[int, int] = {}
    for _, _, i, j in sorted(choices):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return [(gold[i], found[j]) for i, j in taken.items()]


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
            for gold, timex in pairs(record["timexes"], found):
                relaxed += 1
                strict += (gold["start"], gold["end"]) == (timex.span.start, timex.span.end)
                right += gold["value"] == timex.value
        cells = [
            f"{name} {200 * hits / (wanted + made):5.1f}"
            for name, hits in zip(("strict", "relaxed", "value"), (strict, relaxed, right), strict=True)
        ]
        print(f"{path.stem:16} {'  '.join(cells)}  {size / seconds / 1e6:.2f} MB/s")


if __name__ == "__main__":
    main()
