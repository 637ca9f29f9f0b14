"""What a sentence tells of a happening, however it is worded: whom and what it names, and in which senses.

An account is a statement read for its particulars. What a sentence does not repeat stands before it, in the title and in the
sentences right before ("The company … it"); such names stand behind an account, and count for less than its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from attrs import define, field, frozen

from factcheck.grouping.outcomes import outcomes
from factcheck.grouping.scenes import scenes
from factcheck.grouping.slotvalues import NAMED
from factcheck.model.mention import Amount, is_state
from factcheck.model.once import once
from factcheck.model.statement import Slot, Statement, Word
from factcheck.model.timex import Timex
from factcheck.rulebook.sense_rules import Sensed, Senses

REACH = 8
"""So many telling words, names and figures on each side stand near a value."""
SENSE, WORD = "sense:", "word:"
"""How the keys of senses and of words begin."""
_FENCE = 3
"""A word that opens another clause sets what stands behind it so much farther."""
_DENIED, _PLANNED = 6, 4
"""A denial reaches so far, and a word by which something is to come."""
_OPENING = 2
"""A value at this place opens its sentence: "On 3 May …"."""
_BESIDE = 2
"""What befalls those who are counted stands so near."""
_BEFORE, _DATED = 2, 4
"""So many sentences before one tell of what it goes on about, and when that was."""
_TITLE, _TITLES = "title", 8
"""The kind of a title; of a text that is all headings, so many stand behind its sentences."""
LESSER = frozenset({"place", "role"})
"""Kinds of values that tell less of what a sentence is about than names do."""
_SHORTEST = 3
_POSSESSIVE = ("’s ", "'s ", "’ ", "' ")


@frozen
class Near:
    """A word or a sense near a value: how far it stands off, and its place in the sentence."""

    distance: int
    place: int


@define(eq=False, slots=False)
class Whole:
    """A document as its sentences lean on it: its titles, and what it names in all.

    ``called`` is what an extract tells of without naming it; ``known`` all that it names, words and keys of states,
    ``initials`` are those of its longer names.
    """

    text: Sequence[Statement]
    called: frozenset[str] = frozenset()

    @once
    def titles(self) -> Sequence[Statement]:
        """Its titles, or the first of many."""
        return [one for one in self.text if one.kind == _TITLE][:_TITLES]

    @once
    def title(self) -> frozenset[str]:
        """The telling words of its titles."""
        return frozenset().union(*(one.forms for one in self.titles))

    @once
    def known(self) -> frozenset[str]:
        """Its telling words, and the keys of its states."""
        states = [slot.key for statement in self.text for slot in statement.slots if is_state(slot.key)]
        return self.called.union(states, *(statement.forms for statement in self.text))

    @once
    def initials(self) -> frozenset[str]:
        """The initials of its longer names."""
        return frozenset(run for statement in self.text for run in initials_of(statement.words))

    @once
    def figures(self) -> frozenset[Decimal]:
        """What its figures come to."""
        return frozenset(figure for one in self.text for slot in one.slots for figure in figures_of(slot))


@define(eq=False, slots=False)
class Account:
    """A statement with the senses of its words, the names it tells of, and those that stand behind it.

    ``whole`` is its document, ``before`` the accounts of the same kind right before it, ``lexis`` the senses it is read
    with. Most statements of an archive are never compared, so that everything else is worked out when it is asked for.
    """

    statement: Statement
    before: Sequence["Account"] = field(repr=False)
    whole: Whole = field(repr=False)
    lexis: Senses = field(repr=False)
    _near: dict[int, Mapping[str, Near]] = field(factory=dict, init=False, repr=False)

    @property
    def known(self) -> frozenset[str]:
        """What its whole document names."""
        return self.whole.known

    @once
    def senses(self) -> tuple[Sensed, ...]:
        """The senses of its words, in order."""
        return tuple(self.lexis.find(self.statement.words))

    @once
    def names(self) -> frozenset[str]:
        """The words of names that tell what it is about, with the word that opens it unless it opens a figure."""
        slots, opening = self.statement.slots, self.statement.opening
        first = {form for one in slots if one.first == 0 and one.kind in NAMED for form in _capitals(self.statement, one)}
        states = [one.key for one in slots if is_state(one.key)]
        return self.statement.told_names.union(self.whole.called, first, states, () if opening is None else (opening,))

    @once
    def behind(self) -> frozenset[str]:
        """The names that stand behind it: in the title, and in the sentences right before."""
        return self.whole.title.union(*(one.names for one in self.before[-_BEFORE:])) - self.names

    @once
    def dates(self) -> tuple[Slot, ...]:
        """The dates of the sentence, or those last told before it, or in the title, where it has none."""
        told = (self.statement, *(one.statement for one in reversed(self.before)))
        dates = next(filter(None, (one.dates for one in told)), ())
        return dates if any(map(_is_told, dates)) else next(filter(None, (one.dates for one in self.whole.titles)), dates)

    @once
    def _told(self) -> dict[int, list[str]]:
        """The senses by the places of the words that tell them."""
        told: dict[int, list[str]] = {}
        for sense in self.senses:
            for place in range(sense.first, sense.last):
                told.setdefault(place, []).append(SENSE + sense.key)
        return told

    @once
    def _owner(self) -> dict[int, int]:
        """The value that each word belongs to, by its place."""
        return {place: id(slot) for slot in self.statement.slots for place in range(slot.first, slot.last)}

    @property
    def features(self) -> tuple[str, ...]:
        """All by which it may be compared with others, some twice: its words and senses, its names and those behind it."""
        senses = [SENSE + one.key for one in self.senses]
        before = [form for one in self.before[-_BEFORE:] for form in one.names]
        return (*self.statement.forms, *senses, *self.names, *self.whole.title, *before)

    @once
    def tells(self) -> frozenset[str]:
        """Its telling words and its senses, each once."""
        return self.statement.forms.union(SENSE + one.key for one in self.senses)

    def forms(self, slot: Slot) -> frozenset[str]:
        """The telling words of a value, and the key of a state."""
        told = self.statement.telling(slot)
        return told | {slot.key} if is_state(slot.key) else told

    @once
    def lesser(self) -> frozenset[str]:
        """Words of places and offices, which tell less than names."""
        slots = (slot for slot in self.statement.slots if slot.kind in LESSER)
        return frozenset(form for slot in slots for form in self.forms(slot))

    def near(self, slot: Slot) -> Mapping[str, Near]:
        """The words that are no values, and the senses, near a value; of a figure also its own noun, at no distance."""
        known = self._near.get(id(slot))
        if known is None:
            known = self._near[id(slot)] = self._around(slot)
        return known

    def _around(self, slot: Slot) -> Mapping[str, Near]:
        found: dict[str, Near] = {}
        noun = [(slot.last - 1, 0)] if _is_measured(slot) else []
        for place, distance in (*noun, *self._before(slot), *self._after(slot)):
            for key in self._keys(place, own=distance == 0):
                if key not in found or distance < found[key].distance:
                    found[key] = Near(distance, place)
        return found

    def nouns(self, slot: Slot) -> frozenset[str]:
        """The senses of what a figure counts."""
        return frozenset(key for key, one in self._senses_near(slot) if one.distance == 0)

    def beside(self, slot: Slot) -> frozenset[str]:
        """Where a figure counts people, or tells no noun, the measures right beside it; without a noun those before it."""
        own = self.nouns(slot)
        if own - self.lexis.vague:
            return frozenset()
        near = ((key, one) for key, one in self._senses_near(slot) if key in self.lexis.measures)
        return frozenset(key for key, one in near if 0 < one.distance <= _BESIDE and (own or one.place < slot.first))

    def _senses_near(self, slot: Slot) -> Iterator[tuple[str, Near]]:
        return ((key.removeprefix(SENSE), one) for key, one in self.near(slot).items() if key.startswith(SENSE))

    def senses_at(self, place: int) -> Sequence[str]:
        """The keys of the senses that a word tells."""
        return self._told.get(place, ())

    def _keys(self, place: int, own: bool) -> Iterator[str]:
        yield from self.senses_at(place)
        word = self.statement.words[place]
        if word.content and not word.form[0].isdigit() and (own or place not in self._owner):
            yield WORD + word.form

    def _before(self, slot: Slot) -> Iterator[tuple[int, int]]:
        return self._distances(range(slot.first - 1, -1, -1))

    def _after(self, slot: Slot) -> Iterator[tuple[int, int]]:
        return self._distances(range(slot.last, len(self.statement.words)))

    def _distances(self, places: Iterable[int]) -> Iterator[tuple[int, int]]:
        """Places with how far they stand off, up to the reach; a name or a figure counts as one word."""
        distance, last = 0, None
        for place in places:
            owner = self._owner.get(place)
            if owner is None or owner != last:
                word = self.statement.words[place]
                distance += 1 if word.content else _FENCE if word.fence else 0
            last = owner
            if distance > REACH:
                return
            yield place, distance

    @property
    def is_nameless(self) -> bool:
        """Whether a sentence names nothing but places and offices, so that it goes on about what stands before it."""
        named = any(slot.kind in NAMED - LESSER for slot in self.statement.slots) or self.statement.told_names - self.lesser
        return not named and self.statement.words[0].form not in self.lexis.introduces

    @property
    def owner(self) -> str | None:
        """The word that opens the sentence as a possessive: a name, whether any vocabulary knows it or not."""
        first, text = self.statement.words[0], self.statement.document.text
        owns = first.capital and first.content and text.startswith(_POSSESSIVE, self.statement.bounds[0][1])
        return first.form if owns else None

    @property
    def subject(self) -> str | None:
        """The word with a capital that opens the sentence right before a verb or a small word that is no preposition."""
        opening, after = self.statement.opening, self.statement.words[1:2]
        does = any(word.verb or (not word.content and self.statement.spelt(1) in self.lexis.auxiliaries) for word in after)
        return opening if does else None

    def denies(self, slot: Slot) -> bool:
        """Whether a word before a value, in its clause, denies it."""
        return any(self.statement.words[at].negates for at, distance in self._before(slot) if distance <= _DENIED)

    def plans(self, slot: Slot) -> bool:
        """Whether words before a value, or behind one that opens the sentence, say that it was to come."""
        side = self._before(slot) if slot.first > _OPENING else self._after(slot)
        near = (at for at, distance in side if distance <= _PLANNED)
        return any(self.statement.spelt(at).casefold() in self.lexis.planned for at in near)

    def tells_past(self, slot: Slot) -> bool:
        """Whether a verb near a value tells what was done."""
        near = (at for side in (self._before(slot), self._after(slot)) for at, distance in side if distance <= _PLANNED)
        return any(self.statement.words[at].verb or self.statement.spelt(at) in self.lexis.past for at in near)

    def leading(self, slot: Slot) -> str:
        """The small word right before a value; nothing where a telling word stands there."""
        before = self.statement.words[slot.first - 1] if slot.first else None
        return "" if before is None or before.content else before.form

    @once
    def values(self) -> tuple[Slot, ...]:
        """Its values, without dates that only qualify; with outcomes, and places that no gazetteer knows."""
        told = (slot for slot in self.statement.slots if not self.qualifies(slot))
        return (*told, *scenes(self.statement, self.lexis), *outcomes(self.statement, self.senses, self.lexis))

    def qualifies(self, slot: Slot) -> bool:
        """Whether a date only says which of several things is meant, or when it was said: "the memorandum of 3 May"."""
        if slot.kind != "date" or slot not in self.statement.slots:
            return False
        for place in range(slot.first - 1, -1, -1):
            if self.statement.spelt(place).casefold() in self.lexis.qualifiers:
                return True
            if self.statement.words[place].content:
                return False
        return False

    def knows(self, account: "Account", slot: Slot) -> bool:
        """Whether its document names, in full or by initials, what a value of another account names."""
        return not account.forms(slot).isdisjoint(self.known) or stands_for(slot, self.whole.initials)

    def abbreviated(self, full: "Account") -> frozenset[str]:
        """The names in capitals that are the initials of names in another account."""
        short = (slot for slot in self._capitals if stands_for(slot, full.own_initials))
        return frozenset(form for slot in short for form in self.forms(slot))

    @once
    def own_initials(self) -> frozenset[str]:
        """The initials of the longer names of the sentence."""
        return frozenset(initials_of(self.statement.words))

    @once
    def _capitals(self) -> tuple[Slot, ...]:
        """The names all in capitals, which may be initials."""
        return tuple(slot for slot in self.statement.slots if slot.kind in NAMED and slot.label.isupper())


def _is_measured(slot: Slot) -> bool:
    """Whether the last word of a figure is what it counts or its unit; of money it may be "billion"."""
    return isinstance(slot.value, Amount) and slot.value.quantity.dimension != "money"


def accounts(text: Sequence[Statement], senses: Senses) -> list[Account]:
    """The statements of a document as accounts, in order."""
    whole = Whole(text)
    found: list[Account] = []
    for statement in text:
        before = [one for one in found[-_DATED:] if one.statement.kind == statement.kind]
        found.append(Account(statement, before, whole, senses))
    return found


def figures_of(slot: Slot) -> frozenset[Decimal]:
    """What a figure comes to, in its unit of comparison; of a range both ends."""
    if not isinstance(slot.value, Amount):
        return frozenset()
    one = slot.value.quantity
    return frozenset(end * one.factor for end in (one.number, one.upper) if end is not None)


def _is_told(slot: Slot) -> bool:
    """Whether a date is known with both ends, and no "today" of an unknown day."""
    return isinstance(slot.value, Timex) and not slot.value.interval.is_open


def _capitals(statement: Statement, slot: Slot) -> Iterator[str]:
    return (word.form for word in statement.words[slot.first : slot.last] if word.capital and word.content)


def initials_of(words: Sequence[Word]) -> Iterator[str]:
    """The initials of the longer names among some words."""
    run = ""
    for word in words:
        if word.content and word.capital:
            run += word.form[0]
        elif word.content:
            yield from (run,) if len(run) >= _SHORTEST else ()
            run = ""
    yield from (run,) if len(run) >= _SHORTEST else ()


def stands_for(slot: Slot, initials: Iterable[str]) -> bool:
    """Whether a name in capitals is short for a longer one, by all its initials or all but one."""
    short = slot.label.replace(".", "")
    if not short.isupper() or len(short) < _SHORTEST:
        return False
    return any(_is_short_for(short.casefold(), run) for run in initials)


def _is_short_for(short: str, run: str) -> bool:
    left = iter(run)
    return run.startswith(short[0]) and len(run) - len(short) in {0, 1} and all(letter in left for letter in short)
