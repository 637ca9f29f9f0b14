"""The noun phrase around an event word, and the words that tell one event from another."""

import pytest

from tests.told import claim


@pytest.mark.parametrize(
    ("text", "phrase", "qualifiers"),
    [
        ("The second Kenya-Peru Water Dialogue was long.", "Kenya-Peru Water Dialogue", ("water",)),
        ("Kenya’s 2nd Mil-to-Mil Talks with Peru were long.", "Kenya’s Mil-to-Mil Talks", ("military",)),
        ("Kenya and Peru held foreign ministers’ talks.", "foreign ministers’ talks", ("foreign", "minister")),
        ("Kenya and Peru held a bilateral defense dialogue.", "bilateral defense dialogue", ("defence",)),
        ("Kenya and Peru held roughly two-hour talks.", "roughly two-hour talks", ()),
        ("Kenya saw the talks.", "talks", ()),
    ],
)
def test_the_phrase_is_the_unbroken_run_of_modifiers(text: str, phrase: str, qualifiers: tuple[str, ...]) -> None:
    """Qualifiers are compared small, one for all words that mean the same; fillers say nothing."""
    found = claim(text)
    assert ((phrase,), qualifiers) == (found.labels("what"), found.keys("qualifier"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second Kenya-Peru Water Dialogue was long.", 2),
        ("The Kenya-Peru Water Dialogue was the second.", None),
        ("The twenty-first Kenya-Peru Water Dialogue was long.", 21),
        ("The 3rd Kenya-Peru Water Dialogue was long.", 3),
        ("It was the first-ever Kenya-Peru Water Dialogue.", 1),
        ("The second minister went to the Kenya-Peru Water Dialogue.", None),
    ],
)
def test_the_ordinal_stands_in_the_phrase(text: str, expected: int | None) -> None:
    """An ordinal elsewhere in the sentence counts something else."""
    assert expected == claim(text).ordinal


def test_what_limits_a_number_is_kept() -> None:
    """The first formal, the first since, the first in person."""
    assert ("formal",) == claim("The first formal Kenya-Peru Water Dialogue was long.").keys("limit")
    assert ("since",) == claim("The first Kenya-Peru Water Dialogue since 2010 was long.").keys("limit")
    assert () == claim("The first Kenya-Peru Water Dialogue was long.").keys("limit")
