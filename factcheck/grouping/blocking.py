"""Blocking: of all pairs of sentences of two documents only those are compared that share words which few sentences have.

So cost grows with the blocks, and never with the square of the corpus.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from types import MappingProxyType
from typing import TypeVar

Told = TypeVar("Told")
Known = TypeVar("Known", bound=Hashable)

COMMON = 60
"""What stands in more sentences than this opens no comparison."""
_LEAST_SHARED = 2
_MOST_PARTNERS = 24
_NOTHING: Mapping[str, int] = MappingProxyType({})


def partners(
    texts: Sequence[Sequence[Told]],
    features: Callable[[Told], Collection[str]],
    drafts: int | None,
    elsewhere: Mapping[str, int] = _NOTHING,
) -> list[tuple[tuple[int, int], list[tuple[Told, Told]]]]:
    """The sentences worth comparing, by their two documents in order: those that share rare features, most first.

    The first ``drafts`` documents are held against the others; with None, all against each other. A sentence without
    features is compared with none. ``elsewhere`` tells of features how often they stand in the rest of an archive.
    """
    told = [(place, one, found) for place, text in enumerate(texts) for one in text if (found := features(one))]
    begins = [bisect_left(told, place, key=itemgetter(0)) for place in range(len(texts) + 1)]
    asking = [(place, one, set(found)) for place, one, found in told[: None if drafts is None else begins[drafts]]]
    asked = set[str]().union(*(found for _, _, found in asking))
    blocks: dict[str, list[int]] = {feature: [] for feature in asked}
    for number, (_, _, found) in enumerate(told):
        for feature in asked.intersection(found):
            blocks[feature].append(number)
    rare = {feature: block for feature, block in blocks.items() if len(block) + elsewhere.get(feature, 0) <= COMMON}
    pairs: dict[tuple[int, int], list[tuple[Told, Told]]] = defaultdict(list)
    for mine, here, found in asking:
        for number in _candidates(found, rare, begins[mine + 1 if drafts is None else drafts]):
            place, there, _ = told[number]
            pairs[mine, place].append((here, there))
    return sorted(pairs.items(), key=itemgetter(0))


def _candidates(features: Iterable[str], blocks: Mapping[str, list[int]], first: int) -> list[int]:
    """The sentences from the number ``first`` on that share most of some features, by their numbers."""
    counted = Counter(chain.from_iterable(blocks[one] for one in features if one in blocks))
    ranked = [(-count, number) for number, count in counted.items() if count >= _LEAST_SHARED and number >= first]
    return [number for _, number in sorted(ranked)[:_MOST_PARTNERS]]


def promising(shared: Iterable[Known]) -> list[Known]:
    """Of sentences, one for each rare word that they share with another, those that may be compared with it.

    More than are compared in the end, where several share as many words.
    """
    counted = Counter(shared).most_common()
    least = max(counted[_MOST_PARTNERS - 1][1] if len(counted) >= _MOST_PARTNERS else 0, _LEAST_SHARED)
    return [one for one, count in counted if count >= least]
