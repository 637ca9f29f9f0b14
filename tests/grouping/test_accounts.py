"""What a sentence tells of a happening, and what stands behind it."""

import pytest

import factcheck
from factcheck.grouping.accounts import SENSE, WORD, Account, accounts
from factcheck.model.statement import Slot
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.understood import understood


def told(text: str) -> list[Account]:
    """The sentences of a text as accounts."""
    rulebook = builtin_rulebook()
    return accounts(understood(factcheck.Document.from_text(text), rulebook).statements, senses_of(rulebook))


def dated(account: Account) -> Slot:
    """The one date of a sentence."""
    (slot,) = (slot for slot in account.statement.slots if slot.kind == "date")
    return slot


def test_senses_and_words_stand_near_a_value_by_telling_words() -> None:
    """Small words set nothing apart, and a name or a figure counts as one word."""
    (one,) = told("The ferry Kestrel entered service for the Holm Harbour Lines in May 1998.")
    near = {key: found.distance for key, found in one.near(dated(one)).items()}
    assert [2, 5] == [near[f"{SENSE}entered-service"], near[f"{WORD}ferry"]]


def test_a_word_that_opens_another_clause_sets_what_is_behind_it_farther() -> None:
    """What follows "while" is of something else."""
    near, far = told("Kestrel sailed in 1998 with cargo. Kestrel sailed in 1998 while crews had cargo.")
    distances = [one.near(dated(one))[f"{WORD}cargo"].distance for one in (near, far)]
    assert distances[0] + 3 < distances[1]


def test_a_figure_has_its_noun_at_no_distance() -> None:
    """What is counted is of the figure."""
    (one,) = told("Skarpa announced that it would cut 20,000 jobs.")
    (figure,) = (slot for slot in one.statement.slots if slot.kind == "number")
    assert 0 == one.near(figure)[f"{SENSE}jobs"].distance


def test_the_title_and_two_sentences_before_stand_behind_one() -> None:
    """What a sentence does not repeat is told there; its own names are not behind it."""
    text = "Osprey was there first, they said. Kestrel came to town. Holm saw it all. Varde was glad. They met Varde again."
    last = told(text)[-1]
    named = {"osprey", "kestrel", "holm", "vard"}
    assert [{"holm"}, {"vard"}] == [named & last.behind, named & last.names]


def test_a_sentence_without_a_date_is_of_the_last_one_told() -> None:
    """Up to four sentences before it."""
    accounts = told("In 1998 Kestrel sailed to Holm. She was new then. The crew was glad of it. Kestrel called at Varde.")
    assert ["1998"] * 4 == [one.dates[0].label for one in accounts]


@pytest.mark.parametrize(
    ("short", "known"), [("CFHA", True), ("CFH", True), ("CHA", True), ("HCFA", False), ("CF", False), ("CFHAX", False)]
)
def test_initials_stand_for_a_longer_name(short: str, known: bool) -> None:
    """All of them or all but one, in order, and three at least."""
    (full,) = told("The Comprehensive Fisheries Harbour Agreement binds both of them.")
    (one,) = told(f"Both of them joined the {short} in 1998.")
    names = [slot for slot in one.statement.slots if slot.label == short]
    assert [known] * len(names) == [full.knows(one, slot) for slot in names]
    assert known == bool(one.abbreviated(full))


def test_figures_behind_names_tell_one_bearer_from_another() -> None:
    """Days are none."""
    (one,) = told("Resolution 505 was told of when Apollo 8 left Varde on May 3.")
    assert {"apollo": "8"} == {name: figure for name, figure in one.statement.serials.items() if name == "apollo"}
    assert "may" not in one.statement.serials


@pytest.mark.parametrize(
    ("text", "qualifies"),
    [
        ("The memorandum of 3 May 1998 was ended by Holm.", True),
        ("Holm said on 3 May 1998 that it was over.", True),
        ("Holm was sold after 1998, they found.", True),
        ("Holm was sold on 3 May 1998 to Varde.", False),
        ("Holm said that it was sold in 1998 to Varde.", False),
    ],
)
def test_a_date_may_only_say_which_thing_is_meant_or_when_it_was_said(text: str, qualifies: bool) -> None:
    """Such a date is held against no other."""
    (one,) = told(text)
    assert [not qualifies] == [dated(one) in one.values]


@pytest.mark.parametrize(
    ("text", "plans", "denies"),
    [
        ("Kestrel was scheduled to sail in 1998.", True, False),
        ("Kestrel never sailed in 1998.", False, True),
        ("Kestrel sailed in 1998.", False, False),
    ],
)
def test_what_is_planned_or_denied_is_told_near_a_value(text: str, plans: bool, denies: bool) -> None:
    """It did not happen then."""
    (one,) = told(text)
    assert (plans, denies) == (one.plans(dated(one)), one.denies(dated(one)))


def test_a_possessive_that_opens_a_sentence_is_its_owner() -> None:
    """Whether any vocabulary knows the name or not."""
    assert ["skarpa", None] == [told(text)[0].owner for text in ("Skarpa’s jobs are few now.", "Skarpa jobs are few now.")]
