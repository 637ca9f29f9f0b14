"""Who led an event, and for whom."""

import pytest

from tests.told import claims

EVENT = "second Norway-Finland Border Dialogue"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"The {EVENT}, chaired by Norwegian Foreign Minister Ine Vik, was held in Oslo.", ["chair state:no"]),
        (f"The {EVENT} was hosted by the Foreign Minister of Norway, Ine Vik.", ["host state:no"]),
        (f"Norwegian Foreign Minister Ine Vik co-chaired the {EVENT} in Oslo.", ["chair state:no"]),
        (f"Norwegian Foreign Minister Ine Vik attended the {EVENT} in Oslo.", []),
        (f"Ine Vik chaired the {EVENT} in Oslo.", []),
        (f"The {EVENT} was hosted by Norway.", []),
    ],
)
def test_a_leader_is_told_with_the_side(text: str, expected: list[str]) -> None:
    """Before the event or behind it; not who only attends, nor anybody whose side is not told."""
    (found,) = claims(text, "meetings/meeting")
    assert expected == list(found.keys("leader"))
    assert () == found.keys("visitor")
