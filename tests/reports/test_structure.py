"""A hostile document changes no report's structure: every format has the shape that a harmless one gives it."""

import csv
import html.parser
import io
import json
import re
from collections.abc import Callable
from xml.etree import ElementTree

import pytest

import factcheck
from factcheck.model.report import Report
from factcheck.reports import REPORTS, Options

HARMLESS = "Harbour news " * 9
HOSTILE = (
    "<script>alert(1)</script></mark></td><img src=x onerror=y> \x1b[31m\x1b]8;;x\x07 ]]>--> ::error::x %0A::warning:: "
    "\u202eecaf\u202c\u2066\u200f `|* [a](javascript:x) | a | @x =1+1 ${{x}} &amp; \"}],'"
)


def checked(words: str) -> Report:
    """A report of a draft and a source, the words in their titles, their texts, their publishers and a file's name."""

    def document(name: str, text: str) -> factcheck.Document:
        lines = [words, f"::error:: {words} and so on.", f"{text} {words}", words]
        return factcheck.Document.from_text("\n\n".join(lines), name=name, publisher=words, published="2025-05-07")

    draft = document(
        f"in/{words}.txt", "They met on Monday, 6 May 2025. The second Kenya-Peru Water Dialogue was in May 2019."
    )
    source = document("b.txt", "The second Kenya-Peru Water Dialogue was held in Lima in May 2018.")
    return factcheck.check([draft, f"missing {words}"], against=source)


def shape(value: object) -> object:
    """The keys and kinds of a JSON value; what it says is left out."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    return [shape(inner) for inner in value] if isinstance(value, list) else type(value).__name__


def json_shape(text: str) -> object:
    return shape(json.loads(text))


def lines_shape(text: str) -> object:
    return [json_shape(line) for line in text.splitlines()]


def page_shape(text: str) -> object:
    """The tags of a page with the names of their attributes."""
    found: list[object] = []

    class Outline(html.parser.HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, [name for name, _ in attrs]))

        def handle_endtag(self, tag: str) -> None:
            found.append(tag)

    Outline().feed(text)
    return found


def tree_shape(text: str) -> object:
    return [(one.tag, sorted(one.keys()), len(one)) for one in ElementTree.fromstring(text).iter()]


def table_shape(text: str) -> object:
    return [len(row) for row in csv.reader(io.StringIO(text, newline=""))]


def markdown_shape(text: str) -> object:
    """How each line opens, the cells of its row, and the tags in it."""
    lines = text.splitlines()
    return [(line[:2] if line[:1] in "#>-|=*" else "", line.count("|"), re.findall(r"</?\w+", line)) for line in lines]


def commands_shape(text: str) -> object:
    """The workflow commands, and the names of their properties."""
    heads = [line.split("::")[1] for line in text.split("\n") if line]
    return [(head.split(" ")[0], re.findall(r"(?:^|,)(\w+)=", head.partition(" ")[2])) for head in heads]


def screen_shape(text: str) -> object:
    """The lines of a report for people that open a finding, a frame, a remark or the count; all signs can be printed."""
    assert not [sign for sign in text if sign != "\n" and not sign.isprintable()]
    return re.findall(r"(?m)^(?:::|\w+\[|could not read|Checked|\s*-->|\s+= [a-z ]+:|\s*\d+ \|)", text)


SHAPES: dict[str, Callable[[str], object]] = {
    "full": screen_shape,
    "concise": lambda text: [line.split()[-1:] != [] for line in text.splitlines() if screen_shape(line) is not None],
    "grouped": screen_shape,
    "json": json_shape,
    "jsonl": lines_shape,
    "sarif": json_shape,
    "github": commands_shape,
    "gitlab": json_shape,
    "junit": tree_shape,
    "rdjson": json_shape,
    "html": page_shape,
    "markdown": markdown_shape,
    "csv": table_shape,
}


FOR_PROGRAMS = {"json", "jsonl", "sarif", "gitlab", "rdjson"}
"""Formats that hold paths and quotes to the letter, as strings of JSON."""


@pytest.fixture(scope="module")
def reports() -> tuple[Report, Report]:
    """Of harmless and of hostile words; the findings are the same."""
    one, other = checked(HARMLESS), checked(HOSTILE)
    assert len(one.findings) > 1
    assert [found.check for found in one.findings] == [found.check for found in other.findings]
    return one, other


@pytest.mark.parametrize("name", REPORTS)
def test_a_hostile_document_changes_no_structure(name: str, reports: tuple[Report, Report]) -> None:
    """Tags, escape sequences, ends of sections, workflow commands, marks that turn the line round, formulas."""
    harmless, hostile = (REPORTS[name].render(report, Options(width=200)) for report in reports)
    assert SHAPES[name](harmless) == SHAPES[name](hostile)
    assert name in FOR_PROGRAMS or not [sign for sign in "\x1b\x07\u202e\u2066" if sign in hostile]
