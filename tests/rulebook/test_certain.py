"""What every match of a pattern holds."""

import pytest

from factcheck.rulebook.certain import certain
from factcheck.rulebook.template import parse_nodes


def forms_of(raw: str) -> set[str]:
    """A date is one sign, a craft has two words, of other slots nothing is known."""
    return {"{date}": {"¤"}, "{head:craft}": {"ship", "boat"}}.get(raw, set())


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (
            "(?:was|is) (?:newly )?painted {place}",
            [{"painted", "Painted", "PAINTED"}, {"was", "Was", "WAS", "is", "Is", "IS"}],
        ),
        ("(?:sank|went down)(?=[.,])", [{"sank", "Sank", "SANK", "went", "Went", "WENT"}]),
        (r"\((?:[^()]{0,9}?)?{date}\)", [{"("}, {")"}, {"¤"}]),
        ("{head:craft} {date}?", [{"ship", "boat"}]),
        ("(?:{head:craft}|{date})", [{"ship", "boat", "¤"}]),
        ("(?:old )?[a-z]{3}", []),
        ("(?:old|{place})", []),
        (r"\n[a-z]{3}\d", []),
        ("(?:-){1,3}", [{"-"}]),
    ],
)
def test_one_of_each_set_stands_in_every_match(pattern: str, expected: list[set[str]]) -> None:
    """Parts that can be left out, alternatives of which one is not known, and classes give none."""
    assert expected == list(certain(parse_nodes(pattern), forms_of).sets)


@pytest.mark.parametrize(("text", "expected"), [("a ship ¤", True), ("a ship", False), ("¤", False)])
def test_a_text_must_hold_one_of_each(text: str, expected: bool) -> None:
    """What lacks a set is not tried."""
    assert expected == certain(parse_nodes("{head:craft} {date}"), forms_of).stands_in(text)
