"""Tense and cue words: on which side of its anchor an incomplete date lies."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from factcheck.extraction.anchoring.sentence import sentence_around
from factcheck.extraction.sentences import abbreviations
from factcheck.frozen import frozen
from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slot_proof import pattern_mistakes
from factcheck.rulebook.slots import spellings
from factcheck.rulebook.temporal_rules import CueRule
from factcheck.rulebook.trie import trie_regex

_REACH = 120
_MARGIN = 24


class Cues:
    """The cue rules of a rulebook as one search, and which rule each find belongs to."""

    def __init__(self, rulebook: Rulebook) -> None:
        ordered = sorted(rulebook.of(CueRule), key=lambda rule: (rule.direction, not rule.weekdays, rule.id))
        self.rules = {f"r{number}": rule for number, rule in enumerate(ordered)}
        options = "|".join(f"(?P<{name}>{_regex(rule)})" for name, rule in self.rules.items())
        self.abbreviations = abbreviations(rulebook)
        self.search = re.compile(rf"(?<![^\W_])(?:{options or '(?!)'})(?![^\W_])")

    def found(self, text: str, start: int, end: int) -> Iterator[tuple[CueRule, re.Match[str]]]:
        """Each cue in a stretch of text, from left to right."""
        for match in self.search.finditer(text, start, end):
            yield self.rules[match.lastgroup or ""], match


def _regex(rule: CueRule) -> str:
    words = [form for word in rule.words for form in spellings(word)]
    options = [trie_regex(words)] if words else []
    return "|".join([*([rule.match] if rule.match else []), *options])


def cues_of(rulebook: Rulebook) -> Cues:
    """The compiled cues of a rulebook, made once."""
    return rulebook.derive(Cues)


@frozen
class Decision:
    """The side of its anchor on which a date lies: "past", "future" or, undecided, "near"; and the words that tell.

    ``sure`` is whether the cue also moves weekdays.
    """

    direction: str
    words: str = ""
    rule: str = ""
    sure: bool = False


def surroundings(text: str, start: int, end: int) -> str:
    """All that :func:`decide` looks at, with a margin for what stands before a sentence's end."""
    return text[max(0, start - _REACH - _MARGIN) : end + _REACH + _MARGIN]


def decide(text: str, start: int, end: int, cues: Cues, weekday: bool) -> Decision:
    """What the cues around ``[start, end)`` tell: the last before it in its sentence, else the first behind it.

    A past cue is only decisive where no future one stands before it. For a weekday only the surest cues count.
    """
    sentence = sentence_around(text, start, end, _REACH, cues.abbreviations)
    before = cues.found(text, sentence.start, start)
    found = [_decision(*cue) for cue in before if not weekday or _counts(cue[0])]
    if not found:
        behind = (cue for cue in cues.found(text, end, sentence.end) if not weekday or _counts(cue[0]))
        found = [_decision(*cue) for cue in islice(behind, 1)]
    if not found:
        return Decision("near")
    if found[-1].direction == "near":
        return found[-1]
    if found[-1].direction == "future":
        return next((one for one in reversed(found) if one.sure and one.direction == "future"), found[-1])
    if all(one.direction != "future" for one in found):
        return found[-1]
    return Decision("near")


def _counts(rule: CueRule) -> bool:
    return rule.weekdays or rule.direction == "past"


def _decision(rule: CueRule, match: re.Match[str]) -> Decision:
    return Decision(rule.direction, match.group(), rule.id, rule.weekdays)


def prove_cues(_rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of cues: nothing to find, or a pattern that cannot be read or is slow."""
    for entry, rule in rules_in(entries, CueRule):
        if not rule.words and not rule.match:
            yield mistake(entry, "a cue has words, or match, or both")
        if rule.match:
            yield from pattern_mistakes(entry, "match", rule.match)
