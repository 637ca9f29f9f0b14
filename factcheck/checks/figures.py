"""What the kinds that reckon with figures share: how exact a figure is, and how a finding shows the words."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve

from factcheck.checks.material import Material
from factcheck.model.finding import Evidence
from factcheck.model.mention import Amount
from factcheck.model.reckoning import Reckoning
from factcheck.model.step import Step
from factcheck.values.quantity import Quantity

Range = tuple[Decimal, Decimal]


def reckoned(material: Material, gives: str) -> Iterator[Reckoning]:
    """The wordings of the documents under check whose parts hang together in one way."""
    return (one for one in material.reckonings if one.gives == gives and material.is_draft(one.document))


def amount(one: Reckoning, name: str) -> Quantity | None:
    """The quantity of a part, if it is one; by how much a figure changed is reckoned with like any other."""
    part = one.part(name)
    return evolve(part.quantity, remainder=False) if isinstance(part, Amount) else None


def meet(one: Range, other: Range) -> bool:
    """Whether two stretches of numbers have one in common."""
    return one[0] <= other[1] and other[0] <= one[1]


def plainly(number: Decimal) -> str:
    """A number for people: whole, or with one digit behind the point; small ones with two."""
    places = Decimal(1) if abs(number) >= 100 else Decimal("0.1") if abs(number) >= 1 else Decimal("0.01")
    rounded = number.quantize(places)
    text = f"{rounded:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def told(one: Reckoning, name: str) -> str:
    """The words of a part, on one line."""
    part = one.part(name)
    return "" if part is None else " ".join(part.text.split())


def shown(one: Reckoning, value: str, reason: str) -> tuple[Evidence, ...]:
    """The words that do not add up, with what they come to."""
    steps = (Step(one.rule, reason, span=one.span),)
    return (Evidence(one.document, one.span, one.quote, value, steps),)
