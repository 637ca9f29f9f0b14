"""What a happening befalls, read by the order of the words."""

import pytest

import factcheck
from factcheck.grouping.accounts import accounts
from factcheck.grouping.nearest import happening_near
from factcheck.grouping.particulars import pair_of
from factcheck.grouping.patients import befall_two
from factcheck.grouping.rarity import Rarity
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.understood import understood


def are_two(draft: str, source: str) -> bool:
    """Whether what is told near the first dates of two texts befell two things."""
    rulebook = builtin_rulebook()
    texts = [understood(factcheck.Document.from_text(text), rulebook).statements for text in (draft, source)]
    here, there = (accounts(text, senses_of(rulebook))[0] for text in texts)
    slot, other = (next(one for one in side.values if one.kind == "date") for side in (here, there))
    pair = pair_of(here, there, slot, other, Rarity.of(texts))
    assert pair is not None
    return befall_two(pair, frozenset(happening_near(here, slot) & happening_near(there, other)))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The library of Varde was opened in 1998.", "The swimming pool at Varde opened in 1994."),
        ("Skarpa launched a new phone in 2011.", "Skarpa launched its first laptop in 2007."),
        ("Ada Quill was appointed judge in 1990.", "Ada Quill was appointed minister in 2003."),
        ("Skarpa recalled 300 cars on 3 May 2020.", "On 9 June 2020 Skarpa called back 4,000 ovens."),
        ("Parliament passed the Fisheries Act in 2001.", "The Harbour Act was adopted by parliament in 2003."),
        ("Ada Quill resigned as mayor of Holm in 2003.", "In 2011 Ada Quill resigned from the board of Skarpa."),
        ("Construction of the dam began in 1954.", "The building of the road was begun in 1958."),
    ],
)
def test_two_things_are_told_by_two_nouns_or_names(draft: str, source: str) -> None:
    """The noun behind the verb, or else before it, over places; names that differ in a word."""
    assert are_two(draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The ferry Kestrel, which entered service in 1998, was sold.", "Kestrel was commissioned in 1996."),
        ("The hoard was discovered by a farmer in 1971.", "Discovered in a field, 1974; sold, 1980."),
        ("The treaty was signed in 1971 at Holm.", "The accord was signed in 1974 at Holm."),
        ("The union joined the ILA in 1971.", "The union joined the Inland League of Artists in 1974."),
    ],
)
def test_one_thing_or_none_that_is_told_is_not_two(draft: str, source: str) -> None:
    """A name beside its noun, no noun at all, nouns of one sense, initials."""
    assert not are_two(draft, source)
