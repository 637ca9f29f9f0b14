"""Dates for people."""

import pytest

from factcheck.values.readable import readable, readable_value


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2025-35", "third quarter of 2025"),
        ("2025-22", "summer of 2025"),
        ("2025-40", "first half of 2025"),
        ("199X", "1990s"),
        ("19XX", "1900 to 1999"),
        ("XXXX-09-29", "09-29 (year not told)"),
        ("2025-XX-XX", "2025 (month and day not told)"),
        ("2025-03-11T09:00Z", "2025-03-11 09:00 UTC"),
        ("2014/..", "from 2014"),
        ("../2014-05", "until 2014-05"),
        ("2009/2013", "2009 to 2013"),
        ("2009~", "about 2009"),
        ("[2009,2011]", "2009 or 2011"),
    ],
)
def test_codes_of_edtf_are_put_in_words(edtf: str, expected: str) -> None:
    """An editor need not know what 35 or X stands for."""
    assert expected == readable(edtf)


@pytest.mark.parametrize("text", ["2025-05-06", "1200", "-0044", "Gen Nakatani", "$1.8 billion", "", "3/4"])
def test_anything_else_stays_as_it_is(text: str) -> None:
    """A day in ISO 8601, and what is no date."""
    assert text == readable(text)


def test_what_a_date_is_of_stands_before_it() -> None:
    """As a record of an office tells it."""
    assert readable_value("Ada Quill, 2009-03/2013") == "Ada Quill, 2009-03 to 2013"
    assert readable_value("Holm, Varde, 12") == "Holm, Varde, 12"
    assert readable_value("2009/..") == "from 2009"
