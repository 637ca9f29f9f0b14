"""Units and currencies, with what one of them comes to."""

from decimal import Decimal, InvalidOperation
from typing import Any

from attrs import field, frozen

from factcheck.rulebook.head import Head

_LARGEST = Decimal(10) ** 100


def _decimal(_instance: object, attribute: Any, value: str) -> None:
    try:
        positive = 0 < Decimal(value) < _LARGEST
    except InvalidOperation:
        positive = False
    if not positive:
        message = f"{attribute.name}: {value!r} is not a positive decimal number below 1e100"
        raise ValueError(message)


@frozen(kw_only=True)
class UnitRule(Head):
    """A unit: what it measures, how many units of comparison it has (``factor``), and how it is written.

    ``words`` stand after the number, with a blank or a hyphen; ``signs`` touch it or stand after a blank; ``before`` stand
    before it ("$"). ``base`` is the unit of comparison, where units of one dimension cannot be converted (currencies).
    """

    dimension: str
    factor: str = field(default="1", validator=_decimal)
    base: str | None = None
    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
