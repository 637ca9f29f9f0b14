"""Joins measures that are told in several units: "14 years, 7 months and 18 days", "2 hours 13 minutes"."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import evolve

from factcheck.model.mention import Amount
from factcheck.model.span import Span
from factcheck.taggers.quantity_words import QuantityWords
from factcheck.values.quantity import Quantity

_DIMENSION = "duration"
_SLACK = 2
"""Writers leave the smaller units out, and round: what is told in one unit may lie as far off as one of the larger unit."""


def joined(amounts: Iterable[Amount], text: str, words: QuantityWords) -> Iterator[Amount]:
    """The amounts, with the parts of one length of time made one: each in a smaller unit, and less than one of the last."""
    run: list[Amount] = []
    for amount in amounts:
        if run and _goes_on(run[-1], amount, text, words):
            run.append(amount)
            continue
        yield from _whole(run, text)
        run = [amount]
    yield from _whole(run, text)


def _goes_on(last: Amount, amount: Amount, text: str, words: QuantityWords) -> bool:
    one, other = last.quantity, amount.quantity
    between = text[last.span.end : amount.span.start]
    if not (_is_plain(one) and _is_plain(other)) or not between or not words.part_joiner.fullmatch(between):
        return False
    return other.bound is None and not other.approximate and other.base < one.factor


def _is_plain(one: Quantity) -> bool:
    whole = one.number == one.number.to_integral_value()
    return one.dimension == _DIMENSION and one.upper is None and one.per is None and whole


def _whole(run: list[Amount], text: str) -> Iterator[Amount]:
    if len(run) < 2:
        yield from run
        return
    first, last = run[0], run[-1].quantity
    base = sum((one.quantity.base for one in run), Decimal(0))
    span = Span(first.span.start, run[-1].span.end)
    words = span.slice(text)
    label = " ".join(words.split())
    step = _SLACK * first.quantity.factor / last.factor
    number = (base / last.factor).to_integral_value()
    quantity = evolve(first.quantity, number=number, unit=last.unit, factor=last.factor, step=step)
    yield evolve(first, span=span, text=words, key=f"amount:{label}", label=label, quantity=quantity)
