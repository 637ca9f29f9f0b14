"""Superlatives with their scope and bearer: what two texts call the first, the last, the largest of one kind.

The scope is what stands around the superlative: "the first *British composer to win an Oscar*", "*Europe’s* largest *Muslim
population*". Scopes are one when all that each says is said, in these words or others of the same sense, by the sentence of
the other. Then the place goes to two bearers, or to two times; or a sentence of the other text tells, from before, of what
covers the scope of a first.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice, product

from attrs import define, evolve, frozen

from factcheck.grouping.accounts import Account
from factcheck.grouping.blocking import COMMON
from factcheck.grouping.slotvalues import NAMED, all_differ, relation
from factcheck.model.mention import Ordinal, is_state
from factcheck.model.rivalry import Rivalry
from factcheck.model.statement import FIGURES, Slot, Statement
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match

_REACH = 8
"""The scope has at most so many telling words behind the superlative."""
_ENDS = frozenset(',;:()[]—–"“”')
_SCOPE, _EARLIER_SCOPE = 2, 3
"""A scope of fewer words is of anything; of an earlier instance nothing else tells that it is of one kind."""
_AMONG = 3
_ORDERED = frozenset({"first", "last"})
"""Superlatives of time; of others the bearers change with time."""
_FIRST = "first"
_SECOND, _KIND = 2, 2
"""One of two is told by a number and, within so many words, what both are: the first Norwegian ferry, the second ferry."""


@frozen(eq=False)
class Superlative:
    """A superlative in an account: its sense, its words with its scope ``[first, last)``, what each word of the scope can be
    told by, and who may bear it: names before it, the nearest first, then those behind. ``owned`` says that it is somebody's
    whom the sentence does not name: "its first", "the club's first".
    """

    account: Account
    key: str
    first: int
    last: int
    scope: tuple[frozenset[str], ...]
    bearers: tuple[Slot, ...]
    owned: bool


def superlatives(account: Account) -> Iterator[Superlative]:
    """The superlatives of a sentence that put something above all others."""
    statement = account.statement
    for one in account.senses:
        if one.key in account.lexis.superlatives and not _is_idle(account, one.first, one.last):
            owner = _owner(statement, one.first)
            first, last = (one.first if owner is None else owner.first), _end(statement, one.last)
            places = [place for place in range(first, last) if not one.first <= place < one.last]
            scope, bearers = tuple(_scope(account, places)), _bearers(statement, first, last)
            owned = owner is None and _is_owned(account, one.first)
            yield Superlative(account, one.key, first, last, scope, bearers, owned)


def _is_idle(account: Account, first: int, last: int) -> bool:
    """Whether a superlative stands in a name or a date, behind an ordinal or "one of the", or before "lady", "week"."""
    statement = account.statement
    inside = [slot for slot in statement.slots if slot.first <= first < slot.last and slot.kind != "ordinal"]
    ranked = any(slot.last == first and slot.kind == "ordinal" for slot in statement.slots)
    followed = last < len(statement.words) and statement.words[last].form in account.lexis.no_superlatives
    among = any(statement.words[at].form in account.lexis.among for at in range(max(0, first - _AMONG), first))
    return bool(inside) or ranked or followed or among or _is_counted_on(statement, last)


def _is_counted_on(statement: Statement, at: int) -> bool:
    """Whether the sentence tells of a second one, too: "the first car, and then the second car" are two in a row."""
    kinds = {word.form for word in statement.words[at : at + _KIND] if word.content}
    behind = (slot for slot in statement.slots if isinstance(slot.value, Ordinal) and slot.value.number == _SECOND)
    return any(word.form in kinds for slot in behind for word in statement.words[slot.last : slot.last + 1])


def _owner(statement: Statement, first: int) -> Slot | None:
    """The name in front of a superlative, with or without "’s"."""
    ends = {first, first - 1} if first and len(statement.words[first - 1].form) == 1 else {first}
    return next((slot for slot in statement.slots if slot.last in ends and slot.kind in NAMED), None)


def _is_owned(account: Account, first: int) -> bool:
    """Whether a possessive that names nobody stands before a superlative."""
    if not first:
        return False
    word = account.statement.words[first - 1]
    return word.form in account.lexis.possessives or (len(word.form) == 1 and not word.content)


def _end(statement: Statement, at: int) -> int:
    """Where the scope ends: at a comma or the like, or after so many words."""
    told = 0
    while at < len(statement.words) and told < _REACH:
        between = statement.document.text[statement.bounds[at - 1][1] : statement.bounds[at][0]]
        if not _ENDS.isdisjoint(between):
            break
        told += statement.words[at].content
        at += 1
    return at


def _scope(account: Account, places: Iterable[int]) -> Iterator[frozenset[str]]:
    """What each telling word of a scope can be told by: its form, its senses, the state that it names."""
    slots = account.statement.slots
    for place in places:
        word = account.statement.words[place]
        slot = next((one for one in slots if one.first <= place < one.last), None)
        if word.content and len(word.form) > 1 and (slot is None or slot.kind not in FIGURES):
            state = {slot.key} if slot is not None and is_state(slot.key) else set()
            yield frozenset({word.form, *account.senses_at(place), *state})


def _bearers(statement: Statement, first: int, last: int) -> tuple[Slot, ...]:
    named = [slot for slot in statement.slots if slot.kind in NAMED]
    before = [slot for slot in named if slot.last <= first]
    return (*reversed(before), *(slot for slot in named if slot.first >= last))


def _bearer(one: Superlative, other: Superlative) -> Slot | None:
    """The first name that may bear a superlative, and is not of the scope that the other tells."""
    scope = frozenset().union(*other.scope)
    return next((slot for slot in one.bearers if scope.isdisjoint(one.account.forms(slot))), None)


def _is_covered(one: Superlative, account: Account, least: int) -> bool:
    """Whether a sentence says all that the scope says and, where the superlative is somebody's, is of the same one."""
    told = account.tells | account.names
    if len(one.scope) < least or any(told.isdisjoint(ways) for ways in one.scope):
        return False
    known = (one.account.names | one.account.behind).difference(*one.scope)
    return not one.owned or not known.isdisjoint(account.names)


