"""Finds quotations and who is said to have said them: “…,” said Ada Quill; “…,” Quill said; Ada Quill said: “…”."""

from collections.abc import Iterator, Sequence

import regex

from factcheck.extraction.attribution import Attribution
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.quotation import Quotation
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Rulebook

_QUOTED = regex.compile(
    r"“(?P<words>[^“”\n]{5,600})”|\"(?P<words>[^\"\n]{5,600})\"|«\s?(?P<words>[^«»\n]{5,600}?)\s?»"
    r"|‘(?P<words>[^‘“”\n]{5,600}?[,.!?])’(?!\p{L})"
)
_WORD = regex.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FEWEST = 6
"""Shorter quotations are phrases that many use."""
_LONGEST_BREAK = 120
"""A quotation goes on behind an attribution of so many code points."""


def quotations(document: Document, people: Sequence[Person], rulebook: Rulebook) -> tuple[Quotation, ...]:
    """The quotations of a document whose speaker the words around them name, in order."""
    attribution = Attribution.of(document.text, people, rulebook)
    return tuple(_found(document, attribution))


def _found(document: Document, attribution: Attribution) -> Iterator[Quotation]:
    told: tuple[int, Person] | None = None
    for match in _QUOTED.finditer(document.text):
        span = Span(*match.span("words"))
        words = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(span.slice(document.text)))
        behind = attribution.behind(match.start(), match.end())
        speaker = behind or attribution.before(match.start()) or _going_on(document.text, match.start(), told)
        told = (match.end(), behind) if behind is not None else None
        if speaker is not None and len(words) >= _FEWEST:
            yield Quotation(document, span, words, speaker)


def _going_on(text: str, start: int, told: tuple[int, Person] | None) -> Person | None:
    """The speaker of the quotation before, where nothing but who spoke stands between the two."""
    if told is None:
        return None
    end, speaker = told
    between = text[end:start]
    whole = len(between) <= _LONGEST_BREAK and "\n" not in between and between.count(".") <= 1
    return speaker if whole and between.rstrip().endswith((",", ".")) else None
