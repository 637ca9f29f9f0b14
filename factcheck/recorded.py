"""The reference facts by what they are facts of."""

from factcheck.extraction.records import records
from factcheck.grouping.identity import Blocks, blocked
from factcheck.rulebook.rulebook import Rulebook


def recorded_of(rulebook: Rulebook) -> Blocks:
    """The facts in blocks, made once."""
    return rulebook.derive(_recorded)


def _recorded(rulebook: Rulebook) -> Blocks:
    return blocked(records(rulebook))
