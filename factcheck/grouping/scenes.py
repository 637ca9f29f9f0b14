"""Places that no gazetteer knows: names that stand where sentences tell where something was ("near Kalmenz").

Such a name may be a village, a street or a hall, so it is held against other such names alone, never against a town that is
known: the hall may stand in it.
"""

from collections.abc import Iterator

from attrs import evolve

from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.sense_rules import Senses

_POSSESSIVE = ("’s", "'s", "’", "'")
_MOST = 3
"""So many words a name of a place has at most."""


def scenes(statement: Statement, lexis: Senses) -> Iterator[Slot]:
    """The names that stand behind "in", "near" or the like, as places, with a noun that tells the sort of place."""
    for slot in statement.slots:
        if slot.kind == "name" and slot.last - slot.first <= _MOST and _is_scene(statement, slot, lexis):
            last = slot.last + _has_sort(statement, slot, lexis)
            span = statement.stretch(slot.first, last)
            yield evolve(slot, kind="place", span=span, last=last, label=span.slice(statement.document.text))


def _is_scene(statement: Statement, slot: Slot, lexis: Senses) -> bool:
    """Whether a name stands right behind a word that leads to a place, and owns nothing."""
    owns = statement.document.text.startswith(_POSSESSIVE, slot.span.end)
    return slot.first > 0 and not owns and statement.spelt(slot.first - 1) in lexis.locatives


def _has_sort(statement: Statement, slot: Slot, lexis: Senses) -> bool:
    return slot.last < len(statement.words) and statement.spelt(slot.last) in lexis.sites
