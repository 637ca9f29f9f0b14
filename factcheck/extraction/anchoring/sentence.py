"""The sentence around a temporal expression, as far as anchoring looks."""

from factcheck.extraction.sentences import Abbreviations, split
from factcheck.model.span import Span


def sentence_around(text: str, start: int, end: int, reach: int, known: Abbreviations) -> Span:
    """What belongs to the sentence of ``[start, end)``, no further than ``reach`` on either side."""
    within = Span(max(0, start - reach), min(len(text), end + reach))
    first, last = start, end
    for sentence in split(text, known, within):
        if sentence.start <= start < sentence.end:
            first = sentence.start
        if sentence.start < end <= sentence.end:
            last = sentence.end
            break
    return Span(first, last)


def in_one_sentence(text: str, start: int, end: int, known: Abbreviations) -> bool:
    """Whether no sentence ends between two places."""
    return text[start:end].isspace() or len(list(split(text, known, Span(start, end)))) <= 1
