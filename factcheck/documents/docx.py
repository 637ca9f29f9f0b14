"""Word-processor files (Office Open XML, ECMA-376): paragraphs, tables and notes; insertions count, deletions do not."""

import io
import zipfile
import zlib

import regex
from attrs import define, field

from factcheck.documents.cues import Cues, cues_of
from factcheck.documents.encoding import decode
from factcheck.documents.lines import Part
from factcheck.documents.page import Facts, Page, documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.documents.visible import Visible
from factcheck.documents.xml import read_xml
from factcheck.errors import InputError

_BODY = "word/document.xml"
_NOTES = {"word/footnotes.xml": "footnote ¶", "word/endnotes.xml": "endnote ¶"}
_PROPERTIES = "docProps/core.xml"
_LARGEST = 200_000_000
_GREATEST_RATIO = 200
_SMALL = 10_000_000
_UNSEEN = frozenset({"del", "movefrom", "instrtext", "deltext", "fallback"})
_DRAWN = frozenset({"drawing", "pict", "object"})
_BOX = "txbxcontent"
_STYLES = {"heading": "title", "title": "title", "list": "item", "caption": "caption"}
_WORD = regex.compile(r"[ \t\r\n]|[^ \t\r\n]++")
_SEPARATORS = frozenset({"separator", "continuationseparator", "continuationnotice"})
_BREAKS = {"br": "\n", "cr": "\n", "tab": " "}


@define
class _Paragraphs:
    """Collects the paragraphs of a part of the package.

    The "file" of the layout is the plain text of all paragraphs, one a line: a place is the number of the paragraph and the
    column in it. Rows of a table are one paragraph.
    """

    cues: Cues
    visible: Visible = field(factory=Visible)
    parts: list[Part] = field(factory=list)
    line_starts: list[int] = field(factory=list)
    labels: list[tuple[int, str]] = field(factory=list)
    _label: str = "¶"
    _number: int = 0
    _offset: int = 0
    _hidden: list[bool] = field(factory=list)
    _rows: int = 0
    _in_text: bool = False
    _kind: str = "paragraph"
    _boxes: bool = False
    _deleted: int = 0

    def count_anew(self, sign: str, boxes: bool = False) -> None:
        """What follows are notes, or the texts in boxes of what was read before; ``sign`` opens their labels."""
        self._label, self._number, self._boxes = sign, 0, boxes

    def start(self, name: str, attributes: dict[str, str], _offset: int) -> None:
        """An element begins."""
        short, value = _local(name), _value(attributes)
        hidden = self._is_hidden(short) or value in _SEPARATORS
        self._hidden.append(hidden)
        self._in_text = short == "t" and not hidden
        if hidden:
            return
        if short == "tr" or (short == "p" and not self._rows):
            self._begin()
        if short == "tr":
            self._rows += 1
        elif short in _BREAKS:
            self._blank(_BREAKS[short])
        elif short == "nobreakhyphen":
            self._words("-")
        elif short in {"pstyle", "numpr"}:
            self._kind = _kind(value) if short == "pstyle" else "item"

    def _is_hidden(self, name: str) -> bool:
        """Whether an element is not read now: what is deleted, and either what stands in boxes or what does not."""
        if name in _UNSEEN:
            self._deleted += 1
        if self._boxes:
            return bool(self._deleted) or (name != _BOX and (not self._hidden or self._hidden[-1]))
        return bool(self._hidden and self._hidden[-1]) or name in _UNSEEN or name in _DRAWN

    def end(self, name: str, _offset: int) -> None:
        """An element ends."""
        short = _local(name)
        self._in_text = False
        self._deleted -= short in _UNSEEN
        if self._hidden.pop():
            return
        if short == "tr":
            self._rows -= 1
        if short in {"tr", "p"} and not self._rows:
            self._end()
        elif short in {"p", "tc"}:
            self._blank(" ")

    def text(self, words: str, _offset: int) -> None:
        """Text of a run."""
        if self._in_text:
            for match in _WORD.finditer(words):
                if match[0].isspace():
                    self._blank(" ")
                else:
                    self._words(match[0])

    def _words(self, words: str) -> None:
        self.visible.words(words, self._offset)
        self._offset += len(words)

    def _blank(self, sign: str) -> None:
        self.visible.blank(self._offset, sign)
        self._offset += 1

    def _begin(self) -> None:
        self._number += 1
        self._kind = "paragraph"
        self.line_starts.append(self._offset)
        self.labels.append((self._offset, f"{self._label}{self._number}"))

    def _end(self) -> None:
        part = self.visible.end_part()
        self._offset += 1
        if part is not None:
            self.parts.append(Part(part.start, part.end, part.text, kind=self.cues.marked(part, self._kind)))


