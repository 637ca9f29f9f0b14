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


WHY = """
description = "What."
rationale   = "Why."
fires       = ["x"]
silent      = ["y"]
"""


def rule(table: str, keys: str) -> str:
    """A rule of a table with these keys; those of examples only where the table has them."""
    rest = WHY if table in {"pattern", "join", "claim", "attribute"} else 'description = "What."\n'
    return f"\n[[{table}]]\nid = 'topic/one'\n{keys}\n{rest}"


ZORK = "tells = 'happening'\nentries = ["

BROKEN = [
    ("slot", "adds_to = 'moth'\nwords.05 = ['Mei']", "adds_to: unknown vocabulary of words 'moth'; did you mean 'month'?"),
    ("slot", "match = 'a(b'", "match is not a pattern: cannot read '(b'"),
    ("slot", "match = 'a*'", "match is not a pattern: * has no upper bound up to 200; write {0,9} or the like"),
    ("slot", "match = '[z-a]'", "match is not a pattern: bad character range"),
    ("slot", "match = '(?:a|aa){0,90}b'", "match takes too long on a text made against it"),
    (
        "words",
        "use = 'honorifics'\nwords = ['Baron']",
        "unknown use 'honorifics'; did you mean 'honorific'? (known, among others",
    ),
    (
        "anaphors",
        "entries = [{ key = 'anaphor:x', words = ['the realm'], seeks = 'realmm' }]",
        "seeks: unknown kind 'realmm'",
    ),
    (
        "senses",
        "tells = 'deed'\nentries = [{ key = 'zork', words = ['zork'] }]",
        "tells: 'deed' is not one of happening, outcome, saying,",
    ),
    (
        "senses",
        f"{ZORK}{{ key = 'zork', words = ['zork'] }}, {{ key = 'zork', words = ['zorn'] }}]",
        "key 'zork' stands twice",
    ),
    (
        "senses",
        f"{ZORK}{{ key = 'cost', words = ['zork'] }}]",
        "key 'cost': in senses/measured it tells of a measure, here of a ",
    ),
    ("senses", f"{ZORK}{{ key = 'zork', words = [] }}]", "words of 'zork': at least one"),
    ("senses", f"{ZORK}{{ key = 'zork', words = ['zork', 'zork'] }}]", "words of 'zork': 'zork' stands twice"),
    ("senses", f"{ZORK}{{ key = 'zork', words = [' '] }}]", "words of 'zork': ' ' holds no word"),
    (
        "senses",
        f"{ZORK}{{ key = 'zork', words = ['… zork'] }}]",
        "words of 'zork': '… zork' has … where no word is left out",
    ),
    ("senses", f"{ZORK}{{ key = 'zork', words = ['…'] }}]", "words of 'zork': '…' holds no word"),
    (
        "senses",
        f"{ZORK}{{ key = 'zork', words = ['re-zork'] }}]",
        "words of 'zork': 're-zork' is read as 're zork', so that is",
    ),
    ("cue", "direction = 'past'\nmatch = 'a(b'", "match is not a pattern: cannot read '(b'"),
    ("cue", "direction = 'past'", "a cue has words, or match, or both"),
    ("cue", "direction = 'passed'\nwords = ['gone']", "direction: "),
    ("holding", "first = 'office'\nbetween = '^, ('\njoined = []\napart = []", "between is not a pattern: cannot read '('"),
    (
        "holding",
        "first = 'person'\nbetween = '^, $'\njoined = []\napart = []",
        "first: 'person' is not one of office, holder",
    ),
    ("join", "match = '{inner:clock} on'\nmod = 'APROX'", "unknown mod 'APROX'; did you mean 'APPROX'?"),
    ("join", "match = '{inner:clok} on {outer:day}'", "unknown class 'clok'; did you mean 'clock'?"),
    ("join", "match = '{nothing}{whole:date}'", "match: unknown slot '{nothing}'"),
    ("join", "match = 'on'", "match: names one or two expressions as {role:class} with a role of inner, outer,"),
    ("join", "match = '{whole:date} so'\nmod = '{nothing}'", "mod: unknown slot 'nothing'"),
    (
        "pattern",
        "gives = 'DATE'\nmatch = '{monht}'\nvalue = 'XXXX-{monht}'",
        "match is not a template: unknown slot '{monht}'; did",
    ),
    (
        "pattern",
        "gives = 'DATE'\nmatch = '{month}'\nvalue = 'XXXX-{monht}'",
        "value: unknown slot '{monht}'; did you mean '{month}'?",
    ),
    (
        "pattern",
        "gives = 'DATE'\nmatch = '{month}'\nvalue = 'XXXX:{month}'",
        "value is no TIMEX3 value, whatever the words: 'XXXX:{mon",
    ),
    (
        "pattern",
        "gives = 'DATE'\nmatch = 'in {month}'\nvalue = 'XXXX-{month}'\nanchor = 'tens'",
        "unknown anchor 'tens'; did you",
    ),
    ("pattern", "gives = 'DATE'\nmatch = 'yore'\nshift = '-1F'", "unknown unit of the shift 'F'"),
    ("pattern", "gives = 'DATE'\nmatch = 'yore'\nvalue = '2001'\nmod = 'MIDD'", "unknown mod 'MIDD'; did you mean 'MID'?"),
    ("pattern", "gives = 'DATE'\nmatch = 'yore'\nfeast = 'ester'", "feast: 'ester' is not a feast such as 12-25, easter-2"),
    ("pattern", "gives = 'DATE'\nmatch = 'yore'\nvalue = '2001'\nunless = 'yore'", "unless: unknown slot 'yore'"),
    ("pattern", "gives = 'DATE'\nmatch = '.{1,4}'\nvalue = '2001'", "can open with anything; begin with a word"),
    ("pattern", "gives = 'DATE'\nmatch = '{day} to {day}'\nvalue = 'XXXX-XX-{day}'", "{day} stands twice; name one of them"),
    (
        "attribute",
        "gives = 'topic/x'\nrole = 'when'\nmatch = 'born {value:dat}'",
        "unknown slot '{value:dat}'; did you mean",
    ),
    ("type", "levels = ['serie']", "unknown level 'serie'; did you mean 'series'?"),
    ("type", "roles = ['who']", "unknown key 'roles'"),
]


