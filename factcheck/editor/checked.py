"""A text in an editor, with what was found in it, and where that stands in the units that the editor counts."""

from collections.abc import Iterator

from attrs import define, field
from lsprotocol import types

from factcheck.model.claim import Claim
from factcheck.model.document import Document, Place
from factcheck.model.finding import Finding
from factcheck.model.span import Span
from factcheck.model.timex import Timex


@define
class Checked:
    """The state of one text: its lines, the documents in it, their findings, temporal expressions and claims.

    ``encoding`` is the one in which the editor counts columns: utf-16 unless it asks for utf-8 or utf-32.
    """

    source: str = field(repr=False)
    documents: tuple[Document, ...] = ()
    findings: tuple[Finding, ...] = ()
    timexes: tuple[tuple[Document, Timex], ...] = ()
    claims: tuple[Claim, ...] = ()
    encoding: str = "utf-16"
    lines: list[str] = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.lines = lines_of(self.source)

    def position(self, place: Place) -> types.Position:
        """A place in the file as an editor counts it."""
        line = min(place.line, len(self.lines)) - 1
        before = self.lines[line][: place.column - 1]
        return types.Position(line, units(before, self.encoding))

    def range(self, document: Document, span: Span) -> types.Range:
        """A stretch of a document's text, as the editor shows it."""
        return types.Range(self.position(document.place(span.start)), self.position(document.place(span.end)))

    def at(self, position: types.Position) -> Iterator[tuple[types.Range, Document, Timex | Claim]]:
        """The temporal expressions and the dated claims at a position, the shortest first."""
        told: list[tuple[Document, Timex | Claim]] = [*self.timexes, *((claim.document, claim) for claim in self.claims)]
        ranges = [(self.range(document, one.span), document, one) for document, one in told]
        there = [found for found in ranges if _covers(found[0], position)]
        yield from sorted(there, key=lambda found: len(found[2].span))


def lines_of(source: str) -> list[str]:
    r"""The lines of a text; a newline is ``\n``, ``\r\n`` or ``\r`` and nothing else. At least one."""
    return source.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def units(text: str, encoding: str) -> int:
    """How many code units a text has in an encoding: bytes in utf-8, pairs of them in utf-16, code points in utf-32."""
    if encoding == "utf-32":
        return len(text)
    size = 1 if encoding == "utf-8" else 2
    return len(text.encode("utf-8" if size == 1 else "utf-16-le", "surrogatepass")) // size


def _covers(there: types.Range, position: types.Position) -> bool:
    at = (position.line, position.character)
    return (there.start.line, there.start.character) <= at <= (there.end.line, there.end.character)
