"""The noun phrase around an event word: "2nd Japan-Qatar Military-to-Military Dialogue"."""

import regex

from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.model.mention import Ordinal

_REACH = 160
"""A phrase is not looked for farther left than this many characters."""
_WORD = regex.compile(r"[^\W\d_]{2,}(?:[-’'][^\W\d_]+)*")


def phrase_of(text: str, head: Extent, grammar: Grammar) -> Extent:
    """The head with the unbroken run of modifiers before it."""
    low = max(head.start - _REACH, 0)
    start = head.start
    runs = list(grammar.modifier.finditer(text, low, head.start))
    for run in reversed(runs):
        if run.end() != start:
            break
        start = run.start()
    return Extent(start, head.end)


def ordinal_in(frame: Frame) -> Ordinal | None:
    """The ordinal of the phrase ("the second Strategic Dialogue"), if it has one."""
    return next((one for _, one in frame.mentions(frame.phrase, Ordinal) if isinstance(one, Ordinal)), None)


def qualifiers_of(frame: Frame, synonyms: dict[str, str], fillers: frozenset[str]) -> tuple[str, ...]:
    """The words that tell this event from others of its kind, as compared: "military", "strategic".

    Words that mean the same are one; words that say nothing about which event it is are left out.
    """
    return content_words(frame.words(frame.phrase.start, frame.head.start), synonyms, fillers)


def content_words(words: str, synonyms: dict[str, str], fillers: frozenset[str]) -> tuple[str, ...]:
    """The words that count in a stretch of a shadow: small, one for all that mean the same, sorted, each once."""
    kept = (synonyms.get(word, word) for word in map(_plain, _WORD.findall(words)))
    return tuple(sorted({word for word in kept if word and word not in fillers}))


def _plain(word: str) -> str:
    bare = word.casefold().replace("’", "'")
    return bare.removesuffix("'s").removesuffix("'")
