"""Divisions of the world that do not overlap."""

import pytest

from factcheck.rulebook.layers import Layers

LAYERS = Layers(
    divisions={"place:north": "parts", "place:south": "parts", "place:asia": "continents", "place:europe": "continents"},
    within={"state:tr": ("place:asia", "place:europe"), "state:jp": ("place:asia",)},
    endings=frozenset({"county"}),
)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (["state:jp"], ["state:tr"], True),
        (["state:jp"], ["place:europe"], True),
        (["state:tr"], ["place:europe"], False),
        (["place:holm", "place:north"], ["place:south"], True),
        (["place:holm", "place:north"], ["place:holm-county"], False),
        (["place:skarv-county"], ["place:holm-county"], True),
        (["place:county"], ["place:holm-county"], False),
        (["place:holm"], ["place:skarv"], False),
    ],
)
def test_places_are_apart_where_a_division_says_so(one: list[str], other: list[str], apart: bool) -> None:
    """Two states, two parts, two counties; a state on another continent; never two places of no common division."""
    assert apart == LAYERS.apart(one, other) == LAYERS.apart(other, one)
