"""The how-manyeth of a row by size or the like."""

import pytest

from factcheck.extraction.ranks import ranks
from factcheck.model.span import Span
from factcheck.pipeline import builtin_rulebook


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Varde is the fourth largest town and the 12th-oldest.", [("fourth", 4), ("12th", 12)]),
        ("Skarv is the second most visited light.", [("second", 2)]),
        ("The largest boat came fourth.", []),
        ("The fourth boat was the largest.", []),
    ],
)
def test_a_rank_is_an_ordinal_before_a_superlative(text: str, expected: list[tuple[str, int]]) -> None:
    """The ordinal alone is marked, so that ranks of one row can be held against each other."""
    found = ranks(text, Span(0, len(text)), text.replace("-", " ").split(), builtin_rulebook())
    assert expected == [(one.text, one.number) for one in found]
