"""Which date of a sentence is the event's."""

import pytest

from tests.told import claim, claims, when


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The 2019 Kenya-Peru Water Dialogue was held in Lima.", "2019"),
        ("The 2019 Kenya-Peru Water Dialogue was held in May 2019.", "2019-05"),
        ("The 2019 Kenya-Peru Water Dialogue was hailed in 2021.", "2019"),
        ("In May 2019, Kenya and Peru held talks.", "2019-05"),
        ("In 2018 a bridge fell in Lima, and in May 2019 Kenya and Peru held talks.", "2018"),
        ("A bridge fell, and in May 2019 Kenya and Peru held talks.", "2019-05"),
        ("Kenya and Peru held talks in May 2019 near a bridge of 1890.", "2019-05"),
        ("Kenya and Peru held talks in 2019, in May 2019.", "2019-05"),
    ],
)
def test_the_nearest_date_is_the_events(text: str, expected: str) -> None:
    """Inside the phrase unless a finer one lies in it; behind; at the opening of the sentence; before."""
    assert expected == when(claim(text))


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru held talks after the flood of May 2019.",
        "Kenya and Peru held talks; a storm came in June 2020.",
        "Kenya and Peru held talks, which were announced in May 2019.",
        "Kenya and Peru held talks that Norway praised in May 2019.",
        "Kenya and Peru held talks about the 2013 Defence White Paper.",
        "Kenya and Peru held talks for two days.",
        "Kenya and Peru held talks every year.",
        "Kenya, which joined the union in May 2019, held talks with Peru.",
    ],
)
def test_what_belongs_to_something_else_dates_nothing(text: str) -> None:
    """Behind another clause, another deed or inside a name; durations and repetitions are no dates."""
    assert None is when(claim(text))


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("in April 2022 and April 2023", ["2022-04", "2023-04"]),
        ("in April 2022, in May 2022 and in April 2023", ["2022-04", "2022-05", "2023-04"]),
        ("on 1 July 2019 and 30 July 2019", ["2019-07-01", "2019-07-30"]),
        ("on 11 and 12 July 2019", ["2019-07-11/2019-07-12"]),
        ("on 12 and 11 July 2019", ["2019-07-12", "2019-07-11"]),
        ("in May 2019 and signed it in June 2020", ["2019-05"]),
    ],
)
def test_joined_dates_make_a_claim_each(dates: str, expected: list[str]) -> None:
    """But days near each other are the days of one event, if they are told in order."""
    assert expected == [when(found) for found in claims(f"Kenya and Peru held talks {dates}.", "meetings")]
