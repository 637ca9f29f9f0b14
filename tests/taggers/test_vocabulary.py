"""The matcher of names."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.taggers.vocabulary import Entry, Hit, Vocabulary
from factcheck.taggers.words import scan

QUILL = Entry("place", "place:quill", "Quill")
BAY = Entry("place", "place:quill-bay", "Quill Bay")
STATE = Entry("state", "state:qu", "Quill")


def found(vocabulary, text):
    words = scan(text)
    return [(words.slice(hit.first, hit.last), hit.entries) for hit in vocabulary.find(words)]


def test_the_longest_name_wins():
    """Quill Bay is not Quill."""
    vocabulary = Vocabulary.of([("Quill", QUILL), ("Quill Bay", BAY)])
    assert [("Quill Bay", (BAY,)), ("Quill", (QUILL,))] == found(vocabulary, "Quill Bay and Quill Beach")


def test_a_name_with_several_meanings_gives_all():
    """Two entries of one name come together, each once."""
    vocabulary = Vocabulary.of([("Quill", QUILL), ("Quill", STATE), ("Quill", QUILL)])
    assert [("Quill", (QUILL, STATE))] == found(vocabulary, "Quill")


def test_names_match_as_written_or_in_capitals():
    """Small letters are another word; a possessive ending and hyphens do not hide a name."""
    vocabulary = Vocabulary.of([("Quill Bay", BAY)])
    assert ["QUILL BAY", "Quill Bay", "Quill Bay"] == [
        text for text, _ in found(vocabulary, "QUILL BAY, quill bay, Quill Bay’s Quill Bay-Osprey")
    ]


def test_either_apostrophe_matches():
    """A straight apostrophe stands for a curly one."""
    vocabulary = Vocabulary.of([("Quill’Or", QUILL)])
    assert ["Quill'Or", "Quill’Or"] == [text for text, _ in found(vocabulary, "Quill'Or Quill’Or")]


def test_nothing_begins_inside_a_word():
    """Names match at word borders."""
    assert [] == found(Vocabulary.of([("Quill", QUILL)]), "Quillon Tranquill")


def test_a_name_broken_off_by_the_end_is_none():
    """The text may end inside a longer name."""
    vocabulary = Vocabulary.of([("Quill Bay", BAY)])
    assert None is vocabulary.at(["Quill"], 0)
    assert Hit(0, 2, (BAY,)) == vocabulary.at(["Quill", "Bay"], 0)


def test_ten_thousand_more_names_cost_little():
    """The time to search hardly depends on the size of the vocabulary (bound kept wide for busy machines)."""
    few = [(f"Quill {index}", QUILL) for index in range(10)]
    many = [
        *few,
        *((f"Osprey{index} Quill", BAY) for index in range(5000)),
        *((f"Quill Bay{index}", BAY) for index in range(5000)),
    ]
    text = scan("The Quill 7 treaty of Osprey was read aloud in a long plain sentence. " * 2000)
    small, large = Vocabulary.of(few), Vocabulary.of(many)
    assert list(small.find(text)) == list(large.find(text))
    assert fastest(large, text) < 1.5 * fastest(small, text) + 0.002


def fastest(vocabulary, text):
    best = 1.0
    for _ in range(7):
        start = time.process_time()
        list(vocabulary.find(text))
        best = min(best, time.process_time() - start)
    return best


@given(st.text("Quil Bay-’.\n", max_size=60))
def test_finds_lie_in_the_text_and_do_not_overlap(text):
    """Every find is a slice of the text, from left to right."""
    words = scan(text)
    hits = list(Vocabulary.of([("Quill", QUILL), ("Quill Bay", BAY)]).find(words))
    assert all(hit.first < hit.last <= len(words) for hit in hits)
    assert all(one.last <= other.first for one, other in pairwise(hits))
