"""Templates: what they match, what can open them, and what is refused."""

import re

import pytest

from factcheck.rulebook.openings import openings, strings_of, token_of
from factcheck.rulebook.template import Slot, Template, TemplateError, parse_nodes, parse_template
from factcheck.rulebook.trie import trie_regex

VOCABULARY = {
    "month": Slot("month", {"may": "05", "Sept.": "09", "June": "06"}),
    "count": Slot("count", {"two": "2", "a couple of": "2", "twenty-one": "21"}),
    "day": Slot("day", match=r"(?:3[01]|[12]\d|[1-9])(?:st|nd)?"),
}


def template(source: str) -> Template:
    return parse_template(source, VOCABULARY)


def matches(source: str, text: str) -> bool:
    """Whether the template's regular expression matches the whole text."""
    return re.fullmatch(template(source).regex, text) is not None


@pytest.mark.parametrize("text", ["last may", "Last May", "LAST MAY", "last  may", "last\nmay"])
def test_words_match_as_written_capitalised_or_in_capitals(text: str) -> None:
    """A blank is any white space."""
    assert matches("last {month}", text)


@pytest.mark.parametrize("text", ["lAst may", "last\n\nmay", "lastmay", "last mayor"])
def test_other_spellings_and_the_end_of_a_paragraph_do_not_match(text: str) -> None:
    """Mixed case is no word of ours, and an expression does not run over an empty line."""
    assert not matches("last {month}", text)


def test_a_name_keeps_its_capital() -> None:
    """June is never june."""
    assert (True, False) == (matches("{month}", "JUNE"), matches("{month}", "june"))


def test_two_of_one_slot_have_two_names() -> None:
    """A slot can be named."""
    found = re.fullmatch(template("{day}-{end:day}").regex, "3-5")
    assert found is not None
    assert {"day": "3", "end": "5"} == found.groupdict()


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("last {month}", {"last": {"may", "Sept", "June"}}),
        ("{month} {day}", {"may": {"0", "00"}, "Sept": {"."}, "June": {"0", "00"}}),
        (r"\d{4}-\d{2}", {"0000": {"-00"}}),
        ("(?:the )?{count} years", {"the": {"two", "a", "twenty"}, "two": {"years"}, "a": {"couple"}, "twenty": {"-"}}),
        ("(?<=in )may", {"may": None}),
        ("centur(?:y|ies)", {"century": None, "centuries": None}),
        ("Q[1-4]", {"Q": {"0"}}),
        ("[’']9", {"’": {"0"}, "'": {"0"}}),
        ("noon|mid-?day", {"noon": None, "mid": {"-"}, "midday": None}),
        ("in .{0,5}", {"in": None}),
        (r"[0-9]\.[0-9][0-9]|May\. ?[0-9]", {"0": {".00"}, "May": {".", ".0"}}),
        (r"[0-9]\.[0-9].", {"0": None}),
    ],
)
def test_openings_are_derived(source: str, expected: dict[str, set[str] | None]) -> None:
    """First tokens, each with the second tokens that can follow; None where anything can."""
    found = {first: None if seconds is None else set(seconds) for first, seconds in openings(template(source)).items()}
    assert expected == found


@pytest.mark.parametrize("source", [r"\w{1,5} of", ".{1,3}x", "(?:the )?[^x]", r"a{0,1}\w", ""])
def test_a_template_that_can_open_with_anything_is_refused(source: str) -> None:
    """It would have to be tried everywhere."""
    with pytest.raises(TemplateError, match="open with anything"):
        openings(template(source))


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a+", "upper bound"), ("a*", "upper bound"), ("a{3,}", "upper bound"), ("a{1,999}", "upper bound"),
        ("(?:a{2,3}){2,4}", "inside a repetition"), ("{nothing}", "unknown slot"),
        ("(?:a", "not closed"), ("a)", "not opened"),
        ("?a", "nothing to repeat"), ("(a)", "cannot read"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_or_bounded_is_refused(source: str, message: str) -> None:
    """Each mistake is named."""
    with pytest.raises(TemplateError, match=message):
        template(source)


def test_the_unknown_slot_is_told_with_the_known_ones() -> None:
    """The message lists what there is."""
    with pytest.raises(TemplateError, match=r"known: {count}, {day}, {month}"):
        template("{nothing}")


def test_numbers_are_tokens_by_their_length() -> None:
    """Words are themselves; numbers longer than five digits are all alike."""
    assert ["May", "00", "00000"] == [token_of("May"), token_of("31"), token_of("1234567")]
    assert [".", ".00", "-00000"] == [token_of("."), token_of(".31"), token_of("-1234567")]


def test_strings_of_a_finite_piece() -> None:
    """Optional and alternative words make all their combinations."""
    assert {"at the ", "at ", "on the ", "on "} == strings_of(parse_nodes("(?:at|on) (?:the )?"), {})


def test_strings_of_an_infinite_piece_are_refused() -> None:
    """Digits cannot stand beside an expression in a join."""
    with pytest.raises(TemplateError, match="only words"):
        strings_of(parse_nodes(r"at \d"), {})


@pytest.mark.parametrize("words", [["year", "years", "yearly", "day"], ["a"], ["a.m.", "am", "a.m"], ["x y", "x"]])
def test_a_trie_finds_the_longest_word_and_nothing_else(words: list[str]) -> None:
    """Every word matches itself whole; what is no word does not match."""
    compiled = re.compile(trie_regex(words))
    assert words == [found.group() for word in words if (found := compiled.fullmatch(word))]
    assert compiled.fullmatch("nothing") is None


def test_a_slot_beside_a_match_is_looked_at() -> None:
    """It makes no group, and what it looks at is bounded like the rest."""
    assert (True, False) == (matches(r"{day}(?! {month}).{0,9}", "3 days"), matches(r"{day}(?! {month}).{0,9}", "3 June"))
    assert {"day"} == set(re.compile(template(r"{day}(?! {month})").regex).groupindex)


def test_a_vocabulary_names_no_other() -> None:
    """It would have to be known which comes first."""
    with pytest.raises(TemplateError, match="a vocabulary cannot name another"):
        parse_template("{odd}", {"odd": Slot("odd", match="{day}")}).regex  # noqa: B018 - asking is what raises
