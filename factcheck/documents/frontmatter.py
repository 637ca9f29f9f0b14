"""Front matter: "key: value" lines between two lines of three hyphens at the head of a text."""

import regex
from attrs import field

from factcheck.frozen import frozen
from factcheck.model.span import Span

_FENCE = regex.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_CLOSE = regex.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", regex.MULTILINE)
_ENTRY = regex.compile(r"^(?P<key>[A-Za-z][\w -]{0,30}?)[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*?))?[ \t]*\r?$", regex.MULTILINE)
_LONGEST = 4000


@frozen
class Entry:
    """A value of front matter, without its quotes, and where it stands."""

    value: str
    span: Span


@frozen
class FrontMatter:
    """Front matter and where it stands, fences included; ``entries`` by key, in lower case."""

    span: Span
    entries: dict[str, Entry] = field(factory=dict)


def front_matter(text: str, start: int = 0) -> FrontMatter | None:
    """The front matter that opens at an offset, or None where there is none."""
    opening = _FENCE.match(text, start)
    if opening is None:
        return None
    closing = _CLOSE.search(text, opening.end(), opening.end() + _LONGEST)
    if closing is None:
        return None
    entries = {match["key"].lower(): _entry(match) for match in _ENTRY.finditer(text, opening.end(), closing.start())}
    return FrontMatter(Span(start, closing.end()), entries) if entries else None


def _entry(match: "regex.Match[str]") -> Entry:
    """The value of a line; quotes around it are no part of it."""
    value = match["value"] or ""
    begin = match.start("value") if value else match.end()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return Entry(value[1:-1], Span(begin + 1, begin + len(value) - 1))
    return Entry(value, Span(begin, begin + len(value)))
