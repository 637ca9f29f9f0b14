"""Stretches of time that two documents give to different things: an office, a team, a marriage "from 1979 to 1982".

What lasted from one year to another is told by both documents in the same years, and yet beside another name. A stretch that
both texts give by its two years is rare enough to be one; the names that stand next to it tell whose it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import define, field, frozen

from factcheck.grouping.accounts import initials_of, stands_for
from factcheck.grouping.slotvalues import all_differ
from factcheck.model.difference import Difference
from factcheck.model.statement import Slot, Statement
from factcheck.model.timex import Timex

_NAMES = frozenset({"person", "place", "organisation", "name", "role"})
_NEAR = 8
"""A name stands no more words from its stretch than this …"""
_CLOSE = 3
"""… and no more than this where a sentence lists several with their stretches."""
_SURE = 2.0
"""The likeness of a difference of this kind, whatever the words around say."""
_YEAR = 4

Years = tuple[str, str]


@frozen(eq=False)
class Stretch:
    """A stretch in a statement: the years in which it begins and ends, and the names next to it, before and after."""

    statement: Statement
    slot: Slot
    years: Years
    names: tuple[Slot, ...]

    @property
    def forms(self) -> frozenset[str]:
        """The words of the names next to it."""
        return frozenset().union(*(self.statement.telling(name) for name in self.names))


@define(eq=False)
class Stretches:
    """The stretches of the documents of a run, each document's worked out once and found again by its years."""

    _known: dict[int, Mapping[Years, list[Stretch]]] = field(factory=dict)

    def of(self, text: Sequence[Statement]) -> Mapping[Years, list[Stretch]]:
        """The stretches of a document by their years."""
        if id(text) not in self._known:
            found: dict[Years, list[Stretch]] = defaultdict(list)
            for statement in text:
                for stretch in _stretches(statement):
                    found[stretch.years].append(stretch)
            self._known[id(text)] = found
        return self._known[id(text)]

    def differences(
        self, mine: Sequence[Statement], theirs: Sequence[Statement], forms: frozenset[str]
    ) -> Iterator[Difference]:
        """The stretches that the other document, whose words are ``forms``, tells of somebody or something else."""
        there = self.of(theirs)
        if there:
            for stretches in self.of(mine).values():
                for stretch in stretches:
                    same = there.get(stretch.years, [])
                    if same and _is_anothers(stretch, same, there, forms):
                        yield _difference(stretch, same[0])


def _stretches(statement: Statement) -> Iterator[Stretch]:
    named = [slot for slot in statement.slots if slot.kind in _NAMES]
    seen: set[str] = set()
    for slot in statement.slots:
        years = _years(slot)
        if years is not None and slot.key not in seen:
            seen.add(slot.key)
            before = [name for name in named if name.last <= slot.first and slot.first - name.last <= _NEAR][-1:]
            after = [name for name in named if name.first >= slot.last and name.first - slot.last <= _NEAR][:1]
            yield Stretch(statement, slot, years, (*before, *after))


def _years(slot: Slot) -> Years | None:
    """The years of both ends of a stretch; None of anything else, and of stretches within one year."""
    if not isinstance(slot.value, Timex) or slot.value.time.shape != "range":
        return None
    start, _, end = slot.key.partition("/")
    years = start[:_YEAR], end[:_YEAR]
    return years if all(year.isdigit() for year in years) and years[0] != years[1] else None


def _is_anothers(
    stretch: Stretch, same: Sequence[Stretch], there: Mapping[Years, list[Stretch]], forms: frozenset[str]
) -> bool:
    """Whether all who have these years over there are others than those named here, of whom that document tells, too."""
    named = [slot for slot in stretch.statement.slots if slot.kind in _NAMES]
    if len(named) <= 1 or not stretch.names or any(not other.names for other in same):
        return False
    own = stretch.statement.telling(stretch.names[0]) - stretch.statement.telling(named[0]) - _everywhere(there)
    everybody = frozenset().union(*(stretch.statement.telling(slot) for slot in named))
    if not own or everybody.isdisjoint(forms) or any(_are_initials(stretch, other) for other in same):
        return False
    if all(everybody.isdisjoint(other.forms) and own.isdisjoint(other.statement.forms) for other in same):
        return True
    return all(own.isdisjoint(other.forms) for other in same) and _has_others(stretch, own, there)


def _are_initials(stretch: Stretch, other: Stretch) -> bool:
    """Whether a name next to one of two stretches is short for one in the sentence of the other."""
    return any(
        stands_for(name, initials_of(long.statement.words))
        for short, long in ((stretch, other), (other, stretch))
        for name in short.names
    )


def _everywhere(there: Mapping[Years, list[Stretch]]) -> frozenset[str]:
    """Words that tell nobody from another: those beside each of several stretches ("Club")."""
    told = [stretch.forms for stretches in there.values() for stretch in stretches]
    return frozenset.intersection(*told) if len(told) > 1 else frozenset()


def _has_others(stretch: Stretch, own: frozenset[str], there: Mapping[Years, list[Stretch]]) -> bool:
    """Whether the other document gives what is named here stretches of its own, all of them at other times."""
    theirs = [other for stretches in there.values() for other in stretches if _is_close(other, own)]
    return all_differ([stretch.slot], [other.slot for other in theirs])


def _is_close(stretch: Stretch, own: frozenset[str]) -> bool:
    close = (name for name in stretch.names if stretch.slot.gap(name) <= _CLOSE)
    return any(own <= stretch.statement.telling(name) for name in close)


def _difference(stretch: Stretch, other: Stretch) -> Difference:
    """The names that stand by the stretch: of one kind where both texts name such, else those next to it."""
    told = other.names[0]
    named = [slot for slot in stretch.statement.slots if slot.kind in _NAMES]
    slot = next((name for name in named if name.kind == told.kind), stretch.names[0])
    values, years = (_as_role(slot), _as_role(told)), ("–".join(stretch.years),)
    return Difference(stretch.statement, other.statement, *values, _SURE, years, of_years=True)


def _as_role(slot: Slot) -> Slot:
    return Slot("role", slot.span, slot.first, slot.last, slot.key, slot.label, slot.value)
