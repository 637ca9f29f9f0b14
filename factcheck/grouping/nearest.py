"""Which happening a date or a place is of: what is told nearest to it, with no other date and no end of an item between."""

from collections.abc import Sequence

from factcheck.grouping.accounts import SENSE, Account, Near
from factcheck.model.statement import Slot

NEARER = 6
"""How far a happening may stand from each of two dates or places."""
_ITEM_ENDS, _ASIDE_ENDS = ";", ","


def happening_near(account: Account, slot: Slot) -> set[str]:
    """What is told nearest before a date or a place, or behind it where nothing is told before.

    What began, ended or was held is told by another word: that counts as well.
    """
    told = [
        (one.place > slot.first, one.distance, key.removeprefix(SENSE))
        for key, one in account.near(slot).items()
        if is_close_happening(account, key, one) and not _is_set_apart(account, slot, one.place)
    ]
    near = [one for one in told if not one[0]] or told
    nearest = _nearest(near)
    rest = [one for one in told if one[2] not in nearest]
    return nearest | _nearest(rest) if nearest <= account.lexis.vague else nearest


def is_close_happening(account: Account, key: str, near: Near) -> bool:
    """Whether a word near a value tells what happened, close enough to be of it."""
    return key.removeprefix(SENSE) in account.lexis.happenings and near.distance <= NEARER


def _nearest(told: Sequence[tuple[bool, int, str]]) -> set[str]:
    return {key for _, distance, key in told if distance == min(distance for _, distance, _ in told)}


def _is_set_apart(account: Account, slot: Slot, place: int) -> bool:
    return _is_of_another_date(account, slot, place) or _opens_aside(account, slot, place)


def _opens_aside(account: Account, slot: Slot, place: int) -> bool:
    """Whether what happened opens the sentence in passing: "Born in Holm, she left in 1966"."""
    words, bounds, text = account.statement.words, account.statement.bounds, account.statement.document.text
    if place:
        return False
    behind = [at for at in range(1, slot.first) if _ASIDE_ENDS in text[bounds[0][1] : bounds[at][0]]]
    return any(words[at].verb for at in behind)


def _is_of_another_date(account: Account, slot: Slot, place: int) -> bool:
    """Whether a further date or the end of an item stands between: of "built 1911, listed 1990" the first is of building."""
    low, high = min(place, slot.first), max(place, slot.first)
    bounds = account.statement.bounds
    if _ITEM_ENDS in account.statement.document.text[bounds[low][1] : bounds[high][0]]:
        return True
    return any(low < one.first < high for one in account.statement.slots if one.kind == "date" and one is not slot)
