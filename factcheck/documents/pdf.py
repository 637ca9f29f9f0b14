"""PDF files: lines joined into paragraphs, hyphens at line ends undone, running heads told from the text."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

import regex
from attrs import define, field

from factcheck.documents.cues import Cues, cues_of, is_heading
from factcheck.documents.lines import BULLET, Part
from factcheck.documents.page import Facts, Page, documents
from factcheck.documents.pdf_lines import PdfLine, pdf_text
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.documents.visible import Visible
from factcheck.errors import InputError

_COMPOUND = regex.compile(r"\p{L}++-\p{L}++")
_BROKEN = regex.compile(r"(?P<word>\p{L}++)-$")
_FIRST_WORD = regex.compile(r"\p{Ll}[\p{L}]*+")
_WORD = regex.compile(r"\s|\S++")
_UNFINISHED = regex.compile(r"[^.!?…:;\"'”’»)\]]$")
_MOST_GAP = 1.5
_SHORT_LINE = 0.85
_SAME_SIZE = 0.15
_LEAST_PAGES = 3


def read_pdf(source: Source, settings: ReadSettings) -> Reading:
    """The documents of a PDF file; a place is a line of a page. Raises InputError for what cannot be read or has no text."""
    found = pdf_text(source.data)
    if not found.lines:
        message = "the PDF has no text: scanned pages must be recognised by another program first"
        raise InputError(message)
    paragraphs = _Paragraphs(cues_of(settings.words), found.lines)
    paragraphs.read()
    layout = paragraphs.visible.layout(tuple(paragraphs.line_starts), tuple(paragraphs.labels))
    title = None if any(part.kind == "title" for part in paragraphs.parts) else found.title
    page = Page(source.name, paragraphs.visible.text, tuple(paragraphs.parts), layout, source.path, Facts(title=title))
    return Reading(documents(page, settings))


@define
class _Paragraphs:
    """Joins lines; the "file" of the layout is all lines of all pages, one after the other."""

    cues: Cues
    lines: Sequence[PdfLine]
    visible: Visible = field(factory=Visible)
    parts: list[Part] = field(factory=list)
    line_starts: list[int] = field(factory=list)
    labels: list[tuple[int, str]] = field(factory=list)

    def read(self) -> None:
        """Reads all lines."""
        running = running_lines(self.lines)
        gap, edges = usual_gap(self.lines), _edges(self.lines)
        compounds = {word for line in self.lines for word in _COMPOUND.findall(line.text)}
        body = Counter(round(line.size) for line in self.lines).most_common(1)[0][0]
        before: PdfLine | None = None
        offset = 0
        for number, line in enumerate(self.lines):
            self._begin(line, offset)
            noise = (line.page, line.number) in running
            if before is not None and (noise or not continues(before, line, gap, edges[before.page])):
                self._end(before, body)
            following = self.lines[number + 1] if number + 1 < len(self.lines) else None
            self._words(line, offset, compounds, following)
            if noise:
                self._noise()
            before = None if noise else line
            offset += len(line.text) + 1
        if before is not None:
            self._end(before, body)

    def _begin(self, line: PdfLine, offset: int) -> None:
        self.line_starts.append(offset)
        self.labels.append((offset, f"p.{line.page} line {line.number}"))

    def _words(self, line: PdfLine, offset: int, compounds: set[str], following: PdfLine | None) -> None:
        """Adds a line's words; a hyphen at its end goes if only the typesetter can have put it there."""
        hyphened = following is not None and parts_word(line.text, following.text)
        text = line.text
        if following is not None and hyphened and is_broken(text, following.text, compounds):
            text = text[:-1]
        for match in _WORD.finditer(text):
            if match[0].isspace():
                self.visible.blank(offset + match.start())
            else:
                self.visible.words(match[0], offset + match.start())
        if not hyphened:
            self.visible.blank(offset + len(text))

    def _end(self, line: PdfLine, body: int) -> None:
        part = self.visible.end_part()
        if part is None:
            return
        markup = "title" if line.size > body * (1 + _SAME_SIZE) and is_heading(part) else None
        kind = self.cues.marked(part, markup) if markup else self.cues.kind(part)
        self.parts.append(Part(part.start, part.end, part.text, kind=kind))

    def _noise(self) -> None:
        part = self.visible.end_part()
        if part is not None:
            self.parts.append(Part(part.start, part.end, part.text, kind="noise"))


def parts_word(line: str, following: str) -> bool:
    """Whether a word goes on behind the hyphen at the end of a line."""
    return _BROKEN.search(line) is not None and _FIRST_WORD.match(following) is not None


def is_broken(line: str, following: str, compounds: set[str]) -> bool:
    """Whether the hyphen at the end of a line parts a word that is written without it elsewhere, or nowhere with it."""
    word, rest = _BROKEN.search(line), _FIRST_WORD.match(following)
    return word is not None and rest is not None and f"{word['word']}-{rest[0]}" not in compounds


def continues(before: PdfLine, line: PdfLine, gap: float, edges: tuple[float, float]) -> bool:
    """Whether a line goes on with the paragraph of the line before it, judged by the distance, the letters and the edges."""
    if BULLET.match(line.text) or abs(before.size - line.size) > _SAME_SIZE * before.size:
        return False
    going_on = line.text[0].islower() and _UNFINISHED.search(before.text) is not None
    if before.page != line.page:
        return going_on
    near = 0 <= before.bottom - line.bottom <= _MOST_GAP * gap
    full = before.right >= edges[0] + _SHORT_LINE * (edges[1] - edges[0])
    return near and (full or going_on)


def usual_gap(lines: Sequence[PdfLine]) -> float:
    """The usual distance between two lines, in points."""
    pairs = list(pairwise(lines))
    gaps = [
        before.bottom - line.bottom for before, line in pairs if before.page == line.page and before.bottom > line.bottom
    ]
    return median(gaps) if gaps else 0.0


def _edges(lines: Sequence[PdfLine]) -> dict[int, tuple[float, float]]:
    """The left and right edge of the text of each page."""
    edges: dict[int, tuple[float, float]] = {}
    for line in lines:
        left, right = edges.get(line.page, (line.left, line.right))
        edges[line.page] = (min(left, line.left), max(right, line.right))
    return edges


def running_lines(lines: Sequence[PdfLine]) -> set[tuple[int, int]]:
    """Page and number of the lines that stand at the head or foot of several pages, but for their digits."""
    outer: dict[int, list[PdfLine]] = {}
    for line in lines:
        outer.setdefault(line.page, []).append(line)
    ends = [line for page in outer.values() for line in (page[0], page[-1])]
    shapes = Counter(regex.sub(r"\d+", "#", line.text) for line in ends)
    return {
        (line.page, line.number)
        for line in ends
        if len(outer) >= 2
        and (regex.fullmatch(r"\W*\d+\W*", line.text) or shapes[regex.sub(r"\d+", "#", line.text)] >= _LEAST_PAGES)
    }
