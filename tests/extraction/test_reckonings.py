"""Wordings whose figures depend on each other."""

import pathlib

import pytest

from factcheck import Document
from factcheck.errors import RuleError
from factcheck.loadrules import load_rules
from factcheck.pipeline import reckoned
from factcheck.rulebook.loader import load

PACK = """
[[reckoning]]
id          = "pack/moon"
gives       = "change"
description = "A moon."
rationale   = "House style."
match       = '%s'
unless      = '%s'
fires       = ["x"]
silent      = ["y"]
"""


def test_a_wording_gives_its_parts_and_words_by_name() -> None:
    """The parts as they were found, the meaning of words of a vocabulary, the words of other groups."""
    (one,) = reckoned(Document.from_text("Exports rose 20 percent from 50 euros to 60 euros."))
    assert ("change", "rose 20 percent from 50 euros to 60 euros") == (one.gives, one.quote)
    assert {"change": "20 percent", "before": "50 euros", "after": "60 euros"} == {
        name: parts[0].text for name, parts in one.parts.items()
    }
    assert {"way": "up"} == dict(one.words)
    assert one.part("whole") is None


def test_of_two_wordings_that_share_words_the_longer_counts() -> None:
    """The change is told once."""
    text = "Sales were 60 million euros, up 20 percent from 50 million euros to 60 million euros."
    (one,) = reckoned(Document.from_text(text))
    assert "up 20 percent from 50 million euros to 60 million euros" == one.quote


def test_sentences_without_figures_have_none() -> None:
    """Nor do those with figures that do not depend on each other."""
    assert () == reckoned(Document.from_text("Nothing rose. Exports fell 20 percent in 2019. She was first."))


@pytest.mark.parametrize(
    ("match", "unless", "wrong"),
    [("{moon:moon}", "x", "match or unless is not a template"), ("a {before:amount}", "(?:x", "is not a template")],
)
def test_a_wording_that_cannot_be_read_is_refused(tmp_path: pathlib.Path, match: str, unless: str, wrong: str) -> None:
    """With the file and the rule."""
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "rules.toml").write_text(PACK % (match, unless), encoding="utf-8")
    with pytest.raises(RuleError, match=wrong):
        load_rules([tmp_path])
    assert load([tmp_path]).entry("reckoning", "pack/moon") is not None
