"""Who and where, in the little texts of who_and_where.toml."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from factcheck.model.claim import Claim
from factcheck.pipeline import builtin_rulebook
from factcheck.taggers.tag import tag
from tests.told import claims, findings

TOLD: dict[str, list[dict[str, Any]]] = tomllib.loads(Path(__file__).with_name("who_and_where.toml").read_text("utf-8"))
PUBLISHED = "2024-11-06"
"""When all of them were published."""


def told(name: str) -> pytest.MarkDecorator:
    """The texts of one list, each a test."""
    return pytest.mark.parametrize("one", TOLD[name], ids=[str(number) for number, _ in enumerate(TOLD[name], 1)])


@told("people")
def test_people_are_named_in_full(one: dict[str, Any]) -> None:
    """A second time by the name that the text gave first."""
    assert one["expected"] == [found.label for found in tag(one["text"], builtin_rulebook()).people]


@told("organisations")
def test_organisations_are_known_by_their_heads(one: dict[str, Any]) -> None:
    """Clubs, foundations and firms."""
    assert one["expected"] == sorted(found.label for found in tag(one["text"], builtin_rulebook()).actors)


@told("holds")
def test_who_holds_which_office(one: dict[str, Any]) -> None:
    """The office as compared, whose it is, and the words that change when or how it is held."""
    assert one["expected"] == sorted(_held(found) for found in claims(one["text"], "tenure", PUBLISHED))


def _held(found: Claim) -> list[str]:
    modifiers = " ".join(word for word in found.keys("modifier") if word != "aside")
    return [found.holder or "", *found.keys("office"), " ".join(found.labels("body")), modifiers]


@told("who")
def test_who_took_part(one: dict[str, Any]) -> None:
    """States and bodies by name, however the text calls them."""
    assert one["expected"] == sorted(_picked(one).who)


@told("where")
def test_where_it_was(one: dict[str, Any]) -> None:
    """The place that the text tells, or calls back."""
    assert one["expected"] == (_picked(one).where or "")


def _picked(one: dict[str, Any]) -> Claim:
    prefix, _, at = one["kind"].partition(":")
    found = claims(one["text"], prefix, PUBLISHED)
    return found[int(at)] if at else max(found, key=lambda claim: (claim.when is not None, len(claim.who)))


@told("loud")
def test_only_what_cannot_both_be_so_is_loud(one: dict[str, Any]) -> None:
    """Two names of one person, one office or one place are no conflict."""
    found = findings(one["draft"], against=(one["source"],), published=PUBLISHED)
    assert one["expected"] == any(finding.severity != "note" for finding in found)
