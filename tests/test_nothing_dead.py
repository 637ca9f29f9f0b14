"""What is written down is read: no key of a rule, no vocabulary and no function stands there for nothing."""

import ast
import re
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import pytest

import factcheck
from factcheck.examples import JUDGES
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.head import Example
from factcheck.rulebook.name_rules import WordTable
from factcheck.rulebook.slots import SlotRule
from factcheck.rulebook.tables import TABLES
from factcheck.rulebook.temporal_rules import PatternRule

TREES = [ast.parse(path.read_text(encoding="utf-8")) for path in Path(factcheck.__file__).parent.rglob("*.py")]
NODES = [node for tree in TREES for node in ast.walk(tree)]
STRINGS = {node.value for node in NODES if isinstance(node, ast.Constant) and isinstance(node.value, str)}
ATTRIBUTES = {node.attr for node in NODES if isinstance(node, ast.Attribute)}
RULES = "\n".join(file.text for file in builtin_rulebook().files)

FOR_PEOPLE = {"source"}
"""Keys that are for who reads the rule file."""


def classes(kind: type[Any]) -> set[type[Any]]:
    """A class of rules and the classes of what stands inside it."""
    inner = {part for hint in get_type_hints(kind).values() for part in (hint, *get_args(hint)) if attrs.has(part)}
    return {kind}.union(*map(classes, inner))


@pytest.mark.parametrize("kind", sorted(set().union(*map(classes, TABLES.values())), key=lambda kind: kind.__name__))
def test_every_key_of_a_rule_is_read(kind: type[Any]) -> None:
    """A key that nothing reads promises what does not happen. Keys of examples are read by their names."""
    read = ATTRIBUTES | STRINGS if kind is Example else ATTRIBUTES | {key for keys in JUDGES.values() for key in keys}
    assert set() == {attribute.name for attribute in attrs.fields(kind)} - read - FOR_PEOPLE


def test_every_vocabulary_is_asked_for() -> None:
    """Each slot is named by code or by a template, each class of words by code."""
    slots = {slot.id for slot in builtin_rulebook().of(SlotRule)}
    named = {text.partition("/")[0] for text in STRINGS} | set(re.findall(r"\{(?:\w+:)?([a-z][\w-]*)\}", RULES))
    named |= {pattern.unless for pattern in builtin_rulebook().of(PatternRule)}
    assert set() == slots - named
    assert set() == {table.use for table in builtin_rulebook().of(WordTable)} - STRINGS
