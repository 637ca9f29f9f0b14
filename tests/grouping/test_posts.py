"""Posts that two texts of one story give to different people."""

import pytest

from factcheck.grouping import posts
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


def test_of_many_holders_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that gives one post to ever more people costs no cube: that there are two says all that is asked."""
    asked: list[object] = []
    likeness = posts.likeness
    monkeypatch.setattr(posts, "likeness", lambda *names: asked.append(names) or likeness(*names))

    def cost(count: int) -> int:
        asked.clear()
        surnames = [f"{first}{last}" for first in ("Brah", "Fal", "Skov", "Lun") for last in ("an", "el", "is", "or", "und")]
        draft, source = (
            f"In Skarvik and Holmgate it snowed. {' '.join(f'Mayor {given} {one} came.' for one in surnames[:count])}"
            for given in ("Ada", "Otto")
        )
        findings(draft, against=(source,), only="posts/")
        return len(asked)

    few, many = cost(5), cost(20)
    assert 0 < few <= many <= 20 * few
