"""Lines of JSON: an object a line, an article an object."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from factcheck.documents.decoded import Decoded
from factcheck.documents.encoding import decode
from factcheck.documents.records import Record, record_documents
from factcheck.documents.settings import PageWords, Reading, ReadSettings, Source
from factcheck.frozen import frozen
from factcheck.model.document import Document, Layout
from factcheck.model.report import Problem

_LINE = regex.compile(r"[^\r\n]++")
_STRING = r'"(?:[^"\\]++|\\.)*+"'
_TOKEN = regex.compile(
    rf"(?P<string>{_STRING})(?P<key>\s*:)?|(?P<open>[{{\[])|(?P<close>[}}\]])|(?P<moment>\b\d{{10}}(?:\d{{3}})?+(?![\w.]))"
    r"|\w++|[^\"{}\[\]\w]++",
    regex.DOTALL,
)
_PIECE = regex.compile(r'\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^"\\]++')
_MOST_NAMES = 8
_LONGEST_NAME = 40


@frozen
class _Value:
    """A text of an object: the key it has, and where its first letter stands in the line."""

    key: str
    raw: str
    start: int


def read_jsonl(source: Source, settings: ReadSettings) -> Reading:
    """The documents of the lines; a line that is no object, or has no text, is a problem with its number.

    Which keys hold the text, the title, the date and so on stands in rules/slots/publication.toml. Raises InputError for
    bytes that are no text.
    """
    original = decode(source.data)
    line_starts = Layout.of(original).line_starts
    documents: list[Document] = []
    problems: list[Problem] = []
    for line in _LINE.finditer(original):
        if not line[0].strip():
            continue
        number = Layout(line_starts).place(line.start()).line
        name = f"{source.name}#{number}"
        record = _record(name, f"#{number}", line, settings, line_starts)
        if isinstance(record, Problem):
            problems.append(record)
        else:
            documents += record_documents(record, source.path, settings)
    return Reading(tuple(documents), tuple(problems))


def _record(
    name: str, label: str, line: "regex.Match[str]", settings: ReadSettings, line_starts: tuple[int, ...]
) -> Record | Problem:
    """The record of a line, or what is wrong with it."""
    try:
        data = json.loads(line[0])
    except (ValueError, RecursionError):
        return Problem(name, "the line is not JSON")
    if not isinstance(data, dict):
        return Problem(name, "the line is not a JSON object")
    values = {value.key: value for value in _values(line[0], settings.words) if value.raw.strip()}
    named = {meaning: values[key] for meaning, key in settings.words.fields(values).items()}
    text = named.pop("text", None)
    decoded = _decoded(text, line.start()) if text is not None else None
    if text is None or decoded is None or not decoded.text.strip():
        return Problem(name, _no_text(data))
    fields = {meaning: _decoded(value, 0).text for meaning, value in named.items()}
    return Record(name, decoded.text, decoded.layout(line_starts, f"{label} .{text.key}"), fields)


def _no_text(data: Mapping[str, Any]) -> str:
    """Why a record has no text, with the fields that it has."""
    names = [key[:_LONGEST_NAME] for key in [*data][:_MOST_NAMES]]
    has = f"; it has {', '.join(names)}{' …' if len(data) > len(names) else ''}" if names else ""
    return f"no field of the record is known as its text{has}"


def _values(line: str, words: PageWords) -> Iterator[_Value]:
    """The texts and moments of the outermost object of a line that is valid JSON.

    A field may be an object that tells its text by a key of its own: "title": {"rendered": …}, "source": {"name": …}.
    """
    depth, outer, key = 0, "", None
    for match in _TOKEN.finditer(line):
        if match["open"] or match["close"]:
            depth += 1 if match["open"] else -1
            outer, key = key or outer, None
        elif match["key"] is not None:
            word = json.loads(match["string"])
            inner = outer if depth == 2 and words.keys.get(word) == "inner" else None
            key = word if depth == 1 else inner
        elif key is not None and (match["string"] or match["moment"]):
            within = match["moment"] or match["string"][1:-1]
            yield _Value(key, within, match.start() + (match["moment"] is None))
            key = None


def _decoded(value: _Value, line_start: int) -> Decoded:
    """A text with its escapes resolved; half a surrogate pair becomes a replacement sign."""
    decoded = Decoded()
    for match in _PIECE.finditer(value.raw):
        words = json.loads(f'"{match[0]}"') if match[0][0] == "\\" else match[0]
        if "\ud800" <= words[0] <= "\udfff":
            words = "\N{REPLACEMENT CHARACTER}"
        decoded.add(words, line_start + value.start + match.start())
    return decoded
