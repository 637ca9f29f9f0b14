"""When two accounts tell of: whether their days, none of them in question, are one time or all lie apart."""

from itertools import product

from factcheck.grouping.accounts import Account
from factcheck.grouping.particulars import Pair
from factcheck.grouping.slotvalues import days_of, is_one_time, relation
from factcheck.model.statement import Slot
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match

_YEAR = 366
_NEAR_PUBLICATION = 3
"""A sentence without a date tells, in a dated text, of what was so many days before or after at most."""


def times_apart(pair: Pair) -> bool:
    """Whether the days of both sentences, none of them in question, all lie apart."""
    mine, theirs = _days(pair)
    return bool(mine and theirs) and all(
        relation(*couple) is Match.DIFFER or _are_far_apart(*couple) for couple in product(mine, theirs)
    )


def _are_far_apart(one: Slot, other: Slot) -> bool:
    """Whether more than a year lies between two dates: not even a year that was worked out wrongly makes them one."""
    if not isinstance(one.value, Timex) or not isinstance(other.value, Timex):
        return False
    mine, theirs = one.value.interval, other.value.interval
    return not (mine.is_open or theirs.is_open) and mine.gap(theirs) > _YEAR


def time_agrees(pair: Pair) -> bool:
    """Whether both sentences tell one time: one day, in one month, or the same stretch; a year holds too much.

    A sentence without a date tells of days about its publication.
    """
    mine, theirs = _days(pair)
    if mine and theirs:
        return any(is_one_time(*couple) for couple in product(mine, theirs))
    undated = pair.there if mine else pair.here
    return any(_is_about_publication(one, undated) for one in (*mine, *theirs))


def tells_a_day(pair: Pair) -> bool:
    """Whether one of two sentences tells a day, not only a month or a year."""
    return any(days_of(one) == 1 for side in _days(pair) for one in side)


def is_of_other_time(pair: Pair) -> bool:
    """Whether one sentence is dated, and all its days are more than a year off the publication of the other, undated one."""
    mine, theirs = _days(pair)
    published = (pair.there if mine else pair.here).statement.document.published
    if bool(mine) == bool(theirs) or published is None:
        return False
    return all(_is_far(one, published.toordinal()) for one in (*mine, *theirs))


def _is_far(date: Slot, day: int) -> bool:
    interval = date.value.interval if isinstance(date.value, Timex) else None
    if interval is None or interval.earliest is None or interval.latest is None:
        return False
    return not interval.earliest - _YEAR <= day <= interval.latest + _YEAR


def _days(pair: Pair) -> tuple[list[Slot], list[Slot]]:
    mine = [one for one in pair.here.dates if one is not pair.slot]
    return mine, [one for one in pair.there.dates if one is not pair.other]


def _is_about_publication(date: Slot, undated: Account) -> bool:
    published = undated.statement.document.published
    if published is None or not isinstance(date.value, Timex) or date.value.interval.days != 1:
        return False
    day = date.value.interval.earliest
    return day is not None and abs(day - published.toordinal()) <= _NEAR_PUBLICATION