@pytest.mark.parametrize(("table", "keys", "expected"), BROKEN, ids=lambda value: value if " " not in value else "")
def test_a_rule_that_no_stage_could_run_is_refused(tmp_path: pathlib.Path, table: str, keys: str, expected: str) -> None:
    """Patterns, slots, values, anchors and uses are held against what the stages know, before any text is read."""
    lines = told(tmp_path, rule(table, keys))
    assert any(expected in line for line in lines), lines


def test_words_of_a_vocabulary_of_ones_own_must_all_mean_a_value(tmp_path: pathlib.Path) -> None:
    """A wrong meaning would never be found by the examples of the other words."""
    slot = 'words.05 = ["blossom moon"]\nwords.snow = ["snow moon"]'
    pattern = "gives = 'DATE'\nmatch = '{moon}'\nvalue = 'XXXX-{moon}'"
    text = rule("slot", slot).replace("topic/one", "moon") + rule("pattern", pattern)
    path = tmp_path / "topic" / "rules.toml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=r": value is no TIMEX3 value for 'snow moon' of \{moon\}$"):
        load_rules([tmp_path])


def test_mistakes_of_all_stages_are_told_at_once(tmp_path: pathlib.Path) -> None:
    """Nobody mends one rule only to be told of the next."""
    for number, (table, keys, _) in enumerate(BROKEN):
        folder = tmp_path / "topic"
        folder.mkdir(exist_ok=True)
        (folder / f"{number:02}.toml").write_text(rule(table, keys).replace("/one", f"/n{number}"), encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([tmp_path])
    assert {f"{number:02}.toml" for number in range(len(BROKEN))} == {
        line.split(":")[0].split("/")[-1] for line in str(caught.value).splitlines()
    }
