"""Words of one sentence whose figures or dates depend on each other."""

from collections.abc import Mapping

from attrs import field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.span import Span
from factcheck.model.timex import Timex


@frozen(eq=False)
class Reckoning:
    """What must add up: the words, and by their names the parts that stand in them.

    ``gives`` says how the parts hang together (``change``, ``share`` …), ``rule`` which wording was found. ``words`` are the
    meanings of the plain words that have a name, such as the direction of a change; ``sentence`` is where it all stands.
    """

    gives: str
    rule: str
    document: Document = field(repr=False)
    span: Span
    sentence: Span
    parts: Mapping[str, tuple[Mention | Timex, ...]] = field(factory=dict)
    words: Mapping[str, str] = field(factory=dict)

    @property
    def quote(self) -> str:
        """The words that were found."""
        return self.span.slice(self.document.text)

    def part(self, name: str) -> Mention | Timex | None:
        """The only or first part of a name."""
        return next(iter(self.parts.get(name, ())), None)
