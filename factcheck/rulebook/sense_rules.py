"""Senses: words by which different writers tell of one thing: “signed”, “put their names to”, “inked”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from factcheck.model.statement import Word
from factcheck.rulebook.folding import Folding, folding
from factcheck.rulebook.head import Head
from factcheck.rulebook.rulebook import Rulebook

_GAP = 3
"""Words of a phrase stand together, apart from so many small words between two of them."""


@frozen
class SenseEntry:
    """A sense: ``words`` and phrases that tell it in any inflection; ``once`` where it befalls one thing but once."""

    key: str
    words: tuple[str, ...]
    once: bool = False


@frozen(kw_only=True)
class SenseTable(Head):
    """A list of senses of one field."""

    entries: tuple[SenseEntry, ...]


@frozen
class Sensed:
    """A sense in a sentence: the words, ``[first, last)``, that tell it."""

    key: str
    first: int
    last: int


@frozen(eq=False)
class Senses:
    """All senses by the first word of each of their phrases, folded."""

    phrases: dict[str, list[tuple[tuple[str, ...], str]]]
    once: frozenset[str]

    def find(self, words: Sequence[Word]) -> Iterator[Sensed]:
        """The senses that the words of a sentence tell, in order."""
        for place, word in enumerate(words):
            for phrase, key in self.phrases.get(word.form, ()):
                if not word.content and len(phrase) == 1:
                    continue
                last = _end(words, place, phrase)
                if last is not None:
                    yield Sensed(key, place, last)


def _end(words: Sequence[Word], place: int, phrase: tuple[str, ...]) -> int | None:
    """Where a phrase that begins at a place ends; None where it does not stand there."""
    at = place
    for _, form in pairwise(phrase):
        at = next((near for near in range(at + 1, min(at + 2 + _GAP, len(words))) if words[near].form == form), -1)
        if at < 0 or any(word.content and word.form not in phrase for word in words[place + 1 : at]):
            return None
    return at + 1


def _forms(phrase: str, fold: Folding) -> Iterator[tuple[str, ...]]:
    """A phrase as its words are folded; the first word in each inflection, which may fold to something else than it does."""
    first, *rest = phrase.split()
    stem = first.removesuffix("e")
    for word in (first, f"{first}s", f"{stem}ed", f"{stem}ing"):
        yield (fold(word), *map(fold, rest))


def senses_of(rulebook: Rulebook) -> Senses:
    """The senses of a rulebook, made once."""
    return rulebook.derive(_senses)


def _senses(rulebook: Rulebook) -> Senses:
    fold: Folding = folding(rulebook)
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    entries = [entry for table in rulebook.of(SenseTable) for entry in table.entries]
    for entry in entries:
        for words in dict.fromkeys(form for word in entry.words for form in _forms(word, fold)):
            phrases.setdefault(words[0], []).append((words, entry.key))
    return Senses(phrases, frozenset(entry.key for entry in entries if entry.once))
