"""The noun phrase around an event word: "2nd Japan-Qatar Military-to-Military Dialogue"."""

from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.names import Names
from factcheck.extraction.shadow import MARKS
from factcheck.model.mention import Ordinal

_REACH = 160
"""A phrase is not looked for farther left than this many characters."""


def phrase_of(text: str, head: Extent, grammar: Grammar) -> Extent:
    """The head with the run of modifiers before it, "foreign and defence" and "twelfth round of the" included."""
    low = max(head.start - _REACH, 0)
    start = head.start
    for run in reversed(list(grammar.modifier.finditer(text, low, head.start))):
        if run.end() != start and not (_is_name(text[start]) and grammar.joined.fullmatch(text, run.end() - 1, start)):
            break
        start = run.start()
    edition = grammar.edition.search(text, low, start)
    return Extent(edition.start() if edition else start, head.end)


def _is_name(letter: str) -> bool:
    return letter.isupper() or letter in MARKS.values()


def ordinal_in(frame: Frame) -> Ordinal | None:
    """The ordinal of the phrase ("the second Strategic Dialogue"), if it has one."""
    return next((one for _, one in frame.mentions(frame.phrase, Ordinal) if isinstance(one, Ordinal)), None)


def qualifiers_of(frame: Frame, names: Names) -> tuple[str, ...]:
    """The words that tell this event from others of its kind, as compared: "military", "strategic".

    Words that mean the same are one; words that say nothing about which event it is are left out.
    """
    return names.content_words(frame.words(frame.phrase.start, frame.head.start))


def name_of(frame: Frame, grammar: Grammar) -> str | None:
    """The proper name of an event, right behind its head ("Exercise Northern Shield") or as the head itself."""
    own = frame.words(frame.head.start, frame.head.end)
    if grammar.name.fullmatch(own):
        return own
    behind = grammar.name.match(frame.shadow.text, frame.head.end + 1, frame.after.end)
    return behind[0] if behind else None