@define(eq=False, slots=False)
class Claims:
    """The accounts of a document, and its superlatives."""

    accounts: Sequence[Account]

    @cached_property
    def superlatives(self) -> Sequence[Superlative]:
        """What the document puts above all others."""
        return [one for account in self.accounts for one in superlatives(account)]

    @cached_property
    def by_account(self) -> Mapping[int, Sequence[Superlative]]:
        """The superlatives by the accounts that tell them."""
        found: dict[int, list[Superlative]] = defaultdict(list)
        for one in self.superlatives:
            found[id(one.account)].append(one)
        return found

    @cached_property
    def _blocks(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the accounts that tell a word or a sense."""
        found: dict[str, list[int]] = defaultdict(list)
        for number, account in enumerate(self.accounts):
            for form in account.tells | account.names:
                found[form].append(number)
        return found

    def telling(self, one: Superlative) -> list[Account]:
        """The accounts that may tell all of a scope: those with its rarest part, unless that stands in too many."""
        parts = [[self._blocks.get(way, ()) for way in ways] for ways in one.scope]
        fewest = min(parts, key=lambda blocks: sum(map(len, blocks)), default=[])
        if sum(map(len, fewest)) > COMMON:
            return []
        return [self.accounts[number] for number in sorted(set().union(*fewest))]


def rivalries(mine: Claims, theirs: Claims) -> Iterator[Rivalry]:
    """What two documents cannot both call first, last, largest; of each superlative the first that speaks against it."""
    for one in mine.superlatives:
        yield from islice(_disputed(one, theirs), 1)
        yield from islice(_preceded(one, theirs), 1)
    for other in theirs.superlatives:
        yield from (
            evolve(found, here=found.there, there=found.here, slot=found.other, other=found.slot)
            for found in islice(_preceded(other, mine), 1)
        )


def _disputed(one: Superlative, theirs: Claims) -> Iterator[Rivalry]:
    """A superlative that another document gives to another bearer or time."""
    others = (other for account in theirs.telling(one) for other in theirs.by_account.get(id(account), ()))
    for other in others:
        if one.key == other.key and _is_covered(one, other.account, _SCOPE) and _is_covered(other, one.account, _SCOPE):
            rivals = _rivals(one, other)
            if rivals is not None:
                yield _rivalry(one, one.account, other.account, rivals, earlier=False)


def _preceded(one: Superlative, theirs: Claims) -> Iterator[Rivalry]:
    """A first of which another document tells from before; a first and a date must be told."""
    if one.key == _FIRST and one.account.dates:
        for account in theirs.telling(one):
            rivals = _preceding(one, account) if account.dates else None
            if rivals is not None:
                yield _rivalry(one, one.account, account, rivals, earlier=True)


def _rivalry(claim: Superlative, here: Account, there: Account, rivals: tuple[Slot, Slot], earlier: bool) -> Rivalry:
    claiming = claim.account.statement
    words = claiming.stretch(claim.first, claim.last)
    return Rivalry(here.statement, there.statement, claiming, words, rivals[0], rivals[1], earlier)


def _rivals(one: Superlative, other: Superlative) -> tuple[Slot, Slot] | None:
    """The bearers, or the times, of which only one can have the place."""
    if one.account.statement.is_negated != other.account.statement.is_negated:
        return None
    apart = _times_apart(one.account, other.account)
    if one.key not in _ORDERED and apart:
        return None
    bearers = _bearer(one, other), _bearer(other, one)
    if bearers[0] is None or bearers[1] is None:
        return apart
    if _may_bear(one, bearers[1]) or _may_bear(other, bearers[0]):
        return None
    match = relation(bearers[0], bearers[1])
    return (bearers[0], bearers[1]) if match is Match.DIFFER else apart if match is Match.UNLIKE else None


def _may_bear(one: Superlative, bearer: Slot) -> bool:
    """Whether a name stands before a superlative that is given to a nearer one: "Quill beats Holm, becomes the first …"."""
    before = [slot for slot in one.bearers if slot.last <= one.first]
    return any(slot.kind == bearer.kind and relation(slot, bearer) is not Match.DIFFER for slot in before[1:])


def _times_apart(one: Account, other: Account) -> tuple[Slot, Slot] | None:
    """The first date of each of two sentences, where all of both lie apart."""
    return (one.dates[0], other.dates[0]) if all_differ(one.dates, other.dates) else None


def _preceding(one: Superlative, account: Account) -> tuple[Slot, Slot] | None:
    """The date of a first and that of another sentence that tells, from before it, of what the first is of."""
    if not _is_covered(one, account, _EARLIER_SCOPE) or account.statement.is_negated:
        return None
    if any(isinstance(slot.value, Ordinal) and slot.value.number == 1 for slot in account.statement.slots):
        return None
    apart = _times_apart(one.account, account)
    if apart is None or one.account.qualifies(apart[0]) or account.qualifies(apart[1]):
        return None
    return apart if _is_before(account.dates, one.account.dates) else None


def _is_before(earlier: Iterable[Slot], later: Iterable[Slot]) -> bool:
    ends = [slot.value.interval.latest for slot in earlier if isinstance(slot.value, Timex)]
    starts = [slot.value.interval.earliest for slot in later if isinstance(slot.value, Timex)]
    return all(end is not None and start is not None and end < start for end, start in product(ends, starts))
