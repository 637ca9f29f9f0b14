"""Senses: words of different writers for one thing, in any inflection, with small words between those of a phrase."""

from pathlib import Path

import pytest

import factcheck
from factcheck.extraction.stating import words_of
from factcheck.loadrules import load_rules
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.sense_rules import senses_of

PACK = """
[[senses]]
id          = "ships/naming"
description = "How ships come to their names."
tells       = "happening"
entries     = [{ key = "named", words = ["zork", "break bottle over"], once = true }]
"""
MORE = """
[[senses]]
id          = "ships/signing"
description = "One more word for a sense of the package."
tells       = "happening"
entries     = [{ key = "sign", words = ["zork"] }]
"""


def told(sentence: str, rulebook: Rulebook | None = None) -> list[tuple[str, str]]:
    """The senses of a sentence, each with the words that tell it."""
    rules = rulebook or builtin_rulebook()
    read = words_of(sentence, rules)
    spelt = [spelling for spelling, _ in read]
    return [(one.key, " ".join(spelt[one.first : one.last])) for one in senses_of(rules).find([word for _, word in read])]


def with_rules(folder: Path, text: str) -> Rulebook:
    """The rules of the package with a pack of one file."""
    (folder / "ships").mkdir()
    (folder / "ships" / "senses.toml").write_text(text, encoding="utf-8")
    return load_rules([folder])


@pytest.mark.parametrize("word", ["sign", "signs", "signed", "signing", "Signed", "inked", "initials", "concluding"])
def test_a_word_tells_its_sense_in_every_inflection(word: str) -> None:
    """Endings are taken off as for all words that are compared."""
    assert [("sign", word)] == told(f"Holm {word} Skarv")


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Holm put name to it", "put name"),
        ("Holm put his name to it", "put his name"),
        ("Holm puts her own name to it", "puts her own name"),
        ("Holm put a famous name to it", None),
        ("Holm put it on all of the name to it", None),
        ("the name that Holm put to it", None),
    ],
)
def test_small_words_alone_stand_between_the_words_of_a_phrase(sentence: str, words: str | None) -> None:
    """At most three of them, and the phrase in its order."""
    assert ([] if words is None else [("sign", f"{words} to")]) == told(sentence)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Holm is governor since 2011", ["governor since"]),
        ("Holm was governor of the northern Varde province since 2011", ["governor of the northern Varde province since"]),
        ("Holm was governor of the northern Varde province and of two more since 2011", []),
    ],
)
def test_words_of_any_kind_are_left_out_where_a_phrase_says_so(sentence: str, found: list[str]) -> None:
    """Six of them at most."""
    assert found == [words for sense, words in told(sentence) if sense == "takes-office"]


def test_a_small_word_tells_nothing_by_itself() -> None:
    """ "Own" stands for nothing in "his own", and tells of an owner where it is a verb."""
    assert [[], [("owner", "owns")]] == [told("Holm saw his own Skarv"), told("Holm owns Skarv")]


def test_a_word_of_two_senses_tells_both() -> None:
    """Which one is meant is told by what both sentences have near a value."""
    assert [("attacked", "strikes"), ("quake", "strikes")] == sorted(told("Holm strikes Skarv"))


def test_rules_of_ones_own_add_a_sense(tmp_path: Path) -> None:
    """Two texts then tell of one thing by words that the package does not know."""
    drafts = [factcheck.Document.from_text("The ferry Kestrel, zorked in 1998, was sold for scrap on Monday.", name="draft")]
    sources = [
        factcheck.Document.from_text("They broke a bottle over Kestrel in 1996. She carried 400 people.", name="source")
    ]
    known = factcheck.check(drafts, against=sources)
    more = factcheck.check(drafts, against=sources, rules=with_rules(tmp_path, PACK))
    found = [[one.message for one in report.findings if one.check == "accounts/date-differs"] for report in (known, more)]
    assert [[], ["Kestrel zorked: 1998 here, 1996 there."]] == found


def test_rules_of_ones_own_add_words_to_a_sense(tmp_path: Path) -> None:
    """The key and what it tells are those of the package."""
    assert [("sign", "zorked"), ("sign", "signed")] == told("Holm zorked what Skarv signed", with_rules(tmp_path, MORE))
