"""Kind "years-of-another": a post, or whatever is had for some years, with the years that another document gives another."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.statement_differs import LEVEL
from factcheck.checks.verdict import Side, conflict, side_in
from factcheck.model.finding import Finding, Sameness
from factcheck.model.spell import Mixup, Spell
from factcheck.rulebook.topic_rules import CheckRule


def years_of_another(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each stretch of years that belongs to something else in another document.

    Silent where the two sentences that tell the years differ in nothing but whose they are, for that is a difference of
    statements already.
    """
    told = {id(one.here) for one in material.differences if one.of_years}
    return (_finding(rule, one) for one in material.mixups if id(one.here.statement) not in told)


def _finding(rule: CheckRule, one: Mixup) -> Finding:
    words = {"this": one.here.told, "other": one.there.told}
    reason = Sameness(LEVEL, f"both tell of {', '.join(f'“{word}”' for word in one.shared)}")
    return conflict(rule, [_side(spell) for spell in (one.here, one.there, one.other)], words, reason)


def _side(spell: Spell) -> Side:
    return side_in(spell.statement, spell.slot.label, spell.span, getattr(spell.slot.value, "derivation", ()))


KIND = Kind("years-of-another", years_of_another, ("this", "other"), grouped=False)
