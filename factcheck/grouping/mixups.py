"""Finds stretches of years that one document gives one thing and another document another.

Somebody who writes from a list of posts slips by a line: the years are in the source, but another's. So three things must
be there: what the draft tells is told with other years, all of them apart; its years are told, of something else; and none
of its years is told of anything like it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from factcheck.grouping.dated import spells_of
from factcheck.model.spell import Mixup, Spell
from factcheck.model.statement import Statement
from factcheck.model.timex import Timex
from factcheck.values.granularity import Granularity

Text = Sequence[Statement]

_NEAR = 0.6
"""A piece that shares so much of what the best one shares is of the same thing."""
_FAR = 0.25
"""A piece that shares less than this of it is of something else."""
_HALF = 1 / 2
"""A piece that names so much of what the spell is of is of the same thing when it is a spell or says the same of it …"""
_MOST = 2 / 3
"""… and otherwise when it names so much: who was born at Holm in 1960 may have led the Holm Museum later."""
_LONGEST = 16
"""What has more words says more than who had what for how long."""
COMMON = 60
"""Words that so many documents hold, and more, do not tell which of them is meant."""
LEAST_SHARED = 2
NOTHING: Mapping[str, int] = MappingProxyType({})


def mixups(drafts: Sequence[Text], sources: Sequence[Text], elsewhere: Mapping[str, int] = NOTHING) -> tuple[Mixup, ...]:
    """The mixed up years of drafts against sources, or among the drafts where there are no sources; in the drafts' order.

    ``elsewhere`` tells of words how many documents of the rest of an archive have them, which the sources were drawn from.
    """
    mine = [spells_of(text) for text in drafts]
    if not any(says_who_and_how_long(here) for spells in mine for here in spells):
        return ()
    theirs = [spells_of(text) for text in sources] if sources else mine
    counts = [Counter(form for spell in spells for form in spell.words) for spells in theirs]
    holders = holders_of(counts)
    return tuple(
        found
        for place, spells in enumerate(mine)
        for here in spells
        if says_who_and_how_long(here)
        for other in known_to(here, holders, elsewhere)
        if sources or other != place
        for found in _mixed_up(here, theirs[other], counts[other])
    )


def says_who_and_how_long(spell: Spell) -> bool:
    """Whether a spell is one that can be mixed up: with both its years, and told in a few words."""
    return lasts(spell) and len(spell.words) <= _LONGEST


def lasts(spell: Spell) -> bool:
    """Whether a piece tells from when to when, and no days of one year, which are those of an event."""
    timex = spell.slot.value
    if not spell.stretch or spell.first is None or spell.last is None:
        return False
    in_days = isinstance(timex, Timex) and timex.time.granularity == Granularity.DAY
    return spell.first < spell.last or not in_days


def holders_of(texts: Sequence[Iterable[str]]) -> Mapping[str, Sequence[int]]:
    """The documents that hold each word, by their places."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, forms in enumerate(texts):
        for form in forms:
            holders[form].append(place)
    return holders


def known_to(here: Spell, holders: Mapping[str, Sequence[int]], elsewhere: Mapping[str, int]) -> list[int]:
    """The documents that hold two of its words, in order."""
    places = ((holders.get(form, ()), elsewhere.get(form, 0)) for form in here.words)
    counted = Counter(place for known, more in places if len(known) + more <= COMMON for place in known)
    return sorted(place for place, count in counted.items() if count >= LEAST_SHARED)


def _mixed_up(here: Spell, spells: Sequence[Spell], counts: Mapping[str, int]) -> Iterator[Mixup]:
    weights = {form: math.log(len(spells) / counts[form]) for form in here.words if counts[form]}
    shares = [sum(weights.get(form, 0.0) for form in spell.words) for spell in spells]
    best = max(shares, default=0.0)
    same = [spell for spell, share in zip(spells, shares, strict=True) if share >= best * _NEAR]
    if best <= 0 or not all(_of_one_thing(here, there, weights) and _apart(here, there) for there in same):
        return
    if not any(there.names & here.names for there in same):
        return
    for spell, share in zip(spells, shares, strict=True):
        if not _apart(here, spell) and (share > best * _FAR or _of_one_thing(here, spell, weights)):
            return
    others = [
        one for one, share in zip(spells, shares, strict=True) if share <= best * _FAR and _begins_or_ends_with(here, one)
    ]
    if others:
        there = max(same, key=lambda spell: len(spell.words & here.words))
        yield Mixup(here, there, others[0], _shared(here, there))


def _of_one_thing(here: Spell, there: Spell, known: Mapping[str, float]) -> bool:
    """Whether a piece names who has the spell, in a list, or else what it is a spell of."""
    if there.listed and len(there.words & here.lead) * 2 > len(here.lead):
        return True
    told = (here.names - here.lead) or (here.words - here.lead) & known.keys()
    share = len(there.words & told) / max(len(told), 1)
    does = (here.words - here.names) & there.words
    return share >= (_HALF if there.stretch or does else _MOST)


def _apart(here: Spell, there: Spell) -> bool:
    """Whether two spells have no year in common, but for the one in which the one gives way to the other."""
    if here.first is None or here.last is None:
        return False
    if there.first is None or there.last is None:
        return (there.first is not None and here.last <= there.first) or (
            there.last is not None and here.first >= there.last
        )
    if there.stretch and there.first < there.last and here.first < here.last:
        return here.last <= there.first or here.first >= there.last
    return here.last < there.first or here.first > there.last


def _begins_or_ends_with(here: Spell, there: Spell) -> bool:
    return here.first == there.first or here.last == there.last


def _shared(here: Spell, there: Spell) -> tuple[str, ...]:
    """The words of the one that the other has too, as they are written, in their order."""
    told = here.statement
    words = {told.words[at].form: told.spelt(at) for at in reversed(told.shared(here.words & there.words))}
    return tuple(reversed(words.values()))
