"""What a clause says of its event: that it was, is to come, was called off, or is not so."""

import pytest

from tests.told import claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Peru held talks.", "happened"),
        ("Was it so? Kenya and Peru held talks.", "happened"),
        ("Kenya and Peru will hold talks.", "planned"),
        ("The upcoming talks of Kenya and Peru matter.", "planned"),
        ("The talks between Kenya and Peru were called off.", "cancelled"),
        ("The talks between Kenya and Peru, planned for May, were postponed.", "cancelled"),
        ("Kenya and Peru did not hold talks.", "denied"),
        ("No such talks of Kenya and Peru are known.", "denied"),
        ("Kenya denied the reports; it held talks with Peru.", "happened"),
        ("Kenya held talks with Peru; Norway will not.", "happened"),
    ],
)
def test_the_status_is_told_by_the_clause(text: str, expected: str) -> None:
    """The words around the event decide, but not those of another clause."""
    assert expected == claim(text).status


@pytest.mark.parametrize(
    "text",
    [
        "If Kenya held talks with Peru, nobody knew.",
        "Kenya could have held talks with Peru.",
        "Nobody knew whether Kenya held talks with Peru.",
        "Did Kenya hold talks with Peru?",
        "“Did Kenya hold talks with Peru?”",
    ],
)
def test_what_is_supposed_or_asked_is_not_claimed(text: str) -> None:
    """A condition and a question claim nothing."""
    assert [] == claims(text)
