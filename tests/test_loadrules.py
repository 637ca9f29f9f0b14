"""Mistakes in rules are told when the rules are loaded, all at once, with their places and what is allowed."""

import pathlib

import pytest

from factcheck.errors import RuleError
from factcheck.loadrules import PROOFS, load_rules
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.proof import Proof

CHECK = """
[[check]]
id          = "topic/late"
kind        = "in-order"
levels      = ["series"]
slot        = "order"
severity    = "error"
description = "Late."
rationale   = "Because."
message     = "{lower} {higher}"
fires       = ["x"]
silent      = ["y"]
"""


def told(folder: pathlib.Path, text: str) -> list[str]:
    """What is told of a file of a user's own, without its place."""
    path = folder / "mine" / "topic" / "rules.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([folder / "mine"])
    lines = str(caught.value).splitlines()
    assert [] == [line for line in lines if not line.startswith("mine/topic/rules.toml:3: ")]
    return [line.removeprefix("mine/topic/rules.toml:3: ") for line in lines]


@pytest.mark.parametrize("proof", PROOFS, ids=lambda proof: proof.__name__)
def test_the_rules_of_the_package_stand_every_proof(proof: Proof) -> None:
    """They are not proven anew at every run: this test has done it."""
    rulebook = builtin_rulebook()
    assert [] == list(map(str, proof(rulebook, rulebook.entries)))


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ('"in-order"', '"in-oder"', "unknown kind 'in-oder'; did you mean 'in-order'? (known"),
        ('"series"', '"serie"', "unknown level 'serie'; did you mean 'series'? (known: "),
        ('levels      = ["series"]', "", "levels is missing, which the kind 'in-order' asks for"),
        ('"series"]', '"series"]\nrole = "when"', "role is not read by the kind 'in-order'"),
        (
            '"in-order"',
            '"values-disagree"',
            "role is missing, which the kind 'values-disagree' asks for: one of when, ",
        ),
        ('"in-order"', '"within-record"\nrole = "wen"', "unknown role 'wen'; did you mean 'when'? (known: when, where)"),
        ('"in-order"', '"date-fault"\nfault = "weekdy"', "unknown fault 'weekdy'; did you mean 'weekday'? (known: "),
        ("{lower}", "{lowr}", "unknown word of the message '{lowr}'; did you mean '{lower}'? (known: {higher_date}, "),
        ("{lower}", "{lower", "message: unexpected '{' in field name"),
    ],
)
def test_a_check_that_its_kind_cannot_run_is_refused(tmp_path: pathlib.Path, right: str, wrong: str, expected: str) -> None:
    """Kinds, levels, roles, faults and words of messages are held against what there is, before anything runs."""
    assert any(line.startswith(f'check "topic/late": {expected}') for line in told(tmp_path, CHECK.replace(right, wrong)))
