"""Claim rules compiled for a rulebook."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from factcheck.extraction.cadence import Cadences, cadences
from factcheck.extraction.grammar import Grammar, grammar_of
from factcheck.extraction.leaders import Leading, leading
from factcheck.extraction.names import Names, names_of
from factcheck.extraction.offices import OfficeWords, office_words_of
from factcheck.extraction.shadowtemplate import shadow_template
from factcheck.extraction.wordings import Wording, read_wording, slow_patterns
from factcheck.frozen import frozen
from factcheck.rulebook.certain import first_word
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slots import alternation, meanings
from factcheck.rulebook.template import Slot, Template, TemplateError, stands_always
from factcheck.rulebook.topic_rules import ClaimRule, TypeRule
from factcheck.rulebook.trie import trie_regex

_ROLES = ("head", "subject", "office", "ordinal", "scope")
"""What the named parts of a template tell."""


@frozen(eq=False, slots=False)
class CompiledClaim(Wording):
    """A claim rule with the meanings of the words of its head, and words it cannot do without."""

    rule: ClaimRule
    kinds: dict[str, str]
    openers: frozenset[str]


@frozen
class ClaimRules:
    """All claim rules, the cheap tests for any of them, and what names of events are compared by."""

    rules: tuple[CompiledClaim, ...]
    opener: re.Pattern[str]
    first_words: frozenset[str]
    by_opener: Mapping[str, Sequence[int]]
    grammar: Grammar
    offices: OfficeWords
    leading: Leading
    limits: re.Pattern[str]
    limits_after: re.Pattern[str]
    cadences: Cadences
    names: Names


def claim_rules_of(rulebook: Rulebook) -> ClaimRules:
    """The compiled claim rules of a rulebook, made once."""
    return rulebook.derive(_claim_rules)


def _claim_rules(rulebook: Rulebook) -> ClaimRules:
    rules = tuple(compiled_claim(rulebook, rule) for rule in rulebook.of(ClaimRule))
    by_opener: dict[str, list[int]] = {}
    for number, one in enumerate(rules):
        for form in one.openers:
            by_opener.setdefault(form, []).append(number)
    opener = trie_regex(by_opener, r"\s+") or r"(?!)"
    return ClaimRules(
        rules=rules,
        opener=re.compile(rf"\b(?:{opener})\b"),
        first_words=frozenset(map(first_word, by_opener)),
        by_opener=by_opener,
        grammar=grammar_of(rulebook),
        offices=office_words_of(rulebook),
        leading=leading(rulebook),
        limits=_words(rulebook, "first-limit"),
        limits_after=_words(rulebook, "first-limit-after"),
        cadences=cadences(rulebook),
        names=names_of(rulebook),
    )


def _words(rulebook: Rulebook, slot: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(rulebook, slot)})\b")


def compiled_claim(rulebook: Rulebook, rule: ClaimRule) -> CompiledClaim:
    """A claim rule, ready to be matched. Raises TemplateError."""
    template = shadow_template(rule.match, rulebook)
    head = template.slots.get("head")
    listed = head if head is not None and head.words else _first_listed(template)
    if listed is None or not (head or "(?P<head>" in rule.match):
        message = "match needs an event word, {head:…}, and a slot that lists words"
        raise TemplateError(message)
    if not stands_always(template.nodes, "head"):
        message = "the event word, {head:…}, cannot be left out of match"
        raise TemplateError(message)
    return CompiledClaim(
        rule=rule,
        template=template,
        template_unless=shadow_template(rule.unless, rulebook) if rule.unless else None,
        kinds=dict(meanings(rulebook, listed.id)) if listed is head else {},
        openers=frozenset(meanings(rulebook, listed.id)),
    )


def _first_listed(template: Template) -> Slot | None:
    """The first vocabulary of a template that lists its words: one of them stands wherever the template matches."""
    return next((slot for slot in template.slots.values() if slot.words), None)


def prove_claims(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of claim rules: a template that cannot be read or is slow, roles and types that nobody knows."""
    types = {rule.id for rule in rulebook.of(TypeRule)}
    for entry, rule in rules_in(entries, ClaimRule):
        if rule.gives not in types:
            yield mistake(entry, unknown("type", rule.gives, types))
        one, mistakes = read_wording(entry, partial(compiled_claim, rulebook, rule))
        yield from mistakes
        if one is not None:
            names = sorted(name for name in one.pattern.groupindex if name not in _ROLES)
            yield from (mistake(entry, unknown("role", name, _ROLES)) for name in names)
            yield from slow_patterns(entry, one)
