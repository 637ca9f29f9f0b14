"""Numbers that differ and yet are both true: what one sentence tells in parts, the other tells as a whole."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from attrs import evolve

from factcheck.model.mention import Amount
from factcheck.model.statement import Slot, Statement
from factcheck.values.quantity import Match, Quantity, alike, compatible

_MOST_PARTS = 5
_BEATEN = "beaten"
_FEW_WORDS = 3
"""Sentences that share fewer words say hardly that they are of one thing."""


def tells_of_two(slot: Slot, here: Statement, there: Statement) -> bool:
    """Whether one sentence alone tells that somebody was beaten, by the winner's figure; or numbers what its figure is of.

    The latter counts where they share hardly a word besides: "turnout in the first round", "turnout".
    """
    score = isinstance(slot.value, Amount) and slot.value.quantity.dimension == "score"
    if not score and _BEATEN in here.marks ^ there.marks:
        return True
    ranked = [any(one.kind == "ordinal" for one in side.slots) for side in (here, there)]
    return ranked[0] != ranked[1] and len(here.shared(there.forms, apart=slot)) < _FEW_WORDS


def adds_up(slot: Slot, there: Statement) -> bool:
    """Whether a number is the sum of numbers that follow each other in a statement: seven of "six … and one …"."""
    if not isinstance(slot.value, Amount):
        return False
    whole = slot.value.quantity
    parts = [one.value.quantity for one in there.slots if isinstance(one.value, Amount)]
    return any(
        compatible(whole, total) is Match.AGREE for total in _sums([part for part in parts if _can_be_part(part, whole)])
    )


def _can_be_part(part: Quantity, whole: Quantity) -> bool:
    if part.upper is not None or part.per != whole.per:
        return False
    return part.dimension == whole.dimension and (part.dimension == "count" or alike(part, whole))


def _sums(parts: Sequence[Quantity]) -> Iterator[Quantity]:
    """The sums of each two and more neighbours, in the unit of the first."""
    for start, first in enumerate(parts):
        run = parts[start : start + _MOST_PARTS]
        for total in list(accumulate(part.base for part in run))[1:]:
            yield evolve(first, number=total / first.factor, unit=first.unit if first.dimension == "money" else None)
