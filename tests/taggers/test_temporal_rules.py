"""Rules of time of one's own: a new word, pattern or join needs no Python; mistakes are told with their place."""

from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.extraction.timexes import timexes
from factcheck.loadrules import load_rules
from factcheck.model.document import Document
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Rulebook

SLOT = """
[[slot]]
id          = "moon"
description = "Moons."
words.11    = ["frost moon"]
"""
PATTERN = """
[[pattern]]
id          = "temporal/moon"
gives       = "DATE"
description = "A moon of a year."
rationale   = "A test."
match       = 'the {moon} of {year}'
value       = "{year}-{moon}"
fires       = ["[the frost moon of 1998]"]
silent      = ["the moon"]
"""
JOIN = """
[[join]]
id          = "temporal/night-of"
description = "A night of a day."
rationale   = "A test."
match       = 'the brink of {whole:day}'
mod         = "BEFORE"
fires       = ["[the brink of 3 May 1998]"]
silent      = ["the brink"]
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A folder for rules of time."""
    folder = tmp_path / "rules" / "temporal"
    folder.mkdir(parents=True)
    return folder


def loaded(folder: Path, text: str) -> Rulebook:
    """The built-in rules with those of a text."""
    (folder / "own.toml").write_text(text, encoding="utf-8")
    return load([folder.parent])


def test_a_pattern_of_ones_own_is_found(rules: Path) -> None:
    """A vocabulary and a pattern are all that a new form needs."""
    found = timexes(Document.from_text("It began at the Frost Moon of 1998."), loaded(rules, SLOT + PATTERN))
    assert [] == [timex.value for timex in found if timex.text == "the frost moon of 1998"]
    found = timexes(Document.from_text("It began at the frost moon of 1998."), loaded(rules, SLOT + PATTERN))
    assert [("the frost moon of 1998", "1998-11")] == [(timex.text, timex.value) for timex in found]


def test_a_join_of_ones_own_is_made(rules: Path) -> None:
    """Words beside an expression widen it and modify it."""
    found = timexes(Document.from_text("It began on the brink of 3 May 1998."), loaded(rules, JOIN))
    assert [("the brink of 3 May 1998", "BEFORE")] == [(timex.text, timex.time.modifier) for timex in found]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (PATTERN, r'rules/temporal/own.toml:3: pattern "temporal/moon": unknown slot .\{moon\}.; did you mean'),
        (PATTERN.replace("the {moon}", r"\w{1,9}"), "can open with anything"),
        (PATTERN.replace("the {moon}", "the moon+"), "upper bound"),
        (JOIN.replace("{whole:day}", "{whole:day} {whole:day} {whole:day}"), 'join "temporal/night-of": names one or two'),
        (JOIN.replace("the brink of", "[0-9] of"), "only words"),
    ],
)
def test_a_mistake_in_a_template_is_told_with_its_place(rules: Path, text: str, message: str) -> None:
    """File, line, rule, and what is wrong."""
    rulebook = loaded(rules, text)
    with pytest.raises(RuleError, match=message):
        timexes(Document.from_text("On 3 May 1998 and 4 May 1998."), rulebook)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('shift = "one day"', "shift: 'one day' is not a shift such as -1Y"),
        ('anchor = "tenses"', "anchor 'tenses'; did you mean 'tense'"),
    ],
)
def test_a_join_that_leans_on_nothing_is_told(rules: Path, line: str, message: str) -> None:
    """Whatever a join does with the day beside is checked when it is loaded."""
    (rules / "own.toml").write_text(JOIN.replace('mod         = "BEFORE"', line), encoding="utf-8")
    with pytest.raises(RuleError, match=message):
        load_rules([rules])
