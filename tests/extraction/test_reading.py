"""What was found in a document, by sentence."""

from factcheck.extraction.reading import Reading
from factcheck.extraction.timexes import timexes
from factcheck.extraction.understand import understand
from factcheck.model.document import Document
from factcheck.pipeline import builtin_rulebook


def read(text: str) -> Reading:
    document = Document.from_text(text)
    return understand(document, timexes(document, builtin_rulebook()), builtin_rulebook())


def test_each_sentence_has_what_stands_in_it() -> None:
    """Dates, mentions, offices with their holders, and what is called back."""
    first, second = read("Kenya held a fair in May 2019. The country’s President Ada Quill came in June 2020.").passages
    assert ["May 2019"] == [one.text for one in first.timexes]
    assert ["June 2020"] == [one.text for one in second.timexes]
    assert ["Kenya"] == [one.text for one in first.mentions]
    assert [(), ("Ada Quill",)] == [tuple(one.holder.label for one in part.holdings) for part in (first, second)]
    assert {second.span.start: ("Kenya",)} == {
        start: tuple(actor.label for actor in one.referents) for start, one in second.references.items()
    }


def test_mentions_come_in_the_order_of_the_text() -> None:
    """Whatever their kind."""
    (only,) = read("In Lima, Kenyan Foreign Minister Ada Quill opened the second fair.").passages
    starts = [one.span.start for one in only.mentions]
    assert sorted(starts) == starts
    assert len(starts) >= 5


def test_a_text_without_words_has_no_sentence() -> None:
    """Nothing is found in nothing."""
    assert () == read("").passages
    assert () == read(" \n\t\n").passages
