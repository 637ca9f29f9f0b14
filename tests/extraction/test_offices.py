"""Claims that somebody holds an office."""

import pytest

from factcheck.extraction.offices import office_words_of
from factcheck.pipeline import builtin_rulebook
from tests.told import claim, claims


def test_an_office_beside_its_holder_is_a_claim() -> None:
    """With the state it belongs to, its rank apart, and the words as they stand."""
    found = claim("On 4 May 2019, Peru’s Deputy Foreign Minister Ada Quill opened the fair.")
    assert ("tenure/holds", "happened", "2019-05-04") == (found.type, found.status, found.when.edtf if found.when else None)
    assert ("Ada Quill", "Deputy Foreign Minister") == (found.holder, found.office)
    assert (("Peru",), ("foreign minister",)) == (found.labels("body"), found.keys("base"))
    assert "Deputy Foreign Minister Ada Quill" == found.quote


@pytest.mark.parametrize("word", ["former", "acting", "then"])
def test_words_that_change_how_an_office_is_held_are_kept(word: str) -> None:
    """Former and acting holders are no holders."""
    assert (word,) == claim(f"In May, {word} Foreign Minister Ada Quill came.").keys("modifier")


def test_an_office_without_a_holder_is_no_claim() -> None:
    """Nor a holder without an office."""
    assert [] == claims("The foreign minister of Peru came.", "tenure")
    assert [] == claims("Ada Quill came.", "tenure")


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("deputy prime minister", "prime minister"),
        ("prime minister", "prime minister"),
        ("deputy", "deputy"),
    ],
)
def test_the_base_of_an_office_is_the_office_without_its_rank(office: str, expected: str) -> None:
    """A word of rank alone is an office."""
    assert expected == office_words_of(builtin_rulebook()).base(office)
