"""Holds the rules of time against what the tagger can read, when rules are loaded."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import regex

from factcheck.rulebook.hostile import sample, slow
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.openings import openings
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.template import Node, Slot, Template, TemplateError, parse_template, template_slots
from factcheck.rulebook.temporal_rules import ANCHORS, MODS, PatternRule
from factcheck.taggers.readings import HOLE, NO_MATCH, Meaning, Reading, ReadingBuilder
from factcheck.taggers.temporal_index import slot_meanings
from factcheck.values.duration import UNITS
from factcheck.values.feasts import feast_day

_VALUES = ("value", "until", "other", "shift", "weekday", "feast", "anchor", "mod")
_TRIED = 60
"""So many combinations of words are tried before a pattern is said to mean nothing."""
_SOME_YEAR = 2001
_GROUP = regex.compile(r"\(\?P<(\w+)>")


def prove_patterns(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of patterns: a template that cannot be read, can open with anything or is slow; a value that is none."""
    vocabulary, known = template_slots(rulebook), slot_meanings(rulebook)
    for entry, rule in rules_in(entries, PatternRule):
        if rule.unless and rule.unless not in vocabulary:
            yield mistake(entry, f"unless: {unknown('slot', rule.unless, vocabulary)}")
        try:
            template = parse_template(rule.match, vocabulary)
            openings(template)
            pattern = regex.compile(template.regex)
            _named_once(template)
        except (TemplateError, regex.error) as error:
            yield mistake(entry, f"match is not a template: {error}")
            continue
        yield from slow(entry, "match", pattern, template)
        told = list(_unfilled(rule, template)) or _unreadable(rulebook, rule, template, known)
        yield from (mistake(entry, text) for text in told)


def _named_once(template: Template) -> None:
    names = Counter(_GROUP.findall(template.regex))
    for name in (name for name, count in names.items() if count > 1):
        message = f"{{{name}}} stands twice; name one of them: {{other:{name}}}"
        raise TemplateError(message)


def _unfilled(rule: PatternRule, template: Template) -> Iterator[str]:
    """The slots that a value names and the template has not."""
    for key in _VALUES:
        for name in HOLE.findall(getattr(rule, key)):
            if name[0] not in template.slots:
                yield f"{key}: {unknown('slot', f'{{{name[0]}}}', [f'{{{known}}}' for known in template.slots])}"


def _unreadable(rulebook: Rulebook, rule: PatternRule, template: Template, known: Mapping[str, Meaning]) -> Iterator[str]:
    """What makes no value: the words of a user's own slots one by one, those of the package's only when none does."""
    if any(slot.languages for slot in template.slots.values()):
        return
    builder = ReadingBuilder(rule, template, known)
    words = {name: _words(slot) for name, slot in template.slots.items()}
    built = [builder.build(said, tuple(words)) for said in _said(template, words)]
    readings = [reading for reading in built if reading.type != NO_MATCH]
    if not readings and not any(reading.feast for reading in built):
        yield f"value is no TIMEX3 value, whatever the words: {rule.value or rule.shift!r}"
        return
    for name in (name for name, slot in template.slots.items() if _is_own(rulebook, slot)):
        for word in words[name]:
            said_so = (said for said in _said(template, {**words, name: [word]}) if word in said)
            built = [builder.build(said, tuple(words)) for said in said_so]
            readings += built
            if all(reading.type == NO_MATCH for reading in built):
                yield _meaningless(word, name, built)
    yield from sorted({text for reading in readings for text in _strange(reading)})


def _meaningless(word: str, name: str, built: list[Reading]) -> str:
    """Why a word means nothing."""
    holiday = next((reading.feast for reading in built if reading.feast), None)
    if holiday is not None:
        return f"feast: {holiday!r} of {word!r} needs an extra: pip install 'factcheck-claims[holidays]'"
    return f"value is no TIMEX3 value for {word!r} of {{{name}}}"


def _is_own(rulebook: Rulebook, slot: Slot) -> bool:
    entry = rulebook.entry("slot", slot.id)
    return entry is not None and not entry.shipped


def _said(template: Template, words: Mapping[str, list[str]]) -> Iterator[tuple[str | None, ...]]:
    """Words that a template can match together, None for a slot of another alternative."""
    for present in sorted(_present(template.nodes), key=sorted):
        options = [some if name in present else [None] for name, some in words.items()]
        yield from itertools.islice(itertools.product(*options), _TRIED)


def _present(nodes: Iterable[Node]) -> set[frozenset[str]]:
    """The names of slots that a match can hold together."""
    found: set[frozenset[str]] = {frozenset()}
    for node in nodes:
        if node.kind == "slot":
            name, _, slot = node.raw[1:-1].rpartition(":")
            found = {names | {(name or slot).replace("-", "_")} for names in found}
        elif node.options:
            here: set[frozenset[str]] = {names for option in node.options for names in _present(option)} | (
                {frozenset()} if not node.low else set()
            )
            found = {names | more for names in found for more in here}
    return found


def _words(slot: Slot) -> list[str]:
    """A word for each meaning of a vocabulary."""
    return list({meaning: word for word, meaning in slot.words.items()}.values()) or [sample(slot)]


def _strange(reading: Reading) -> Iterator[str]:
    """What of a reading nobody knows."""
    if reading.anchor not in ANCHORS:
        yield unknown("anchor", reading.anchor, filter(None, ANCHORS))
    if reading.mod and reading.mod not in MODS:
        yield unknown("mod", reading.mod, MODS)
    if reading.shift is not None and reading.shift.unit not in UNITS:
        yield unknown("unit of the shift", reading.shift.unit, UNITS)
    if reading.feast and reading.type != NO_MATCH:
        try:
            feast_day(reading.feast, _SOME_YEAR)
        except ValueError as error:
            yield f"feast: {error}"
