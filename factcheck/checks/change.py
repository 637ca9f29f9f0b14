"""Kind "change-fault": a change is told that the figures before and after it do not make."""

from collections.abc import Iterator
from decimal import Decimal

from attrs import evolve, frozen

from factcheck.checks.figures import Range, amount, meet, plainly, reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.model.reckoning import Reckoning
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.quantity import Quantity, alike, spread

FAULTS = ("change", "points")
"""The change is another one; or it is told in percent and is one of percentage points."""
_HUNDRED = Decimal(100)
_DOWN = "down"
_LOOSE = Decimal("0.15")
"""How far "doubled" reaches."""


@frozen
class _Change:
    """A change as told: the figures before and after, and what they may come to beside what is stated."""

    before: Quantity
    after: Quantity
    stated: Range
    possible: Range
    actual: str
    in_points: Range | None = None

    @property
    def fault(self) -> str | None:
        """What is wrong with it; None when it adds up."""
        if meet(self.stated, self.possible):
            return None
        return "points" if self.in_points is not None and meet(self.stated, self.in_points) else "change"


def change_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each change under check that is not the difference of its two figures, whatever was rounded."""
    for one in reckoned(material, "change"):
        change = _change(one)
        if change is not None and change.fault == rule.fault:
            words = {
                "before": told(one, "before") or plainly(change.before.number),
                "after": told(one, "after") or plainly(change.after.number),
                "stated": told(one, "change") or f"{one.words['times']} times",
                "actual": change.actual,
            }
            reason = f"from {words['before']} to {words['after']} is {change.actual}"
            yield finding(rule, shown(one, change.actual, reason), words)


def _change(one: Reckoning) -> _Change | None:
    ends = _ends(one)
    if ends is None:
        return None
    before, after = ends
    stated = amount(one, "change")
    if stated is not None:
        return _by_amount(before, after, stated, one.words.get("way"))
    times = one.words.get("times")
    return _by_factor(before, after, Decimal(times)) if times and times.isdigit() else None


def _ends(one: Reckoning) -> tuple[Quantity, Quantity] | None:
    stretch = amount(one, "range")
    if stretch is not None and stretch.upper is not None:
        return evolve(stretch, upper=None), evolve(stretch, number=stretch.upper, upper=None)
    before, after = amount(one, "before"), amount(one, "after")
    if before is None or after is None or not alike(before, after) or before.base <= 0 or after.base <= 0:
        return None
    exact = before.upper is None and after.upper is None and before.bound is None and after.bound is None
    return (before, after) if exact else None


def _by_amount(before: Quantity, after: Quantity, stated: Quantity, way: str | None) -> _Change | None:
    sign = -1 if way == _DOWN else 1
    early, late = spread(before), spread(after)
    told_range = _ordered(spread(stated), sign)
    points = (late[0] - early[1], late[1] - early[0])
    if stated.dimension == "percent":
        shares = [(late[0] / early[1] - 1) * _HUNDRED, (late[1] / early[0] - 1) * _HUNDRED]
        exact = (after.base / before.base - 1) * _HUNDRED
        in_points = points if before.dimension == "percent" else None
        return _Change(before, after, told_range, (shares[0], shares[1]), f"{plainly(abs(exact))}%", in_points)
    if stated.dimension == "points" and before.dimension == "percent":
        actual = f"{plainly(abs(after.base - before.base))} percentage points"
        return _Change(before, after, told_range, points, actual)
    if not alike(stated, before) or stated.dimension != before.dimension:
        return None
    return _Change(
        before, after, told_range, points, plainly(abs(after.number * after.factor - before.base) / stated.factor)
    )


def _ordered(one: Range, sign: int) -> Range:
    return (one[0], one[1]) if sign > 0 else (-one[1], -one[0])


def _by_factor(before: Quantity, after: Quantity, times: Decimal) -> _Change:
    early, late = spread(before), spread(after)
    stated = (times * (1 - _LOOSE), times * (1 + _LOOSE))
    possible = (late[0] / early[1], late[1] / early[0])
    return _Change(before, after, stated, possible, f"{plainly(after.base / before.base)} times as much")


KIND = Kind("change-fault", change_fault, ("before", "after", "stated", "actual"), faults=FAULTS, grouped=False)
