"""Claim rules compiled: what a template may say, and what is told when it cannot be read."""

import pathlib

import pytest

import factcheck
from factcheck.errors import RuleError
from factcheck.extraction.claimrules import claim_rules
from factcheck.pipeline import builtin_rulebook, extract
from factcheck.rulebook.loader import load

PACK = """
[[type]]
id          = "fairs/fair"
description = "A fair."

[[slot]]
id          = "fair-noun"
description = "Nouns for fairs."
words.fair  = ["tea fair", "tea fairs"]

[[claim]]
id          = "fairs/named"
gives       = "fairs/fair"
description = "A fair."
rationale   = "House style."
%s
fires       = ["The tea fair was long."]
silent      = ["The tea was long."]
"""


def pack(folder: pathlib.Path, rule: str) -> pathlib.Path:
    """A user's pack with one claim rule."""
    (folder / "fairs").mkdir()
    (folder / "fairs" / "claims.toml").write_text(PACK % rule, encoding="utf-8")
    return folder


def found(folder: pathlib.Path, rule: str, text: str) -> list[tuple[str, str | None]]:
    """The claims of the pack in a text, with quote and status."""
    rules = load([pack(folder, rule)])
    claims = extract(factcheck.Document.from_text(text), rules)
    return [(claim.quote, claim.status) for claim in claims if claim.type == "fairs/fair"]


def test_a_pack_adds_a_type_of_claim(tmp_path: pathlib.Path) -> None:
    """With its own vocabulary; blanks of the template stand for any white space."""
    text = "A Nairobi tea\nfair opened."
    assert [("Nairobi tea\nfair", "happened")] == found(tmp_path, "match = '{head:fair-noun}'", text)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("match = '{head:fair-noun} (?:in|at) {place}'", "The tea fair at Lima was long.", 1),
        ("match = '{head:fair-noun} (?:in|at) {place}'", "The tea fair in Peru was long.", 1),
        ("match = '{head:fair-noun} (?:in|at) {place}'", "The tea fair in May was long.", 0),
        ("match = '{head:fair-noun} on {date}'", "The tea fair on 4 May 2019 was long.", 1),
        ("match = '{head:fair-noun}'\nunless = 'no longer'", "The tea fair is no\nlonger held.", 0),
        ("match = '{head:fair-noun}'\nunless = 'no longer'", "The tea fair is held.", 1),
    ],
)
def test_a_template_speaks_of_words_and_of_mentions(tmp_path: pathlib.Path, rule: str, text: str, expected: int) -> None:
    """A state is a place too; what must not match silences the rule."""
    assert expected == len(found(tmp_path, rule, text))


def test_a_wording_may_imply_its_status_and_its_number(tmp_path: pathlib.Path) -> None:
    """Then the words around it do not decide."""
    rule = "match = '{head:fair-noun}'\nstatus = 'cancelled'\nordinal = 1"
    rules = load([pack(tmp_path, rule)])
    (claim,) = [
        one
        for one in extract(factcheck.Document.from_text("The third tea fair will open."), rules)
        if one.type == "fairs/fair"
    ]
    assert ("cancelled", 1) == (claim.status, claim.ordinal)


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (
            "match = '{head:fair-nown}'",
            "claim \"fairs/named\": unknown slot or type 'fair-nown' in {head:fair-nown}; known: ",
        ),
        ("match = '{fair-noun}'", 'claim "fairs/named": match needs an event word, {head:…}, and a slot that lists words'),
        ("match = '(?P<head>fair)'", 'claim "fairs/named": match needs an event word'),
        ("match = '{head:fair-noun} (open'", 'claim "fairs/named": match or unless is not a pattern: '),
        ("match = '{head:fair-noun}'\nunless = '(open'", 'claim "fairs/named": match or unless is not a pattern: '),
    ],
)
def test_a_template_that_cannot_be_read_is_told_with_its_place(tmp_path: pathlib.Path, rule: str, message: str) -> None:
    """File, line, id and what is wrong."""
    with pytest.raises(RuleError) as caught:
        claim_rules(load([pack(tmp_path, rule)]))
    assert message in str(caught.value)
    assert "fairs/claims.toml:12: " in str(caught.value)


def test_the_rules_of_a_rulebook_are_compiled_once() -> None:
    """A second document does not pay again."""
    rules = builtin_rulebook()
    assert rules.derive(claim_rules) is rules.derive(claim_rules)
