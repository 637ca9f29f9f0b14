"""Claim rules compiled: what a template may say, and what is told when it cannot be read."""

import pathlib

import pytest

import factcheck
from factcheck.errors import RuleError
from factcheck.extraction.claimrules import claim_rules_of
from factcheck.loadrules import load_rules
from factcheck.pipeline import builtin_rulebook, extract

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
    rules = load_rules([pack(folder, rule)])
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
    rules = load_rules([pack(tmp_path, rule)])
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
            "unknown slot '{head:fair-nown}'; did you mean '{fair-noun}'? (known, among others: {fair-noun}, ",
        ),
        ("match = '{fair-noun}'", "match needs an event word, {head:…}, and a slot that lists words"),
        ("match = '(?P<head>fair)'", "match needs an event word"),
        ("match = '{head:date}'", "match needs an event word"),
        ("match = '{head:fair-noun} (open'", "cannot read '(open' (a group is written (?:…), a slot {name})"),
        ("match = '{head:fair-noun} (?:open'", "a group is not closed in "),
        ("match = '{head:fair-noun}'\nunless = '(open'", "cannot read '(open'"),
        ("match = '{head:fair-noun} .*{date}'", "* has no upper bound up to 200; write {0,9} or the like"),
        ("match = '{head:fair-noun}(?: [a-z]{1,9}){1,9}'", "a repetition inside a repetition ({1,9}) cannot be matched"),
        ("match = '{head:fair-noun}(?=(?:a{1,9}){1,9})'", "a repetition inside a repetition"),
        ("match = '{head:fair-noun} (?:a|aa){0,99}z'", "match takes too long on a text made against it"),
        ("match = '{head:fair-noun} {subjct:actor}'", "unknown role 'subjct'; did you mean 'subject'? (known: head, "),
        ("match = '{head:fair-noun} [z-a]'", "match or unless is not a template: bad character range"),
    ],
)
def test_a_template_that_cannot_be_read_is_told_when_it_is_loaded(tmp_path: pathlib.Path, rule: str, message: str) -> None:
    """File, line, id, what is wrong and what is allowed; also what no text may be searched for, as it takes too long."""
    with pytest.raises(RuleError) as caught:
        load_rules([pack(tmp_path, rule)])
    (told,) = str(caught.value).splitlines()
    assert message in told
    assert f'{tmp_path.name}/fairs/claims.toml:12: claim "fairs/named": ' in told


def test_a_claim_gives_a_type_that_is_defined(tmp_path: pathlib.Path) -> None:
    """A mistyped type would never be compared."""
    path = pack(tmp_path, "match = '{head:fair-noun}'") / "fairs" / "claims.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('gives       = "fairs/fair"', 'gives = "fairs/far"'), encoding="utf-8"
    )
    with pytest.raises(RuleError, match=r"unknown type 'fairs/far'; did you mean 'fairs/fair'\?"):
        load_rules([tmp_path])


def test_an_event_word_is_the_last_of_several_and_a_slot_may_be_looked_at(tmp_path: pathlib.Path) -> None:
    """A slot behind a look-around is not part of the claim."""
    assert ["tea fair"] == [
        quote for quote, _ in found(tmp_path, "match = '{head:fair-noun}(?! {date})'", "A tea fair tea fair.")
    ]


def test_the_rules_of_a_rulebook_are_compiled_once() -> None:
    """A second document does not pay again."""
    assert claim_rules_of(builtin_rulebook()) is claim_rules_of(builtin_rulebook())
