"""What code offers to rules by name: kinds of check with the words their messages may use, and levels of sameness.

A test holds these tables equal to the registries of ``checks`` and ``grouping``, which rule files cannot see.
"""

KIND_WORDS: dict[str, frozenset[str]] = {
    "attribute-differs": frozenset({"subject", "this", "other"}),
    "date-fault": frozenset({"text", "value", "stated", "actual"}),
    "earlier-instance": frozenset({"what", "this", "other", "who"}),
    "in-order": frozenset({"what", "lower", "higher", "lower_date", "higher_date"}),
    "number-disagrees": frozenset({"what", "when", "this", "other", "who"}),
    "statement-differs": frozenset({"this", "other"}),
    "title-differs": frozenset({"holder", "this", "other", "when", "start", "end"}),
    "values-disagree": frozenset({"what", "number", "this", "other", "who"}),
    "within-record": frozenset({"what", "this", "other"}),
    "within-term": frozenset({"holder", "office", "when", "start", "end"}),
}
"""Kinds of check, with the words in braces that their messages and hints may use."""

LEVEL_NAMES: frozenset[str] = frozenset(
    {"attribute", "first-with-scope", "name-and-ordinal", "office", "person-and-body", "series", "series-and-ordinal"}
)
"""Levels of sameness that a check may ask for."""
