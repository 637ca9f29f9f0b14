"""XML read as a stream, with the place of each event; document types are refused, so that no entity can grow."""

from typing import Protocol
from xml.parsers import expat

from attrs import define, field

from factcheck.errors import InputError


class Handler(Protocol):
    """What is told of the events; ``offset`` counts code points."""

    def start(self, name: str, attributes: dict[str, str], offset: int) -> None:
        """An element begins."""
        ...

    def end(self, name: str, offset: int) -> None:
        """An element ends."""
        ...

    def text(self, words: str, offset: int) -> None:
        """Text, in pieces that stand in the file as one stretch each."""
        ...


@define
class _Offsets:
    """Turns byte offsets, asked for in ascending order, into code points."""

    data: bytes
    _byte: int = 0
    _point: int = 0

    def point(self, byte: int) -> int:
        if byte > self._byte:
            self._point += len(self.data[self._byte : byte].decode("utf-8", "replace"))
            self._byte = byte
        return self._point


@define
class _Stream:
    """An expat parser that reports to a handler."""

    data: bytes
    handler: Handler
    parser: expat.XMLParserType = field(factory=lambda: expat.ParserCreate("utf-8"))

    def run(self) -> None:
        offsets = _Offsets(self.data)

        def here() -> int:
            return offsets.point(self.parser.CurrentByteIndex)

        self.parser.buffer_text = False
        self.parser.StartDoctypeDeclHandler = _refuse
        self.parser.StartElementHandler = lambda name, attributes: self.handler.start(name, attributes, here())
        self.parser.EndElementHandler = lambda name: self.handler.end(name, here())
        self.parser.CharacterDataHandler = lambda words: self.handler.text(words, here())
        self.parser.Parse(self.data, True)


def read_xml(text: str, handler: Handler) -> None:
    """Reports the events of an XML text to a handler.

    Raises InputError for broken XML, with line and column, and for a document type; what was reported before stands.
    """
    try:
        _Stream(text.encode("utf-8", "replace"), handler).run()
    except expat.ExpatError as error:
        message = f"not well-formed XML: line {error.lineno}, column {error.offset + 1}"
        raise InputError(message) from None


def _refuse(*_declaration: object) -> None:
    message = "the XML declares a document type, which is refused"
    raise InputError(message)
