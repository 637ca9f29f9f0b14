"""The visible text of a file with markup, built piece by piece, each piece remembering where it stood."""

from attrs import define, field

from factcheck.documents.lines import Part
from factcheck.model.document import Layout

BETWEEN_PARTS = "\n\n"


@define
class Visible:
    """Collects visible text. Runs of white space become one blank; parts are separated by an empty line.

    ``origins`` grows by a pair only where the text stops running in step with the file.
    """

    parts: list[Part] = field(factory=list)
    origins: list[tuple[int, int]] = field(factory=list)
    _pieces: list[str] = field(factory=list)
    _length: int = 0
    _begin: int = 0
    _first_piece: int = 0
    _blank: tuple[str, int] | None = None

    @property
    def text(self) -> str:
        """Everything collected so far."""
        return "".join(self._pieces)

    @property
    def inside(self) -> bool:
        """Whether words have been added since the last part ended."""
        return self._length > self._begin

    @property
    def length(self) -> int:
        """How many code points have been collected so far."""
        return self._length

    @property
    def broken(self) -> bool:
        """Whether the last thing added is a line break."""
        return self._blank is not None and self._blank[0] == "\n"

    def words(self, words: str, origin: int) -> None:
        """Adds words that stand at an offset of the file."""
        if self.inside and self._blank is not None:
            self._put(*self._blank)
        elif not self.inside and self._length:
            self._put(BETWEEN_PARTS, origin)
            self._begin, self._first_piece = self._length, len(self._pieces)
        self._blank = None
        self._put(words, origin)

    def blank(self, origin: int, sign: str = " ") -> None:
        """Adds white space, unless it opens or closes a part or follows other white space; a newline outdoes a blank."""
        if self._blank is None or sign == "\n":
            self._blank = (sign, origin)

    def end_part(self, kind: str | None = None) -> Part | None:
        """Ends the part that was being collected and returns it, or None where there were no words."""
        self._blank = None
        if not self.inside:
            return None
        part = Part(self._begin, self._length, "".join(self._pieces[self._first_piece :]), kind=kind)
        self.parts.append(part)
        self._begin, self._first_piece = self._length, len(self._pieces)
        return part

    def layout(self, line_starts: tuple[int, ...], labels: tuple[tuple[int, str], ...] = ()) -> Layout:
        """The layout of the text collected, over the file's lines."""
        return Layout(line_starts, tuple(self.origins) or ((0, 0),), labels)

    def _put(self, words: str, origin: int) -> None:
        if not self.origins or self.origins[-1][1] - self.origins[-1][0] != origin - self._length:
            self.origins.append((self._length, origin))
        self._pieces.append(words)
        self._length += len(words)
