"""Names of events as they are compared: which of their words count, and which mean the same."""

from collections.abc import Mapping

import regex

from factcheck.frozen import frozen
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots, small_meanings, small_words

_WORD = regex.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*")
_EMPTY = ("event-filler", "function-word")
"""Vocabularies of words that do not tell one event from another."""


@frozen
class Names:
    """How names of events are compared: words that mean the same, names that mean one word, words that mean nothing."""

    synonyms: Mapping[str, str]
    aliases: tuple[tuple[regex.Pattern[str], str], ...]
    fillers: frozenset[str]

    def content_words(self, words: str) -> tuple[str, ...]:
        """The words that count in a stretch of text: small, one for all that mean the same, sorted, each once."""
        plain = " ".join(self.synonyms.get(word, word) for word in map(_plain, words.split()))
        for pattern, meaning in self.aliases:
            plain = pattern.sub(meaning, plain)
        found = (self.synonyms.get(word, word) for word in _WORD.findall(plain))
        return tuple(sorted({word for word in found if word not in self.fillers}))


def names_of(rulebook: Rulebook) -> Names:
    """How the names of events are compared under a rulebook, made once."""
    return rulebook.derive(_names)


def _names(rulebook: Rulebook) -> Names:
    aliases = tuple(
        (
            regex.compile("|".join(rf"(?<!\w){regex.escape(word)}(?!\w)" for word in sorted(words, key=len, reverse=True))),
            one,
        )
        for one, words in slots(rulebook)["event-alias"].words.items()
    )
    return Names(
        synonyms=small_meanings(rulebook, "event-synonym"),
        aliases=aliases,
        fillers=small_words(rulebook, *_EMPTY),
    )


def _plain(word: str) -> str:
    bare = word.casefold().replace("’", "'").strip(",;:.")
    return bare.removesuffix("'s").removesuffix("'")
