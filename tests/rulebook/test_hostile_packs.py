"""Packs of rules that would hang, crash or mean nothing are refused when they are loaded, with their place."""

from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.loadrules import load_rules
from factcheck.rulebook.loader import load
from factcheck.rulebook.unit_rules import UnitRule

PATTERN = """
[[pattern]]
id = "topic/x"
gives = "DATE"
description = "d"
rationale = "r"
match = '{match}'
value = "2020"
fires = ["x"]
silent = ["y"]
"""
CLAIM = """
[[slot]]
id = "zork"
description = "d"
words.zork = ["zork"]

[[claim]]
id = "topic/x"
gives = "meetings/meeting"
description = "d"
rationale = "r"
KEYS
fires = ["x"]
silent = ["y"]
"""
ATTRIBUTE = """
[[attribute]]
id = "topic/x"
gives = "attributes/birth-date"
role = "when"
description = "d"
rationale = "r"
match = '{match}'
fires = ["x"]
silent = ["y"]
"""
SLOT = '[[slot]]\nid = "zz"\ndescription = "d"\nwords.1 = ["{word}"]\n'
UNIT = '[[unit]]\nid = "zz"\ndescription = "d"\ndimension = "zz"\nfactor = "{factor}"\nwords = ["zz"]\n'


def told(folder: Path, text: str) -> str:
    """What is wrong with a pack of one file."""
    (folder / "topic").mkdir()
    (folder / "topic" / "a.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([folder])
    return str(caught.value)


@pytest.mark.parametrize(
    ("match", "wrong"),
    [
        ("(?:a{1,50}){1,50}x", "a repetition inside a repetition"),
        ("a{0,100}a{0,100}a{0,100}a{0,100}b", "takes too long"),
        ("(?:a|a){0,60}b", "takes too long"),
        ("(?:" * 2000 + "a" + ")" * 2000, "groups stand more than 20 deep"),
        ("{month}{0,50}{weekday}{0,50}{month}", "can open in too many ways"),
        ("{month", "cannot read '{month'"),
    ],
    ids=["repeats", "long", "same", "deep", "many", "broken"],
)
def test_patterns_that_cannot_be_matched_in_bounded_time_are_refused(tmp_path: Path, match: str, wrong: str) -> None:
    """At once, and not on the first text that they meet."""
    assert wrong in told(tmp_path, PATTERN.replace("{match}", match))


@pytest.mark.parametrize(
    ("keys", "wrong"),
    [
        ("match = '(?:{head:zork})?'", "the event word, {head:…}, cannot be left out of match"),
        ("match = '(?:{head:zork}|held {zork})'", "the event word, {head:…}, cannot be left out of match"),
        ("match = '{head:zork}'\nunless = '.{0,200}.{0,200}.{0,200}x'", "unless takes too long"),
    ],
    ids=["optional", "alternative", "unless"],
)
def test_claim_rules_that_would_fail_on_a_text_are_refused(tmp_path: Path, keys: str, wrong: str) -> None:
    """At once, and not on the first text that they meet."""
    assert wrong in told(tmp_path, CLAIM.replace("KEYS", keys))


@pytest.mark.parametrize(
    ("match", "wrong"),
    [
        ("was (?:a+)+b in {value:date}", "+ has no upper bound"),
        ("was .{0,200}.{0,200}.{0,200}.{0,200}x", "match takes too long"),
        ("was born {value:nope}", "unknown slot"),
        ("was (born", "match is not a pattern"),
    ],
    ids=["unbounded", "long", "slot", "broken"],
)
def test_attribute_rules_are_held_to_the_same(tmp_path: Path, match: str, wrong: str) -> None:
    """They are patterns over sentences, too."""
    assert wrong in told(tmp_path, ATTRIBUTE.replace("{match}", match))


@pytest.mark.parametrize("word", ["", "  "])
def test_a_word_that_is_none_is_refused(tmp_path: Path, word: str) -> None:
    """It would stand between any two letters."""
    assert 'slot "zz": words: an empty word stands everywhere' in told(tmp_path, SLOT.format(word=word))


@pytest.mark.parametrize("factor", ["NaN", "Infinity", "-1", "0", "1e999999999", "many"])
def test_a_factor_that_cannot_be_reckoned_with_is_refused(tmp_path: Path, factor: str) -> None:
    """Conversion with it would end in an error on some text."""
    assert f"factor: '{factor}' is not a positive decimal number" in told(tmp_path, UNIT.format(factor=factor))


def test_tables_nested_without_end_are_refused(tmp_path: Path) -> None:
    """In a sentence."""
    assert "topic/a.toml:1: is nested too deeply" in told(tmp_path, "a = " + "[" * 20_000)


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    """Some editors write one."""
    (tmp_path / "a.toml").write_bytes(b"\xef\xbb\xbf" + UNIT.format(factor="2").encode())
    assert ["zz"] == [rule.id for rule in load([tmp_path], builtin=False).of(UnitRule)]
