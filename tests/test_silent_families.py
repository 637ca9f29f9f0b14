"""What must stay silent: each family of near-misses has silent examples in the rules, cases, or tests of its own."""

import ast
import pathlib

import pytest

from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.head import Example

ROOT = pathlib.Path(__file__).parents[1]

FAMILIES: dict[str, tuple[tuple[str, str], ...]] = {
    "two instances of a recurring event": (
        ("events/dates-disagree", "third Border Dialogue"),
        ("case", "sport-two-editions"),
        ("test", "test_two_instances_of_a_recurring_event_are_two_events"),
    ),
    "a period with an event, a coarse date with a fine one, about and nearly": (
        ("attributes/date-differs", "was born in March"),
        ("arithmetic/change", "about 30 percent"),
        ("case", "science-telescope-rounded"),
        ("test", "test_dates_that_can_both_be_true"),
    ),
    "inclusive and exclusive counts": (("arithmetic/duration", "2009–2013"), ("arithmetic/duration", "2009–2014")),
    "dates inside names": (("test", "test_dates_inside_names_date_nothing"),),
    "datelines, and a day across time zones": (
        ("dates/publication-disagrees", "OSLO, 6 May 2025"),
        ("dates/relative-disagrees", "yesterday, 5 May"),
        ("test", "test_a_dateline_is_no_date_of_an_event"),
    ),
    "different attributes of one thing": (
        ("case", "business-founded-opened"),
        ("case", "diplomacy-signed-and-ratified"),
        ("test", "test_other_deeds_have_other_dates"),
    ),
    "different scopes of a first": (
        ("firsts/two-firsts", "Finnish prime minister"),
        ("case", "diplomacy-first-scopes"),
        ("test", "test_firsts_of_different_scope_are_different_firsts"),
    ),
    "a quantity of another time, place or definition; cumulative against new": (
        ("case", "disaster-toll-grows"),
        ("case", "disaster-evacuated-and-homeless"),
        ("arithmetic/sum", "20 of them men and 30 over fifty"),
    ),
    "homonyms and namesakes": (
        ("attributes/date-differs", "Jonas Skov (born 1954)"),
        ("lifespan/age", "4 March 1931"),
        ("case", "obituary-namesakes"),
    ),
    "denials, contrary reports, conditionals, questions": (
        ("events/did-it-happen", "denied that it did not"),
        ("case", "diplomacy-denied"),
        ("test", "test_what_is_denied_supposed_or_asked_is_not_claimed"),
    ),
    "what was not done at first and was done later": (
        ("events/did-it-happen", "until 2021"),
        ("case", "business-plant-sold-later"),
    ),
    "former, then, elect, acting, designate, incoming": (
        ("test", "test_offices_once_held_or_to_come_and_namesakes_break_no_term"),
    ),
    "one text copied to several publishers": (("test", "test_one_text_copied_to_several_publishers_agrees_with_itself"),),
}
"""For each family a rule with words of one of its silent examples, a case without findings, or a test of its own."""

TOLD = [(family, *where) for family, places in FAMILIES.items() for where in places]


def _texts(example: Example) -> str:
    return " | ".join((example.text or "", *example.sources))


def _tests() -> set[str]:
    tree = ast.parse((ROOT / "tests" / "test_silence.py").read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize(("family", "where", "words"), TOLD)
def test_each_family_is_held(family: str, where: str, words: str) -> None:
    """What is named here is there, and is run: by the examples of rules, by the cases, by the tests of silence."""
    if where == "test":
        assert words in _tests(), family
    elif where == "case":
        told = (ROOT / "seeds" / "cases" / words / "case.toml").read_text(encoding="utf-8")
        assert "findings = []" in told, family
    else:
        entry = builtin_rulebook().entry("check", where)
        assert entry is not None
        assert any(words in _texts(example) for example in entry.rule.silent), family
