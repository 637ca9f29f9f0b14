"""Finds quotations and who is said to have said them: “…,” said Ada Quill; “…,” Quill said; Ada Quill said: “…”."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex

from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.quotation import Quotation
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation

_QUOTED = regex.compile(r"“(?P<a>[^“”\n]{15,400})”|\"(?P<b>[^\"\n]{15,400})\"")
_WORD = regex.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FEWEST = 6
"""Shorter quotations are phrases that many use."""
_REACH = 3
_LONGEST_LINK = 20
"""A name ends no farther before its quotation than this."""
_NEAREST = 2
"""So many people on each side of a quotation are looked at."""


def quotations(document: Document, people: Sequence[Person], rulebook: Rulebook) -> tuple[Quotation, ...]:
    """The quotations of a document that name their speaker beside them, in order."""
    return tuple(_found(document, people, _said_of(rulebook)))


def _said_of(rulebook: Rulebook) -> "regex.Pattern[str]":
    return rulebook.derive(_said)


def _said(rulebook: Rulebook) -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:{alternation(rulebook, 'say-verb')})\b")


def _found(document: Document, people: Sequence[Person], said: "regex.Pattern[str]") -> Iterator[Quotation]:
    ordered = sorted(people, key=lambda one: one.span)
    starts = [one.span.start for one in ordered]
    for match in _QUOTED.finditer(document.text):
        first, last = bisect_left(starts, match.start()), bisect_left(starts, match.end())
        before, behind = ordered[max(first - _NEAREST, 0) : first], ordered[last : last + _NEAREST]
        span = Span(*(match.span("a") if match["a"] else match.span("b")))
        words = tuple(word.casefold().replace("’", "'") for word in _WORD.findall(span.slice(document.text)))
        speaker = _behind(document.text, match.end(), behind, said) or _before(document.text, match.start(), before, said)
        if speaker is not None and len(words) >= _FEWEST:
            yield Quotation(document, span, words, speaker)


def _behind(text: str, end: int, people: Sequence[Person], said: "regex.Pattern[str]") -> Person | None:
    """The person right behind a quotation, with the verb before or behind the name.

    Behind a quotation that closes with a full stop, a name opens the next sentence.
    """
    gap = text[end : end + _REACH]
    verb = said.match(text, end + len(gap) - len(gap.lstrip(" ,")))
    start = verb.end() if verb is not None else end
    person = next((one for one in people if 0 < one.span.start - start <= _REACH), None)
    if person is None or verb is not None:
        return person
    goes_on = "," in text[end - _REACH : person.span.start] and "\n" not in text[end : person.span.start]
    return person if goes_on and said.match(text, person.span.end + 1) else None


def _before(text: str, start: int, people: Sequence[Person], said: "regex.Pattern[str]") -> Person | None:
    """The person right before a quotation, with the verb between them."""
    for one in people:
        between = text[one.span.end : start]
        if 0 < start - one.span.end <= _LONGEST_LINK and said.fullmatch(between.strip(" ,:\n")):
            return one
    return None
