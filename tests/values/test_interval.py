"""The algebra of intervals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.interval import Interval, Relation

ends = st.none() | st.integers(-20, 20)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Short intervals near zero, so that all relations are met often."""
    first, last = draw(ends), draw(ends)
    if first is not None and last is not None and last < first:
        first, last = last, first
    return Interval(first, last)


@given(intervals(), intervals())
def test_the_relation_is_symmetric(one: Interval, other: Interval) -> None:
    """It does not matter which of two intervals is asked."""
    assert one.relation(other) is other.relation(one)


@given(intervals(), intervals())
def test_the_three_relations_are_exhaustive_and_exclude_each_other(one: Interval, other: Interval) -> None:
    """Sharing no day is apart, one lying in the other is agreement, and all else is overlap."""
    inside = one.contains(other) or other.contains(one)
    expected = Relation.APART if one.meet(other) is None else Relation.AGREE if inside else Relation.OVERLAP
    assert expected is one.relation(other)


@given(intervals(), intervals(), intervals())
def test_containment_is_transitive(one: Interval, two: Interval, three: Interval) -> None:
    """What lies in a part lies in the whole."""
    assert one.contains(three) or not (one.contains(two) and two.contains(three))


@given(intervals())
def test_an_interval_agrees_with_itself_and_with_everything(one: Interval) -> None:
    """Not knowing contradicts nothing."""
    assert (Relation.AGREE, Relation.AGREE) == (one.relation(one), one.relation(Interval()))


@given(intervals(), intervals())
def test_meet_lies_in_both_and_hull_holds_both(one: Interval, other: Interval) -> None:
    """The common days lie in both; the hull contains both."""
    meet, hull = one.meet(other), one.hull(other)
    assert hull.contains(one)
    assert hull.contains(other)
    assert meet is None or (one.contains(meet) and other.contains(meet))


@given(intervals(), intervals())
def test_the_gap_counts_days_between(one: Interval, other: Interval) -> None:
    """The gap is the same from both sides and is nothing exactly when a day is shared."""
    assert one.gap(other) == other.gap(one)
    assert (one.meet(other) is None) == (one.gap(other) > 0)


def test_neighbouring_days_are_one_apart() -> None:
    """Monday and Tuesday have a gap of one day."""
    assert 1 == Interval(5, 5).gap(Interval(6, 6))


def test_days_are_counted_inclusively() -> None:
    """From 3 to 5 are three days; an open end has no count."""
    assert (3, None) == (Interval(3, 5).days, Interval(3, None).days)
    assert (False, True) == (Interval(3, 5).is_open, Interval(3, None).is_open)


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    """A reversed interval is a mistake of the caller."""
    with pytest.raises(ValueError, match="cannot end"):
        Interval(5, 4)
