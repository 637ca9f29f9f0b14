"""How far a register is known: of what came after the day on which it was looked up it tells nothing."""

import datetime
from collections.abc import Iterable

from factcheck.model.claim import Claim


def reaches_beyond(claim: Claim, terms: Iterable[Claim]) -> bool:
    """Whether a claim is of a time after the last day that these recorded terms are known for.

    A term with an end is known to that end, one without to the day on which it was looked up: a register that has grown old
    tells nothing of later holders, nor of an earlier one's return. A claim that no term is a record of reaches nowhere.
    """
    known = [datetime.date.fromisoformat(day).toordinal() for term in terms for day in term.keys("known")]
    if not known or claim.when is None:
        return False
    latest = claim.when.interval.latest
    return latest is None or latest > max(known)
