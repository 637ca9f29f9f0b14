"""Whether a clause says that something took place, is to come, was called off, or is not so."""

import regex

from factcheck.extraction.frame import Frame
from factcheck.extraction.grammar import Grammar

_BEFORE, _AFTER = 60, 48
"""How many characters around an event word its verb is looked for in."""
_CLOSING = 16
"""A mark of question and what closes the sentence behind it are no longer than this."""

_ASKED = regex.compile(r"[?？؟]\W*\Z")


def status_of(frame: Frame, grammar: Grammar) -> str | None:
    """The status of the event; None when it is only supposed ("if", "would") or asked about, so that nothing is claimed."""
    if is_question(frame.shadow.text):
        return None
    low = max(frame.before.start, frame.phrase.start - _BEFORE)
    high = min(frame.after.end, frame.head.end + _AFTER)
    around = _nearest_clause(frame, grammar, low, high)
    if not grammar.mood.search(around):
        return "happened"
    if grammar.supposed.search(around):
        return None
    if grammar.cancelled.search(around):
        return "cancelled"
    if grammar.denied.search(around):
        return "denied"
    return "planned" if grammar.planned.search(around) else "happened"


def _nearest_clause(frame: Frame, grammar: Grammar, low: int, high: int) -> str:
    before = frame.words(low, frame.head.start)
    start = 0
    for fence in grammar.fence.finditer(before):
        start = fence.end()
    after = frame.words(frame.head.end, high)
    stop = grammar.fence.search(after)
    return before[start:] + " " + (after[: stop.start()] if stop else after)


def is_question(sentence: str) -> bool:
    """Whether a sentence ends with a mark of question, inside quotation marks or out of them."""
    return _ASKED.search(sentence[-_CLOSING:]) is not None
