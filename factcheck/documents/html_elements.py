"""The elements of a page and the parts of its visible text, each part knowing the element it stands in."""

from html import unescape

import regex
from attrs import define, field

from factcheck.documents.html_tokens import Tag, Text, tokens
from factcheck.documents.lines import Part
from factcheck.documents.visible import Visible
from factcheck.frozen import frozen

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "basefont",
        "frame",
        "keygen",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "td",
        "th",
    ]
)
_DROPPED = frozenset(["svg", "math", "select", "object", "audio", "video", "canvas", "button"])
_CLOSES_ITS_LIKE = frozenset({"p", "li", "dt", "dd", "tr", "td", "th", "a"})
_CELLS = frozenset({"td", "th"})
_INLINE_REACH = 32
_PIECE = regex.compile(
    r"(?P<reference>&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)|(?P<blank>\s++)|(?P<words>[^\s&]++|&)"
)


@frozen
class Element:
    """An element; ``parent`` is the number of the element around it, -1 for none."""

    name: str
    parent: int
    attributes: dict[str, str] = field(factory=dict)


@frozen
class Placed:
    """A part of the visible text, the number of its element, and how many of its code points are links."""

    part: Part
    element: int
    linked: int = 0


@frozen
class TimeTag:
    """A <time> element: its number, and where its words stand in the visible text."""

    element: int
    start: int
    end: int


@define
class PageParts:
    """What reading the tokens of a page collects."""

    visible: Visible = field(factory=Visible)
    elements: list[Element] = field(factory=list)
    placed: list[Placed] = field(factory=list)
    times: list[TimeTag] = field(factory=list)
    raws: list[Tag] = field(factory=list)
    heads: list[Tag] = field(factory=list)
    _open: list[int] = field(factory=list)
    _blocks: list[int] = field(factory=list)
    _depth: dict[str, int] = field(factory=dict)
    _started: dict[int, int] = field(factory=dict)
    _around: int = -1
    _linked: int = 0

    @classmethod
    def of(cls, source: str) -> "PageParts":
        """The parts of a page's source."""
        page = cls()
        for token in tokens(source):
            if isinstance(token, Text):
                page._text(token)
            elif token.closing:
                page._close(token)
            else:
                page._start(token)
        while page._open:
            page._pop()
        page._end_part()
        return page

    def _text(self, token: Text) -> None:
        if any(self._depth.get(name) for name in _DROPPED):
            return
        for match in _PIECE.finditer(token.text):
            origin = token.start + match.start()
            words = unescape(match["reference"]) if match["reference"] else match[0]
            if words.isspace():
                self.visible.blank(origin)
            else:
                self._words(words, origin)

    def _words(self, words: str, origin: int) -> None:
        if not self.visible.inside:
            self._around = self._blocks[-1] if self._blocks else -1
        self.visible.words(words, origin)
        if self._depth.get("a"):
            self._linked += len(words)

    def _start(self, tag: Tag) -> None:
        if tag.raw is not None:
            self.raws.append(tag)
        elif tag.name in {"meta", "link"} and "itemprop" in tag.attributes:
            self.elements.append(Element(tag.name, self._open[-1] if self._open else -1, tag.attributes))
        elif tag.name in {"meta", "link"}:
            self.heads.append(tag)
        elif tag.name == "br":
            self._break(tag)
        elif tag.name in _VOID:
            self._end_part() if tag.name == "hr" else self.visible.blank(tag.start)
        else:
            self._push(tag)

    def _break(self, tag: Tag) -> None:
        """A line break; two of them end the part."""
        if self.visible.broken:
            self._end_part()
        else:
            self.visible.blank(tag.start, "\n")

    def _push(self, tag: Tag) -> None:
        if tag.name not in _INLINE:
            self._end_part()
        elif tag.name in _CELLS:
            self.visible.blank(tag.start)
        top = self.elements[self._open[-1]].name if self._open else ""
        if (top == tag.name and top in _CLOSES_ITS_LIKE) or (top == "p" and tag.name not in _INLINE):
            self._pop()
        self.elements.append(Element(tag.name, self._open[-1] if self._open else -1, tag.attributes))
        self._open.append(len(self.elements) - 1)
        if tag.name not in _INLINE:
            self._blocks.append(self._open[-1])
        self._depth[tag.name] = self._depth.get(tag.name, 0) + 1
        if tag.name == "time":
            self._started[self._open[-1]] = self.visible.length

    def _close(self, tag: Tag) -> None:
        if tag.name == "br":
            self._break(tag)
        if not self._depth.get(tag.name):
            return
        if tag.name in _CELLS and self.elements[self._open[-1]].name == "p":
            self._end_part()
            self._pop()
        if tag.name in _INLINE and tag.name not in self._nearest():
            return
        if tag.name not in _INLINE:
            self._end_part()
        while self._pop() != tag.name:
            pass

    def _nearest(self) -> list[str]:
        """The names of the open inline elements inside the innermost block."""
        names = []
        for number in self._open[: -_INLINE_REACH - 1 : -1]:
            if self.elements[number].name not in _INLINE:
                break
            names.append(self.elements[number].name)
        return names

    def _pop(self) -> str:
        number = self._open.pop()
        name = self.elements[number].name
        self._depth[name] -= 1
        if self._blocks and self._blocks[-1] == number:
            self._blocks.pop()
        if name == "time":
            self.times.append(TimeTag(number, self._started.pop(number), self.visible.length))
        return name

    def _end_part(self) -> None:
        part = self.visible.end_part()
        if part is not None:
            self.placed.append(Placed(part, self._around, self._linked))
        self._linked = 0
