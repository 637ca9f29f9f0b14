"""Reads the result of a Wikidata query: who held which position from when to when.

Formats: SPARQL 1.1 Query Results JSON (W3C, 2013), the plain list of objects that the query service also offers as JSON, and
CSV with a head line.
"""

import csv
import datetime
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from factcheck.cli.givenfile import given_bytes
from factcheck.errors import InputError, UsageError
from factcheck.values.calendar import month_length

_REQUIRED = ("person", "position", "start", "end")
_ITEM = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q\d+)\Z")
_UNNAMED = re.compile(r"Q\d+\Z")
_UNKNOWN = re.compile(r"(?:_:|t\d+\Z|https?://www\.wikidata\.org/\.well-known/genid/)")
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[\d:]+(?:\.\d+)?Z?)?\Z")
_READ = (*_REQUIRED, "personLabel", "positionLabel", "personAltLabel", "country", "countryLabel", "source")
_HALF = re.compile(r"[\ud800-\udfff]")
"""Half a character, which JSON can hold and no text file can."""
_YEAR, _MONTH, _DAY_PRECISION = "9", "10", "11"
"""How exact a date of Wikidata is (wikibase:timePrecision)."""


@frozen
class Row:
    """One holder's term: the position by name, both days, where it is from; ``country`` is what the position belongs to."""

    person: str
    position: str
    source: str
    since: datetime.date | None = None
    to: datetime.date | None = None
    also: tuple[str, ...] = ()
    country: str = ""


def read_rows(path: Path) -> tuple[Row, ...]:
    """The rows of a query result, in their order.

    Raises InputError when the file cannot be read, UsageError with one line for each mistake of each row.
    """
    reading = _Reading(path.name)
    rows = tuple(row for number, cells in _cells(path) if (row := reading.row(number, cells)) is not None)
    if not rows and not reading.mistakes:
        reading.mistakes.append(f"{path.name}: holds no rows")
    if reading.mistakes:
        raise UsageError(*reading.mistakes)
    return rows


def _cells(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The cells of each row by the name of their column; rows count from 1, the head line of a CSV not among them."""
    try:
        text = given_bytes(path).decode("utf-8-sig")
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
        raise InputError(message) from error
    except UnicodeDecodeError as error:
        message = f"{path}: is not UTF-8 (byte {error.start})"
        raise InputError(message) from error
    table = _from_json(path, text) if text.lstrip()[:1] in {"{", "["} else _from_csv(path, text)
    yield from enumerate(table, 1)


def _from_json(path: Path, text: str) -> list[Mapping[str, str]]:
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError) as error:
        message = f"{path.name}: is no JSON: {error}"
        raise UsageError(message) from error
    found = parsed if isinstance(parsed, list) else _inside(parsed, "results", "bindings")
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        message = f"{path.name}: is no query result: results.bindings is not a list of rows"
        raise UsageError(message)
    return [{str(name): _value(cell) for name, cell in row.items()} for row in found]


def _inside(parsed: Any, *keys: str) -> Any:
    for key in keys:
        parsed = parsed.get(key) if isinstance(parsed, dict) else None
    return parsed


def _value(cell: Any) -> str:
    """What a cell holds: a term of SPARQL with its value, or the value alone; nothing when that is no word and no number."""
    value = cell.get("value") if isinstance(cell, dict) else cell
    return str(value).strip() if isinstance(value, (str, int, float)) else ""


def _from_csv(path: Path, text: str) -> list[Mapping[str, str]]:
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), restkey="", restval="", strict=True)
        rows, columns = list(reader), set(reader.fieldnames or ())
    except csv.Error as error:
        message = f"{path.name}: is no CSV: {error}"
        raise UsageError(message) from error
    missing = [name for name in _REQUIRED if name not in columns]
    if missing:
        are = "this column is" if len(missing) == 1 else "these columns are"
        message = f"{path.name}: is no query result: in its head line, split at commas, {are} missing: {', '.join(missing)}"
        raise UsageError(message)
    return [{name: value.strip() for name, value in row.items() if isinstance(value, str)} for row in rows]


@define
class _Reading:
    """The mistakes of a file so far."""

    name: str
    mistakes: list[str] = field(factory=list)

    def row(self, number: int, cells: Mapping[str, str]) -> Row | None:
        """The term of a row; None when something is wrong with it."""
        try:
            return _row(cells)
        except ValueError as error:
            self.mistakes.append(f"{self.name}: row {number}: {error}")
            return None


def _row(cells: Mapping[str, str]) -> Row:
    for column in _READ:
        if found := _HALF.search(cells.get(column, "")):
            message = f"{column}: U+{ord(found[0]):04X} is half a character"
            raise ValueError(message)
    since, to = _date(cells, "start"), _date(cells, "end", last=True)
    if since is None and to is None:
        message = "neither start nor end is given"
        raise ValueError(message)
    if since is not None and to is not None and to < since:
        message = f"end {to} lies before start {since}"
        raise ValueError(message)
    return Row(
        person=_name(cells, "person"),
        position=_name(cells, "position"),
        source=_source(cells),
        since=since,
        to=to,
        also=tuple(name for part in cells.get("personAltLabel", "").split(",") if " " in (name := part.strip())),
        country=cells.get("countryLabel") or cells.get("country", ""),
    )


def _name(cells: Mapping[str, str], column: str) -> str:
    """The name of an item: its label, or the cell itself where that is no address."""
    cell, label = cells.get(column, ""), cells.get(f"{column}Label", "")
    name = label or ("" if _ITEM.match(cell) else cell)
    if not any(map(str.isalnum, name)) or _UNNAMED.match(name) or _UNKNOWN.match(name):
        wanted = f"{column}Label" if cell else column
        message = f"{wanted}: no name is given" + (f" for {cell}" if cell else "")
        raise ValueError(message)
    return name


def _source(cells: Mapping[str, str]) -> str:
    """Where the term can be looked up: the source told, or the item of the person."""
    item = _ITEM.match(cells.get("person", ""))
    source = cells.get("source") or (f"https://www.wikidata.org/wiki/{item[1]}" if item else "")
    if not source:
        message = "person: is no item of Wikidata, and there is no column source"
        raise ValueError(message)
    return source


def _date(cells: Mapping[str, str], column: str, last: bool = False) -> datetime.date | None:
    """The day in a cell; of a month or a year, as far as the precision is told, the first or the last day."""
    cell = cells.get(column, "")
    if not cell or (_UNKNOWN.match(cell) and not last):
        return None
    found = _DAY.match(cell)
    if found is None:
        what = "is unknown" if _UNKNOWN.match(cell) else f"{cell!r} is no day such as 2001-02-03T00:00:00Z"
        message = f"{column}: {what}"
        raise ValueError(message)
    year, month, day = map(int, found.groups())
    precision = cells.get(f"{column}Precision") or _DAY_PRECISION
    if precision == _YEAR:
        month, day = (12, 31) if last else (1, 1)
    elif precision == _MONTH:
        day = month_length(year, month) if last else 1
    elif precision != _DAY_PRECISION:
        message = f"{column}Precision: {precision!r} is coarser than a year"
        raise ValueError(message)
    try:
        return datetime.date(year, month, day)
    except ValueError as error:
        message = f"{column}: {cell!r}: {error}"
        raise ValueError(message) from error
