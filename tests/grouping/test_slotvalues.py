"""Whether the values of two sentences agree."""

import pytest

from tests.told import findings


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("in Toronto", "in Ontario", 0),
        ("in Palermo", "in Sicily", 0),
        ("in Houston", "in Texas", 0),
        ("in Houston", "in Ohio", 1),
        ("in Toronto", "in Bavaria", 1),
        ("in Toronto", "in Calgary", 1),
        ("in Quillville, India,", "in Kerala, India,", 0),
        ("at the Skarv Stadium", "in Mumbai", 0),
        ("at the Skarv Stadium", "in Mumbai’s Skarv Stadium", 0),
        ("at the Skarv Stadium", "at the Varde Stadium", 1),
        ("at Wembley Stadium", "in Mumbai", 1),
        ("at Wembley Stadium", "in London", 0),
    ],
)
def test_a_town_may_lie_in_a_region_and_a_hall_in_a_town(one: str, other: str, count: int) -> None:
    """Of places of one state of which nobody knows how they lie to each other; whichever comes first."""
    sides = tuple(
        f"The Quill Collection was opened {place} on 3 May 1998 by the physicist Ada Brahm." for place in (one, other)
    )
    for draft, source in (sides, sides[::-1]):
        found = findings(draft, against=(source,))
        assert count == len([one for one in found if one.check.endswith("/place-differs")])
