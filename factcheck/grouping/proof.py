"""Holds the levels that rules name against the levels there are, when rules are loaded."""

from collections.abc import Iterable, Iterator

from factcheck.grouping.levels import LEVELS
from factcheck.rulebook.mistakes import Mistake, unknown
from factcheck.rulebook.proof import mistake
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.rulebook.topic_rules import CheckRule, TypeRule


def prove_levels(_rulebook: Rulebook, entries: Iterable[Entry]) -> Iterator[Mistake]:
    """The mistakes of types and checks in the levels of sameness they name."""
    for entry in entries:
        if isinstance(entry.rule, TypeRule | CheckRule):
            strange = (level for level in entry.rule.levels if level not in LEVELS)
            yield from (mistake(entry, unknown("level", level, LEVELS)) for level in strange)
