"""Two values that change places between two texts."""

import pytest

from tests.told import findings

DRAFT = "Maren Skov, president of Halden, and Jonas Lind, president of Skarpa, promised to agree by June."


def swaps(draft: str, source: str) -> list[str]:
    """What is told of values that change places."""
    return [one.message for one in findings(draft, against=(source,), only="accounts/values-swapped")]


def test_two_people_of_each_others_firms_are_told() -> None:
    """Whatever their offices are called."""
    source = "The talks were led by Halden’s chief officer Jonas Lind and Skarpa’s chief officer Maren Skov."
    assert ["Maren Skov … Jonas Lind: president of Halden here, Skarpa there."] == swaps(DRAFT, source)


def test_two_towns_with_each_others_figures_are_told() -> None:
    """Figures of one kind, in sentences that name nobody else."""
    source = "There were 512 fires in Turku and 307 fires in Lima."
    assert ["Lima … Turku: 512 fires here, 307 fires there."] == swaps(
        "Firemen put out 512 fires in Lima and 307 fires in Turku.", source
    )


@pytest.mark.parametrize(
    "source",
    [
        "The talks were led by Skarpa’s chief officer Jonas Lind and Halden’s chief officer Maren Skov.",
        "Halden’s chief officer Jonas Lind and Norsk Brygge’s chief officer Maren Skov spoke.",
        "Jonas Lind and Maren Skov spoke for Halden and for Skarpa.",
    ],
)
def test_the_same_pairs_other_firms_and_lists_are_silent(source: str) -> None:
    """Only two bearers and two values in turn tell who has which."""
    assert [] == swaps(DRAFT, source)
