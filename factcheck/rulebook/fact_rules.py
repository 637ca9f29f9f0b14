"""Reference facts: terms of office and recorded instances of recurring events, each with its source."""

import datetime

from attrs import field, frozen
from attrs.validators import gt, optional

from factcheck.rulebook.head import Example, Head


def _in_order(fact: "TermFact | InstanceFact") -> None:
    if fact.to is not None and fact.since is not None and fact.to < fact.since:
        message = f"to {fact.to} lies before from {fact.since}"
        raise ValueError(message)


@frozen(kw_only=True)
class TermFact:
    """One holder's term, both days inclusive: the day of handover belongs to both holders.

    No ``to``: still in office when it was looked up. No ``from``: the beginning is not known.
    """

    holder: str
    source: str
    retrieved: datetime.date
    also: tuple[str, ...] = ()
    since: datetime.date | None = None
    to: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        _in_order(self)


@frozen(kw_only=True)
class OfficeRule(Head):
    """An office with the register of its holders; ``body`` is the key of the state or organisation it belongs to."""

    names: tuple[str, ...]
    body: str | None = None
    seats: int = 1
    agrees: tuple[Example, ...] = ()
    contradicts: tuple[Example, ...] = ()
    terms: tuple[TermFact, ...] = ()


@frozen(kw_only=True)
class InstanceFact:
    """One recorded instance of a series: its ordinal, year, place and days as far as they are on record."""

    source: str
    retrieved: datetime.date
    name: str | None = None
    ordinal: int | None = None
    where: str | None = None
    since: datetime.date | None = None
    to: datetime.date | None = None

    def __attrs_post_init__(self) -> None:
        _in_order(self)


@frozen(kw_only=True)
class SeriesRule(Head):
    """A recurring event, what it is called, who takes part, and its instances on record.

    ``every`` is the number of years from one to the next, where it is held as regularly as that.
    """

    names: tuple[str, ...]
    who: tuple[str, ...] = ()
    every: int | None = field(default=None, validator=optional(gt(0)))
    agrees: tuple[Example, ...] = ()
    contradicts: tuple[Example, ...] = ()
    instances: tuple[InstanceFact, ...] = ()
