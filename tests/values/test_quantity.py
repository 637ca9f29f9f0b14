"""When two quantities can both be true."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.quantity import Match, Quantity, compatible, times_larger

numbers = st.decimals(min_value=0, max_value=10**9, places=1)
bounds = st.sampled_from([None, "over", "under", "nearly"])


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Quantities of one thing, rounded, bounded and ranged in every way."""
    number = draw(numbers)
    upper = number + draw(numbers) if draw(st.booleans()) else None
    step = draw(st.sampled_from([Decimal("0.1"), Decimal(1), Decimal(1000)]))
    return Quantity(number, "km", "length", step=step, upper=upper, approximate=draw(st.booleans()), bound=draw(bounds))


@given(quantities(), quantities())
def test_it_does_not_matter_which_is_asked(one: Quantity, other: Quantity) -> None:
    """Compatibility is symmetric."""
    assert compatible(one, other) is compatible(other, one)


@given(quantities())
def test_a_quantity_agrees_with_itself(one: Quantity) -> None:
    """Nothing contradicts itself."""
    assert Match.AGREE is compatible(one, one)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_small_whole_numbers_agree_only_when_equal(one: int, other: int) -> None:
    """Ten is ten: no rounding is read into a number below a hundred without a word that says so."""
    small, another = one % 100, other % 100
    expected = Match.AGREE if small == another else Match.DIFFER
    assert expected is compatible(Quantity(Decimal(small), "boat"), Quantity(Decimal(another), "boat"))


def of(number: str, **others: object) -> Quantity:
    """A quantity of boats, its step read off the digits."""
    value = Decimal(number)
    places = len(number.partition(".")[2])
    return Quantity(number=value, unit="boat", step=Decimal(10) ** -places, **others)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (of("37"), of("36.8"), Match.AGREE),
        (of("800000"), of("789744"), Match.AGREE),
        (of("600"), of("612"), Match.AGREE),
        (of("190"), of("186"), Match.AGREE),
        (of("190"), of("185"), Match.DIFFER),
        (of("250"), of("300"), Match.DIFFER),
        (of("90", approximate=True), of("91.4"), Match.AGREE),
        (of("57"), of("50", bound="over"), Match.AGREE),
        (of("47"), of("50", bound="over"), Match.DIFFER),
        (of("57"), of("60", bound="nearly"), Match.AGREE),
        (of("50"), of("60", bound="nearly"), Match.DIFFER),
        (of("80", bound="over"), of("100", bound="over"), Match.BOUNDS),
        (of("40", bound="under"), of("50"), Match.DIFFER),
        (of("10", upper=Decimal(12)), of("11"), Match.AGREE),
        (of("10", upper=Decimal(12)), of("13"), Match.DIFFER),
        (of("10", upper=Decimal(12)), of("11", upper=Decimal(14)), Match.BOUNDS),
    ],
)
def test_rounding_bounds_and_ranges(one: Quantity, other: Quantity, expected: Match) -> None:
    """Written precision, about, nearly, more than and ranges are understood."""
    assert expected is compatible(one, other)


def test_units_of_one_dimension_are_converted() -> None:
    """62 miles and 100 kilometres agree; 62 and 162 do not."""
    miles = Quantity(Decimal(62), "mile", "length", Decimal("1609.344"))
    assert Match.AGREE is compatible(miles, Quantity(Decimal(100), "kilometre", "length", Decimal(1000)))
    assert Match.DIFFER is compatible(miles, Quantity(Decimal(162), "kilometre", "length", Decimal(1000)))


def test_quantities_of_different_things_are_not_compared() -> None:
    """Euros and yen, percent and percentage points, a sum a month and a sum a year, boats and crews."""
    euro = Quantity(Decimal(5), "euro", "money", per="month")
    assert Match.UNLIKE is compatible(euro, Quantity(Decimal(5), "yen", "money"))
    assert Match.UNLIKE is compatible(euro, Quantity(Decimal(5), "euro", "money", per="year"))
    assert Match.UNLIKE is compatible(Quantity(Decimal(5), "percent", "percent"), Quantity(Decimal(5), "point", "points"))
    assert Match.UNLIKE is compatible(Quantity(Decimal(5), "boat"), Quantity(Decimal(5), "crew"))


def test_a_score_is_one_score_whoever_is_told_first() -> None:
    """9-3 is 3-9, and is not 9-4."""
    score = Quantity(Decimal(9), "score", "score", upper=Decimal(3))
    assert Match.AGREE is compatible(score, Quantity(Decimal(3), "score", "score", upper=Decimal(9)))
    assert Match.DIFFER is compatible(score, Quantity(Decimal(9), "score", "score", upper=Decimal(4)))


def test_a_larger_number_before_a_smaller_one_is_a_pair_and_no_range() -> None:
    """43 to 38 percent are two shares: 43 agrees with them, 40 does not."""
    pair = Quantity(Decimal(43), "percent", "percent", upper=Decimal(38))
    assert Match.AGREE is compatible(pair, Quantity(Decimal(43), "percent", "percent"))
    assert Match.AGREE is compatible(Quantity(Decimal(38), "percent", "percent"), pair)
    assert Match.DIFFER is compatible(pair, Quantity(Decimal(40), "percent", "percent"))


@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        (Quantity(Decimal(3), "USD"), Quantity(Decimal(300), "USD"), 100),
        (Quantity(Decimal(300), "USD"), Quantity(Decimal(3), "USD"), 100),
        (Quantity(Decimal(0), "USD"), Quantity(Decimal(300), "USD"), None),
        (Quantity(Decimal(-3), "USD"), Quantity(Decimal(300), "USD"), None),
    ],
)
def test_how_many_times_one_number_goes_into_another(one: Quantity, other: Quantity, times: int | None) -> None:
    """Whichever is the larger; of numbers above 0."""
    assert times == times_larger(one, other)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(2400, 2600, Match.AGREE), (2400, 2900, Match.DIFFER), (2100, 2600, Match.DIFFER), (2300, 2500, Match.BOUNDS)],
)
def test_ranges_with_one_end_in_common_and_not_the_other_differ(low, high, expected):
    """One of them is a slip; ranges that overlap otherwise can both be true."""
    one = Quantity(Decimal(2400), "unit", upper=Decimal(2600))
    assert expected is compatible(one, Quantity(Decimal(low), "unit", upper=Decimal(high)))
