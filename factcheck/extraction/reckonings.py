"""Finds wordings whose figures or dates depend on each other: "rose 20 percent from 50 to 60", "one in four (25%)"."""

from collections.abc import Iterable, Iterator
from functools import partial

import regex
from attrs import evolve

from factcheck.extraction.frame import is_calendar
from factcheck.extraction.reading import Passage, Reading
from factcheck.extraction.shadow import MARKS, Shadow, shadow_of
from factcheck.extraction.shadowtemplate import certain_of, shadow_template
from factcheck.extraction.tables import table_totals
from factcheck.extraction.wordings import Wording, read_wording, slow_patterns
from factcheck.frozen import frozen
from factcheck.model.mention import Mention, Ordinal, Person
from factcheck.model.reckoning import Reckoning
from factcheck.model.timex import Timex
from factcheck.rulebook.certain import Certain, Sieve
from factcheck.rulebook.mistakes import Mistake
from factcheck.rulebook.proof import rules_in
from factcheck.rulebook.reckoning_rules import ReckoningRule
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.template import Template

_PERSON = "person"
_FIGURE = regex.compile(f"[{MARKS['date']}{MARKS['amount']}{MARKS['ordinal']}]")


@frozen(eq=False, slots=False)
class _Compiled(Wording):
    """A wording of figures, and what a sentence must hold for it."""

    rule: ReckoningRule
    certain: Certain

    @property
    def of_people(self) -> bool:
        """Whether it tells of a person."""
        return any(slot.id == _PERSON for slot in self.template.slots.values())


@frozen(eq=False)
class _Sieves:
    """The wordings that tell of no person, and those that tell of one."""

    plain: Sieve[_Compiled]
    of_people: Sieve[_Compiled]


def reckonings(reading: Reading, rulebook: Rulebook, of_people_alone: bool = False) -> tuple[Reckoning, ...]:
    """What must add up in a document, in the order of the text; of two that share words, the longer. Tables come last."""
    sieves = _sieves_of(rulebook)
    wanted = _Sieves(Sieve.of(()), sieves.of_people) if of_people_alone else sieves
    told = [one for passage in reading.passages for one in _in_passage(reading, passage, wanted)]
    return tuple(told) if of_people_alone else (*told, *table_totals(reading.document, rulebook))


def reckoning_rules_of(rulebook: Rulebook) -> tuple[_Compiled, ...]:
    """The wordings of a rulebook, made once."""
    return rulebook.derive(_rules)


def _sieves_of(rulebook: Rulebook) -> _Sieves:
    return rulebook.derive(_sieves)


def _sieves(rulebook: Rulebook) -> _Sieves:
    rules = [(one, one.certain) for one in reckoning_rules_of(rulebook)]
    return _Sieves(
        plain=Sieve.of(pair for pair in rules if not pair[0].of_people),
        of_people=Sieve.of(pair for pair in rules if pair[0].of_people),
    )


def _rules(rulebook: Rulebook) -> tuple[_Compiled, ...]:
    return tuple(_compiled(rulebook, rule) for rule in rulebook.of(ReckoningRule))


def _compiled(rulebook: Rulebook, rule: ReckoningRule) -> _Compiled:
    """A wording, ready to be matched. Raises TemplateError."""
    template = shadow_template(rule.match, rulebook)
    unless = shadow_template(rule.unless, rulebook) if rule.unless else None
    return _Compiled(template, unless, rule, certain_of(rule.match, rulebook))


def _in_passage(reading: Reading, passage: Passage, rules: _Sieves) -> Iterator[Reckoning]:
    if len(passage.amounts) + len(passage.timexes) == 0:
        return
    people = [one for one in passage.mentions if isinstance(one, Person)]
    peopled = figures_of(reading.document.text, passage, people)
    figures = figures_of(reading.document.text, passage) if people and rules.plain.patterns else peopled
    if _FIGURE.search(figures.text) is None:
        return
    passing = [(figures, one) for one in rules.plain.passing(figures.text, figures.words)]
    passing += [(peopled, one) for one in rules.of_people.passing(peopled.text, peopled.words)]
    found = [one for shadow, rule in passing for one in _matches(reading, shadow, rule)]
    found.sort(key=lambda one: (-len(one.span), one.span.start, one.rule))
    kept: list[Reckoning] = []
    for one in found:
        if not any(other.gives == one.gives and other.span.overlaps(one.span) for other in kept):
            kept.append(one)
    yield from sorted(kept, key=lambda one: one.span)


def figures_of(text: str, passage: Passage, people: Iterable[Person] = ()) -> Shadow:
    """The shadow of a sentence in which only figures, dates and ordinals are marks, and people where they are given."""
    dated = {one.span.start for one in passage.timexes if is_calendar(one)}
    figures: list[Mention] = [one for one in passage.mentions if isinstance(one, Ordinal)]
    figures += [one for one in passage.amounts if one.span.start not in dated or one.quantity.dimension != "count"]
    return shadow_of(text, evolve(passage, mentions=(*figures, *people)))


def _matches(reading: Reading, shadow: Shadow, one: _Compiled) -> Iterator[Reckoning]:
    if one.unless is not None and one.unless.search(shadow.text):
        return
    for found in one.pattern.finditer(shadow.text):
        yield Reckoning(
            gives=one.rule.gives,
            rule=one.rule.id,
            document=reading.document,
            span=shadow.span(*found.span()),
            sentence=shadow.sentence.span,
            parts=_parts(shadow, found),
            words=_words(one.template, found),
        )


def _parts(shadow: Shadow, found: "regex.Match[str]") -> dict[str, tuple[Mention | Timex, ...]]:
    """The figures and dates by the names of the groups they stand in."""
    parts = {}
    for name in found.re.groupindex:
        inside = [one for start, end in found.spans(name) for _, one in shadow.inside(start, end)]
        if inside:
            parts[name] = tuple(inside)
    return parts


def _words(template: Template, found: "regex.Match[str]") -> dict[str, str]:
    """What the named words of a vocabulary mean, and as they stand the words of other named groups."""
    told = {}
    for name, words in found.groupdict().items():
        slot = template.slots.get(name)
        if words and (slot is None or slot.id not in MARKS):
            known = slot.words.get(" ".join(words.split()).casefold()) if slot is not None else None
            told[name] = known or words
    return told


def prove_reckonings(rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of wordings of figures: a template that cannot be read or is slow."""
    for entry, rule in rules_in(entries, ReckoningRule):
        one, mistakes = read_wording(entry, partial(_compiled, rulebook, rule))
        yield from mistakes
        if one is not None:
            yield from slow_patterns(entry, one)
