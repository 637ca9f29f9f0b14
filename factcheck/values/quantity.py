"""Numbers with a unit, and whether two of them can both be true."""

from decimal import Decimal
from enum import Enum

from factcheck.frozen import frozen

_HALF = Decimal("0.5")
_CONVERTED = Decimal("0.05")
"""How far two numbers in different units may lie apart: writers round after they convert."""
_ABOUT = Decimal("0.1")
"""How far "about" reaches."""
_NEARLY = Decimal("0.85")
"""Nearly a hundred is at least eighty-five."""
_ROUNDED = Decimal("0.05")
"""How far a round number may lie from the number it stands for."""
_ROUND_FROM = 100
"""Smaller numbers are not rounded without a word that says so: ten is ten."""


class Match(Enum):
    """How two quantities stand to each other; exactly one holds, whichever is asked first."""

    AGREE = "agree"
    BOUNDS = "bounds"
    """Both can be true, yet they say different things: "more than 50" and "more than 70"."""
    DIFFER = "differ"
    UNLIKE = "unlike"
    """Quantities of different things: a length and a sum, euros and yen, a rate and a total."""


@frozen
class Quantity:
    """A number, what it measures, and how exact it claims to be.

    ``dimension`` is what is measured: count, percent, points, money, length, duration, age, score …; ``unit`` the unit in
    which it is written ("km", "USD") or the thing counted ("segment"), ``factor`` how many units of comparison one of them
    has. ``step`` is the place value of the last digit written (1 in "46", 100,000 in "1.2 million"); ``upper`` the other
    end of a range, or the other side of a score. ``bound`` is over, under or nearly. A ``remainder`` is no level but what
    differs from one, or is left of it ("9,000 more than", "the rest of the 6.8 million"), or is counted besides
    something told before: "10 other people"; what is ``counted_back`` is no length but a time: "30 years ago".
    """

    number: Decimal = Decimal(0)
    unit: str | None = None
    dimension: str = "count"
    factor: Decimal = Decimal(1)
    step: Decimal = Decimal(1)
    upper: Decimal | None = None
    approximate: bool = False
    bound: str | None = None
    per: str | None = None
    remainder: bool = False
    counted_back: bool = False

    @property
    def base(self) -> Decimal:
        """The number in units of comparison."""
        return self.number * self.factor

    @property
    def extent(self) -> tuple[Decimal, Decimal | None]:
        """The smallest and the largest number of units of comparison that the words allow; None: no largest."""
        low, high = self.base, (self.number if self.upper is None else self.upper) * self.factor
        if self.bound == "over":
            return low, None
        if self.bound == "under":
            return Decimal(0), high
        return (low * _NEARLY, high) if self.bound == "nearly" else (low, high)


def compatible(one: Quantity, other: Quantity) -> Match:
    """Whether two quantities agree, within what their words and their written precision allow.

    "About 90 percent" agrees with 91.4, 800,000 with 789,744, "more than 50" with 57, 62 miles with 100 km;
    12 does not agree with 13, nor 1.8 million with 1.8 billion.
    """
    if not alike(one, other):
        return Match.UNLIKE
    if one.dimension == "score":
        same = {one.number, one.upper} == {other.number, other.upper}
        return Match.AGREE if same else Match.DIFFER
    if _falls(one) or _falls(other):
        return Match.AGREE if {one.number, one.upper} & {other.number, other.upper} - {None} else Match.DIFFER
    gap = _gap(one.extent, other.extent)
    if (gap and _beyond(gap, one, other)) or _share_an_end(one, other):
        return Match.DIFFER
    if _open(one) == _open(other) != (False, None) and not _ends_meet(one, other, _slack(one, other)):
        return Match.BOUNDS
    return Match.AGREE


def times_larger(one: Quantity, other: Quantity) -> Decimal | None:
    """How many times larger the larger of two numbers is; None where one of them is not above 0."""
    small, large = sorted((one.base, other.base))
    return large / small if small > 0 else None


def digits_of(quantity: Quantity) -> str:
    """The digits of a figure without the noughts at either end: 12 of 0.012, 1.2 and 1,200."""
    return "".join(map(str, quantity.number.as_tuple().digits)).strip("0")


