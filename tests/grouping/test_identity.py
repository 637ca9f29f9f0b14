"""Blocking, comparison and identity: which claims end in one group."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.grouping.identity import fits, groups
from factcheck.model.claim import Claim
from factcheck.model.group import Group
from tests.grouping.test_levels import TALKS, claim


def series(claims: list[Claim]) -> list[Group]:
    """The groups at the level of series."""
    return [group for group in groups(claims) if group.level == "series"]


def names(*claims: tuple[str, ...]) -> list[list[tuple[str, ...]]]:
    """The groups of talks that are qualified so, by their qualifiers."""
    found = series([claim(**TALKS, qualifier=name) for name in claims])
    return [[one.keys("qualifier") for one in group.claims] for group in found]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([("water",), ("water",)], [[("water",), ("water",)]]),
        ([("water",), ("trade",)], []),
        ([("foreign", "strategic"), ("strategic",)], [[("foreign", "strategic"), ("strategic",)]]),
        ([("strategic",), ("foreign", "strategic")], [[("strategic",), ("foreign", "strategic")]]),
        ([(), ("water",)], []),
        ([(), ()], [[(), ()]]),
        ([("foreign", "strategic"), ("defence", "strategic"), ("strategic",)], []),
        ([("strategic",), ("strategic",), ("water",)], [[("strategic",), ("strategic",)]]),
    ],
)
def test_names_that_fit_are_one_series(claims: list[tuple[str, ...]], expected: list[list[tuple[str, ...]]]) -> None:
    """A shorter name means the fuller one if there is only one such; no name fits only no name."""
    assert expected == names(*claims)


def test_a_group_is_sure_if_something_tells_it_from_others_of_its_kind() -> None:
    """ "Talks" alone may be any talks."""
    (named,) = series([claim(**TALKS, qualifier="water")] * 2)
    (bare,) = series([claim(**TALKS)] * 2)
    assert (True, False) == (named.sure, bare.sure)


def test_one_claim_is_no_group_and_what_has_no_key_joins_none() -> None:
    """A group has two claims or more."""
    assert () == groups([claim(**TALKS), claim(what="talks"), claim(parties="state:ke")])


def test_groups_come_level_by_level_in_the_order_of_the_claims() -> None:
    """So that reports do not depend on chance."""
    claims = [claim(ordinal=number, **TALKS, qualifier="water") for number in (2, 1, 2, 1)]
    assert [
        ("series-and-ordinal", [2, 2]),
        ("series-and-ordinal", [1, 1]),
        ("series", [2, 1, 2, 1]),
    ] == [(group.level, [one.ordinal for one in group.claims]) for group in groups(claims)]


NAMES = st.frozensets(st.sampled_from("abcd"))


@given(NAMES, NAMES)
def test_a_name_fits_what_holds_all_its_words(fuller: frozenset[str], shorter: frozenset[str]) -> None:
    """And itself; the empty name fits itself alone."""
    assert fits(fuller, shorter) == (fuller == shorter or (bool(shorter) and shorter < fuller))


@given(st.lists(NAMES, max_size=8))
def test_no_claim_stands_in_two_groups_of_a_level(several: list[frozenset[str]]) -> None:
    """Identity is an equivalence: what is one thing is not another as well."""
    claims = [claim(**TALKS, qualifier=tuple(sorted(name))) for name in several]
    placed = [id(one) for group in series(claims) for one in group.claims]
    assert len(placed) == len(set(placed))


def test_claims_of_a_type_are_grouped_at_its_levels_alone() -> None:
    """A type says in the rules what makes two of its claims one thing; others are grouped where they can."""
    claims = [claim(ordinal=2, **TALKS, qualifier="water")] * 2
    levels = [group.level for group in groups(claims, by_type={claims[0].type: ("series",)})]
    assert (["series"], []) == (levels, list(groups(claims, by_type={claims[0].type: ()})))
    assert ["series-and-ordinal", "series"] == [group.level for group in groups(claims, by_type={"other/type": ()})]
