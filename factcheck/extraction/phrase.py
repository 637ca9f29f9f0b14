"""The noun phrase around an event word: "2nd X-Y Water-to-Water Dialogue"."""

import re

from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.names import Names
from factcheck.extraction.shadow import MARKS
from factcheck.model.mention import Ordinal

_NEAREST = 6
"""What an event was about begins with words: a mention so near behind "on" is its day."""
_REACH = 160
"""A phrase is not looked for farther left than this many characters."""
_NO_MODIFIER = re.compile(r".*[,;:()“”\"]", re.DOTALL)
"""All up to the last sign that stands in no phrase."""


def phrase_of(text: str, head: Extent, grammar: Grammar) -> Extent:
    """The head with the run of modifiers before it, "foreign and defence" and "twelfth round of the" included."""
    low = max(head.start - _REACH, 0)
    start = _modified(text, low, head.start, grammar)
    inner = grammar.inner.search(text, low, start)
    start = _modified(text, low, inner.start("inner"), grammar) if inner else start
    edition = grammar.edition.search(text, low, start)
    return Extent(edition.start() if edition else start, head.end)


def _modified(text: str, low: int, end: int, grammar: Grammar) -> int:
    """Where the run of modifiers that ends at a place begins."""
    start, mark = end, _NO_MODIFIER.match(text, low, end)
    for run in reversed(list(grammar.modifier.finditer(text, mark.end() if mark else low, end))):
        if run.end() != start and not (_is_name(text[start]) and grammar.joined.fullmatch(text, run.end() - 1, start)):
            break
        start = run.start()
    return start


def _is_name(letter: str) -> bool:
    return letter.isupper() or letter in MARKS.values()


def label_of(frame: Frame, text: str, grammar: Grammar) -> str:
    """What the phrase calls its event, without the ordinal: "Strategic Dialogue" for "second Strategic Dialogue"."""
    shadow = frame.shadow
    start = frame.phrase.start
    edition = grammar.edition_at.match(shadow.text, start, frame.head.end)
    if edition:
        start = edition.end()
    pieces, at = [], start
    for place, _ in frame.mentions(Extent(start, frame.head.start), Ordinal):
        pieces += [shadow.span(at, place).slice(text) if place > at else "", " "]
        at = place + 1
    whole = "".join([*pieces, shadow.span(at, frame.head.end).slice(text)])
    return " ".join(whole.split()).lstrip("-– ")


def ordinal_in(frame: Frame) -> Ordinal | None:
    """The ordinal of the phrase ("the second Strategic Dialogue"), if it has one."""
    return next((one for _, one in frame.mentions(frame.phrase, Ordinal) if isinstance(one, Ordinal)), None)


def qualifiers_of(frame: Frame, names: Names) -> tuple[str, ...]:
    """The words that tell this event from others of its kind, as compared: "military", "strategic".

    Words that mean the same are one; words that say nothing about which event it is are left out.
    """
    return names.content_words(frame.words(frame.phrase.start, frame.head.start))


def topic_of(frame: Frame, names: Names, grammar: Grammar) -> tuple[str, ...]:
    """The words that count of what an event was about ("dialogue on defence industry"); none where a date follows."""
    found = grammar.topic.match(frame.shadow.text, frame.head.end, frame.after.end)
    if not found or any(mark in found["topic"][:_NEAREST] for mark in MARKS.values()):
        return ()
    stop = min((at for mark in MARKS.values() if (at := found["topic"].find(mark)) >= 0), default=len(found["topic"]))
    return names.content_words(found["topic"][:stop])


def name_of(frame: Frame, grammar: Grammar) -> str | None:
    """The proper name of an event, right behind its head ("Exercise Northern Shield") or as the head itself."""
    own = frame.words(frame.head.start, frame.head.end)
    if grammar.name.fullmatch(own):
        return own
    behind = grammar.name.match(frame.shadow.text, frame.head.end + 1, frame.after.end)
    return behind[0] if behind else None
