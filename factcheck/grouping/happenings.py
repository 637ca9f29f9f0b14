"""Finds what two documents tell otherwise of one thing although they word it otherwise: by who, what, when and where.

Blocking: only sentences that share words, names or senses are compared. Comparison: each value is held against those of its
kind in the other document; what stands near both, which names both tell and which other values agree says if they are of one
thing. Connection: a value stands against its best partner alone, and only where neither has another partner nearly as
good, and where it passes the gates of its kind.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, product

from attrs import define, field, frozen

from factcheck.grouping.accounts import Account, accounts
from factcheck.grouping.blocking import partners
from factcheck.grouping.designations import Designations, misnumbered
from factcheck.grouping.doers import deeds_of_others
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.grouping.excerpts import called_back_of, naming, unnamed
from factcheck.grouping.figures import is_counted_once
from factcheck.grouping.gates import KINDS, gates_of, happened_once, look_alike
from factcheck.grouping.lengths import miscounted
from factcheck.grouping.namings import Cast, renamed
from factcheck.grouping.numbered import Numbered, off_lists
from factcheck.grouping.outcomes import STATUS
from factcheck.grouping.particulars import (
    Agreed,
    Anchor,
    Grounds,
    Pair,
    agreed,
    grounds,
    overlap,
    pair_of,
    related,
)
from factcheck.grouping.rarity import Rarity
from factcheck.grouping.shared_story import Content, Story, story_of
from factcheck.grouping.slips import digits_told, is_lone_slip, is_slip
from factcheck.grouping.slotvalues import is_scene, is_venue
from factcheck.grouping.spread import Spread, in_turn
from factcheck.grouping.superlatives import Claims, rivalries
from factcheck.grouping.swaps import swapped
from factcheck.grouping.times import times_apart
from factcheck.model.difference import Difference
from factcheck.model.rivalry import Rivalry
from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.values.quantity import Match

Text = Sequence[Statement]

_RIVAL = 0.85
"""Another partner that is as good as this, of the better one, leaves open which is meant."""
_AGREED = 0.5
"""A partner that agrees, and is as good as this, explains a difference."""
_OF_GROUNDS = 0.3
"""What names and other values count beside the words near two values."""
_CALLED_OFF = "called-off"
_MOST_SHARED, _MOST_NAMES = 5, 2


@frozen(eq=False)
class _Scored:
    """Two values with what speaks for them being of one thing."""

    pair: Pair
    grounds: Grounds
    strength: float


@define(eq=False)
class _Comparison:
    """The comparison of one document with another, by sentences that share something."""

    couples: Sequence[tuple[Account, Account]]
    rarity: Rarity
    story: Story
    _of: dict[int, list[_Scored]] = field(factory=lambda: defaultdict(list), init=False)

    def __attrs_post_init__(self) -> None:
        for here, there in self.couples:
            common = agreed(here, there, self.rarity)
            for slot, other in product(here.values, there.values):
                if slot.kind == other.kind and slot.kind in KINDS:
                    self._weigh(here, there, slot, other, common)

    def _weigh(self, here: Account, there: Account, slot: Slot, other: Slot, common: Agreed) -> None:
        pair = pair_of(here, there, slot, other, self.rarity)
        if pair is None or not self._can_count(pair):
            return
        found = grounds(pair, common, self.rarity, self.story)
        scored = _Scored(pair, found, pair.anchored + _OF_GROUNDS * found.sum + overlap(here.tells, there.tells))
        self._of[id(slot)].append(scored)
        self._of[id(other)].append(scored)

    def _can_count(self, pair: Pair) -> bool:
        """Whether a pair can be of one thing at all, or speak against one that is."""
        if pair.match is Match.AGREE:
            return pair.slot.kind != "place" or _tells_same_place(pair)
        if pair.slot.kind == "place":
            return look_alike(pair) or (is_scene(pair.slot) and is_scene(pair.other) and _are_of_one_sort(pair))
        if pair.slot.kind == STATUS:
            return pair.anchored > 0 or not pair.here.names.isdisjoint(pair.there.names)
        return happened_once(pair) if pair.slot.kind == "date" else pair.anchored > 0 or is_lone_slip(pair)

    def differing(self) -> Iterator[_Scored]:
        """The pairs of values that differ, in the order of the text."""
        for key, scored in list(self._of.items()):
            yield from (one for one in scored if key == id(one.pair.slot) and one.pair.match is Match.DIFFER)

    def gates(self, one: _Scored) -> Iterator[tuple[str, bool]]:
        """What may keep two differing values apart, and whether it does not."""
        alone = is_counted_once(one.pair, one.grounds)
        yield "one of them has another partner in the other text", alone or not self._explained(one)
        yield "no word that both tell can be shown", bool(_shared(one))
        yield from gates_of(one.pair, one.grounds)

    def _explained(self, one: _Scored) -> bool:
        """Whether either value has another partner that is as good, or one that agrees."""
        mine = any(
            self._is_rival(one, two, two.pair.there, two.pair.other, one.pair.there, one.pair.other)
            for two in self._of[id(one.pair.slot)]
        )
        return mine or any(
            self._is_rival(one, two, two.pair.here, two.pair.slot, one.pair.here, one.pair.slot)
            for two in self._of[id(one.pair.other)]
        )

    def _is_rival(self, one: _Scored, two: _Scored, account: Account, slot: Slot, chosen: Account, value: Slot) -> bool:
        """Whether another partner (``slot`` of ``account``) is as good as the one chosen, and tells something else."""
        if two is one:
            return False
        if two.pair.match is not Match.DIFFER:
            marks = two.pair.here.statement.marks ^ two.pair.there.statement.marks
            return two.strength >= _AGREED * one.strength and _CALLED_OFF not in marks
        if is_lone_slip(one.pair) and not is_slip(two.pair):
            return False
        if two.strength < _RIVAL * one.strength or (slot.kind != "date" and times_apart(two.pair)):
            return False
        return related(account, chosen, slot, value) is not Match.AGREE

    def differences(self) -> Iterator[Difference]:
        """What the two documents tell otherwise, each value of the first once, however often the second tells its own."""
        told: set[int] = set()
        for one in self.differing():
            if id(one.pair.slot) not in told and all(is_open for _, is_open in self.gates(one)):
                told.add(id(one.pair.slot))
                yield _difference(one)
        for here, there in self.couples:
            for slot, other in miscounted(here, there, self.rarity):
                yield _without_score(here, there, slot, other)


def _are_of_one_sort(pair: Pair) -> bool:
    """Whether a gazetteer knows both places or neither: one that it does not know may lie in one that it knows."""
    return (pair.slot.value is None) == (pair.other.value is None)


def _tells_same_place(pair: Pair) -> bool:
    return pair.slot.key == pair.other.key and all(is_scene(one) or is_venue(one) for one in (pair.slot, pair.other))


def _difference(one: _Scored) -> Difference:
    pair, strength = one.pair, round(one.strength, 3)
    return Difference(pair.here.statement, pair.there.statement, pair.slot, pair.other, strength, _shared(one))


def _shared(one: _Scored) -> tuple[str, ...]:
    """The words outside a value by which both sentences are of one thing, as the first spells them.

    Where they name nothing alike, first the names that only one of them tells, and that stand behind the other.
    """
    pair, statement = one.pair, one.pair.here.statement
    places = dict.fromkeys((*_named(one), *(place for anchor in pair.anchors for place in _told_by(pair.here, anchor))))
    outside = [at for at in places if not pair.slot.first <= at < pair.slot.last]
    if not outside and is_lone_slip(pair):
        outside = statement.shared(pair.there.statement.forms, pair.slot)
    words = tuple(dict.fromkeys(map(statement.spelt, outside[:_MOST_SHARED]))) or _nouns_shared(pair)
    return words if words and one.grounds.names else (*_names_behind(pair)[:_MOST_NAMES], *words)[:_MOST_SHARED]


def _nouns_shared(pair: Pair) -> tuple[str, ...]:
    """What both figures count, where nothing else is told alike."""
    return tuple(dict.fromkeys(pair.here.statement.spelt(one.place) for one in pair.anchors if one.is_noun))


def _names_behind(pair: Pair) -> Sequence[str]:
    """The names of each sentence that stand behind the other one, as they are spelt."""
    found = []
    for account, other in ((pair.here, pair.there), (pair.there, pair.here)):
        told, names = account.statement, account.names & other.behind
        found += [told.spelt(at) for at, word in enumerate(told.words) if word.capital and word.form in names]
    return tuple(dict.fromkeys(found))


def _without_score(here: Account, there: Account, slot: Slot, other: Slot) -> Difference:
    named = [at for at in here.statement.shared(here.names & there.names, slot) if here.statement.words[at].capital]
    shared = tuple(dict.fromkeys(map(here.statement.spelt, named[:_MOST_SHARED])))
    return Difference(here.statement, there.statement, slot, other, 1.0, shared)


def _named(one: _Scored) -> list[int]:
    """The places of the last name before a value that both sentences tell, else of the first one behind it."""
    statement, slot = one.pair.here.statement, one.pair.slot
    named = [at for at, word in enumerate(statement.words) if word.capital and word.form in one.grounds.names]
    before, behind = [at for at in named if at < slot.first], [at for at in named if at >= slot.last]
    return before[-_MOST_NAMES:] or behind[:_MOST_NAMES]


def _told_by(account: Account, anchor: Anchor) -> Iterable[int]:
    """The places of the words of an anchor: of a sense all those that tell it, but none that say nothing by themselves."""
    sensed = [one for one in account.senses if one.key == anchor.sense and one.first <= anchor.place < one.last]
    places = range(sensed[0].first, sensed[0].last) if sensed else (anchor.place,)
    return [at for at in places if account.statement.words[at].content and not anchor.is_noun]


@frozen(eq=False)
class Otherwise:
    """What documents tell otherwise of one thing: values, what is first or largest, whose is which of two, who it is."""

    differences: tuple[Difference, ...]
    rivalries: tuple[Rivalry, ...]
    swaps: tuple[Difference, ...]
    namings: tuple[Difference, ...]


@frozen(eq=False)
class _Couples:
    """The documents that are compared, two and two, with what is worked out once for each of them."""

    couples: Sequence[tuple[tuple[int, int], Sequence[tuple[Account, Account]]]]
    rarity: Rarity
    contents: Sequence[Content]
    claims: Sequence[Claims]
    numbered: Sequence[Designations]
    listing: Sequence[Numbered]
    casts: Sequence[Cast]
    deeds: Callable[[], Iterable[Difference]]

    def told(self, number: int) -> "_Told":
        """The deeds that documents say others did, which takes longest, then what two documents tell otherwise."""
        return self._of_couple(number - 1) if number else _Told(accounts=tuple(self.deeds()))

    def _of_couple(self, number: int) -> "_Told":
        (mine, theirs), same = self.couples[number]
        story = story_of(self.contents[mine], self.contents[theirs], self.rarity)
        return _Told(
            accounts=tuple(_Comparison(same, self.rarity, story).differences()),
            rivalries=tuple(rivalries(self.claims[mine], self.claims[theirs])),
            slips=tuple(misnumbered(self.numbered[mine], self.numbered[theirs])),
            lists=tuple(off_lists(self.listing[mine], self.listing[theirs])),
            swaps=tuple(_without_score(*pair, *slots) for pair in same for slots in swapped(*pair)),
            namings=tuple(renamed(self.casts[mine], self.casts[theirs], self.rarity)),
        )


@frozen(eq=False)
class _Told:
    """What two documents tell otherwise, by the ways in which it is found."""

    accounts: tuple[Difference, ...]
    rivalries: tuple[Rivalry, ...] = ()
    slips: tuple[Difference, ...] = ()
    lists: tuple[Difference, ...] = ()
    swaps: tuple[Difference, ...] = ()
    namings: tuple[Difference, ...] = ()


def told_otherwise(
    drafts: Sequence[Text],
    sources: Sequence[Text],
    rulebook: Rulebook,
    elsewhere: Elsewhere | None = None,
    spread: Spread = in_turn,
) -> Otherwise:
    """What drafts and sources tell otherwise of one thing, or the drafts among themselves where there are no sources.

    ``elsewhere`` is the rest of an archive from which the sources were taken.
    """
    rest, senses = elsewhere or Elsewhere(), senses_of(rulebook)
    texts = [*drafts, *(text for text in sources if text)]  # of most documents of an archive no statements are read
    silent = len(drafts) + len(sources) - len(texts)
    rarity = Rarity.of(texts, rest.documents + silent, rest.told)
    told = [accounts(text, senses) for text in texts]
    is_alone = len(drafts) == len(sources) == 1 and len(told) > 1 and not rest.documents
    names = unnamed(told[0], told[1], called_back_of(rulebook)) if is_alone else frozenset()
    if names:
        told[1] = naming(told[1], names)
    couples = _Couples(
        couples=partners(told, compared_by, len(drafts) if sources else None, rest.features),
        rarity=rarity,
        contents=[Content(text) for text in told],
        claims=[Claims(text) for text in told],
        numbered=[Designations(text) for text in told],
        listing=[Numbered(text) for text in told],
        casts=[Cast.of(text, rulebook) for text in told],
        deeds=partial(deeds_of_others, told, len(drafts) if sources else None, rulebook, names),
    )
    others, *found = spread(couples.told, len(couples.couples) + 1)
    return Otherwise(
        differences=(
            *chain.from_iterable(one.accounts for one in found),
            *others.accounts,
            *chain.from_iterable(one.slips for one in found),
            *chain.from_iterable(one.lists for one in found),
        ),
        rivalries=tuple(chain.from_iterable(one.rivalries for one in found)),
        swaps=tuple(chain.from_iterable(one.swaps for one in found)),
        namings=tuple(chain.from_iterable(one.namings for one in found)),
    )


def weighed(draft: Text, source: Text, rulebook: Rulebook) -> Iterator[tuple[Pair, Iterator[tuple[str, bool]]]]:
    """The values that two documents tell otherwise in words of their own, each pair with its gates."""
    senses = senses_of(rulebook)
    told = [accounts(text, senses) for text in (draft, source)]
    couples = dict(partners(told, compared_by, 1)).get((0, 1), [])
    rarity = Rarity.of([draft, source])
    comparison = _Comparison(couples, rarity, story_of(Content(told[0]), Content(told[1]), rarity))
    return ((one.pair, comparison.gates(one)) for one in comparison.differing())


def compared_by(account: Account) -> Collection[str]:
    """By what an account is compared with others, some of it twice."""
    statement = account.statement
    if not statement.slots or statement.is_list:
        return ()
    return (*account.features, *digits_told(statement.slots))