def have_same_digits(one: Quantity, other: Quantity) -> bool:
    """Whether two figures hold the same digits, in whatever order: 68 and 860."""
    return sorted(digits_of(one)) == sorted(digits_of(other))


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities measure the same kind of thing, so that their numbers can be compared at all."""
    if one.dimension != other.dimension or (one.remainder, one.counted_back) != (other.remainder, other.counted_back):
        return False
    if one.per is not None and other.per is not None and one.per != other.per:
        return False
    return one.dimension not in {"money", "count"} or one.unit == other.unit or None in {one.unit, other.unit}


def is_ordered(one: Quantity) -> bool:
    """Whether a number agrees with those near it: no score, no pair with the larger first, none below 0."""
    return one.dimension != "score" and not _falls(one) and one.number >= 0


def reach(one: Quantity) -> Decimal:
    """The most that a number allows another one of the same unit to lie off where neither is told as about so much."""
    return max(one.step * one.factor * _HALF, _zeros(one))


def _falls(one: Quantity) -> bool:
    """Whether two numbers are no range but a pair, the larger first: "43 to 38 percent"."""
    return one.upper is not None and one.upper < one.number


def _share_an_end(one: Quantity, other: Quantity) -> bool:
    """Whether two ranges begin or end with one number, and end or begin with two: one of them is a slip."""
    if one.upper is None or other.upper is None or _open(one) != _open(other) or one.approximate or other.approximate:
        return False
    slack = _slack(one, other)
    low, high = abs(one.base - other.base), abs(one.upper * one.factor - other.upper * other.factor)
    return (low == 0 and high > slack) or (high == 0 and low > slack)


def _open(one: Quantity) -> tuple[bool, str | None]:
    return one.upper is not None, one.bound


def _ends_meet(one: Quantity, other: Quantity, slack: Decimal) -> bool:
    ends = [(one.base, other.base)]
    if one.upper is not None and other.upper is not None:
        ends.append((one.upper * one.factor, other.upper * other.factor))
    return all(abs(mine - theirs) <= slack for mine, theirs in ends)


def _gap(one: tuple[Decimal, Decimal | None], other: tuple[Decimal, Decimal | None]) -> Decimal:
    """How far two extents lie apart; 0 when they meet."""
    ahead = Decimal(0) if one[1] is None else other[0] - one[1]
    behind = Decimal(0) if other[1] is None else one[0] - other[1]
    return max(ahead, behind, Decimal(0))


def _beyond(gap: Decimal, one: Quantity, other: Quantity) -> bool:
    """Whether numbers so far apart disagree; most lie farther apart than noughts allow, which are not counted then."""
    slack, rounded = _exact_slack(one, other)
    return gap > slack and (gap > rounded or gap >= _rounding(one, other, rounded))


def _slack(one: Quantity, other: Quantity) -> Decimal:
    """How far two numbers may lie apart and still agree, by rounding, by conversion and by words such as "about"."""
    slack, rounded = _exact_slack(one, other)
    return max(slack, _rounding(one, other, rounded))


def _rounding(one: Quantity, other: Quantity, most: Decimal) -> Decimal:
    return min(max(_zeros(one), _zeros(other)), most)


def _exact_slack(one: Quantity, other: Quantity) -> tuple[Decimal, Decimal]:
    """What two numbers may lie apart whatever noughts they end in, and the most that these may add."""
    largest = max(abs(one.base), abs(other.base))
    mine, theirs = one.step * one.factor, other.step * other.factor
    slack = max(mine, theirs) * _HALF if mine != theirs else Decimal(0)
    if one.factor != other.factor:
        slack = max(slack, largest * _CONVERTED)
    if one.approximate or other.approximate:
        slack = max(slack, largest * _ABOUT)
    return slack, largest * _ROUNDED


def spread(one: Quantity) -> tuple[Decimal, Decimal]:
    """The numbers, in units of comparison, that may have been written so: by its last digit, its noughts, and "about"."""
    base = one.base
    counted = one.dimension == "count" and one.step == 1
    slack = Decimal(0) if counted else one.step * one.factor * _HALF
    slack = max(slack, min(_zeros(one), abs(base) * _ROUNDED))
    if one.approximate:
        slack = max(slack, abs(base) * _ABOUT)
    low, high = base - slack, base + slack
    if one.bound == "over":
        return low, base * 2 + slack
    if one.bound == "under":
        return min(Decimal(0), low), high
    return (min(low, base * _NEARLY), high) if one.bound == "nearly" else (low, high)


def _zeros(one: Quantity) -> Decimal:
    """Half of the place value of the last digit that is no nought: 50 for 12,600."""
    if abs(one.number) < _ROUND_FROM or one.number != one.number.to_integral_value():
        return Decimal(0)
    digits = str(int(abs(one.number)))
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0"))) * one.factor * _HALF
