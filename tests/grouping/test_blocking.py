"""Which sentences of two documents are compared at all."""

import pytest

from factcheck.grouping.blocking import COMMON, partners, promising


def met(texts: list[list[str]], drafts: int | None, **elsewhere: int) -> dict[tuple[int, int], list[tuple[str, str]]]:
    """The sentences that meet, by their documents; each is told by its letters."""
    return dict(partners(texts, frozenset, drafts, elsewhere))


def test_sentences_meet_that_share_two_features_most_first() -> None:
    """One feature in common is chance."""
    assert {(0, 1): [("abc", "abc"), ("abc", "abx")]} == met([["abc", "xyz"], ["a", "abx", "abc"]], 1)


@pytest.mark.parametrize(
    ("drafts", "documents"), [(None, [(0, 1), (0, 2), (1, 2)]), (1, [(0, 1), (0, 2)]), (2, [(0, 2), (1, 2)])]
)
def test_drafts_are_held_against_sources_else_all_against_each_other(
    drafts: int | None, documents: list[tuple[int, int]]
) -> None:
    """Each pair of documents once, in order."""
    assert documents == list(met([["ab"], ["ab"], ["ab"]], drafts))


def test_a_sentence_without_features_meets_none() -> None:
    """Such as one without values."""
    assert {} == met([[""], ["", "ab"]], 1)


def test_what_stands_in_many_sentences_opens_no_comparison() -> None:
    """Here, or in the rest of an archive that the sources were drawn from."""
    many = [["ab"] * (COMMON - 1), ["ab"]]
    assert [COMMON - 1, 0, 0] == [
        len(met(many, 1).get((0, 1), [])),
        len(met(many, 1, a=1).get((0, 1), [])),
        len(met([["ab"] * COMMON, ["ab"]], 1)),
    ]


def test_an_index_is_asked_for_what_shares_two_words() -> None:
    """Each sentence as often as it shares a word."""
    assert ["one"] == promising(["one", "two", "one"])
