"""Whether two documents tell one story, and what each dates once in it."""

import factcheck
from factcheck.grouping.accounts import accounts
from factcheck.grouping.rarity import Rarity
from factcheck.grouping.shared_story import Content, Story, story_of
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.understood import understood
from tests.told import findings

DRAFT = (
    "Old Malik Diarra mends nets near the Palmarin. It is run by Tove Ahlgren of Ndarsson Images. "
    "The house was opened again on 4 November 2023."
)


def story(source: str) -> Story:
    """The story of the draft and a source."""
    rulebook = builtin_rulebook()
    texts = [understood(factcheck.Document.from_text(text), rulebook).statements for text in (DRAFT, source)]
    here, there = (Content(accounts(text, senses_of(rulebook))) for text in texts)
    return story_of(here, there, Rarity.of(texts))


def test_texts_that_share_names_tell_one_story() -> None:
    """And what each dates once is known."""
    found = story("The Palmarin of Tove Ahlgren and Malik Diarra, run by Ndarsson Images, was reopened on 14 October 2023.")
    assert "reopened" in found.dated_once


def test_what_a_text_dates_twice_is_not_dated_once() -> None:
    """It may be of two things."""
    found = story(
        "The Palmarin of Tove Ahlgren and Malik Diarra, run by Ndarsson Images, was reopened on 14 October 2023. "
        "The baths of Holm were reopened on 3 May 2021."
    )
    assert "reopened" not in found.dated_once


def test_a_name_or_two_make_no_story() -> None:
    """Texts of one place share a name or two."""
    assert frozenset() == story("In Holm Malik Diarra said that the house was reopened on 14 October 2023.").dated_once


STORY = "Tove Ahlgren of Ndarsson Images runs the Palmarin at Holm with Malik Diarra. "


def test_two_titles_that_name_one_person_head_one_story() -> None:
    """Lives are told in two papers with hardly a name in common but that."""
    draft = "Tove Ahlgren, who ran a cinema, dies at 94\n\nShe died on Friday. Born in Oslo, she left school at 15."
    sources = (
        "Farewell to Tove Ahlgren\n\nShe came into the world in Dublin.",
        "Farewell\n\nShe came into the world in Dublin.",
    )
    assert [1, 0] == [len(findings(draft, against=(one,), only="accounts/place")) for one in sources]


def test_what_happens_once_has_one_place_in_a_story() -> None:
    """No name stands beside it; a second place of such a happening leaves open which is meant."""
    draft = STORY + "She was born in Oslo to a clerk."
    source = "Malik Diarra and Tove Ahlgren run the Palmarin of Ndarsson Images. She came into the world in Dublin{}."
    told = [findings(draft, against=(source.format(end),), only="accounts/place") for end in ("", ", he was born in Lima")]
    assert [1, 0] == list(map(len, told))


def test_two_digits_change_places_in_what_a_story_counts_once() -> None:
    """Other numbers of it, and a second count, tell of two things."""
    draft = STORY + "All 86 passengers walked away."
    source = "Malik Diarra and Tove Ahlgren run the Palmarin of Ndarsson Images at Holm. On board: {}."
    counts = ("68 passengers, 2 pilots", "86 passengers", "47 passengers", "68 passengers; 12 passengers had left")
    assert [1, 0, 0, 0] == [len(findings(draft, against=(source.format(one),), only="accounts/number")) for one in counts]
