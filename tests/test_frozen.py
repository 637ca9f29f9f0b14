"""Values between the stages, and those that other programs are given."""

import attrs
import pytest

import factcheck
from factcheck.frozen import frozen

CONTRACT = (
    factcheck.Claim,
    factcheck.Document,
    factcheck.Evidence,
    factcheck.Finding,
    factcheck.Report,
    factcheck.Settings,
    factcheck.Span,
    factcheck.Timex,
)


@frozen(order=True)
class Pair:
    """Two numbers."""

    first: int
    second: int = 0


@frozen(eq=False)
class Place:
    """A number that stands for itself alone."""

    number: int


def test_values_between_the_stages_are_compared_and_hashed_by_their_fields() -> None:
    """Two of the same fields are one value, in sets too, and ordered where asked."""
    assert Pair(1) == Pair(1, 0)
    assert {Pair(1), Pair(2)} == {Pair(1), Pair(2), Pair(1, 0)}
    assert Pair(1, 9) < Pair(2)


def test_values_without_equality_stand_for_themselves() -> None:
    """With eq=False a value equals itself only, and can be a key."""
    one = Place(1)
    assert one != Place(1)
    assert {one: "here"}[one] == "here"


def test_values_between_the_stages_have_their_fields_and_no_others() -> None:
    """They have slots, as frozen classes of attrs have."""
    assert not hasattr(Pair(1), "__dict__")


@pytest.mark.parametrize("kind", CONTRACT, ids=lambda kind: str(kind.__name__))
def test_what_other_programs_are_given_cannot_be_changed(kind: type) -> None:
    """Setting a field of a class of the contract raises."""
    one: object = object.__new__(kind)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(one, attrs.fields(kind)[0].name, None)
