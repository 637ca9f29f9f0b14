"""Rule files are read into typed rules, and every mistake is told with its place."""

import datetime
import pathlib

import pytest

from factcheck.errors import RuleError
from factcheck.rulebook.fact_rules import OfficeRule
from factcheck.rulebook.loader import load
from factcheck.rulebook.sources import builtin_rules

OFFICE = """
[[office]]
id          = "xx-keeper"
description = "Keeper of the lamp."
names       = ["keeper"]
body        = "state:xx"
terms = [
  { holder = "Ada Quill", from = 2001-02-03, to = 2005-06-07, source = "https://example.org/quill", retrieved = 2026-11-23 },
]
"""


def _mistakes(folder: pathlib.Path, **files: str) -> list[str]:
    for name, text in files.items():
        path = folder / "rules" / "topic" / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    with pytest.raises(RuleError) as caught:
        load([folder / "rules"], builtin=False)
    return str(caught.value).splitlines()


def test_a_register_is_read_into_typed_terms(tmp_path: pathlib.Path) -> None:
    """Dates stay dates, and ``from`` becomes a field."""
    (tmp_path / "keepers.toml").write_text(OFFICE, encoding="utf-8")
    (office,) = load([tmp_path], builtin=False).of(OfficeRule)
    assert ("Ada Quill", datetime.date(2001, 2, 3)) == (office.terms[0].holder, office.terms[0].since)


def test_every_mistake_of_every_file_is_told_at_once(tmp_path: pathlib.Path) -> None:
    """A wrong key, a wrong type and broken TOML in two files give three lines."""
    wrong = OFFICE.replace("body ", "bodyy ").replace('"Ada Quill"', "5")
    told = _mistakes(tmp_path, a=wrong, b="x = [")
    assert 3 == len(told)
    assert told[0] == 'rules/topic/a.toml:3: office "xx-keeper": terms[0].holder: 5 is not a string'
    assert told[1].startswith("rules/topic/a.toml:3: office \"xx-keeper\": unknown key 'bodyy'; did you mean 'body'?")
    assert told[2].startswith("rules/topic/b.toml:1: is not TOML:")


def test_an_unknown_table_is_told_with_the_nearest_known(tmp_path: pathlib.Path) -> None:
    """A mistyped table name is not ignored."""
    (told,) = _mistakes(tmp_path, a='[[ofice]]\nid = "x"\n')
    assert told.startswith("rules/topic/a.toml:1: unknown table 'ofice'; did you mean 'office'?")


def test_a_term_that_ends_before_it_begins_is_refused(tmp_path: pathlib.Path) -> None:
    """A slip in a register would make findings wrong: it is caught when the register is read."""
    (told,) = _mistakes(tmp_path, a=OFFICE.replace("2005-06-07", "2000-06-07"))
    assert told == 'rules/topic/a.toml:3: office "xx-keeper": terms[0]: to 2000-06-07 lies before from 2001-02-03'


def test_two_rules_of_one_kind_cannot_share_an_id(tmp_path: pathlib.Path) -> None:
    """The second is told where the first stands."""
    (told,) = _mistakes(tmp_path, a=OFFICE, b=OFFICE)
    assert told == 'rules/topic/b.toml:3: office "xx-keeper": this id is taken by rules/topic/a.toml:3'


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


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('"topic/late"', '"other/late"', 'an id here begins with its folder: "topic/…"'),
        ('"topic/late"', '"Topic late"', "an id is small letters, digits and hyphens"),
        ('"error"', '"fatal"', "severity: "),
        ('["y"]', "[]", "silent: at least one example"),
        ('["y"]', "[{ published = 2020-01-01 }]", "silent[0]: an example has either text or sources"),
        ('["y"]', '"y"', "silent: "),
    ],
)
def test_a_wrong_check_is_refused_when_it_is_read(tmp_path: pathlib.Path, right: str, wrong: str, told: str) -> None:
    """Ids, severities and examples are held against what may be, before anything runs."""
    lines = _mistakes(tmp_path, a=CHECK.replace(right, wrong))
    assert [] == [line for line in lines if not line.startswith("rules/topic/a.toml:3: ")]
    assert any(told in line for line in lines)


def test_a_missing_folder_and_bytes_that_are_no_text_are_told(tmp_path: pathlib.Path) -> None:
    """A user's ``--rules`` may be mistyped, or a file may be in another encoding."""
    (tmp_path / "latin.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(RuleError) as caught:
        load([tmp_path / "none", tmp_path], builtin=False)
    told = sorted(str(caught.value).splitlines())
    assert told[0].endswith("none:1: no such folder of rules")
    assert told[1].endswith("latin.toml:1: is not UTF-8 (byte 5)")


def test_the_rules_of_the_package_are_found() -> None:
    """In a checkout they stand beside the package; in a wheel inside it."""
    assert (builtin_rules() / "slots").is_dir()
