"""Texts that a file holds in another writing (JSON strings, feeds, mail): decoded, each piece with its place in the file."""

from bisect import bisect_right
from itertools import pairwise

from attrs import define, evolve, field

from factcheck.model.document import Document, Layout


@define
class Decoded:
    """A text decoded piece by piece; ``origins`` grows by a pair only where the text stops running in step with the file."""

    origins: list[tuple[int, int]] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        """Everything decoded so far."""
        return "".join(self._pieces)

    def add(self, words: str, origin: int) -> None:
        """Adds words that stand for what begins at an offset of the file."""
        if not self.origins or self.origins[-1][1] - self.origins[-1][0] != origin - self._length:
            self.origins.append((self._length, origin))
        self._pieces.append(words)
        self._length += len(words)

    def layout(self, line_starts: tuple[int, ...], label: str | None = None) -> Layout:
        """The layout of the decoded text over the file's lines; every place in it has the label, if one is given."""
        return Layout(line_starts, tuple(self.origins) or ((0, 0),), ((0, label),) if label else ())


def relocated(document: Document, outer: Layout) -> Document:
    """A document read from a decoded text, with its places in the file that held it."""
    return evolve(document, given_layout=through(document.layout, outer, len(document.text)))


def through(inner: Layout, outer: Layout, length: int) -> Layout:
    """The layout of a text of ``length`` code points that ``inner`` maps into a text that ``outer`` maps into a file."""
    middles = [middle for middle, _ in outer.origins]
    origins: list[tuple[int, int]] = []
    for (here, middle), (end, _) in pairwise((*inner.origins, (length, 0))):
        origins.append((here, outer.original_offset(middle)))
        index = bisect_right(middles, middle)
        while index < len(middles) and middles[index] < middle + end - here:
            origins.append((here + middles[index] - middle, outer.origins[index][1]))
            index += 1
    return evolve(outer, origins=tuple(origins))
