"""Who led one event."""

import pytest

from tests.told import finding, findings

ONLY = "events/participants-disagree"
EVENT = "second Norway-Finland Border Dialogue"
DRAFT = f"The {EVENT}, chaired by Norwegian Foreign Minister Ine Vik, was held in Oslo on 4 March 2019."


def test_another_chair_of_one_side_is_told() -> None:
    """With both names and the words that give them."""
    found = finding(DRAFT, against=(f"Norwegian Defence Minister Odd Lund chaired the {EVENT} in March 2019.",), only=ONLY)
    assert ("warning", "participants", ["Ine Vik", "Odd Lund"]) == (
        found.severity,
        found.slot,
        [side.value for side in found.evidence],
    )
    assert ["Ine Vik", "Odd Lund"] == [e.mark.slice(e.document.text) for e in found.evidence if e.mark]


@pytest.mark.parametrize(
    "source",
    [
        f"Finnish Foreign Minister Timo Kallio chaired the {EVENT} in March 2019.",
        f"Norwegian Defence Minister Odd Lund hosted the {EVENT} in March 2019.",
        f"Norwegian Defence Minister Odd Lund attended the {EVENT} in March 2019.",
        f"Norwegian Defence Minister Odd Lund chaired the {EVENT} in March 2018.",
        f"Norwegian Defence Minister Odd Lund will chair the {EVENT} in March 2019.",
        f"Norwegian Defence Minister Odd Lund chaired the {EVENT.replace('second', 'third')} in March 2019.",
        f"Norwegian Foreign Minister Vik Ine chaired the {EVENT} in March 2019.",
        f"Norwegian Foreign Minister Ine M. Vik chaired the {EVENT} in March 2019.",
        f"Norwegian Foreign Minister Vik chaired the {EVENT} in March 2019.",
        f"Norwegian Foreign Minister Inge Vik chaired the {EVENT} in March 2019.",
        f"Odd Lund chaired the {EVENT} in March 2019.",
    ],
)
def test_who_may_have_led_besides_or_is_the_same(source: str) -> None:
    """The other side, another deed, time, plan or event; other forms of the name; somebody of no told side."""
    assert [] == findings(DRAFT, against=(source,), only=ONLY)


def test_one_document_may_tell_of_two_who_led() -> None:
    """A chair can be handed on within a meeting."""
    assert [] == findings(f"{DRAFT} Norwegian Defence Minister Odd Lund chaired the {EVENT} in March 2019.", only=ONLY)
