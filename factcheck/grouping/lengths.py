"""How long something lasted, as one document counts it and as the first and last day in another have it."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.grouping.accounts import WORD, Account, Near
from factcheck.grouping.rarity import Rarity
from factcheck.model.mention import Amount
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.rulebook.sense_rules import Senses
from factcheck.values.granularity import Granularity
from factcheck.values.quantity import Quantity

_DAY = Decimal(86_400)
"""Seconds, the unit of comparison of durations."""
_LONGEST = 92
"""Of longer stretches the days are not counted."""
_NEAR = 2
"""The verb by which something lasts stands no farther from its length than this."""
_NAMED = 1.0
"""A name that both sentences tell, and no place."""


def miscounted(here: Account, there: Account, rarity: Rarity) -> Iterator[tuple[Slot, Slot]]:
    """A length of the one sentence and the stretch of days of the other that it does not fit, of one named thing."""
    for first, second in ((here, there), (there, here)):
        lengths, stretches = list(_lengths(first)), list(_stretches(second))
        if len(lengths) == len(stretches) == 1 and _is_one_thing(first, second, rarity):
            length, stretch = lengths[0], stretches[0]
            if not _fits(length, stretch):
                yield (length, stretch) if first is here else (stretch, length)


def _is_one_thing(first: Account, second: Account, rarity: Rarity) -> bool:
    """Whether the sentence with the length names nobody but whom the other document names, and both a name."""
    places = {form for side in (first, second) for form in side.lesser}
    named = first.names - places
    return named <= second.known and sum(map(rarity.word, named & second.names)) >= _NAMED


def _lengths(account: Account) -> Iterator[Slot]:
    """The lengths of time, in whole days or weeks, of what is said to last."""
    for slot in account.statement.slots:
        exact = isinstance(slot.value, Amount) and _is_exact(slot.value.quantity)
        if exact and any(_lasts(key, near, account.lexis) for key, near in account.near(slot).items()):
            yield slot


def _lasts(key: str, near: Near, senses: Senses) -> bool:
    return near.distance <= _NEAR and key.removeprefix(WORD) in senses.lasting


def _is_exact(quantity: Quantity) -> bool:
    plain = quantity.upper is None and quantity.bound is None and not quantity.approximate and quantity.per is None
    return plain and quantity.dimension == "duration" and quantity.factor == _DAY


def _stretches(account: Account) -> list[Slot]:
    """The stretches of days, each once though both its ends are told."""
    return list(
        {
            slot.key: slot for slot in account.statement.slots if isinstance(slot.value, Timex) and _is_stretch(slot.value)
        }.values()
    )


def _is_stretch(timex: Timex) -> bool:
    days = timex.interval.days
    exact = timex.time.shape == "range" and (timex.time.granularity or 0) >= Granularity.DAY
    return exact and days is not None and 1 < days <= _LONGEST


def _fits(length: Slot, stretch: Slot) -> bool:
    """Whether the days are so many with both ends counted, with one, or with none."""
    if not isinstance(length.value, Amount) or not isinstance(stretch.value, Timex):
        return True
    days = stretch.value.interval.days or 0
    return days - 2 <= length.value.quantity.number <= days
