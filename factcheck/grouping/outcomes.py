"""How things came out, as a sentence tells it: approved or rejected, closed or kept open, and what it denies of either.

An outcome is a value of its own kind: two texts that tell one matter cannot both be right where one says "approved" and the
other "deferred", or "ratified" and "has yet to ratify". Which senses cannot both be so stands in the rules (``against``).
"""

from collections.abc import Iterable, Iterator

from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.sense_rules import Sensed, Senses

STATUS = "status"
"""The kind of such a value."""
_REACH, _FAR = 3, 5
"""So many words before an outcome can deny it, or leave it open."""


def outcomes(statement: Statement, senses: Iterable[Sensed], lexis: Senses) -> Iterator[Slot]:
    """The outcomes that a sentence tells; of those that begin at one place the longest.

    What opens a longer phrase of another sense is none ("approval ratings").
    """
    found = sorted(senses, key=lambda sensed: (sensed.first, -sensed.last))
    longest = {one.first: one.last for one in reversed(found)}
    reached = 0
    for one in found:
        against = lexis.against.get(one.key) if one.last == longest[one.first] else None
        if against is not None and one.first >= reached and not _is_open(statement, one.first, lexis):
            denial = _denial(statement, one.first, lexis)
            first = one.first if denial is None else denial
            span = statement.stretch(first, one.last)
            key = one.key if denial is None else against
            yield Slot(STATUS, span, first, one.last, key, " ".join(span.slice(statement.document.text).split()))
            reached = one.last


def _is_open(statement: Statement, first: int, lexis: Senses) -> bool:
    """Whether words before an outcome only suppose, ask or wish that it comes so ("would close", "urged them to quash")."""
    return any(word.form in lexis.unsettled for word in statement.words[max(first - _FAR, 0) : first])


def _denial(statement: Statement, first: int, lexis: Senses) -> int | None:
    """Where a word stands that denies what follows it, in one clause with it; None where nothing does."""
    for at in range(first - 1, max(first - 1 - _REACH, -1), -1):
        word = statement.words[at]
        if word.fence:
            return None
        if word.negates or word.form in lexis.undone:
            return at
    return None
