"""The two parties that a sentence names together."""

import pytest

from factcheck.extraction.grammar import grammar_of
from factcheck.extraction.pairs import pair_in
from factcheck.extraction.shadow import shadow_of
from factcheck.extraction.understand import understand
from factcheck.model.document import Document
from factcheck.pipeline import builtin_rulebook


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Peru grew close.", ["Kenya", "Peru"]),
        ("The Kenya–Peru accord holds.", ["Kenya", "Peru"]),
        ("The Kenya-Peru accord holds.", ["Kenya", "Peru"]),
        ("Kenya and Peru watched Norway and Finland.", ["Norway", "Finland"]),
        ("Kenya grew close to Peru.", []),
        ("Kenya and Kenyan tea.", []),
        ("Kenya grew.", []),
        ("Kenya Peru.", []),
    ],
)
def test_a_pair_stands_joined(text: str, expected: list[str]) -> None:
    """By a conjunction or a dash; the last pair counts, and nobody pairs with himself."""
    rules = builtin_rulebook()
    (passage,) = understand(Document.from_text(text), (), rules).passages
    assert expected == [one.label for one in pair_in(shadow_of(text, passage), grammar_of(rules))]
