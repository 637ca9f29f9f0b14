"""Every rule's own examples, and the judges that run them."""

import pathlib

import pytest

from factcheck import examples
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Entry

RULES = [entry for entry in builtin_rulebook().entries if type(entry.rule) in examples.JUDGES]


@pytest.mark.parametrize("entry", RULES, ids=lambda entry: f"{entry.table}-{entry.id}")
def test_a_rule_does_what_its_examples_say(entry: Entry) -> None:
    """What must fire fires with the values given, and what must stay silent does."""
    outcomes = list(examples.outcomes(entry, builtin_rulebook()))
    assert [] == [(outcome.example, outcome.wrong) for outcome in outcomes if not outcome.passed]


PACK = """
[[check]]
id          = "pack/impossible"
kind        = "date-fault"
fault       = "impossible"
slot        = "date"
severity    = "error"
description = "A day that is not in the calendar."
rationale   = "A pack of one's own may say it in other words."
message     = "no such day: {text}"
fires       = [%s]
silent      = [%s]
"""


def _wrong(folder: pathlib.Path, fires: str, silent: str) -> list[str]:
    """What goes wrong in a user's pack of one check with these examples."""
    (folder / "pack").mkdir()
    (folder / "pack" / "checks.toml").write_text(PACK % (fires, silent), encoding="utf-8")
    rulebook = load([folder])
    entry = rulebook.entry("check", "pack/impossible")
    assert entry is not None
    return [outcome.wrong for outcome in examples.outcomes(entry, rulebook)]


@pytest.mark.parametrize(
    ("fires", "silent", "wrong"),
    [
        ('"They met on [31 June 2021]."', '"They met on 30 June 2021."', ["", ""]),
        ('"They met on 30 June 2021."', '"They met."', ["nothing found", ""]),
        ('"They met on [31 June] 2021."', '"They met."', ["the words are “31 June 2021”", ""]),
        ('{ text = "On 31 June 2021.", message = "x" }', '"They met."', ["the message is 'no such day: 31 June 2021'", ""]),
        ('"On [31 June 2021]."', '"On 31 June 2021."', ["", "no such day: 31 June 2021"]),
    ],
)
def test_examples_of_a_pack_are_judged(tmp_path: pathlib.Path, fires: str, silent: str, wrong: list[str]) -> None:
    """A user's pack is held to its examples like our own: span, message and silence."""
    assert wrong == _wrong(tmp_path, fires, silent)
