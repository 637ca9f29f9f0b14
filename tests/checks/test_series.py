"""Numbers of a series against its dates: in order, one number an instance, and nothing before the first."""

import pytest

from tests.told import finding, findings, values

FIRST = "The first Kenya-Peru Water Dialogue was held"
SECOND = "The second Kenya-Peru Water Dialogue was held"
THIRD = "The third Kenya-Peru Water Dialogue was held"


@pytest.mark.parametrize(
    ("second", "third"),
    [("in May 2019", "in May 2018"), ("on 4 May 2019", "on 3 May 2019"), ("in 2019", "in 2018")],
)
def test_a_later_number_is_not_dated_earlier(second: str, third: str) -> None:
    """The third cannot come before the second."""
    found = finding(f"{SECOND} {second}. {THIRD} {third}.", only="series/order")
    assert ("error", "order") == (found.severity, found.slot)
    assert 2 == len(found.evidence)


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("in May 2018", "in May 2019"),
        ("in 2019", "in May 2019"),
        ("", "in May 2019"),
        ("in May 2019", ""),
        ("after 2019", "in 2018"),
    ],
)
def test_numbers_in_order_are_right(second: str, third: str) -> None:
    """Or may be: where the dates share a day, where one is missing."""
    assert [] == findings(f"{SECOND} {second}. {THIRD} {third}.", only="series/order")


def test_one_day_has_one_number() -> None:
    """A meeting of one day is the second or the third."""
    found = finding(f"{SECOND} on 4 May 2019.", against=(f"{THIRD} on 4 May 2019.",), only="series/number")
    assert ("ordinal", [("draft-1", "2"), ("source-1", "3")]) == (found.slot, values(found))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (f"{SECOND} in May 2019.", f"{THIRD} in May 2019."),
        (f"{SECOND} on 4 May 2019.", f"{THIRD} in May 2019."),
        (f"{SECOND} in Lima on 4 May 2019.", f"{THIRD} in Nairobi on 4 May 2019."),
        (f"{SECOND} on 4 May 2019.", "The Kenya-Peru Water Dialogue was held on 4 May 2019."),
        (f"{SECOND} on 4 May 2019.", f"{SECOND} on 4 May 2019."),
        (f"{SECOND} on 4 May 2019.", "The third Kenya-Peru Trade Dialogue was held on 4 May 2019."),
    ],
)
def test_what_may_be_two_instances_has_two_numbers(draft: str, source: str) -> None:
    """A month holds two meetings; two places are two meetings; without a number there is nothing to compare."""
    assert [] == findings(draft, against=(source,), only="series/number")


def test_nothing_comes_before_the_first() -> None:
    """The earliest instance is shown."""
    found = finding(
        f"{FIRST} in May 2019.",
        against=("Kenya and Peru held a Water Dialogue in May 2017.", "Kenya and Peru held a Water Dialogue in May 2015."),
        only="firsts/earlier",
    )
    assert [("draft-1", "2019-05"), ("source-2", "2015-05")] == values(found)


def test_the_side_under_check_comes_first() -> None:
    """Also where the draft tells of the earlier instance and the source of the first."""
    found = finding(
        "Kenya and Peru held a Water Dialogue in May 2015.", against=(f"{FIRST} in May 2019.",), only="firsts/earlier"
    )
    assert [("draft-1", "2015-05"), ("source-1", "2019-05")] == values(found)


@pytest.mark.parametrize(
    "source",
    [
        "Kenya and Peru held a Water Dialogue in May 2020.",
        "Kenya and Peru held a Water Dialogue in 2019.",
        "Kenya and Peru held a Water Dialogue.",
        "Kenya and Peru held a Trade Dialogue in May 2015.",
        "Kenya and Norway held a Water Dialogue in May 2015.",
        "Kenya and Peru did not hold a Water Dialogue in May 2015.",
        "Kenya and Peru held a Water Dialogue after 2010.",
    ],
)
def test_what_is_no_earlier_instance(source: str) -> None:
    """Later, at the same time, undated, another series, other parties, not held, or nobody knows when."""
    assert [] == findings(f"{FIRST} in May 2019.", against=(source,), only="firsts/earlier")
