"""The visible words of a Markdown paragraph: emphasis and links are transparent."""

from html import unescape

import regex
from attrs import define, field

from factcheck.documents.visible import Visible
from factcheck.model.document import Layout

_TARGET = r"\((?:[^()\s]|\([^()\s]*\))*+(?:\s+(?:\"[^\"]*+\"|'[^']*+'))?\s*\)"
_TOKEN = regex.compile(
    rf"""
      (?P<image>!\[[^\[\]]*+\](?:{_TARGET}|\[[^\[\]]*+\])?)
    | \[(?P<link>(?:[^\[\]\\]|\\.|\[[^\[\]]*+\])*+)\](?:{_TARGET}|\[[^\[\]]*+\])
    | (?P<footnote>\[\^[^\[\]]*+\])
    | (?P<ticks>`++)(?P<code>(?:[^`]++|(?!(?P=ticks)(?!`))`++){{0,200}}+)(?P=ticks)(?!`)
    | <(?P<address>[a-z][a-z0-9+.-]*+:[^\s<>]*+|[^\s<>@]++@[^\s<>]++)>
    | (?P<markup><!--.*?-->|</?[a-zA-Z][^<>]*+>)
    | \\(?P<escaped>[!-/:-@\[-`{{-~])
    | (?P<reference>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
    | (?P<emphasis>\*++|~~++|(?<![^\W_])_++|_++(?![^\W_]))
    | (?P<blank>\s++|\\\n)
    | (?P<words>[^\s\\`*_~<>\[\]!&]++|`++|.)
    """,
    regex.VERBOSE | regex.DOTALL,
)
_SOLID = regex.compile(r"\s++|\S++")
_DEEPEST = 3


@define
class Paragraph:
    """The lines of a paragraph, without the marks of the lists and quotes they stand in, and where each began."""

    origins: list[tuple[int, int]] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _length: int = 0

    def add(self, line: str, origin: int) -> None:
        """Adds a line that begins at an offset of the file."""
        self.origins.append((self._length, origin))
        self._pieces.append(f"{line}\n")
        self._length += len(line) + 1

    def write(self, visible: Visible) -> None:
        """Adds the visible words to a text, at their places in the file."""
        where = Layout(origins=tuple(self.origins))
        _write("".join(self._pieces), 0, where, visible, _DEEPEST)


def _write(text: str, start: int, where: Layout, visible: Visible, depth: int) -> None:
    for match in _TOKEN.finditer(text):
        kind, begin = match.lastgroup, start + match.start()
        if kind == "link" and depth:
            _write(match["link"], start + match.start("link"), where, visible, depth - 1)
        elif kind == "blank" or (kind == "reference" and unescape(match[0]).isspace()):
            visible.blank(where.original_offset(begin))
        elif kind == "emphasis" and _is_loose(text, match):
            visible.words(match[0], where.original_offset(begin))
        elif kind == "code":
            _write_code(match, start, where, visible)
        elif (word := _visible(match)) is not None:
            visible.words(word[0], where.original_offset(start + word[1]))


def _write_code(match: "regex.Match[str]", start: int, where: Layout, visible: Visible) -> None:
    """Adds the words of a code span, which may go over several lines."""
    for word in _SOLID.finditer(match["code"]):
        origin = where.original_offset(start + match.start("code") + word.start())
        if word[0].isspace():
            visible.blank(origin)
        else:
            visible.words(word[0], origin)


def _visible(match: "regex.Match[str]") -> tuple[str, int] | None:
    """The visible words of a token and where they begin; None for what is not seen."""
    if match["reference"] is not None:
        return unescape(match["reference"]), match.start()
    for kind in ("words", "escaped", "address", "link"):
        if match[kind]:
            return match[kind], match.start(kind)
    return None


def _is_loose(text: str, match: "regex.Match[str]") -> bool:
    """Whether signs of emphasis are signs and nothing more: between blanks, or beside a digit inside a word ("3*4")."""
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    inside = before.isalnum() and after.isalnum()
    return (not before.strip() and not after.strip()) or (inside and (before.isdigit() or after.isdigit()))
