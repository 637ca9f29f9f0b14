"""What a sentence tells of a happening, however it is worded: who and what it names, what stands near its values, in which senses.

An account is a statement read for its particulars. What a sentence does not repeat stands before it: in the title, and in the
sentences right before ("The company … it"); such names stand behind an account and count for less than its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from factcheck.grouping.slotvalues import NAMED
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.sense_rules import Sensed, Senses

REACH = 8
"""So many words that tell something, on each side, stand near a value."""
_FENCE = 3
"""A word that opens another clause sets what stands behind it so much farther."""
_BEFORE = 2
"""So many sentences before one tell of what it goes on about."""
_TITLE = "title"
_SENSE, _WORD = "sense:", "word:"
_FIGURES = frozenset({"date", "number", "ordinal"})


@frozen
class Near:
    """A word or a sense near a value: how far it stands, and at which place of the sentence."""

    distance: int
    place: int


@define(eq=False)
class Account:
    """A statement with the senses of its words, the names it tells of, and those that stand behind it."""

    statement: Statement
    senses: tuple[Sensed, ...]
    names: frozenset[str]
    behind: frozenset[str]
    before: tuple[Slot, ...]
    """The dates of the sentence before, for a sentence that has none."""
    _near: dict[int, Mapping[str, Near]] = field(factory=dict, init=False, repr=False)
    _told: dict[int, list[str]] = field(init=False, repr=False)
    _taken: frozenset[int] = field(init=False, repr=False)

    @_told.default
    def _tell(self) -> dict[int, list[str]]:
        """The senses by the places of the words that tell them."""
        told: dict[int, list[str]] = {}
        for sense in self.senses:
            for place in range(sense.first, sense.last):
                told.setdefault(place, []).append(_SENSE + sense.key)
        return told

    @_taken.default
    def _take(self) -> frozenset[int]:
        return frozenset(place for slot in self.statement.slots for place in range(slot.first, slot.last))

    def near(self, slot: Slot) -> Mapping[str, Near]:
        """The words that are no values, and the senses, near a value, nearest first; of a figure also its own noun."""
        known = self._near.get(id(slot))
        if known is None:
            known = self._near[id(slot)] = self._around(slot)
        return known

    def _around(self, slot: Slot) -> Mapping[str, Near]:
        found: dict[str, Near] = {}
        inside = range(slot.last - 1, slot.last) if isinstance(slot.value, Amount) and slot.value.quantity.dimension != "money" else ()
        sides = (range(slot.first - 1, -1, -1), range(slot.last, len(self.statement.words)))
        for keys, near in (*self._keyed((place, 0) for place in inside), *(one for side in sides for one in self._walk(side))):
            for key in keys:
                if key not in found or near.distance < found[key].distance:
                    found[key] = near
        return found

    def _walk(self, places: Iterable[int]) -> Iterator[tuple[list[str], Near]]:
        return self._keyed(_distances(self.statement, places), self._taken)

    def _keyed(
        self, places: Iterable[tuple[int, int]], taken: frozenset[int] = frozenset()
    ) -> Iterator[tuple[list[str], Near]]:
        for place, distance in places:
            word = self.statement.words[place]
            keys = list(self._told.get(place, ()))
            if word.content and place not in taken and not word.form[0].isdigit():
                keys.append(_WORD + word.form)
            if keys:
                yield keys, Near(distance, place)

    def denies(self, slot: Slot) -> bool:
        """Whether a word of the clause of a value denies it."""
        sides = (range(slot.first - 1, -1, -1), range(slot.last, len(self.statement.words)))
        near = (place for place, distance in _distances(self.statement, sides[0]) if distance <= 6)
        return any(self.statement.words[place].negates for place in near)

    @property
    def dates(self) -> tuple[Slot, ...]:
        """The dates of the sentence, or those of the one before where it has none."""
        return tuple(slot for slot in self.statement.slots if slot.kind == "date") or self.before


def _distances(statement: Statement, places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Places with how many telling words they stand off, up to the reach; a name or a figure counts as one."""
    distance = 0
    owner = {place: id(slot) for slot in statement.slots for place in range(slot.first, slot.last)}
    last = None
    for place in places:
        word = statement.words[place]
        inside = owner.get(place)
        if inside is None or inside != last:
            distance += 1 if word.content else _FENCE if word.fence else 0
        last = inside
        if distance > REACH:
            return
        yield place, distance


def accounts(text: Sequence[Statement], senses: Senses) -> list[Account]:
    """The statements of a document as accounts, in order."""
    title = frozenset(form for one in text if one.kind == _TITLE for form in one.forms)
    found = []
    for place, statement in enumerate(text):
        names = names_of(statement)
        before = [one for one in text[max(0, place - _BEFORE) : place] if one.kind == statement.kind]
        behind = title.union(*map(names_of, before)) - names
        back = [one for one in text[max(0, place - 4) : place] if one.kind == statement.kind and any(slot.kind == "date" for slot in one.slots)]
        dates = tuple(slot for slot in back[-1].slots if slot.kind == "date") if back else ()
        found.append(Account(statement, tuple(senses.find(statement.words)), names, behind, dates))
    return found


def names_of(statement: Statement) -> frozenset[str]:
    """The words of names that tell what a statement is about, with the word that opens it unless it opens a figure."""
    first = statement.words[0]
    opens = first.capital and first.content and not any(one.first == 0 and one.kind in _FIGURES for one in statement.slots)
    opening = {form for one in statement.slots if one.first == 0 and one.kind in NAMED for form in _capitals(statement, one)}
    keys = {one.key for one in statement.slots if one.kind == "place" and one.key.startswith("state:")}
    return statement.told_names | keys | opening | ({first.form} if opens else frozenset())


def _capitals(statement: Statement, slot: Slot) -> Iterator[str]:
    return (word.form for word in statement.words[slot.first : slot.last] if word.capital and word.content)
