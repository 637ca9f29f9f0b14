"""Texts that no writer means: whatever stands in them, there is a result, and soon."""

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It took 0 minutes.", ["PT0M"]),
        ("It took 03 seconds.", ["PT3S"]),
        ("It took \uff12\uff10 weeks.", ["P20W"]),
    ],
)
def test_odd_numbers_have_a_duration_of_their_own(text: str, values: list[str]) -> None:
    """None, a leading zero, full-width digits: written as TIMEX3 writes them."""
    assert values == [timex.value for timex in factcheck.timexes(factcheck.Document.from_text(text))]
