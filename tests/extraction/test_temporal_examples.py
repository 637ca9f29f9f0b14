"""Every example of every rule of time."""

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.model.timex import Timex
from factcheck.rulebook.head import Example, Rule
from factcheck.rulebook.loader import load
from factcheck.rulebook.temporal_rules import JoinRule, PatternRule

RULEBOOK = load()
RULES: tuple[Rule, ...] = (*RULEBOOK.of(PatternRule), *RULEBOOK.of(JoinRule))


def _found(example: Example) -> tuple[Timex, ...]:
    text = (example.text or "").replace("[", "").replace("]", "")
    return timexes(Document.from_text(text, published=example.published), RULEBOOK)


def _rules_of(timex: Timex) -> set[str]:
    return {step.rule for step in timex.derivation}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_finds_exactly_what_its_examples_mark(rule: Rule) -> None:
    """The span in brackets is found, by this rule, with the value given (in TIMEX3 or EDTF)."""
    for example in rule.fires:
        marked = example.text or ""
        if "[" not in marked:
            assert _found(example) == ()
            continue
        span = (marked.index("["), marked.index("]") - 1)
        here = [timex for timex in _found(example) if (timex.span.start, timex.span.end) == span]
        assert [span] == [(timex.span.start, timex.span.end) for timex in here], marked
        assert str(example.value) in {here[0].value, here[0].edtf}, marked
        assert isinstance(rule, JoinRule) or rule.id in _rules_of(here[0]), marked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_silent_on_its_counterexamples(rule: Rule) -> None:
    """Nothing in these sentences is found by this rule."""
    for example in rule.silent:
        assert not any(rule.id in _rules_of(timex) for timex in _found(example)), example.text
