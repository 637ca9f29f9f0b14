"""Posts that two texts of one story give to different people."""

import time

import pytest

from tests.told import findings, values

DRAFT = "The water reached Skarvik. The mayor, Ada Quill, opened the school hall in Holmgate."
SOURCE = "In Skarvik, Mayor Otto Brahm was away; the hall in Holmgate was opened by his deputy, Ada Quill."


def test_the_deputy_is_not_the_mayor() -> None:
    """The finding shows who holds the post there, and what the person is."""
    (one,) = findings(DRAFT, against=(SOURCE,), only="posts/")
    assert ("posts/other-holder", ("draft-1", "Ada Quill, The mayor")) == (one.check, values(one)[0])


@pytest.mark.parametrize(
    "source",
    [
        SOURCE.replace("Mayor Otto", "former mayor Otto"),
        SOURCE.replace("Skarvik", "Nordby").replace("Holmgate", "Osthafen"),
        SOURCE + " Ada Quill became mayor that week.",
        SOURCE.replace("his deputy, Ada Quill", "Ada Quill, the mayor of Holmgate"),
        SOURCE + " Mayor Lise Falk of Holmgate came too.",
    ],
)
def test_other_stories_times_and_several_holders_are_silent(source: str) -> None:
    """So is a text that knows the person as the holder too."""
    assert [] == findings(DRAFT, against=(source,), only="posts/")


def test_a_year_between_two_texts_may_have_seen_both() -> None:
    """Days of publication far apart, or dates beside the posts, speak of two times."""
    draft = DRAFT.replace("The mayor", "On 4 May 2001 the mayor")
    source = SOURCE.replace("In Skarvik", "In Skarvik, on 6 June 2019")
    assert [] == findings(draft, against=(source,), only="posts/")


def test_two_drafts_contradict_each_other_once() -> None:
    """Without sources, in whatever order they come."""
    assert 1 == len(findings(DRAFT, SOURCE, only="posts/other-holder"))
    assert 1 == len(findings(SOURCE, DRAFT, only="posts/other-holder"))


def _mayors(prefix: str, size: int) -> str:
    """So many people, each called the mayor of the one town."""
    names = (f"{prefix}{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}ra Vo{chr(97 + at // 676)}ss" for at in range(size))
    return " ".join(f"The mayor, {name}, met Bo Dorn in Skarvik and Holmgate." for name in names)


def test_posts_cost_as_much_each_however_many_there_are() -> None:
    """Each post against each, with all holders of both counted again for each pair: that took the cube of their number."""

    def seconds(size: int) -> float:
        start = time.process_time()
        assert [] == findings(_mayors("B", size), against=(_mayors("K", size),), only="posts/")
        return time.process_time() - start

    seconds(20)
    once, four_times = seconds(60), seconds(240)
    assert four_times < 9 * max(once, 0.1)


def test_a_person_whose_posts_are_told_again_and_again_is_found_among_a_crowd() -> None:
    """People of one surname hide nobody."""
    crowd = " ".join(f"{chr(65 + at % 26)}{chr(97 + at // 26)}nno Quill is a teacher." for at in range(260))
    (one,) = findings(DRAFT, against=(f"{SOURCE} {crowd}",), only="posts/other-holder")
    assert ("draft-1", "Ada Quill, The mayor") == values(one)[0]
