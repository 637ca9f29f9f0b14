"""The rules of time, compiled: one scan for words that can open an expression, and the patterns to try at each."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from typing import Any

from factcheck.errors import RuleError
from factcheck.rulebook.openings import openings, token_of
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import SlotRule, meanings, slots, spellings
from factcheck.rulebook.template import Template, TemplateError, parse_template, template_slots
from factcheck.rulebook.temporal_rules import PatternRule
from factcheck.rulebook.trie import trie_regex
from factcheck.taggers.foreign_months import month_number
from factcheck.taggers.readings import HISTORY, Meaning, ReadingBuilder

_IN_WORD = "0-9A-Za-z\u00c0-\u024f\u0370-\u052f"
"""Digits and letters of scripts that part words by blanks."""

_LONGEST_MESSAGE = 320
"""Characters that a message may have."""

_NO_MORE = rf"(?![{_IN_WORD}])(?<!\d)|(?<=\d)(?![{_IN_WORD}]|[.,:/-]\d|%)"
"""What must stand behind a match: no further letter, and behind a digit no further part of a number."""

SEPARATORS = ("through", "and")
"""Slots that part a match in two: the ends of a stretch, or two dates named together."""

LISTED = "listed"
"""The slot of the days between the first and the last of a list."""


class Pattern:
    """A pattern rule with its regular expression, compiled when it is first tried."""

    __slots__ = ("_compiled", "builder", "conditions", "doubtful", "match", "names", "rule", "separator", "template")

    def __init__(self, rule: PatternRule, template: Template, known: Mapping[str, Meaning]) -> None:
        self.rule = rule
        self.template = template
        self.names: tuple[str, ...] = ()
        self.conditions = rule.match.count("(?<") + rule.match.count("(?!") + rule.match.count("(?=")
        self.separator = next((name for name in SEPARATORS if name in template.slots), None)
        self.doubtful = any(slot.languages for slot in template.slots.values())
        self.builder = ReadingBuilder(rule, template, known)
        self._compiled: re.Pattern[str] | None = None
        self.match: Callable[[str, int], re.Match[str] | None] = self._first_match
        """Matches at a place of a text."""

    def __getstate__(self) -> dict[str, Any]:
        """How it is kept: with its expression, if that was compiled."""
        return {name: getattr(self, name) for name in self.__slots__ if name != "match"}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in state.items():
            setattr(self, name, value)
        self.match = self._first_match if self._compiled is None else self._compiled.match

    def _first_match(self, text: str, place: int) -> re.Match[str] | None:
        """Compiles the pattern, puts its own match in the place of this one, and matches."""
        self.make_ready()
        return self.match(text, place)

    def make_ready(self) -> None:
        """Compiles the pattern, if it was not yet tried."""
        if self._compiled is not None:
            return
        self._compiled = re.compile(f"(?:{self.template.regex})(?:{_NO_MORE})")
        self.names = tuple(sorted(self._compiled.groupindex, key=self._compiled.groupindex.__getitem__))
        self.match = self._compiled.match


Opening = Mapping[str, frozenset[str] | None]
"""First tokens, each with the second ones that can follow."""

_MOST_TOKENS = 20_000
"""Of so many pairs of a first and a second token the patterns are remembered."""


class Bucket:
    """The patterns to try behind a first token, with the second tokens that each needs, or None for any."""

    __slots__ = ("_any_second", "_patterns")

    def __init__(self) -> None:
        self._patterns: list[tuple[Pattern, frozenset[str]]] = []
        self._any_second: tuple[Pattern, ...] = ()

    def add(self, pattern: Pattern, seconds: frozenset[str] | None) -> None:
        """Adds a pattern behind the others."""
        if seconds is None:
            self._any_second = (*self._any_second, pattern)
        else:
            self._patterns.append((pattern, seconds))

    @property
    def all(self) -> tuple[Pattern, ...]:
        """All patterns."""
        return (*(pattern for pattern, _ in self._patterns), *self._any_second)

    def candidates(self, second: str | None) -> tuple[Pattern, ...]:
        """The patterns for a second token, those that ask for it first."""
        asking = [pattern for pattern, seconds in self._patterns if second in seconds] if second else []
        return (*asking, *self._any_second) if asking else self._any_second


class TemporalIndex:
    """All patterns of a rulebook, findable by the tokens that can open them."""

    def __init__(self, rulebook: Rulebook, registers: tuple[str, ...] = ("", HISTORY)) -> None:
        vocabulary = template_slots(rulebook)
        known = slot_meanings(rulebook)
        found: list[tuple[Pattern, Opening]] = []
        mistakes: list[str] = []
        for rule in (rule for rule in rulebook.of(PatternRule) if rule.register in registers):
            try:
                template = parse_template(rule.match, vocabulary)
                if rule.unless and rule.unless not in vocabulary:
                    mistakes.append(f"{place_of(rulebook, 'pattern', rule.id)}: unknown slot {rule.unless!r} in unless")
                found.append((Pattern(rule, template, known), openings(template)))
            except TemplateError as error:
                mistakes.append(f"{place_of(rulebook, 'pattern', rule.id)}: {error}")
        if mistakes:
            raise RuleError(*mistakes)
        found.sort(key=lambda pair: pair[0].doubtful)
        self.buckets: dict[str, Bucket] = _buckets(found)
        self.scan = _scan(self.buckets)
        self._slots = vocabulary
        self._words: dict[str, re.Pattern[str]] = {}
        self._candidates: dict[tuple[str, str | None], tuple[Pattern, ...]] = {}

    def make_ready(self) -> None:
        """Compiles all patterns, for an index that is to be kept: reading them takes a hundredth of the time."""
        for bucket in self.buckets.values():
            for pattern in bucket.all:
                pattern.make_ready()

    def words_of(self, slot: str) -> re.Pattern[str]:
        """A search for any word of a vocabulary."""
        if slot not in self._words:
            self._words[slot] = re.compile(rf"(?<![{_IN_WORD}])(?:{self._slots[slot].regex})(?![{_IN_WORD}])")
        return self._words[slot]

    def candidates(self, first: str, second: str | None) -> tuple[Pattern, ...]:
        """The patterns that these two tokens can open."""
        found = self._candidates.get((first, second))
        if found is None:
            bucket = self.buckets.get(token_of(first))
            found = bucket.candidates(token_of(second) if second else None) if bucket is not None else ()
            if len(self._candidates) >= _MOST_TOKENS:
                self._candidates.clear()
            self._candidates[first, second] = found
        return found


def slot_meanings(rulebook: Rulebook) -> dict[str, Meaning]:
    """For each vocabulary, what turns its words into their meaning."""
    return {rule.id: _meaning(rulebook, rule) for rule in slots(rulebook).values()}


def _meaning(rulebook: Rulebook, rule: SlotRule) -> Meaning:
    """What turns the words of a vocabulary into their meaning: calls that can be kept in a file."""
    if rule.words:
        return partial(_known, dict(meanings(rulebook, rule.id)))
    if rule.languages:
        return partial(_month, rule.languages)
    return partial(_filled, rule.digits) if rule.digits else str


def _known(words: Mapping[str, str], text: str) -> str:
    return words[" ".join(text.split())]


def _month(languages: tuple[str, ...], text: str) -> str | None:
    return month_number(text, languages)


def _filled(digits: int, text: str) -> str:
    return re.sub(r"\D", "", text).zfill(digits)


def place_of(rulebook: Rulebook, table: str, identity: str) -> str:
    """Where a rule stands, for messages: ``file:line: pattern "id"``."""
    entry = rulebook.entry(table, identity)
    return f'{entry.file}:{entry.line}: {table} "{identity}"' if entry is not None else f'{table} "{identity}"'


def _buckets(patterns: list[tuple[Pattern, Opening]]) -> dict[str, Bucket]:
    buckets: dict[str, Bucket] = {}
    forms = lru_cache(maxsize=None)(_forms)
    for pattern, opening in patterns:
        for seconds, firsts in _grouped(opening).items():
            second_forms = None if seconds is None else forms(seconds)
            for first in dict.fromkeys(form for word in firsts for form in spellings(word)):
                buckets.setdefault(first, Bucket()).add(pattern, second_forms)
    return buckets


def _forms(words: frozenset[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in spellings(word))


def _grouped(found: Opening) -> dict[frozenset[str] | None, list[str]]:
    """First tokens by the second tokens they share."""
    grouped: dict[frozenset[str] | None, list[str]] = {}
    for first, seconds in found.items():
        grouped.setdefault(seconds, []).append(first)
    return grouped


def _scan(buckets: Mapping[str, Bucket]) -> re.Pattern[str]:
    words = [first for first in buckets if first[0].isalpha()]
    marks = "".join(re.escape(first) for first in buckets if not first[0].isalnum())
    opener = trie_regex(words) if words else "(?!)"
    mark = f"|[{marks}](?=[^\\W_])" if marks else ""
    second = r"[^\W\d_]++|\d++|[^\w\s]\d*+|\S"
    return re.compile(rf"(?<![{_IN_WORD}])(?:({opener})(?![^\W\d_])|(\d++){mark})(?=\s{{0,2}}({second})?)")


def index_of(rulebook: Rulebook) -> TemporalIndex:
    """The compiled rules of a rulebook, made once."""
    return rulebook.derive(TemporalIndex)


def message_index_of(rulebook: Rulebook) -> TemporalIndex:
    """The same with the patterns that are for messages."""
    return rulebook.derive(_message_index)


def _message_index(rulebook: Rulebook) -> TemporalIndex:
    return TemporalIndex(rulebook, ("", "message"))


def is_message(text: str, rulebook: Rulebook) -> bool:
    """Whether a text is a short message with an address, a tag or a link, as the slot ``message-mark`` describes them."""
    return len(text) <= _LONGEST_MESSAGE and _message_mark_of(rulebook).search(text) is not None


def _message_mark_of(rulebook: Rulebook) -> re.Pattern[str]:
    return rulebook.derive(_message_mark)


def _message_mark(rulebook: Rulebook) -> re.Pattern[str]:
    rule = slots(rulebook).get("message-mark")
    return re.compile(rule.match if rule is not None and rule.match else "(?!)")
