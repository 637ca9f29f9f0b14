"""Writes a register of offices in the format of rules/tenure: an office with its terms, one a line."""

import datetime
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.cli.queryresult import Row
from factcheck.reports.plain import visible
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers.tag import tag
from factcheck.values.name import plain

_BLANKS = re.compile(r"\s+")
_HEAD = "# Who held which office, and from when to when; both days inclusive. Made by `factcheck facts import {file}`."
_UNREAD = "# Known in these words only: add to `names` what else it is called, and `body`, the key of whose office it is."


@frozen
class Office:
    """An office with the names it goes by and the key of its state or organisation, if the rules know it."""

    id: str
    position: str
    names: tuple[str, ...]
    body: str | None
    known: bool


def register(rows: Sequence[Row], retrieved: datetime.date, file: str, rulebook: Rulebook) -> str:
    """The text of a rule file with an office for each position, in the order of the rows."""
    positions: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        positions.setdefault((row.position, row.country), []).append(row)
    taken: dict[str, int] = {}
    parts = [_HEAD.format(file=visible(_BLANKS.sub(" ", file)))]
    for held in positions.values():
        office = _office(held[0], taken, rulebook)
        parts.append("\n".join(_lines(office, held, retrieved)))
    return "\n\n".join(parts) + "\n"


def _office(row: Row, taken: dict[str, int], rulebook: Rulebook) -> Office:
    """The office of a position: its key where the rules can read the whole of its name, else its name alone."""
    found = next((one for one in tag(row.position, rulebook).offices if len(one.span) == len(row.position)), None)
    names = (found.key, row.position.casefold()) if found is not None else (row.position.casefold(),)
    body = found.body if found is not None and found.body is not None else _body(row.country, rulebook)
    slug = "-".join(plain(row.position).split()) or "office"
    taken[slug] = taken.get(slug, 0) + 1
    number = f"-{taken[slug]}" if taken[slug] > 1 else ""
    return Office(f"imported-{slug}{number}", row.position, tuple(dict.fromkeys(names)), body, found is not None)


def _body(country: str, rulebook: Rulebook) -> str | None:
    """The key of a state or organisation by its name."""
    actors = tag(country, rulebook).actors
    return next((actor.key for actor in actors if len(actor.span) == len(country)), None)


def _lines(office: Office, rows: Sequence[Row], retrieved: datetime.date) -> Iterator[str]:
    if not office.known:
        yield _UNREAD
    yield "[[office]]"
    yield f"id          = {_quoted(office.id)}"
    yield f"description = {_quoted(office.position + '.')}"
    yield f"names       = {_list(office.names)}"
    if office.body is not None:
        yield f"body        = {_quoted(office.body)}"
    yield f"seats       = {_seats(rows)}"
    yield "terms = ["
    for row in sorted(set(rows), key=_begin):
        yield f"  {_term(row, retrieved)},"
    yield "]"


def _begin(row: Row) -> tuple[datetime.date, datetime.date, str]:
    return (row.since or datetime.date.min, row.to or datetime.date.max, row.person)


def _term(row: Row, retrieved: datetime.date) -> str:
    fields = {
        "holder": _quoted(row.person),
        "also": _list(row.also) if row.also else "",
        "from": row.since.isoformat() if row.since else "",
        "to": row.to.isoformat() if row.to else "",
        "source": _quoted(row.source),
        "retrieved": retrieved.isoformat(),
    }
    return "{ " + ", ".join(f"{key} = {value}" for key, value in fields.items() if value) + " }"


def _seats(rows: Sequence[Row]) -> int:
    """How many people held the office at one time at most, the day of handover left out; 1 at least."""
    terms = [_begin(row) for row in rows]
    begun = [(begin, 1, person) for begin, end, person in terms if begin < end]
    ended = [(end, 0, person) for begin, end, person in terms if begin < end]
    most, held = 1, Counter[str]()
    for _, step, person in sorted([*begun, *ended]):
        held[person] += 1 if step else -1
        if not held[person]:
            del held[person]
        most = max(most, len(held))
    return most


def _list(words: Sequence[str]) -> str:
    return "[" + ", ".join(map(_quoted, words)) + "]"


def _quoted(text: str) -> str:
    """A basic string of TOML: JSON writes the same escapes, but leaves one control character as it is."""
    return json.dumps(_BLANKS.sub(" ", text), ensure_ascii=False).replace("\x7f", "\\u007f")
