"""Sentences as spans over the text, which is never rewritten."""

import re
from collections.abc import Iterator

import regex

from factcheck.frozen import frozen
from factcheck.model.document import CLAIMING_BLOCKS, Block, Document
from factcheck.model.span import Span
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import slots

LONGEST = 4000
"""A sentence is cut at the white space before this many code points: no writer means more."""

_CLOSERS = "\"'”’»›)\\]}"
_OPENERS = "\"'“‘„«‹(\\[{"
_BEFORE_WORD = "\"'“‘„«‹([{—–-/"
_BREAK = regex.compile(
    rf"""
      (?<![.!?…‼⁇⁈⁉])(?P<stop>[.!?…‼⁇⁈⁉]++)[{_CLOSERS}]*+(?P<gap>\s++|(?<=\p{{Ll}}\p{{Ll}}\.[”"]?|\d\.)(?=\p{{Lu}}\p{{L}}))
      (?=(?P<next>[{_OPENERS}]*+(?:[•‣▪-]\s)?(?P<first>[\p{{Lu}}\p{{Lt}}\p{{Lo}}\p{{N}}])))
    | (?P<wide>[。！？；۔؟।]++[{_CLOSERS}」』）]*+\s*+)
    | (?P<blank>(?:\r\n|\r|\n)[^\S\r\n]*+(?:\r\n|\r|\n)\s*+)
    """,
    regex.VERBOSE,
)
_MAY_BREAK = re.compile("[.!?…‼⁇⁈⁉。！？；۔؟।\r\n]")
"""The characters with which a break can begin: looking for them first is five times faster."""
_FOLLOWING = regex.compile(r"[\p{L}\p{M}'’-]+")
_INITIAL = regex.compile(r"(?:\p{Lu}\.-?)+$")
_LONGEST_NUMBERING = 4
_NUMBERING = regex.compile(r"(?:\d{1,3}|\p{L})[.)]$")
_WORD_REACH = 24


@frozen
class Abbreviations:
    """Words that end in a full stop without ending a sentence, as rules/slots/abbreviations.toml lists them.

    After a word of ``names`` no sentence ends; after one of ``numbers`` none ends before a digit; after one of ``closing``,
    or an initial, one ends only before a word of ``openers``.
    """

    names: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()


def abbreviations(rulebook: Rulebook) -> Abbreviations:
    """The abbreviations and sentence openers of a rulebook's slots."""
    return rulebook.derive(_from_slots)


def _from_slots(rulebook: Rulebook) -> Abbreviations:
    words = {f"{slot.id}/{meaning}": words for slot in slots(rulebook).values() for meaning, words in slot.words.items()}
    return Abbreviations(
        names=frozenset(words.get("abbreviation/before-name", ())),
        numbers=frozenset(words.get("abbreviation/before-number", ())),
        closing=frozenset(words.get("abbreviation/closing", ())),
        openers=frozenset(words.get("sentence-opener/opener", ())),
    )


@frozen
class Sentence:
    """A sentence: where it stands, the kind of its block, and the number of that block in the document."""

    span: Span
    kind: str = "paragraph"
    block: int = 0


def sentences(document: Document, known: Abbreviations) -> Iterator[Sentence]:
    """The sentences of the blocks that make claims, in order; of the whole text where no reader has named blocks."""
    blocks = document.blocks or (Block(Span(0, len(document.text)), "paragraph"),)
    for number, block in enumerate(blocks):
        if block.kind in CLAIMING_BLOCKS:
            for span in split(document.text, known, block.span):
                yield Sentence(span, block.kind, number)


def split(text: str, known: Abbreviations, within: Span | None = None) -> Iterator[Span]:
    """The sentences of a stretch of text, in order, trimmed; together they cover everything but white space."""
    start, end = (within.start, within.end) if within is not None else (0, len(text))
    start = _first(text, start, end)
    for match in _breaks(text, start, end):
        if match["stop"] is None or _ends(text, match, start, known):
            yield from _pieces(text, start, match.start("gap") if match["stop"] else match.end())
            start = match.end()
    yield from _pieces(text, start, end)


def _breaks(text: str, start: int, end: int) -> Iterator["regex.Match[str]"]:
    """The places at which a sentence may end, from left to right."""
    found = _MAY_BREAK.search(text, start, end)
    while found is not None:
        match = _BREAK.match(text, found.start(), end)
        if match is not None:
            yield match
        found = _MAY_BREAK.search(text, match.end() if match else found.end(), end)


def _ends(text: str, match: "regex.Match[str]", start: int, known: Abbreviations) -> bool:
    """Whether a sentence ends at a mark that is followed by a capital or a digit."""
    if match["stop"] != ".":
        return True
    stop = match.end("stop")
    tail = text[max(start, stop - _WORD_REACH) : stop]
    word = tail.split()[-1].lstrip(_BEFORE_WORD)
    if len(word) <= _LONGEST_NUMBERING and stop - len(word) <= start + 1 and _NUMBERING.match(word):
        return False
    return _ends_after(word, text, match, known)


def _ends_after(word: str, text: str, match: "regex.Match[str]", known: Abbreviations) -> bool:
    """Whether a sentence ends after a word with its full stop, which may be an abbreviation."""
    if word in known.names:
        return False
    if word in known.numbers:
        return not match["first"].isnumeric()
    if word not in known.closing and not _INITIAL.match(word):
        return True
    following = _FOLLOWING.match(text, match.start("first"))
    return following is not None and following[0] in known.openers


def _first(text: str, start: int, end: int) -> int:
    """The offset of the first code point that is no white space."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A sentence, trimmed, or the pieces of one that is too long for a sentence."""
    while end - start > LONGEST:
        cut = _last_space(text, start, start + LONGEST)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _last_space(text: str, start: int, limit: int) -> int:
    """Where to cut: after the last white space before a limit, or at the limit where there is none."""
    for place in range(limit - 1, start, -1):
        if text[place].isspace():
            return place
    return limit


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without white space at its ends; nothing where it is all white space."""
    start = _first(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield Span(start, end)
