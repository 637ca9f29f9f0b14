"""Which tables a rule file may hold, and the class of each."""

from typing import Any

from factcheck.rulebook.attribute_rules import AttributeRule
from factcheck.rulebook.fact_rules import OfficeRule, SeriesRule
from factcheck.rulebook.head import Mechanism
from factcheck.rulebook.name_rules import NAME_TABLES
from factcheck.rulebook.reckoning_rules import ReckoningRule
from factcheck.rulebook.sense_rules import SenseTable
from factcheck.rulebook.slots import SlotRule
from factcheck.rulebook.temporal_rules import CueRule, JoinRule, PatternRule
from factcheck.rulebook.topic_rules import CheckRule, ClaimRule, TypeRule
from factcheck.rulebook.unit_rules import UnitRule

TABLES: dict[str, type[Any]] = {
    "attribute": AttributeRule,
    "check": CheckRule,
    "claim": ClaimRule,
    "cue": CueRule,
    "join": JoinRule,
    "mechanism": Mechanism,
    "office": OfficeRule,
    "pattern": PatternRule,
    "reckoning": ReckoningRule,
    "senses": SenseTable,
    "series": SeriesRule,
    "slot": SlotRule,
    "type": TypeRule,
    "unit": UnitRule,
    **NAME_TABLES,
}

FOLDER_IDS: frozenset[str] = frozenset(
    {"attribute", "cue", "join", "pattern", "type", "claim", "check", "reckoning", "senses"}
)
"""Tables whose ids begin with their topic's folder."""
