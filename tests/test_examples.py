"""Every rule's own examples, and the judges that run them."""

import itertools
import pathlib

import pytest
from attrs import evolve

from factcheck import examples
from factcheck.errors import RuleError
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


CLAIM = """
[[claim]]
id          = "pack/fair"
gives       = "meetings/meeting"
description = "A fair."
rationale   = "House style."
match       = '{head:meeting-noun} for tea'
fires       = [%s]
silent      = [%s]
"""

PATTERN = """
[[pattern]]
id          = "pack/moon"
gives       = "%s"
description = "The moon of today."
rationale   = "House style."
match       = 'this very moon'
value       = "PRESENT_REF"
fires       = [%s]
silent      = [%s]
"""

FACT = """
[[office]]
id          = "pack-tea"
description = "Water Minister of Kenya."
names       = ["water minister"]
body        = "state:ke"
agrees      = [%s]
contradicts = [%s]
terms = [
  { holder = "Ada Quill", from = 2001-02-03, to = 2004-05-06, source = "x:1", retrieved = 2026-01-01 },
  { holder = "Robert Heron", from = 2004-05-06, to = 2008-07-08, source = "x:2", retrieved = 2026-01-01 },
]
"""


def _judged(folder: pathlib.Path, table: str, rule: str, *pairs: str) -> list[str]:
    """What goes wrong in a user's pack of one rule with these examples."""
    (folder / "pack").mkdir()
    (folder / "pack" / "rules.toml").write_text(rule % pairs, encoding="utf-8")
    rulebook = load([folder])
    (entry,) = [one for one in rulebook.entries if one.table == table and one.file.endswith("pack/rules.toml")]
    return [outcome.wrong for outcome in examples.outcomes(entry, rulebook)]


@pytest.mark.parametrize(
    ("fires", "silent", "wrong"),
    [
        ('{ text = "Kenya held [talks for tea in 2019].", when = 2019 }', '"Talks."', None),
        ('{ text = "Kenya held talks for tea.", status = "happened", who = ["Kenya"] }', '"Talks."', ["", ""]),
        ('"Kenya held talks."', '"Talks."', ["no claim found", ""]),
        ('{ text = "Kenya held talks for tea.", who = ["Peru"] }', '"Talks."', ["who is ('Kenya',), not ('Peru',)", ""]),
        ('"Kenya held [talks] for tea."', '"Talks."', ["the words are “Kenya held talks for tea”", ""]),
        ('"Kenya held talks for tea."', '"It held talks for tea."', ["", "found “talks for tea”"]),
    ],
)
def test_examples_of_a_claim_rule_are_judged(
    tmp_path: pathlib.Path, fires: str, silent: str, wrong: list[str] | None
) -> None:
    """Roles, span and silence; a key that is no text is refused with the file."""
    if wrong is None:
        with pytest.raises(RuleError, match=r"pack/rules\.toml"):
            _judged(tmp_path, "claim", CLAIM, fires, silent)
    else:
        assert wrong == _judged(tmp_path, "claim", CLAIM, fires, silent)


@pytest.mark.parametrize(
    ("fires", "silent", "wrong"),
    [
        ('{ text = "On [this very moon].", value = "PRESENT_REF" }', '"A moon."', ["", ""]),
        (
            '{ text = "On [this very] moon.", value = "PRESENT_REF" }',
            '"A moon."',
            ["the marked words are not found; found: ", ""],
        ),
        (
            '{ text = "On [this very moon].", value = "2019" }',
            '"A moon."',
            ["the value is PRESENT_REF (None), not 2019", ""],
        ),
        ('{ text = "In [May 2019].", value = "2019-05" }', '"A moon."', ["found by temporal/month-year", ""]),
        ('"On this very moon."', '"A moon."', ["found “this very moon”", ""]),
        ('{ text = "[this very moon]", value = "PRESENT_REF" }', '"This very moon."', ["", "found “This very moon”"]),
    ],
)
def test_examples_of_a_pattern_are_judged(tmp_path: pathlib.Path, fires: str, silent: str, wrong: list[str]) -> None:
    """Span, value, and that the rule itself found it."""
    found = _judged(tmp_path, "pattern", PATTERN, "DATE", fires, silent)
    assert [True, True] == [
        told.startswith(expected) and bool(told) == bool(expected) for told, expected in zip(found, wrong, strict=True)
    ]


def test_examples_of_a_record_are_judged(tmp_path: pathlib.Path) -> None:
    """What agrees is not told, what contradicts is told against this very record."""
    right, off = (f'"On 1 March {year}, Kenyan Water Minister Ada Quill spoke."' for year in (2002, 2006))
    (tmp_path / "one").mkdir()
    assert ["", ""] == _judged(tmp_path / "one", "office", FACT, right, off)
    (tmp_path / "two").mkdir()
    agrees, contradicts = _judged(tmp_path / "two", "office", FACT, off, right)
    assert "Ada Quill is called Water Minister" in agrees
    assert "nothing found against this record" == contradicts


def test_all_examples_are_run_in_the_order_of_the_rules(tmp_path: pathlib.Path) -> None:
    """Each with its rule and its words; several sources are told together."""
    (tmp_path / "pack").mkdir()
    pack = PACK % ('{ sources = ["On 31 June 2021.", "Rain."] }', '"They met."')
    (tmp_path / "pack" / "checks.toml").write_text(pack, encoding="utf-8")
    rulebook = load([tmp_path])
    entries = sorted(rulebook.entries, key=lambda entry: entry.id != "pack/impossible")
    outcomes = itertools.islice(examples.run(evolve(rulebook, entries=tuple(entries))), 2)
    assert [("pack/impossible", "On 31 June 2021. | Rain."), ("pack/impossible", "They met.")] == [
        (outcome.entry.id, outcome.example) for outcome in outcomes
    ]


def test_a_pattern_that_gives_something_else_is_refused(tmp_path: pathlib.Path) -> None:
    """With what is allowed, in words."""
    with pytest.raises(RuleError) as caught:
        _judged(tmp_path, "pattern", PATTERN, "MOON", '"x"', '"y"')
    assert str(caught.value).endswith("gives: 'MOON' is not one of DATE, TIME, DURATION, SET, NOTHING")
