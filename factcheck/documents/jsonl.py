"""Lines of JSON: an object a line, an article an object."""

import json
from collections.abc import Iterator

import regex
from attrs import frozen

from factcheck.documents.decoded import Decoded
from factcheck.documents.encoding import decode
from factcheck.documents.records import Record, record_documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.model.document import Document, Layout
from factcheck.model.report import Problem

_LINE = regex.compile(r"[^\r\n]++")
_STRING = r'"(?:[^"\\]++|\\.)*+"'
_TOKEN = regex.compile(
    rf"(?P<string>{_STRING})(?P<key>\s*:)?|(?P<open>[{{\[])|(?P<close>[}}\]])|[^\"{{}}\[\]]++", regex.DOTALL
)
_PIECE = regex.compile(r'\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^"\\]++')


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
    keys = settings.words.keys
    values = {keys[value.key.lower()]: value for value in _values(line[0]) if value.key.lower() in keys}
    text = values.pop("text", None)
    decoded = _decoded(text, line.start()) if text is not None else None
    if text is None or decoded is None or not decoded.text.strip():
        return Problem(name, "no field of the record is known as its text")
    fields = {meaning: _decoded(value, 0).text for meaning, value in values.items() if value.raw}
    return Record(name, decoded.text, decoded.layout(line_starts, f"{label} .{text.key}"), fields)


def _values(line: str) -> Iterator[_Value]:
    """The texts of the outermost object of a line that is valid JSON."""
    depth, key = 0, None
    for match in _TOKEN.finditer(line):
        if match["open"] or match["close"]:
            depth += 1 if match["open"] else -1
            key = None
        elif match["key"] is not None:
            key = json.loads(match["string"]) if depth == 1 else None
        elif match["string"] is not None and key is not None:
            yield _Value(key, match["string"][1:-1], match.start("string") + 1)
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
