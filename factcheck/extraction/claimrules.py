"""Claim rules compiled for a rulebook."""

import regex
from attrs import frozen

from factcheck.errors import RuleError
from factcheck.extraction.grammar import Grammar, grammar_of
from factcheck.extraction.names import Names, names_of
from factcheck.extraction.offices import ranks
from factcheck.extraction.shadow import MARKS
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import alternation, meanings, slots
from factcheck.rulebook.topic_rules import ClaimRule

_HOLE = regex.compile(r"\{(?:(?P<role>[a-z_]+):)?(?P<kind>[a-z][a-z0-9-]*)\}")
_PLACE_LIKE = f"[{MARKS['place']}{MARKS['actor']}]"


@frozen
class CompiledClaim:
    """A claim rule with its pattern over shadows, the meanings of the words of its head, and words it cannot do without."""

    rule: ClaimRule
    pattern: regex.Pattern[str]
    unless: regex.Pattern[str] | None
    kinds: dict[str, str]
    openers: frozenset[str]


@frozen
class ClaimRules:
    """All claim rules, the cheap test for any of them, and what names of events are compared by."""

    rules: tuple[CompiledClaim, ...]
    opener: regex.Pattern[str]
    grammar: Grammar
    ranks: frozenset[str]
    limits: regex.Pattern[str]
    limits_after: regex.Pattern[str]
    names: Names


def claim_rules(rulebook: Rulebook) -> ClaimRules:
    """The compiled claim rules of a rulebook. Raises RuleError for a template with an unknown slot or a broken pattern."""
    compiled = tuple(_compiled(rulebook, rule) for rule in rulebook.of(ClaimRule))
    heads = sorted({form for one in compiled for form in one.openers}, key=lambda form: (-len(form), form))
    opener = "|".join(r"\s+".join(map(regex.escape, form.split())) for form in heads) or r"(?!)"
    return ClaimRules(
        rules=compiled,
        opener=regex.compile(rf"\b(?:{opener})\b"),
        grammar=grammar_of(rulebook),
        ranks=ranks(rulebook),
        limits=_words(rulebook, "first-limit"),
        limits_after=_words(rulebook, "first-limit-after"),
        names=names_of(rulebook),
    )


def _words(rulebook: Rulebook, slot: str) -> regex.Pattern[str]:
    return regex.compile(rf"\b(?:{alternation(rulebook, slot)})\b")


def _compiled(rulebook: Rulebook, rule: ClaimRule) -> CompiledClaim:
    entry = rulebook.entry("claim", rule.id)
    where = f"{entry.file}:{entry.line}" if entry else "rules"
    kinds: dict[str, str] = {}
    needed: dict[str, str] = {}

    def hole(found: regex.Match[str]) -> str:
        kind, role = found["kind"], found["role"]
        if kind in MARKS:
            inner = _PLACE_LIKE if kind == "place" else MARKS[kind]
        elif kind in slots(rulebook):
            words = alternation(rulebook, kind)
            inner = rf"\b(?:{words})\b"
            needed.update({} if needed else meanings(rulebook, kind))
            if role == "head":
                kinds.update(meanings(rulebook, kind))
                inner += rf"(?!\s+(?:{words})\b)"
        else:
            known = ", ".join(sorted([*MARKS, *slots(rulebook)]))
            message = f'{where}: claim "{rule.id}": unknown slot or type {kind!r} in {found.group()}; known: {known}'
            raise RuleError(message)
        return f"(?P<{role}>{inner})" if role else f"(?:{inner})"

    try:
        pattern = regex.compile(_HOLE.sub(hole, rule.match).replace(" ", r"\s+"))
        unless = regex.compile(rule.unless.replace(" ", r"\s+")) if rule.unless else None
    except regex.error as error:
        message = f'{where}: claim "{rule.id}": match or unless is not a pattern: {error}'
        raise RuleError(message) from None
    if "head" not in pattern.groupindex or not (kinds or needed):
        message = f'{where}: claim "{rule.id}": match needs an event word, {{head:…}}, and a slot that lists words'
        raise RuleError(message)
    return CompiledClaim(rule, pattern, unless, kinds, frozenset(kinds or needed))
