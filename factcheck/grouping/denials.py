"""What one sentence says and the other denies, in the same words: "pleaded guilty", "pleaded not guilty"."""

from collections.abc import Iterator

from factcheck.grouping.context import Weights, share
from factcheck.grouping.slotvalues import relation
from factcheck.model.difference import Difference
from factcheck.model.statement import Slot, Statement
from factcheck.values.quantity import Match

_COVERED = 0.6
"""So much of what the one sentence tells must stand in the other …"""
_WHOLLY = 0.85
"""… or so much, where they differ in a value besides …"""
_AROUND = 0.65
"""… and so much of what stands around the negation."""
_REACH = 3
_UNSURE = frozenset({"supposed", "expected"})


def denials(here: Statement, there: Statement, weights: Weights) -> Iterator[Difference]:
    """The difference of two statements that say the same, apart from a negation that one of them has; at most one."""
    if here.is_negated == there.is_negated or not _UNSURE.isdisjoint(here.marks ^ there.marks):
        return
    one, other = (here, there) if here.is_negated else (there, here)
    if "negated" in other.marks:
        return
    words = {word.form: weights.weight(word.form) for word in here.words if word.content and not word.negates}
    likeness = share(words, there.forms)
    least = _WHOLLY if _differ_besides(here, there) else _COVERED
    if likeness >= least and (denied := _denied(one, other)):
        slots = denied if one is here else denied[::-1]
        yield Difference(here, there, *slots, round(likeness, 3), _shared(here, there, weights))


def _denied(one: Statement, other: Statement) -> tuple[Slot, Slot] | None:
    """What is denied in the one statement and told in the other; None where the other does not tell it."""
    at = next(place for place, word in enumerate(one.words) if word.negates)
    left = [word for word in one.words[:at] if word.content][-_REACH:]
    right = [word for word in one.words[at + 1 :] if word.content][:_REACH]
    around = {word.form for word in (*left, *right)}
    if not right or len(around & other.forms) < _AROUND * len(around):
        return None
    verb = one.words[at - 1] if at else None
    if verb is not None and verb.content and not verb.capital and verb.form not in other.forms:
        return None
    told = next((place for place, word in enumerate(other.words) if word.form == right[0].form), None)
    if told is None:
        return None
    end = next(place for place, word in enumerate(one.words) if place > at and word.content)
    return _slot(one, at, end + 1), _slot(other, told, told + 1)


def _differ_besides(here: Statement, there: Statement) -> bool:
    """Whether a value of the one has no like among those of its kind in the other: then they tell of two things."""
    for slot in here.slots:
        relations = {relation(slot, other) for other in there.slots if other.kind == slot.kind}
        if Match.DIFFER in relations and Match.AGREE not in relations:
            return True
    return False


def _slot(statement: Statement, first: int, last: int) -> Slot:
    span = statement.stretch(first, last)
    label = " ".join(span.slice(statement.document.text).split())
    return Slot("status", span, first, last, label.casefold(), label)


def _shared(here: Statement, there: Statement, weights: Weights) -> tuple[str, ...]:
    return tuple(map(here.spelt, weights.heaviest(here, here.shared(there.forms))[:8]))
