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
        ("In Kenya, Peru and Norway grew close.", ["Peru", "Norway"]),
        ("Finland, Kenya, Peru and Norway grew close.", []),
        ("Kenya grew close to Peru.", None),
        ("Kenya and Kenyan tea.", None),
        ("Kenya grew.", None),
        ("Kenya Peru.", None),
    ],
)
def test_a_pair_stands_joined(text: str, expected: list[str] | None) -> None:
    """By a conjunction or a dash; the last pair counts, nobody pairs with himself, and a longer list holds no pair."""
    rules = builtin_rulebook()
    (passage,) = understand(Document.from_text(text), (), rules).passages
    pair = pair_in(shadow_of(text, passage), grammar_of(rules))
    assert expected == (None if pair is None else [one.label for one in pair])
