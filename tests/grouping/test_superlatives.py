"""The first, the last, the largest of one kind, in two texts."""

import pytest

from tests.told import findings

LARGEST = "With four million believers, Norway has the largest Sikh population in Europe."


def told(draft: str, source: str) -> list[str]:
    """What is told of the superlatives of a draft and a source."""
    found = findings(draft, against=(source,), only="firsts/")
    return [one.message for one in found if one.check in {"firsts/superlative-disagrees", "firsts/earlier-told"}]


def test_a_place_above_all_others_goes_to_one() -> None:
    """The scope may stand before the superlative here and behind it there."""
    source = "Finland, with around five million, is home to Europe’s largest Sikh population."
    assert ["“largest Sikh population in Europe” is told of Norway here, and of Finland there."] == told(LARGEST, source)


@pytest.mark.parametrize(
    "source",
    [
        "Finland, with around five million, is home to Europe’s second largest Sikh population.",
        "Finland, with around five million, is home to one of the largest Sikh populations in Europe.",
        "Finland, with around five million, is home to Asia’s largest Sikh population.",
        "Finland is not home to the largest Sikh population in Europe.",
        "Norway is home to Europe’s largest Sikh population.",
    ],
)
def test_another_rank_another_scope_and_the_same_bearer_are_silent(source: str) -> None:
    """Only what both say of one kind is compared."""
    assert [] == told(LARGEST, source)


def test_a_last_of_one_kind_has_one_time() -> None:
    """Where nobody is named the times are compared."""
    draft = "The last harbour treaty of the northern towns was signed in 1954."
    source = "In 1964 the northern towns signed the last harbour treaty."
    assert [
        "“last harbour treaty of the northern towns was signed in 1954” is told of 1954 here, and of 1964 there."
    ] == told(draft, source)


def test_a_first_of_two_words_is_of_anything() -> None:
    """First ladies, first weeks and first times are no superlatives."""
    assert [] == told("In 1954 the First Lady opened the bridge.", "In 1964 the First Lady opened the bridge.")


def test_an_earlier_one_of_all_that_a_first_says_is_told_from_either_side() -> None:
    """The draft may hold the first, or the one before it."""
    first = "On 27 December 2016 she will become the first Norwegian prime minister to visit Kestrel Island."
    earlier = "Prime Minister Per Holm of Norway called at Kestrel Island on 12 September 1951."
    words = (
        "“first Norwegian prime minister to visit Kestrel Island” is dated 27 December 2016, but one of 12 September 1951 is"
    )
    assert [[f"{words} told of, too."]] * 2 == [told(first, earlier), told(earlier, first)]
