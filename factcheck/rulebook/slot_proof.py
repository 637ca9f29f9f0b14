"""Holds vocabularies against the language of templates, when rules are loaded."""

from collections.abc import Iterable, Iterator

import regex

from factcheck.rulebook.hostile import slow
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.name_rules import AnaphorTable, OrganisationTable, StateTable, WordTable
from factcheck.rulebook.proof import mistake, rules_in
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.slots import SlotRule, slots
from factcheck.rulebook.template import Template, TemplateError, parse_nodes


def pattern_mistakes(entry: Entry, key: str, source: str) -> Iterator[Mistake]:
    """What is wrong with a pattern that names no slots: it cannot be read, has no bound, or is slow."""
    try:
        template = Template(source, parse_nodes(source), {})
        pattern = regex.compile(source)
    except (TemplateError, regex.error) as error:
        yield mistake(entry, f"{key} is not a pattern: {error}")
        return
    yield from slow(entry, key, pattern, template)


def prove_slots(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of vocabularies that are patterns, or that add to another one."""
    known = {slot.id: slot for slot in slots(rulebook).values() if slot.words}
    for entry, rule in rules_in(entries, SlotRule):
        if rule.match:
            yield from pattern_mistakes(entry, "match", rule.match)
        if rule.adds_to is not None and (rule.match or rule.adds_to not in known):
            yield mistake(entry, f"adds_to: {unknown('vocabulary of words', rule.adds_to, known)}")


def prove_words(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """Classes of words and of anaphors that no tagger asks for: those it asks for are all in the package's rules."""
    shipped = [entry.rule for entry in rulebook.entries if entry.shipped]
    uses = {rule.use for rule in shipped if isinstance(rule, WordTable)}
    known = list(entries)
    for entry, words in rules_in(known, WordTable):
        if words.use not in uses:
            yield mistake(entry, unknown("use", words.use, uses))
    sought = _sought(rulebook)
    for entry, table in rules_in(known, AnaphorTable):
        strange = (kind for anaphor in table.entries for kind in anaphor.seeks.split("/") if kind not in sought)
        yield from (mistake(entry, f"seeks: {unknown('kind', seeks, sought)}") for seeks in strange)


def _sought(rulebook: Rulebook) -> set[str]:
    """What an anaphor can call back: a state, a pair, or what an organisation or a state is called."""
    kinds = {one.kind for table in rulebook.of(OrganisationTable) for one in table.entries}
    forms = {one.form for table in rulebook.of(StateTable) for one in table.entries if one.form}
    return {"state", "pair", *kinds, *forms}
