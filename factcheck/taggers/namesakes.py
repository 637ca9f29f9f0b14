"""Sets aside names of states and places that are part of a person's name: Jordan Quill, Ada Washington."""

from collections.abc import Sequence

from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.vocabulary import Hit
from factcheck.taggers.words import Words


def without_people(text: Words, lexicon: Lexicon, hits: Sequence[Hit]) -> list[Hit]:
    """The hits that are no part of a person's name.

    Where the document gives a place's name to a person ("Ada Washington"), the bare name after it is the person too, unless
    a preposition of place stands before it.
    """
    opening = {hit.first for hit in hits if _opens_name(text, lexicon, hit)}
    closing = {hit.first for hit in hits if _closes_name(text, lexicon, hit)}
    surnames = {text.words[first] for first in closing}
    aside = opening | closing | {hit.first for hit in hits if _recalls(text, lexicon, hit, surnames)}
    return [hit for hit in hits if hit.first not in aside]


def _single(hit: Hit) -> bool:
    return (
        hit.last - hit.first == 1
        and hit.entries[0].kind in {"state", "place"}
        and hit.entries[0].form in {"name", "capital"}
    )


def _opens_name(text: Words, lexicon: Lexicon, hit: Hit) -> bool:
    """Whether the name is also a given name and a further name follows."""
    after = text.word(hit.last)
    if not _single(hit) or text.words[hit.first] not in lexicon.words["given name of places"]:
        return False
    others = ("stop", "function", "body", "venue", "office", "office rank", "portfolio")
    return after[:1].isupper() and after[1:].islower() and not any(after in lexicon.words[use] for use in others)


def _closes_name(text: Words, lexicon: Lexicon, hit: Hit) -> bool:
    """Whether a given name, or an initial behind one, stands before the name."""
    before = text.word(hit.first - 1)
    if before == "." and text.close(hit.first - 1):
        before = text.word(hit.first - 3) if len(text.word(hit.first - 2)) == 1 else ""
    return _single(hit) and before in lexicon.words["given name"] and hit.first > 0


def _recalls(text: Words, lexicon: Lexicon, hit: Hit, surnames: set[str]) -> bool:
    return _single(hit) and text.words[hit.first] in surnames and text.word(hit.first - 1) not in lexicon.words["locative"]
