"""Blocking, comparison, identity: from claims to groups that speak of one thing.

Blocking puts claims with one key together (so that cost grows with the blocks and not with the square of the corpus);
comparison asks, inside a block, whether the names fit; identity connects those that do.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from factcheck.grouping.levels import LEVELS, Key, Level
from factcheck.model.claim import Claim
from factcheck.model.group import Group

Blocks = Mapping[str, Mapping[Key, Sequence[Claim]]]
"""Claims by level and key."""
LevelsByType = Mapping[str, Collection[str]]
"""For types of claim, the levels at which alone their claims are grouped."""
_NOTHING: Mapping[str, Any] = MappingProxyType({})


def blocked(claims: Iterable[Claim], by_type: LevelsByType = _NOTHING) -> Blocks:
    """Claims by the name of each level and the key that they have there."""
    blocks: dict[str, dict[Key, list[Claim]]] = {name: {} for name in LEVELS}
    for claim in claims:
        for name in by_type.get(claim.type, LEVELS):
            key = LEVELS[name].key(claim)
            if key is not None:
                blocks[name].setdefault(key, []).append(claim)
    return blocks


def groups(claims: Sequence[Claim], recorded: Blocks = _NOTHING, by_type: LevelsByType = _NOTHING) -> tuple[Group, ...]:
    """The groups of two claims or more, in the order of the levels and of the claims.

    ``recorded`` are the claims of the records, blocked once for a rulebook: they join the groups of the claims and make none
    by themselves.
    """
    blocks = blocked(claims, by_type)
    return tuple(group for name in LEVELS for group in _at_level(LEVELS[name], blocks[name], recorded.get(name, {})))


def _at_level(level: Level, blocks: Mapping[Key, Sequence[Claim]], recorded: Mapping[Key, Sequence[Claim]]) -> list[Group]:
    found = []
    for key, told in blocks.items():
        block = [*told, *recorded.get(key, ())]
        for same in _connected(block) if level.compares_names else [block]:
            if len(same) > 1:
                sure = level.telling or not level.compares_names or any(map(name_of, same))
                found.append(Group(level.name, key, tuple(same), level.reason, sure))
    return found


def name_of(claim: Claim) -> frozenset[str]:
    """The words that tell an event from others of its kind: of its name, and of what it was about."""
    return frozenset(claim.keys("qualifier")) | frozenset(claim.keys("topic"))


def _connected(block: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of a block whose names fit, connected: claims of one name first, then names that fit one cluster alone."""
    by_name: dict[frozenset[str], list[Claim]] = {}
    for claim in block:
        by_name.setdefault(name_of(claim), []).append(claim)
    clusters: list[list[frozenset[str]]] = []
    for name in sorted(by_name, key=lambda name: (-len(name), sorted(name))):
        fitting = [cluster for cluster in clusters if fits(cluster[0], name)]
        if len(fitting) == 1:
            fitting[0].append(name)
        else:
            clusters.append([name])
    order = {id(claim): index for index, claim in enumerate(block)}
    return [sorted((c for n in cluster for c in by_name[n]), key=lambda c: order[id(c)]) for cluster in clusters]


def fits(fuller: frozenset[str], shorter: frozenset[str]) -> bool:
    """Whether a shorter name can mean the thing of the fuller one: "strategic" for "foreign ministers’ strategic".

    A name without any such word fits only its like: "talks" alone may be any talks.
    """
    return fuller == shorter or (bool(shorter) and shorter <= fuller)
