"""Two documents that tell one story: they name the same people and things, and date a happening of it once each.

What a sentence of such a text tells of the thing itself, it often tells without a name: "The house was opened again in May".
"""

from collections.abc import Iterator, Sequence

from attrs import frozen

from factcheck.grouping.accounts import Account
from factcheck.grouping.nearest import happening_near
from factcheck.grouping.rarity import Rarity
from factcheck.model.statement import Slot

_SHARED = 4.0
"""So many names, by their rarity, do texts of one story share at least."""


@frozen(eq=False)
class Story:
    """What two documents have in common: the weight of their names, and the happenings that each of them dates once."""

    names: float = 0.0
    dated_once: frozenset[str] = frozenset()


def story_of(here: Sequence[Account], there: Sequence[Account], rarity: Rarity) -> Story:
    """The story of two documents."""
    names = sum(map(rarity.word, sorted(_cast(here) & _cast(there))))
    return Story(names, _dated_once(here) & _dated_once(there) if names >= _SHARED else frozenset())


def _cast(text: Sequence[Account]) -> frozenset[str]:
    """The names in a document that are of no place and no office."""
    lesser = frozenset[str]().union(*(account.lesser for account in text))
    return frozenset[str]().union(*(account.statement.told_names for account in text)) - lesser


def _dated_once(text: Sequence[Account]) -> frozenset[str]:
    """The senses of what happened that stand nearest to one date of a document, and to no second one."""
    days: dict[str, set[str]] = {}
    for account in text:
        for slot in _dates(account):
            for key in happening_near(account, slot):
                days.setdefault(key, set()).add(slot.key)
    return frozenset(key for key, told in days.items() if len(told) == 1)


def _dates(account: Account) -> Iterator[Slot]:
    return (slot for slot in account.values if slot.kind == "date")
