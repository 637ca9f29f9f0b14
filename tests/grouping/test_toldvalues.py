"""Values are found by what they can agree with: none that agrees is left out, and few are found that do not."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.grouping.slotvalues import relation
from factcheck.grouping.toldvalues import Values
from factcheck.model.mention import Amount
from factcheck.model.span import Span
from factcheck.model.statement import Slot
from factcheck.values.quantity import Match, Quantity

_STEPS = (Decimal("0.1"), Decimal(1), Decimal(100), Decimal(1_000_000))
_NUMBERS = st.one_of(st.integers(-20, 3000), st.sampled_from([12_600, 1_800_000, 2_000_000, 1_800_000_000])).map(Decimal)
_QUANTITIES = st.builds(
    Quantity,
    number=_NUMBERS,
    unit=st.sampled_from([None, "km", "mile"]),
    dimension=st.sampled_from(["count", "length", "score"]),
    factor=st.sampled_from([Decimal(1), Decimal("1.609")]),
    step=st.sampled_from(_STEPS),
    upper=st.one_of(st.none(), _NUMBERS),
    approximate=st.booleans(),
    bound=st.sampled_from([None, "over", "under", "nearly"]),
)
_DATES = (
    "They met on 3 May 2019, on Friday, on May 4, in May 2019, in 2019, in the spring of 2018, yesterday, about 2020, in "
    "the 1990s, from 1990 to 2019, on 4 May 2019, since 2014, in late May 2019, on Monday, in 1999, on 2 May and in May."
)


def _number(quantity: Quantity) -> Slot:
    text = f"{quantity.number} {quantity.unit}"
    return Slot("number", Span(0, 1), 0, 1, text, text, Amount(Span(0, 1), text, text, "test", quantity))


def _agreeing(slot: Slot, slots: list[Slot]) -> set[object]:
    return {_told(one) for one in slots if relation(slot, one) is Match.AGREE}


def _told(slot: Slot) -> object:
    return slot.value.quantity if isinstance(slot.value, Amount) else slot.label


@given(_QUANTITIES, st.lists(_QUANTITIES, max_size=30))
def test_no_number_that_agrees_is_left_out(asked: Quantity, quantities: list[Quantity]) -> None:
    """Whatever a number is of, however exact it is told, and with whatever bounds."""
    slots = [_number(one) for one in quantities]
    assert _agreeing(_number(asked), slots) <= {_told(one) for one in Values(slots).near(_number(asked))}


def test_no_date_that_agrees_is_left_out() -> None:
    """Days, years, weekdays, seasons, stretches, what is open: each finds all that agree with it."""
    found = factcheck.timexes(factcheck.Document.from_text(_DATES, published="2019-05-05"))
    slots = [Slot("date", one.span, 0, 1, one.edtf or one.value, one.text, one) for one in found]
    assert len(slots) >= 15
    for slot in slots:
        assert _agreeing(slot, slots) <= {_told(one) for one in Values(slots).near(slot)}


def test_of_many_numbers_few_are_asked() -> None:
    """A document of ten thousand figures costs no hundred million comparisons."""
    slots = [_number(Quantity(number=Decimal(number), unit="ship")) for number in range(10_001, 20_001)]
    asked = [len(list(Values(slots).near(_number(Quantity(number=Decimal(number)))))) for number in (12_345, 19_999)]
    assert max(asked) < 1200
