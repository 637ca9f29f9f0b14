"""The tags and texts of an HTML page, with their offsets.

An own scanner, because offsets must be exact and the time must grow with the length also for broken pages (html.parser looks
again at everything behind an unclosed construct). It follows the HTML standard's tokenizer where it matters for text.
"""

from collections.abc import Iterator
from html import unescape

import regex
from attrs import field

from factcheck.frozen import frozen

_TOKEN = regex.compile(
    r"""
      <!--(?P<comment>.*?)(?:--!?>|\Z)
    | <(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)
      (?P<attributes>(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|))*+)(?:>|\Z)
    | <[!?/][^>]*+(?:>|\Z)
    | (?P<text>[^<]++|<)
    """,
    regex.VERBOSE | regex.DOTALL,
)
_ATTRIBUTE = regex.compile(
    r"""(?P<name>[^\s=>/"'][^\s=>/]*+)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"?|'(?P<single>[^']*+)'?|(?P<bare>[^\s>]*+)))?+"""
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "template"})
_MOST_ATTRIBUTES = 100


@frozen
class Tag:
    """A tag: its name in small letters, where it begins, its attributes.

    ``raw`` is the text up to the closing tag of an element that holds no elements.
    """

    name: str
    start: int
    closing: bool = False
    attributes: dict[str, str] = field(factory=dict)
    raw: str | None = None


@frozen
class Text:
    """Text between tags, with its character references as they stand."""

    text: str
    start: int


def tokens(source: str) -> Iterator[Tag | Text]:
    """The tags and texts of a page in order. Never raises: whatever is broken is read as a browser would, or as text."""
    place = 0
    while match := _TOKEN.match(source, place):
        place = match.end()
        if match["text"] is not None:
            yield Text(match["text"], match.start())
        elif match["name"] is not None:
            tag = _tag(source, match)
            place += len(tag.raw or "")
            yield tag


def _tag(source: str, match: "regex.Match[str]") -> Tag:
    name = match["name"].lower()
    if match["close"]:
        return Tag(name, match.start(), closing=True)
    raw = _raw_text(source, name, match.end()) if name in _RAW else None
    return Tag(name, match.start(), attributes=_attributes(match["attributes"]), raw=raw)


def _raw_text(source: str, name: str, start: int) -> str:
    """The text of a raw element, up to its closing tag or the end of the page."""
    closing = regex.compile(rf"</{name}(?=[\s/>])", regex.IGNORECASE).search(source, start)
    return source[start : closing.start() if closing else len(source)]


def _attributes(text: str) -> dict[str, str]:
    """Attributes by name, the first of each name, with character references resolved."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value) if "&" in value else value)
        if len(found) >= _MOST_ATTRIBUTES:
            break
    return found
