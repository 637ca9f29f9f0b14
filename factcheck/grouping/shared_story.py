"""Two documents that tell one story: they name the same people and things, and tell some things of it once each.

Which documents are compared at all is decided elsewhere (blocking, stories); this is what their comparison leans on.

What a sentence of such a text tells of the thing itself, it often tells without a name: "The house was opened again in May",
"All 86 passengers walked away". Where each text has one value alone for a happening or for what is counted, both are of one.
"""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, frozen

from factcheck.grouping.accounts import Account
from factcheck.grouping.nearest import happening_near
from factcheck.grouping.rarity import Rarity
from factcheck.model.mention import Amount
from factcheck.model.once import once
from factcheck.model.statement import Slot

_SHARED = 3.0
"""So many names, by their rarity, do texts of one story share at least."""
_WHOLE = 2
"""The same person in two titles, by given name and surname, makes them one story."""
_COUNT = "count"


@frozen(eq=False)
class Story:
    """What two documents have in common: the weight of their names, and what each of them tells once.

    ``dated_once`` are happenings with one date, ``placed_once`` those with one place, ``counted_once`` nouns, as they are
    compared, of which one number is told.
    """

    names: float = 0.0
    dated_once: frozenset[str] = frozenset()
    placed_once: frozenset[str] = frozenset()
    counted_once: frozenset[str] = frozenset()


@define(eq=False, slots=False)
class Content:
    """What of a document its story leans on, worked out once, however many others it is compared with."""

    text: Sequence[Account]

    @once
    def cast(self) -> frozenset[str]:
        """The names in it that are of no place and no office."""
        lesser = frozenset[str]().union(*(account.lesser for account in self.text))
        return frozenset[str]().union(*(account.statement.told_names for account in self.text)) - lesser

    @once
    def titled(self) -> frozenset[str]:
        """The people whom its titles name."""
        titles = self.text[0].whole.titles if self.text else ()
        people = ((one, slot) for one in titles for slot in one.slots if slot.kind == "person")
        return frozenset(form for one, slot in people for form in one.telling(slot))

    @once
    def dated_once(self) -> frozenset[str]:
        """The senses of what happened that stand nearest to one date of it, and to no second one."""
        return self._befell_once("date")

    @once
    def placed_once(self) -> frozenset[str]:
        """The senses of what happened that stand nearest to one place in it, and to no second one."""
        return self._befell_once("place")

    @once
    def counted_once(self) -> frozenset[str]:
        """The nouns of which it tells one number, and no second one."""
        return _once((key, slot) for account, slot in _values(self.text, "number") for key in noun_counted(account, slot))

    def _befell_once(self, kind: str) -> frozenset[str]:
        return _once((key, slot) for account, slot in _values(self.text, kind) for key in happening_near(account, slot))


def story_of(here: Content, there: Content, rarity: Rarity) -> Story:
    """The story of two documents."""
    names = sum(map(rarity.word, sorted(here.cast & there.cast)))
    if len(here.titled & there.titled) >= _WHOLE:
        names += _SHARED
    if names < _SHARED:
        return Story(names)
    return Story(
        names,
        dated_once=here.dated_once & there.dated_once,
        placed_once=here.placed_once & there.placed_once,
        counted_once=here.counted_once & there.counted_once,
    )


def noun_counted(account: Account, slot: Slot) -> Iterator[str]:
    """The noun that a number counts, as it is compared.

    None where that is told apart by what befalls it ("people"), or by a word before it ("11 Danish sailors" of 23).
    """
    counts = isinstance(slot.value, Amount) and slot.value.quantity.dimension == _COUNT and slot.value.quantity.unit
    told = [word for word in account.statement.words[slot.first : slot.last] if word.content and word.form.isalpha()]
    if counts and len(told) == 1 and account.nouns(slot).isdisjoint(account.lexis.vague | account.lexis.grows):
        yield account.statement.words[slot.last - 1].form


def _values(text: Sequence[Account], kind: str) -> Iterator[tuple[Account, Slot]]:
    return ((account, slot) for account in text for slot in account.values if slot.kind == kind)


def _once(told: Iterable[tuple[str, Slot]]) -> frozenset[str]:
    values: dict[str, set[str]] = {}
    for key, slot in told:
        values.setdefault(key, set()).add(slot.key)
    return frozenset(key for key, one in values.items() if len(one) == 1)
