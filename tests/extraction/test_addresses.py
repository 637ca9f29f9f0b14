"""Where the text says that a city lies."""

import pytest

from tests.told import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met in Oslo, Norway.", [("Oslo", "Norway")]),
        ("They met in Paris, Texas, after talks near Lyon in France.", [("Paris", "Texas"), ("Lyon", "France")]),
        ("They met in Oslo, Norway and Sweden.", []),
        ("They met in Oslo.", []),
    ],
)
def test_addresses_are_claims(text: str, expected: list[tuple[str, str]]) -> None:
    """A city with what is written as containing it."""
    found = claims(text, "places/lies-in")
    assert expected == [(claim.where, claim.labels("container")[0]) for claim in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They met in Oslo, Sweden.", True), ("They met in Paris, Sweden.", False), ("They met in Oslo, Ohio.", False)],
)
def test_only_a_name_without_namesakes_is_known(text: str, expected: bool) -> None:
    """What else it may lie in is told only then."""
    (found,) = claims(text, "places/lies-in")
    assert expected == bool(found.keys("possible"))
