"""Events of recorded series against the days and places on record."""

import pytest

from factcheck.values.readable import readable
from tests.told import finding, findings, values


@pytest.mark.parametrize(
    ("text", "check", "expected"),
    [
        (
            "Leaders met at the NATO summit in Vilnius on 11 September 2023.",
            "events/date-off-record",
            "2023-07-11/2023-07-12",
        ),
        ("Leaders met at the NATO summit in Oslo on 11 July 2023.", "events/place-off-record", "Vilnius"),
    ],
)
def test_a_day_or_a_place_that_no_instance_of_the_year_had(text: str, check: str, expected: str) -> None:
    """The record that fits but for that is the other side."""
    found = finding(text, only="events")
    assert (check, "error", expected) == (found.check, found.severity, found.evidence[1].value)
    assert "record" == found.evidence[1].document.tier
    assert found.favours is not None
    assert found.favours.startswith(readable(expected))


@pytest.mark.parametrize(
    "text",
    [
        "Leaders met at the NATO summit in Vilnius on 11 July 2023.",
        "Leaders met at the NATO summit in Vilnius in 2023.",
        "Leaders met at the NATO summit in Lithuania on 11 July 2023.",
        "Leaders met at the NATO summit in Oslo on 11 July 1903.",
        "Leaders met at the NATO summit in Oslo on 11 September 2023.",
        "Leaders met at the NATO summit in Vilnius.",
        "Leaders met at the NATO summit on 11 September 2023.",
        "Leaders met at the NATO summit in Vilnius in the 2020s.",
        "Leaders will meet at the NATO summit in Vilnius on 11 September 2023.",
        "Leaders met at the trade summit in Vilnius on 11 September 2023.",
        "A NATO summit in Vilnius on 11 September 2023 was never held.",
    ],
)
def test_what_fits_or_cannot_be_told_is_silent(text: str) -> None:
    """A coarse date, what contains the place, a year without a record, both off at once, plans and denials."""
    assert [] == findings(text, only="events")


def test_a_numbered_instance_is_held_against_its_record() -> None:
    """By number."""
    found = finding("The second G20 summit was held in London in May 2009.", only="events/dates")
    assert [("draft-1", "2009-05"), ("rules/meetings/series.toml", "2009-04-02")] == values(found)
