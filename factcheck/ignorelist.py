"""Files that list findings to leave: what people decided (factcheck.ignore.toml), and a baseline that a program wrote."""

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from factcheck.config import Settings
from factcheck.errors import ReportError, UsageError
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.ignore import KNOWN, LISTED, Ignore
from factcheck.model.span import Span
from factcheck.rulebook.mistakes import nearest
from factcheck.tomlfile import toml_of
from factcheck.wholefile import write_whole

FILE = "factcheck.ignore.toml"
"""The list that holds for the files in its folder and below."""

_KEYS = ("fingerprint", "check", "file", "message", "reason", "until")
_FINGERPRINT = re.compile(r"[0-9a-f]{8,16}")
_HEADING = re.compile(r"^\[\[ignore\]\][^\n]*$", re.MULTILINE)
_SIGNS = re.compile("[\x7f\ud800-\udfff]")


def lists_of(settings: Settings) -> tuple[Document, ...]:
    """The lists that hold for a run, as documents whose remarks are their entries. Raises UsageError for mistakes."""
    lists = [ignore_list(Path(path), LISTED) for path in settings.lists]
    return (*lists, ignore_list(Path(settings.baseline), KNOWN)) if settings.baseline else tuple(lists)


def ignore_list(path: Path, how: str = LISTED) -> Document:
    """A list as a document. Raises UsageError that names every mistake as ``file:line: what``."""
    text, content = toml_of(path)
    tables = content.get("ignore", [])
    if set(content) - {"ignore"} or not isinstance(tables, list):
        message = f"{path}:1: a list of ignores holds [[ignore]] tables and nothing else"
        raise UsageError(message)
    starts = [match.start() for match in _HEADING.finditer(text)]
    starts += [0] * (len(tables) - len(starts))
    mistakes: list[str] = []
    ignores = []
    for number, (table, start) in enumerate(zip(tables, starts, strict=False)):
        end = starts[number + 1] if number + 1 < len(starts) else len(text)
        where = f"{path}:{text.count(chr(10), 0, start) + 1}: "
        mistakes += [where + mistake for mistake in _mistakes(table)]
        ignores.append((table, Span(start, start + len(text[start:end].rstrip()))))
    if mistakes:
        raise UsageError(*mistakes)
    entries = tuple(_ignore(table, span, how) for table, span in ignores)
    return Document(text=text, name=str(path), path=str(path), ignores=entries)


def _mistakes(table: Any) -> Iterator[str]:
    if not isinstance(table, dict):
        yield "not a table"
        return
    for key in table:
        if key not in _KEYS:
            yield f"unknown key {key!r}{nearest(key, _KEYS)} (known: {', '.join(_KEYS)})"
        elif key != "until" and not isinstance(table[key], str):
            yield f"{key}: must be a text"
    if not _FINGERPRINT.fullmatch(str(table.get("fingerprint", ""))):
        yield "fingerprint: eight to sixteen hexadecimal digits are needed, as the reports show them"
    if not isinstance(table.get("until", datetime.date.min), datetime.date):
        yield "until: must be a day such as 2027-01-01, without quotation marks"


def _ignore(table: dict[str, Any], span: Span, how: str) -> Ignore:
    until = table.get("until")
    checks = (table["check"],) if "check" in table else ()
    day = until.date() if isinstance(until, datetime.datetime) else until
    return Ignore(span, checks, table.get("reason", ""), day, table["fingerprint"], table.get("file"), how)


def entry(values: dict[str, object]) -> str:
    """An [[ignore]] table with these values, those that are None left out."""
    lines = [f"{key} = {_value(values[key])}" for key in _KEYS if values.get(key) is not None]
    return "".join(f"{line}\n" for line in ["[[ignore]]", *lines])


def _value(value: object) -> str:
    """A TOML value; signs that TOML does not allow in a text are shown by their numbers."""
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(_SIGNS.sub(lambda sign: f"U+{ord(sign[0]):04X}", str(value)), ensure_ascii=False)


def told_of(finding: Finding) -> dict[str, object]:
    """What an entry tells of a finding."""
    return {
        "fingerprint": finding.fingerprint,
        "check": finding.check,
        "file": finding.evidence[0].document.file,
        "message": finding.message,
    }


def write_list(path: Path, parts: Iterable[str]) -> None:
    """Write a list anew from its entries and remarks. Raises ReportError where that cannot be done."""
    try:
        write_whole(path, "\n".join(parts).encode())
    except OSError as error:
        message = f"{path}: the list cannot be written: {error.strerror}"
        raise ReportError(message) from error
