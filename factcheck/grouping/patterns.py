"""Two sentences beside each other, word by word: whether they have one pattern, and what stands in the place of what."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cached_property

from attrs import define, frozen
from rapidfuzz import fuzz

from factcheck.grouping.told import Told
from factcheck.model.statement import FIGURES, Word

_PARALLEL = 0.6
"""Sentences with this share of their words in one order have one pattern."""
_LONGEST = 3
"""A word stands in the place of another, or up to so many in the place of as many."""
_ONE_WORD = 80
"""Words that are as like as this, of 100, are one word in two spellings."""


@frozen(eq=False)
class _Piece:
    """A word of a pattern; a figure, and the value in question, is one piece without a word, whatever it is."""

    form: str
    word: Word | None = None
    in_question: bool = False


@define(frozen=True, eq=False, slots=False)
class Pattern:
    """Two statements piece by piece, in the order in which most of their words are the same."""

    one: Told
    other: Told

    @cached_property
    def _pieces(self) -> tuple[list[_Piece], list[_Piece]]:
        return list(_pieces(self.one)), list(_pieces(self.other))

    @cached_property
    def _steps(self) -> Sequence[tuple[str, int, int, int, int]]:
        mine, theirs = ([piece.form for piece in pieces] for pieces in self._pieces)
        return SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes()

    @property
    def is_one(self) -> bool:
        """Whether the sentences have one pattern."""
        same = sum(end - start for kind, start, end, *_ in self._steps if kind == "equal")
        return 2 * same >= _PARALLEL * sum(map(len, self._pieces))

    def rivals(self) -> Iterator[tuple[str, str]]:
        """Words that stand in the place of each other, neither of them known to the other document.

        Verbs are left out but beside a number: two texts tell one deed by two verbs, and count by one verb each.
        """
        mine, theirs = self._pieces
        for kind, start, end, first, last in self._steps:
            if kind == "replace" and end - start == last - first <= _LONGEST:
                for at, there in zip(range(start, end), range(first, last), strict=True):
                    if self._are_rivals(mine, at, theirs, there):
                        yield mine[at].form, theirs[there].form

    def _are_rivals(self, mine: Sequence[_Piece], at: int, theirs: Sequence[_Piece], there: int) -> bool:
        here, other = mine[at], theirs[there]
        if here.word is None or other.word is None or is_one_word(here.form, other.form):
            return False
        if here.word.verb and other.word.verb and not (_counts(mine, at) and _counts(theirs, there)):
            return False
        told = here.form.isalpha() and other.form.isalpha()
        return told and here.form not in self.other.known and other.form not in self.one.known


def _pieces(told: Told) -> Iterator[_Piece]:
    slots = {slot.first: slot for slot in told.statement.slots if slot.kind in FIGURES or slot is told.slot}
    reached = 0
    for place, word in enumerate(told.statement.words):
        slot = slots.get(place)
        if slot is not None and place >= reached:
            yield _Piece(f"#{slot.kind}", in_question=slot is told.slot and slot.kind == "number")
            reached = slot.last
        elif place >= reached and word.content:
            yield _Piece(word.form, word)


def _counts(pieces: Sequence[_Piece], at: int) -> bool:
    """Whether the number in question stands next to a word."""
    return any(piece.in_question for piece in pieces[max(at - 1, 0) : at + 2])


def is_one_word(mine: str, theirs: str) -> bool:
    """Whether two words may be one in two spellings."""
    return fuzz.ratio(mine, theirs) >= _ONE_WORD
