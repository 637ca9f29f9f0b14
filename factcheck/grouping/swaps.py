"""Values of two bearers that change places between two documents: who leads which firm, which town counts what.

Both sentences name the same two and give them the same two values, in turn: "A, president of X, and B, president of Y". No
value is missing anywhere, so that nothing but the order of the pairs tells the slip.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from attrs import frozen

from factcheck.grouping.accounts import SENSE, Account
from factcheck.grouping.particulars import related
from factcheck.grouping.slotvalues import NAMED, relation
from factcheck.model.statement import Slot
from factcheck.values.quantity import Match

_PERSON = "person"
_FIGURES = ("number", "date")
_PAIR, _TURN = 2, 4


@frozen(eq=False)
class _Item:
    """A bearer or a value in its place in the sentence; ``key`` is one in both sentences."""

    place: int
    key: str
    slot: Slot


_Both = tuple[list[_Item], list[_Item]]
"""What stands in two sentences."""


def swapped(here: Account, there: Account) -> Iterator[tuple[Slot, Slot]]:
    """What a bearer has here, and what it has there instead: people with posts, or all that is named and figures."""
    bearers = _matched(here, there, NAMED)
    people = [one for one in bearers[0] if one.slot.kind == _PERSON], [one for one in bearers[1] if one.slot.kind == _PERSON]
    if _tells_posts(here) and _tells_posts(there):
        yield from _crossed(people, _names(here, there))
    for kind in _FIGURES:
        figures = _matched(here, there, {kind})
        pairs = all(len(side) == len(told) == _PAIR for side, told in zip(bearers, figures, strict=True))
        if pairs and relation(*(one.slot for one in figures[0])) is Match.DIFFER:
            yield from _crossed(bearers, figures)


def _tells_posts(account: Account) -> bool:
    """Whether a sentence tells two posts, one for each of two people."""
    told = [key for at in range(len(account.statement.words)) for key in account.senses_at(at)]
    return sum(key.removeprefix(SENSE) in account.lexis.posts for key in told) >= _PAIR


def _crossed(bearers: _Both, values: _Both) -> Iterator[tuple[Slot, Slot]]:
    """The first bearer's value here and there, where two bearers have each other's values there."""
    for one, other in product(_turns(bearers[0], values[0]), _turns(bearers[1], values[1])):
        if _is_crossed(one, other):
            yield one[0][1].slot, next(value.slot for bearer, value in other if bearer.key == one[0][0].key)
            return


def _matched(here: Account, there: Account, kinds: frozenset[str] | set[str]) -> _Both:
    """The values of some kinds that both sentences have, each with the place where it stands."""
    mine, theirs = ([slot for slot in side.statement.slots if slot.kind in kinds] for side in (here, there))
    found: _Both = ([], [])
    for place, slot in enumerate(mine):
        alike = [one for one in theirs if one.kind == slot.kind and related(here, there, slot, one) is Match.AGREE]
        found[0].extend([_Item(slot.first, str(place), slot)] if alike else [])
        found[1].extend(_Item(one.first, str(place), one) for one in alike)
    return found


def _names(here: Account, there: Account) -> _Both:
    """The names of no people that both sentences have, also those inside offices: "president of Norsk Brygge"."""
    mine, theirs = (list(_capitals(side)) for side in (here, there))
    common = {one.key for one in mine} & {one.key for one in theirs}
    return [one for one in mine if one.key in common], [one for one in theirs if one.key in common]


def _capitals(account: Account) -> Iterator[_Item]:
    words = account.statement.words
    for slot in account.statement.slots:
        if slot.kind in {"name", "organisation", "role"}:
            capitals = [at for at in range(slot.first, slot.last) if words[at].capital and words[at].content]
            if capitals:
                yield _Item(capitals[-1], words[capitals[-1]].form, slot)


def _turns(bearers: Sequence[_Item], values: Sequence[_Item]) -> Iterator[list[tuple[_Item, _Item]]]:
    """Two bearers and two values in turn, each bearer with its own: "A 5, B 7", "the 5 of A and the 7 of B"."""
    order = sorted(
        [(one.place, False, one) for one in bearers] + [(one.place, True, one) for one in values], key=lambda one: one[:2]
    )
    for at in range(len(order) - _TURN + 1):
        window = order[at : at + _TURN]
        kinds = [is_value for _, is_value, _ in window]
        items = [item for *_, item in window]
        if kinds[0] != kinds[1] and kinds[:2] == kinds[2:] and items[0].key != items[2].key and items[1].key != items[3].key:
            pairs = [(items[0], items[1]), (items[2], items[3])]
            yield [(second, first) if kinds[0] else (first, second) for first, second in pairs]


def _is_crossed(one: Sequence[tuple[_Item, _Item]], other: Sequence[tuple[_Item, _Item]]) -> bool:
    """Whether the same two bearers have the same two values, each the other's."""
    mine, theirs = ({bearer.key: value.key for bearer, value in pairs} for pairs in (one, other))
    same = mine.keys() == theirs.keys() and set(mine.values()) == set(theirs.values())
    return same and all(theirs[bearer] != value for bearer, value in mine.items())
