"""Tense and cue words: on which side of its anchor an incomplete date lies."""

import re
from collections.abc import Iterator

from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import spellings
from factcheck.rulebook.temporal_rules import CueRule
from factcheck.rulebook.trie import trie_regex

_BEFORE = 90
_BEHIND = 60
_SENTENCE_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z\"“])|\n\s*\n|[;•]")


class Cues:
    """The cue rules of a rulebook as one search, and which rule each find belongs to."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rules = {f"r{number}": rule for number, rule in enumerate(rulebook.of(CueRule))}
        options = "|".join(f"(?P<{name}>{_regex(rule)})" for name, rule in self.rules.items())
        self.search = re.compile(rf"(?<![^\W_])(?:{options or '(?!)'})(?![^\W_])")

    def found(self, text: str, start: int, end: int) -> Iterator[tuple[CueRule, re.Match[str]]]:
        """Each cue in a stretch of text, from left to right."""
        for match in self.search.finditer(text, start, end):
            yield self.rules[match.lastgroup or ""], match


def _regex(rule: CueRule) -> str:
    words = [form for word in rule.words for form in spellings(word)]
    options = [trie_regex(words)] if words else []
    return "|".join([*options, *([rule.match] if rule.match else [])])


def cues_of(rulebook: Rulebook) -> Cues:
    """The compiled cues of a rulebook, made once."""
    return rulebook.derive(Cues)


def nearest_cue(text: str, start: int, end: int, cues: Cues) -> tuple[CueRule, str] | None:
    """The cue that decides for the expression at ``[start, end)``, with its words: the last before it in the sentence.

    Only where none stands before it, the first behind it.
    """
    first = max(0, start - _BEFORE)
    for boundary in _SENTENCE_END.finditer(text, first, start):
        first = boundary.end()
    before = None
    for before in cues.found(text, first, start):  # noqa: B007 - the last one is wanted
        pass
    if before is None:
        boundary_behind = _SENTENCE_END.search(text, end, end + _BEHIND)
        last = boundary_behind.start() if boundary_behind else min(len(text), end + _BEHIND)
        before = next(cues.found(text, end, last), None)
    return None if before is None else (before[0], before[1].group())