@define
class _Properties:
    """Collects the title and the language that a file's properties give."""

    found: dict[str, str] = field(factory=dict)
    _element: str = ""

    def start(self, name: str, _attributes: dict[str, str], _offset: int) -> None:
        """An element begins."""
        self._element = _local(name)

    def end(self, _name: str, _offset: int) -> None:
        """An element ends."""
        self._element = ""

    def text(self, words: str, _offset: int) -> None:
        """Text of an element."""
        if self._element:
            self.found[self._element] = self.found.get(self._element, "") + words


def read_docx(source: Source, settings: ReadSettings) -> Reading:
    """The documents of a word-processor file. Raises InputError for what is none, or swells when unpacked.

    The dates in a file's properties are those of the file, not of the text, and are left alone.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as package:
            return Reading(documents(_page(source, package, settings), settings))
    except (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        message = "not a word-processor file (.docx), or a damaged one"
        raise InputError(message) from None


def _page(source: Source, package: zipfile.ZipFile, settings: ReadSettings) -> Page:
    """The page that the package's parts make up."""
    paragraphs = _Paragraphs(cues_of(settings.words))
    body = _part(package, _BODY, required=True)
    read_xml(body, paragraphs)
    if _BOX in body.lower():
        paragraphs.count_anew("text box ¶", boxes=True)
        read_xml(body, paragraphs)
    for name, sign in _NOTES.items():
        paragraphs.count_anew(sign)
        if words := _part(package, name):
            read_xml(words, paragraphs)
    properties = _Properties()
    if words := _part(package, _PROPERTIES):
        read_xml(words, properties)
    has_title = any(part.kind == "title" for part in paragraphs.parts)
    title = None if has_title else properties.found.get("title", "").strip() or None
    facts = Facts(title=title, language=properties.found.get("language", "").strip() or None)
    layout = paragraphs.visible.layout(tuple(paragraphs.line_starts) or (0,), tuple(paragraphs.labels))
    return Page(source.name, paragraphs.visible.text, tuple(paragraphs.parts), layout, source.path, facts)


def _part(package: zipfile.ZipFile, name: str, required: bool = False) -> str:
    """The text of a part of the package; empty where there is none and none is required."""
    try:
        info = package.getinfo(name)
    except KeyError:
        if required:
            message = "not a word-processor file (.docx): it holds no text"
            raise InputError(message) from None
        return ""
    swollen = info.file_size > _SMALL and info.file_size > _GREATEST_RATIO * max(info.compress_size, 1)
    if info.file_size > _LARGEST or swollen:
        message = f"{name} would unpack to {info.file_size} bytes, which is refused"
        raise InputError(message)
    with package.open(info) as part:
        return decode(part.read(_LARGEST))


def _local(name: str) -> str:
    """The name of an element without its prefix, in small letters."""
    return name.rpartition(":")[2].lower()


def _value(attributes: dict[str, str]) -> str:
    """What a formatting element says, or the type of a note, in small letters."""
    return next((attributes[key].lower() for key in attributes if _local(key) in {"val", "type"}), "")


def _kind(style: str) -> str:
    """The kind of block that a paragraph style means; the ids of built-in styles are the same in every language version."""
    for opening, kind in _STYLES.items():
        if style.startswith(opening):
            return kind
    return "paragraph"
