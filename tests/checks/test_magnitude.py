"""The same digits, a power of ten apart."""

import pytest

from tests.told import findings, values

PLANT = "Voltaris will invest {} in its new battery plant at Skarv."
ONLY = "quantities/magnitude"


@pytest.mark.parametrize(
    ("draft", "source", "factor"),
    [
        ("450 billion euros", "450 million euros", "1,000"),
        ("4,500 euros", "45,000 euros", "10"),
        ("450 million euros", "450 trillion euros", "1,000,000"),
    ],
)
def test_a_slip_of_size_is_told_as_one(draft: str, source: str, factor: str) -> None:
    """As an error, and not once more as any other difference of numbers."""
    found = findings(PLANT.format(draft), against=(PLANT.format(source),))
    assert [("error", ONLY)] == [(one.severity, one.check) for one in found]
    assert f": {factor} times apart" in found[0].message
    assert ["draft-1", "source-1"] == [name for name, _ in values(found[0])]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("450 million euros", "430 million euros"),
        ("450 million euros", "450 billion yen"),
        ("4 euros", "40 euros"),
        ("450 to 500 million euros", "450 billion euros"),
        ("20 percent", "200 percent"),
    ],
)
def test_other_differences_are_none_of_size(draft: str, source: str) -> None:
    """Other digits, other units, small numbers, ranges, percentages."""
    assert [] == findings(PLANT.format(draft), against=(PLANT.format(source),), only=ONLY)
