"""Sentences as they are compared with sentences of other documents: words, and slots that hold values."""

from collections import Counter
from collections.abc import Container
from itertools import pairwise

from attrs import define, field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.mention import Mention
from factcheck.model.once import once
from factcheck.model.span import Span
from factcheck.model.timex import Timex

FIGURES = frozenset({"number", "date", "ordinal"})
"""Kinds of slots whose value is no name."""
_MOST_VALUES = 16
"""Of one kind, in a sentence that is no list."""


@frozen
class Word:
    """A word, wherever it stands: the form in which it is compared, and whether it tells anything about what is meant.

    ``fence`` words open another clause: what stands on their far side belongs to something else. ``negates`` says that it
    denies what follows it, ``lacks`` that it denies the thing behind it and not what is told before ("without a stop"),
    ``verb`` that it has the form of a verb that tells what was done.
    """

    form: str
    content: bool
    capital: bool = False
    fence: bool = False
    negates: bool = False
    lacks: bool = False
    verb: bool = False


@frozen(eq=False)
class Slot:
    """A value in a statement: its kind, what was found there, and the words it covers, ``[first, last)``.

    Kinds: date, number, ordinal, person, role, organisation, place, name, status.
    ``key`` is the value in the form in which it is compared, ``label`` for people to read.
    """

    kind: str
    span: Span
    first: int
    last: int
    key: str
    label: str
    value: Mention | Timex | None = None

    def gap(self, other: "Slot") -> int:
        """How many words stand between two values; less than none where they overlap."""
        return max(self.first - other.last, other.first - self.last)


@define(frozen=True, eq=False, slots=False)
class Statement:
    """A sentence: its words in order, and its slots in order. ``place`` is its number in the document.

    ``bounds`` are where its words stand in the document, ``[start, end)``: most words of a text are never looked at one by
    one, and those that are the same are one object.
    ``marks`` say what else its words tell: "volatile" (of what changes by the hour), "expected" (of what is only foreseen),
    "negated" and, where only a thing is denied, "lacking" too.
    """

    document: Document = field(repr=False)
    span: Span
    place: int
    kind: str
    words: tuple[Word, ...] = field(repr=False)
    bounds: tuple[tuple[int, int], ...] = field(repr=False)
    slots: tuple[Slot, ...]
    marks: frozenset[str] = frozenset()

    @once
    def forms(self) -> frozenset[str]:
        """The words that tell something, each once."""
        return frozenset([word.form for word in self.words if word.content])

    @once
    def _capitals(self) -> tuple[tuple[int, str], ...]:
        """Its words with a capital that tell something: their places and forms."""
        return tuple([(at, word.form) for at, word in enumerate(self.words) if word.capital and word.content])

    @once
    def names(self) -> frozenset[str]:
        """Its words with a capital that tell something, each once."""
        return frozenset([form for _, form in self._capitals])

    @once
    def dates(self) -> tuple[Slot, ...]:
        """Its dates, in order."""
        return tuple([slot for slot in self.slots if slot.kind == "date"])

    @once
    def serials(self) -> dict[str, str]:
        """Figures behind names, which tell one bearer from another, by the word before each: Apollo 8, Resolution 505."""
        calendar = {place for slot in self.dates for place in range(slot.first, slot.last)}
        words = (word for at, word in enumerate(self.words) if at not in calendar)
        return {name.form: figure.form for name, figure in pairwise(words) if name.capital and figure.form.isdigit()}

    @once
    def told_names(self) -> frozenset[str]:
        """Those of its names that can tell what it is about, behind its first word: no days, figures or lone letters."""
        told = (slot for slot in self.slots if slot.kind in {"date", "number"})
        figures = {index for slot in told for index in range(slot.first, slot.last)}
        return frozenset([form for at, form in self._capitals if at and at not in figures and len(form) > 1])

    @once
    def opening(self) -> str | None:
        """Its first word where that has a capital, tells something and opens no figure: it may be a name, or not."""
        first = self.words[0]
        is_figure = any(slot.first == 0 and slot.kind in FIGURES for slot in self.slots)
        return first.form if first.capital and first.content and not is_figure else None

    @once
    def is_list(self) -> bool:
        """Whether it tells so many figures or places of one kind that it lists things, and says nothing of any."""
        if len(self.slots) <= _MOST_VALUES:
            return False
        counted = Counter(slot.kind for slot in self.slots if slot.kind in FIGURES or slot.kind == "place")
        return max(counted.values(), default=0) > _MOST_VALUES

    @once
    def is_negated(self) -> bool:
        """Whether a word of it denies what follows."""
        return any(word.negates for word in self.words)

    def denies(self, slot: Slot) -> bool:
        """Whether a word denies what is told of a value: a thing that is denied behind it does not concern it."""
        lacking = any(word.lacks for word in self.words[: slot.first])
        return "negated" in self.marks and (lacking or "lacking" not in self.marks)

    def stretch(self, first: int, last: int) -> Span:
        """Where the words from ``first`` up to ``last`` stand in the document."""
        return Span(self.bounds[first][0], self.bounds[last - 1][1])

    def telling(self, slot: Slot) -> frozenset[str]:
        """The words of a value that tell something, each once."""
        return frozenset(word.form for word in self.words[slot.first : slot.last] if word.content)

    def spelt(self, at: int) -> str:
        """A word as it stands in the document."""
        return self.document.text[slice(*self.bounds[at])]

    def shared(self, forms: Container[str], apart: Slot | None = None) -> list[int]:
        """The words that tell something and are among some forms, by their numbers; those of one slot may be left out."""
        left_out = range(apart.first, apart.last) if apart is not None else ()
        words = enumerate(self.words)
        return [at for at, word in words if word.content and word.form in forms and at not in left_out]

    @property
    def quote(self) -> str:
        """The sentence as it stands in the document."""
        return self.span.slice(self.document.text)
