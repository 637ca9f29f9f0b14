"""The sentence around an expression."""

from factcheck.extraction.anchoring.sentence import in_one_sentence, sentence_around
from factcheck.extraction.sentences import abbreviations
from factcheck.rulebook.loader import load

KNOWN = abbreviations(load())


def around(text: str, words: str, reach: int = 200) -> str:
    """The sentence around the words."""
    start = text.index(words)
    span = sentence_around(text, start, start + len(words), reach, KNOWN)
    return text[span.start : span.end]


def test_it_ends_where_the_others_begin() -> None:
    """Neither neighbour belongs to it."""
    assert "She came on Monday at noon." == around("He left. She came on Monday at noon. It rained.", "Monday")


def test_an_abbreviation_ends_no_sentence() -> None:
    """Also inside the expression itself."""
    text = "It rained. Mr. Low came on Sept. 12 to stay. It rained."
    assert "Mr. Low came on Sept. 12 to stay." == around(text, "Sept. 12")


def test_it_reaches_no_further_than_asked() -> None:
    """A sentence may be very long."""
    assert "d Monday w" == around("and Monday was", "Monday", reach=2)


def test_two_places_of_one_sentence() -> None:
    """White space and names with full stops are no end."""
    text = "On Monday Mr. Low came at noon. At two he left."
    assert in_one_sentence(text, 9, text.index("noon"), KNOWN)
    assert not in_one_sentence(text, 9, text.index("two"), KNOWN)
