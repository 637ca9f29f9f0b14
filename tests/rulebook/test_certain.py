"""Words that every match of a pattern holds."""

import pytest

from factcheck.rulebook.certain import certain_words
from factcheck.rulebook.template import parse_nodes


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?:was|is) (?:newly )?painted (?:in |at )?{place}", {"painted"}),
        ("(?:sank|went down)(?=[.,])", {"sank", "went"}),
        (r"\((?:[^()]{0,9}?)?{date}", {"("}),
        ("(?:is|are) (?:an? |the ){0,3}{actor}", {"is", "are"}),
        (r"\((?:grew|rose){2} {amount}", {"grew", "rose"}),
        ("(?:old )?{date}", set()),
        ("(?:old|{date})", set()),
        (r"\n[a-z]{3}", set()),
    ],
)
def test_one_of_the_words_stands_in_every_match(pattern: str, expected: set[str]) -> None:
    """Parts that can be left out, alternatives of which one has no word, vocabularies and classes give none."""
    assert expected == certain_words(parse_nodes(pattern))
