"""Numbers with a unit (to be completed)."""

from decimal import Decimal

from attrs import frozen


@frozen
class Quantity:
    """A number, its unit ("percent", "USD", "km", or the thing counted) and how exact it claims to be."""

    number: Decimal = Decimal(0)
    unit: str | None = None
    approximate: bool = False
    bound: str | None = None
