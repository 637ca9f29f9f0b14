"""What is offered by name: every name leads somewhere, and every list is the same as its twin."""

import factcheck
from factcheck import examples
from factcheck.checks import KINDS
from factcheck.documents import READERS
from factcheck.grouping.levels import LEVELS
from factcheck.model.finding import SEVERITIES, SLOTS
from factcheck.model.mention import Mention
from factcheck.pipeline import builtin_rulebook
from factcheck.reports import REPORTS
from factcheck.rulebook.tables import TABLES
from factcheck.rulebook.topic_rules import CheckRule, ClaimRule, TypeRule


def test_no_kind_of_check_is_there_that_no_rule_uses() -> None:
    """And each goes by its own name."""
    assert [] == [name for name, kind in KINDS.items() if kind.name != name]
    assert set(KINDS) == {rule.kind for rule in builtin_rulebook().of(CheckRule)}


def test_levels_are_those_that_rules_may_name() -> None:
    """Checks and types ask for no other."""
    assert [name for name, level in LEVELS.items() if level.name != name] == []
    assert set() == {level for rule in builtin_rulebook().of(CheckRule) for level in rule.levels} - set(LEVELS)


def test_every_claim_rule_gives_a_type_that_is_defined() -> None:
    """A type with its roles."""
    types = {rule.id for rule in builtin_rulebook().of(TypeRule)}
    assert set() == {rule.gives for rule in builtin_rulebook().of(ClaimRule)} - types


def test_every_check_tells_in_a_known_slot_and_severity() -> None:
    """And has both kinds of example."""
    rules = builtin_rulebook().of(CheckRule)
    assert [] == [rule.id for rule in rules if rule.severity not in SEVERITIES or rule.slot not in SLOTS]
    assert [] == [rule.id for rule in rules if not rule.fires or not rule.silent]


def test_examples_of_every_class_that_has_them_are_run() -> None:
    """What holds examples has a judge for each of its keys."""
    keys = {"fires", "silent", "agrees", "contradicts", "joined", "apart"}
    judged = {kind: set(judges) for kind, judges in examples.JUDGES.items()}
    holders = {kind: keys & {field.name for field in kind.__attrs_attrs__} for kind in TABLES.values()}
    assert {kind: names for kind, names in holders.items() if names} == judged


def test_formats_and_readers_go_by_their_endings() -> None:
    """Each report knows its own name; endings are small and begin with a dot."""
    assert [name for name, form in REPORTS.items() if form.name != name] == []
    endings = [suffix for form in REPORTS.values() for suffix in form.suffixes]
    assert len(endings) == len(set(endings))
    assert [] == [ending for ending in [*READERS, *endings] if not ending.startswith(".") or ending != ending.lower()]


def test_every_kind_of_mention_has_its_mark() -> None:
    """What a tagger finds, a claim rule can speak of."""
    from factcheck.extraction.shadow import _MARK_OF, MARKS

    assert set(Mention.__subclasses__()) <= set(_MARK_OF)
    assert sorted(MARKS.values()) == sorted(_MARK_OF.values())


def test_the_public_names_are_there() -> None:
    """Each name of the front can be had, and nothing else."""
    assert [] == [name for name in factcheck.__all__ if getattr(factcheck, name, None) is None]
    assert sorted(factcheck.__all__) == dir(factcheck)
