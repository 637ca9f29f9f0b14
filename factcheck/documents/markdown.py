"""Markdown: headings, paragraphs, lists, quotes and tables; code is skipped (CommonMark, with front matter and tables)."""

import regex
from attrs import define, field

from factcheck.documents.cues import Cues, cues_of
from factcheck.documents.encoding import decode
from factcheck.documents.frontmatter import front_matter
from factcheck.documents.header import stands_alone
from factcheck.documents.lines import Part
from factcheck.documents.markdown_inline import Paragraph
from factcheck.documents.page import Facts, Page, documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.documents.text import facts_of
from factcheck.documents.visible import Visible
from factcheck.model.document import Layout
from factcheck.model.report import Problem

_LINE = regex.compile(r"(?P<line>[^\r\n]*)(?:\r\n|\r|\n|$)")
_QUOTE = regex.compile(r"(?: {0,3}>[ \t]?)+")
_FENCE = regex.compile(r"\s*(?P<fence>`{3,}|~{3,})")
_HEADING = regex.compile(r" {0,3}#{1,6}(?:[ \t]++(?P<title>(?:[ \t]*+[^ \t]++)*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = regex.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = regex.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = regex.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_ROW = regex.compile(r"[ \t]*\|.*")
_ROW_RULE = regex.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_DEFINITION = regex.compile(r" {0,3}\[[^\]]+\]:[ \t]*\S+")
_COMMENT = regex.compile(r"\s*<!--")
_EMPHASIS = regex.compile(r"[*_]+|\\$")
_INDENTED = regex.compile(r"(?: {4}| {0,3}\t)")


def read_markdown(source: Source, settings: ReadSettings) -> Reading:
    """The documents of a Markdown file. Raises InputError for bytes that are no text."""
    original = decode(source.data)
    matter = front_matter(original)
    facts, reasons = (Facts(), []) if matter is None else facts_of(matter, settings)
    reader = _Blocks(cues_of(settings.words), settings)
    if matter is not None:
        reader.front_matter(original, matter.span.start, matter.span.end)
    reader.read(original, matter.span.end if matter else 0)
    layout = reader.visible.layout(Layout.of(original).line_starts)
    page = Page(source.name, reader.visible.text, tuple(reader.parts), layout, source.path, facts)
    return Reading(documents(page, settings), tuple(Problem(source.name, reason) for reason in reasons))


@define
class _Blocks:
    """Reads lines into parts."""

    cues: Cues
    settings: ReadSettings
    visible: Visible = field(factory=Visible)
    parts: list[Part] = field(factory=list)
    _paragraph: Paragraph | None = None
    _kind: str = "paragraph"
    _fence: str = ""
    _in_comment: bool = False
    _at_head: bool = True
    _alone: bool = False

    def front_matter(self, original: str, start: int, end: int) -> None:
        """Takes front matter over as it stands."""
        words = original[start:end].rstrip()
        self.visible.words(words, start)
        self._take("meta")

    def read(self, original: str, start: int) -> None:
        """Reads everything from an offset on."""
        for match in _LINE.finditer(original, start):
            self._line(match["line"], match.start())
        self._end()

    def _line(self, line: str, origin: int) -> None:
        if self._skipped(line):
            return
        if quote := _QUOTE.match(line):
            line, origin = line[quote.end() :], origin + quote.end()
        if not line.strip() or _DEFINITION.match(line):
            self._end()
        elif self._paragraph is not None and self._kind == "paragraph" and _UNDERLINE.match(line):
            self._kind = "title"
            self._end()
        elif not _RULE.match(line) and not _ROW_RULE.match(line):
            self._content(line, origin)
        else:
            self._end()

    def _skipped(self, line: str) -> bool:
        """Whether a line is code, or a comment that no reader sees."""
        if self._fence:
            closing = line.strip()
            self._fence = "" if closing.startswith(self._fence) and not closing.strip(self._fence[0]) else self._fence
            return True
        if fence := _FENCE.match(line):
            self._end()
            self._fence = fence["fence"]
            return True
        if self._in_comment or (self._paragraph is None and _COMMENT.match(line)):
            self._in_comment = "-->" not in line
            return True
        return self._is_code(line)

    def _is_code(self, line: str) -> bool:
        """Whether a line is code by its indent, which inside a list only goes on with the item."""
        listed = self._kind == "item"
        return self._paragraph is None and not listed and bool(line.strip()) and _INDENTED.match(line) is not None

    def _content(self, line: str, origin: int) -> None:
        if heading := _HEADING.match(line):
            self._end()
            self._one("title", heading["title"] or "", origin + max(heading.start("title"), 0))
        elif item := _ITEM.match(line):
            self._end()
            self._kind = "item"
            self._add(line[item.end() :], origin + item.end())
        elif _ROW.match(line):
            self._end()
            self._one("paragraph", line.replace("|", " "), origin)
        else:
            alone = self._at_head and stands_alone(_EMPHASIS.sub("", line).strip(), self.cues, self.settings)
            if alone or self._alone:
                self._end()
            self._alone = alone
            if self._paragraph is None and not line[:1].isspace():
                self._kind = "paragraph"
            self._add(line, origin)

    def _one(self, kind: str, line: str, origin: int) -> None:
        """A part that is one line."""
        self._kind = kind
        self._add(line, origin)
        self._end()
        self._kind = "paragraph"

    def _add(self, line: str, origin: int) -> None:
        self._paragraph = self._paragraph or Paragraph()
        self._paragraph.add(line, origin)

    def _end(self) -> None:
        if self._paragraph is not None:
            self._paragraph.write(self.visible)
            self._paragraph = None
            self._alone = False
            self._take(self._kind)
            self._kind = "item" if self._kind == "item" else "paragraph"

    def _take(self, kind: str) -> None:
        part = self.visible.end_part()
        if part is not None:
            named = kind if kind == "meta" else self.cues.marked(part, kind)
            self.parts.append(Part(part.start, part.end, part.text, kind=named))
            self._at_head = self._at_head and (named in {"title", "meta"} or not (part.finished or named == "item"))
