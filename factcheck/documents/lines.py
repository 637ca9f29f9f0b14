"""A page cut into parts: runs of lines that belong together."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from factcheck.documents.directives import is_directive
from factcheck.frozen import frozen
from factcheck.model.span import Span

BULLET = regex.compile(r"(?:[•‣▪●◦∙*–-]|\d{1,3}[.)])[ \t\xa0]+(?=\S)")
"""What opens an item of a list."""

_TERMINAL = regex.compile(r"[.!?…:;]+[\"'”’»)\]]*$")
_LINE = regex.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_RULE = regex.compile(r"[\W_]{3,}$")
_WRAPS_AT = range(40, 121)


@frozen
class Part:
    """A run of text on a page, trimmed: ``gap`` empty lines before it, ``kind`` of block or None until it is known."""

    start: int
    end: int
    text: str
    gap: int = 0
    kind: str | None = None

    @property
    def span(self) -> Span:
        """Where the part stands."""
        return Span(self.start, self.end)

    def of_kind(self, kind: str) -> "Part":
        """The same, of a kind."""
        return Part(self.start, self.end, self.text, self.gap, kind)

    def moved(self, by: int) -> "Part":
        """The same, so many code points farther on."""
        return Part(self.start + by, self.end + by, self.text, self.gap, self.kind)

    @property
    def finished(self) -> bool:
        """Whether the part ends as a sentence does, or announces what follows."""
        return _TERMINAL.search(self.text, max(len(self.text) - 8, 0)) is not None


@frozen
class _Line:
    """A line that holds something: its words, and the column in which they end."""

    part: Part
    right: int


def parts(text: str, start: int = 0) -> list[Part]:
    """The paragraphs, headings and list items of plain text: a line each, or several where a program wrapped a paragraph."""
    lines = list(_lines(text, start))
    width = _wrap_width(lines)
    runs: list[list[_Line]] = []
    for line in lines:
        if runs and _continues(runs[-1][-1], line, width):
            runs[-1].append(line)
        else:
            runs.append([line])
    return [_joined(text, run) for run in runs]


def _lines(text: str, start: int) -> Iterator[_Line]:
    """The lines that hold anything; a line of signs only ("-----"), or with a remark for us, counts as an empty one."""
    gap = 0
    for match in _LINE.finditer(text, start):
        content = match[0].strip()
        if not content or _RULE.match(content) or is_directive(content):
            gap += 1
            continue
        indent = match[0].find(content[0])
        begin = match.start() + indent
        yield _Line(Part(begin, begin + len(content), content, gap), right=indent + len(content))
        gap = 0


def _wrap_width(lines: Sequence[_Line]) -> int:
    """The column at which a program wrapped the lines; 0 for a text that nobody wrapped.

    In a wrapped text the lines that are full go on, more often than not, with a small letter on the next line.
    """
    width = max((line.right for line in lines), default=0)
    if width not in _WRAPS_AT:
        return 0
    full = [line for before, line in pairwise(lines) if not line.part.gap and _is_full(before, line, width)]
    going_on = sum(line.part.text[0].islower() for line in full)
    return width if going_on >= 2 and 3 * going_on >= len(full) else 0


def _is_full(before: _Line, line: _Line, width: int) -> bool:
    """Whether the first word of a line would not have fitted on the line before it."""
    return before.right + 1 + len(line.part.text.split(None, 1)[0]) > width


def _continues(before: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the paragraph of the line before it.

    It does if its first word would not have fitted there, or if it opens with a small letter under an unfinished line.
    """
    if line.part.gap or BULLET.match(line.part.text):
        return False
    if width and _is_full(before, line, width):
        return True
    return line.part.text[0].islower() and not before.part.finished


def _joined(text: str, run: list[_Line]) -> Part:
    """The part that some lines make up."""
    first, last = run[0].part, run[-1].part
    return first if len(run) == 1 else Part(first.start, last.end, text[first.start : last.end], first.gap)
