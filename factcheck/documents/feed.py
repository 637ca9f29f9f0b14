"""RSS and Atom feeds: an entry is an article (RSS 2.0, RSS 1.0, RFC 4287)."""

from html import unescape

import regex
from attrs import define, field

from factcheck.documents.decoded import Decoded
from factcheck.documents.encoding import decode
from factcheck.documents.html import declared_charset
from factcheck.documents.records import Record, record_documents
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.documents.xml import read_xml
from factcheck.errors import InputError
from factcheck.model.document import Document, Layout
from factcheck.model.report import Problem

_TAG = regex.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_ENTRIES = frozenset({"item", "entry"})


@define
class _Entry:
    """An entry in the making: its fields by element name, in small letters."""

    fields: dict[str, Decoded] = field(factory=dict)


@define
class _Feed:
    """Collects the entries of a feed, and its own title."""

    original: str
    entries: list[_Entry] = field(factory=list)
    title: str = ""
    _path: list[str] = field(factory=list)
    _inside: int = 0
    _markup: int | None = None

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """An element begins: an entry, a field of one, or markup inside a field."""
        short = name.lower()
        if short in _ENTRIES and not self._inside:
            self.entries.append(_Entry())
            self._inside = len(self._path) + 1
        elif self._inside and len(self._path) == self._inside:
            self._field(short, attributes)
        elif self._inside and len(self._path) == self._inside + 1 and self._markup is None:
            self._markup = offset
        self._path.append(short)

    def _field(self, name: str, attributes: dict[str, str]) -> None:
        fields = self.entries[-1].fields
        if name == "link" and attributes.get("href") and attributes.get("rel", "alternate") == "alternate":
            fields.setdefault(name, Decoded()).add(attributes["href"], 0)
        fields.setdefault(name, Decoded())

    def end(self, name: str, offset: int) -> None:
        """An element ends; markup inside a field is taken over as it stands."""
        self._path.pop()
        if self._inside and len(self._path) == self._inside and self._markup is not None:
            self.entries[-1].fields[name.lower()] = Decoded()
            self.entries[-1].fields[name.lower()].add(self.original[self._markup : offset], self._markup)
            self._markup = None
        if len(self._path) < self._inside:
            self._inside = 0

    def text(self, words: str, offset: int) -> None:
        """Text of a field, or of the feed's title."""
        if self._inside and len(self._path) == self._inside + 1:
            self.entries[-1].fields[self._path[-1]].add(words, offset)
        elif not self._inside and self._path[-1:] == ["title"] and len(self._path) <= 3:
            self.title += words


def read_feed(source: Source, settings: ReadSettings) -> Reading:
    """The documents of a feed's entries; which elements hold what stands in rules/slots/publication.toml.

    Broken XML gives the entries before the break, and a problem. Raises InputError for a file that is no feed.
    """
    original = decode(source.data, declared=declared_charset(source.data))
    feed = _Feed(original)
    problems: list[Problem] = []
    try:
        read_xml(original, feed)
    except InputError as error:
        if not feed.entries:
            raise
        problems.append(Problem(source.name, str(error)))
    if not feed.entries:
        message = "the XML is no RSS or Atom feed: it has no entries"
        raise InputError(message)
    line_starts = Layout.of(original).line_starts
    documents: list[Document] = []
    for number, entry in enumerate(feed.entries, 1):
        record = _record(f"{source.name}#{number}", number, entry, feed.title.strip(), settings, line_starts)
        if record is None:
            problems.append(Problem(f"{source.name}#{number}", "the entry has no text"))
        else:
            documents += record_documents(record, source.path, settings)
    return Reading(tuple(documents), tuple(problems))


def _record(
    name: str, number: int, entry: _Entry, title: str, settings: ReadSettings, line_starts: tuple[int, ...]
) -> Record | None:
    """The record of an entry; of several fields that can hold the text the longest does."""
    known = settings.words.feed
    meant = [(known[key], decoded) for key, decoded in entry.fields.items() if key in known and decoded.text.strip()]
    texts = [decoded for meaning, decoded in meant if meaning == "text"]
    if not texts:
        return None
    text = max(texts, key=lambda decoded: len(decoded.text))
    fields = {"publisher": _plain(title)} if title else {}
    fields |= {meaning: _plain(decoded.text) for meaning, decoded in reversed(meant) if meaning != "text"}
    return Record(name, text.text, text.layout(line_starts, f"#{number}"), fields)


def _plain(text: str) -> str:
    """A field on one line, without the HTML that Atom allows in titles."""
    return " ".join(unescape(_TAG.sub("", text)).split())
