"""People whom two texts of one story name otherwise."""

import pytest

from tests.told import findings

STORY = "The potter {name} fired the Holm bowls at Varde, and Jonas Lind of the Tidende photographed them."
RECORD = "Holm bowls: fired at Varde by the potter {name}. Photographs by Jonas Lind, Tidende."


def told(mine: str, theirs: str, draft: str = STORY, source: str = RECORD) -> list[str]:
    """What is said of two names in a draft and its source."""
    texts = draft.format(name=mine), source.format(name=theirs)
    return [one.message for one in findings(texts[0], against=(texts[1],), only="names/person-differs")]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Marit Skovgaard", "Marit Skovlund"),
        ("Marit Lunde", "Marit Skov"),
        ("Marit Skov", "Marianne Skov"),
    ],
)
def test_one_part_of_a_name_is_another_in_the_other_text(mine: str, theirs: str) -> None:
    """Names that look alike, or of whom the same is told."""
    assert [f"“{mine}” is “{theirs}” elsewhere."] == told(mine, theirs)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Marit Skov", "Marit Skov"),
        ("Marit Skov", "Skov Marit"),
        ("Marit Skov", "M. Skov"),
        ("Marit Skov", "Marit Lind Skov"),
        ("Katherine Skov", "Kate Skov"),
        ("Marit Skov", "Ada Quill"),
        ("Marit Skovgaard", "Marit Skovlund, the pupil of Skovgaard"),
        ("Marit Skovgaard", "Marit Skovlund and Marit Holm"),
        ("Marit Skov", "Marie Skov, the widow of the owner"),
        ("Marit Skov", "Otto Skov"),
    ],
)
def test_what_may_be_one_name_or_two_people_is_silent(mine: str, theirs: str) -> None:
    """Short forms, another order, other people, one text that knows both, relatives."""
    assert [] == told(mine, theirs)


def test_an_initial_may_stand_for_the_given_name() -> None:
    """Then the surnames must begin alike."""
    source = "4.3 Photographs: Jonas Lind, Tidende. The bowls of Holm are by {name}, Varde."
    assert [1, 0, 0] == [
        len(told("Marit Skovlund", one, source=source)) for one in ("M. Skovlyng", "K. Skovlyng", "M. Quill")
    ]


def test_texts_of_two_stories_are_silent() -> None:
    """Nothing but a given name in common."""
    assert [] == told("Marit Skovgaard", "Marit Skovlund", source="On Sunday the potter {name} sold her bowls in Skarv.")


def test_names_that_look_nothing_alike_need_the_same_words() -> None:
    """Two Marits of one story, one a potter and one a judge."""
    source = "Before judge {name}: the theft of the Holm bowls at Varde. Witness: Jonas Lind, Tidende."
    assert [] == told("Marit Lunde", "Marit Skov", source=source)
