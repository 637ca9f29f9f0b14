"""Which documents are one text: copies of each other, whole, cut, or with a few words changed."""

from collections.abc import Iterable, Sequence, Set

from factcheck.model.document import Document
from factcheck.model.runs import stretch_within, words_of
from factcheck.model.span import Span

_MOST = 0.8
"""A text of which another has so much is its copy …"""
_LEAST_RUNS = 30
"""… if it has so many runs of words: a sentence or two may stand anywhere."""
_MOST_SIGNS = 64
"""Runs of which the words are looked for in a text before its own runs are made."""
_MOST_LEADERS = 32
"""Texts that share a run and are no copies of each other; of more, no copies are looked for by this run."""


def shared(one: Document, other: Document) -> float:
    """The share of the shorter text that stands in the other, from 0 to 1."""
    mine, theirs = one.runs.every, other.runs.every
    return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)


def is_copy(one: Document, other: Document) -> bool:
    """Whether one of two documents is a copy of the other, or both are copies of a third."""
    if one.runs.few.isdisjoint(other.runs.few) or min(len(one.runs.every), len(other.runs.every)) < _LEAST_RUNS:
        return False
    return shared(one, other) >= _MOST


def copies_of(leaders: Sequence[Document], others: Iterable[Document]) -> list[list[Document]]:
    """Each leader with those of the others that are copies of it, in their order.

    Only documents that share a run that stands for both are compared, so that cost grows with the documents.
    """
    texts = [[one] for one in leaders]
    by_run: dict[int, list[int]] = {}
    for number, one in enumerate(leaders):
        _enter(by_run, one, number)
    signs = frozenset().union(*(words_of(one.text, one.claiming, one.runs.few) for one in leaders))
    for one in others:
        if len(signs) <= _MOST_SIGNS and not _may_hold(one, signs):
            continue
        for number in _near(by_run, one):
            if is_copy(leaders[number], one):
                texts[number].append(one)
    return texts


def _may_hold(document: Document, runs: Set[tuple[str, ...]]) -> bool:
    """Whether all words of one of some runs stand in a document, which takes a fortieth of the time of its own runs."""
    text = document.text.casefold()
    return any(all(word in text for word in words) for words in runs)


def one_texts(documents: Iterable[Document]) -> list[list[Document]]:
    """Documents that are one text together, in their order; each stands in one list, and the first leads it."""
    texts: list[list[Document]] = []
    by_run: dict[int, list[int]] = {}
    for one in documents:
        found = next((number for number in _near(by_run, one) if is_copy(texts[number][0], one)), None)
        if found is None:
            _enter(by_run, one, len(texts))
            texts.append([one])
        else:
            texts[found].append(one)
    return texts


def _enter(by_run: dict[int, list[int]], document: Document, number: int) -> None:
    for run in document.runs.few:
        leading = by_run.setdefault(run, [])
        if len(leading) < _MOST_LEADERS:
            leading.append(number)


def _near(by_run: dict[int, list[int]], document: Document) -> list[int]:
    """The numbers of the documents that share a run with a document, in order; where none has been entered, none is read."""
    if not by_run:
        return []
    return sorted({number for run in document.runs.few for number in by_run.get(run, ())})


def voices(documents: Iterable[Document]) -> int:
    """How many speak independently: a publisher speaks with one voice, and so do all that print one text."""
    heard: list[Document] = []
    houses: set[str] = set()
    for one in documents:
        house = one.publisher or one.name
        if house not in houses and not any(is_copy(one, other) for other in heard):
            heard.append(one)
        houses.add(house)
    return len(heard)


def stretch_in(one: Document, other: Document) -> Span | None:
    """The longest stretch of one document that stands in another word for word, as much of it as is shown."""
    return stretch_within(one.text, one.claiming, other.runs)
