"""Named days of the year, placed in their year."""

from pathlib import Path

import pytest

from factcheck.errors import RuleError
from factcheck.extraction.timexes import timexes
from factcheck.loadrules import load_rules
from factcheck.model.document import Document
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import SlotRule
from factcheck.values import nationaldays
from factcheck.values.feasts import feast_day

RULEBOOK = load()

OWN = """
[[slot]]
id          = "our-days"
description = "Days of our town."
words."{holiday}" = ["Founders Day"]

[[pattern]]
id          = "own/our-day"
gives       = "DATE"
description = "A day of our town."
rationale   = "It is kept every year."
match       = '{{our-days}}'
value       = "XXXX"
feast       = "{{our_days}}"
anchor      = "tense"
fires       = ["They met on Founders Day."]
silent      = ["They met."]
"""


def values(text: str, published: str | None, rulebook: Rulebook = RULEBOOK) -> list[str]:
    """The TIMEX3 values of a text."""
    return [timex.value for timex in timexes(Document.from_text(text, published=published), rulebook)]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("It was quiet on Diwali.", "2023-11-20", ["2023-11-12"]),
        ("It was quiet on Diwali 2021.", "2023-11-20", ["2021-11-04"]),
        ("It will be quiet on Yom Kippur.", "2023-08-20", ["2023-09-25"]),
        ("It was quiet on Diwali.", None, ["XXXX-XX-XX"]),
        ("It was quiet on Diwali.", "1850-05-05", ["XXXX-XX-XX"]),
        ("It was quiet on Diwali.", "2036-02-05", ["2035-10-30"]),
    ],
)
def test_holidays_of_countries_are_days(text: str, published: str | None, expected: list[str]) -> None:
    """They are placed as Christmas is; where their day is not known, it stays open."""
    pytest.importorskip("holidays")
    assert expected == values(text, published)


def test_without_the_extra_they_are_no_times(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is guessed, and the others are still days."""
    monkeypatch.setattr(nationaldays, "find_spec", lambda _name: None)
    assert ["2023-12-25"] == values("It was quiet on Holi and on Christmas Day.", "2023-11-20", load())


def test_every_shipped_feast_has_a_day() -> None:
    """A slip in the list would be told by nobody else."""
    pytest.importorskip("holidays")
    slot = next(slot for slot in RULEBOOK.of(SlotRule) if slot.id == "feast")
    assert [] == [feast for feast in slot.words if feast_day(feast, 2024) is None]


def own_rules(folder: Path, holiday: str) -> Rulebook:
    """A rulebook of one's own with a holiday."""
    (folder / "own.toml").write_text(OWN.format(holiday=holiday), encoding="utf-8")
    return load_rules([folder])


def test_a_rulebook_names_its_holidays(tmp_path: Path) -> None:
    """A country and the holiday's English name are enough."""
    pytest.importorskip("holidays")
    assert ["2024-10-03"] == values("They met on Founders Day.", "2024-11-20", own_rules(tmp_path, "DE:German Unity Day"))


def test_a_country_that_nobody_knows_is_told_when_rules_are_loaded(tmp_path: Path) -> None:
    """So it cannot fail on a text."""
    pytest.importorskip("holidays")
    with pytest.raises(RuleError, match="feast: the holidays of 'QQ' are not known"):
        own_rules(tmp_path, "QQ:Nowhere Day")


def test_rules_that_need_the_extra_tell_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rulebook of one's own does not lose its days in silence."""
    monkeypatch.setattr(nationaldays, "find_spec", lambda _name: None)
    with pytest.raises(RuleError, match=r"pip install 'factcheck-claims\[holidays\]'"):
        own_rules(tmp_path, "DE:German Unity Day")
