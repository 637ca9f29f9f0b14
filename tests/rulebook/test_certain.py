"""What every match of a pattern holds."""

import pytest

from factcheck.rulebook.certain import Sieve, certain, words_of
from factcheck.rulebook.slots import spellings
from factcheck.rulebook.template import parse_nodes


def forms_of(raw: str) -> set[str]:
    """A date is one sign, a craft has two words, of other slots nothing is known."""
    return {"{date}": {"¤"}, "{head:craft}": {"ship", "boat"}}.get(raw, set())


def forms(*words: str) -> set[str]:
    """Words as a pattern spells them."""
    return {form for word in words for form in spellings(word)}


@pytest.mark.parametrize(
    ("pattern", "words", "parts"),
    [
        ("the (?:was|is) (?:newly )?painted [a-z]{3}", [forms("painted"), forms("was", "is")], [forms("the")]),
        ("x(?:sank|went down)(?=[.,])", [], [forms("x"), forms("sank", "went")]),
        (r"\((?:[^()]{0,9}?)?{date}\)", [], [{"("}, {")"}, {"¤"}]),
        ("{head:craft} {date}?", [{"ship", "boat"}], []),
        ("(?:{head:craft}|{date})", [], [{"ship", "boat", "¤"}]),
        ("(?:old )?[a-z]{3}", [], []),
        ("(?:old|{place})", [], []),
        (r"\n[a-z]{3}\d", [], []),
        ("(?:-){1,3}", [], [{"-"}]),
        (r"(?:[(,].{0,9}?[),-])?\s?old {date}", [], [{"¤"}, forms("old")]),
        (r", (?:[(,].{0,9}?[),-])?\s?old {date}", [forms("old")], [{","}, {"¤"}]),
        ("{date}s {date}olds? ", [forms("s")], [{"¤"}, forms("old")]),
        (r"\bold\b", [forms("old")], []),
        (", [+-9]old ", [], [{","}, forms("old")]),
    ],
)
def test_one_of_each_set_stands_in_every_match(pattern: str, words: list[set[str]], parts: list[set[str]]) -> None:
    """Parts that can be left out, alternatives of which one is not known, and classes give none.

    What no letter, digit or low line can touch stands there as a word of its own.
    """
    found = certain(parse_nodes(pattern), forms_of)
    assert (words, parts) == (list(found.words), list(found.sets))


@pytest.mark.parametrize("opens", [True, False])
def test_what_begins_a_pattern_is_a_word_where_no_word_goes_on_before_it(opens: bool) -> None:
    """Only who uses the pattern knows."""
    found = certain(parse_nodes("(?:, )?old {date}"), forms_of, opens)
    assert opens == (forms("old") in found.words)


@pytest.mark.parametrize(
    ("text", "expected"), [("a ship ¤", True), ("a ship", False), ("¤", False), ("a shipyard ¤", False)]
)
def test_a_text_must_hold_one_of_each(text: str, expected: bool) -> None:
    """What lacks a set is not tried."""
    assert expected == certain(parse_nodes("{head:craft} {date}"), forms_of).stands_in(text, words_of(text))


@pytest.mark.parametrize(
    ("text", "expected"), [("a ship ¤", ["ship", "any"]), ("¤ is old", ["old", "any"]), ("a boat", ["any"])]
)
def test_a_sieve_lets_through_what_can_match(text: str, expected: list[str]) -> None:
    """In the order in which the patterns were given."""
    patterns = {"ship": "{head:craft} {date}", "old": "{date} is old\\b", "any": "[a-z]"}
    sieve = Sieve.of((name, certain(parse_nodes(pattern), forms_of)) for name, pattern in patterns.items())
    assert expected == sieve.passing(text, words_of(text))
