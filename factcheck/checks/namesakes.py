"""Whether two names can be one person's, as far as the names themselves tell."""

from collections.abc import Mapping
from functools import lru_cache

from rapidfuzz import fuzz

from factcheck.model.claim import Claim
from factcheck.values.name import Likeness, Name, likeness, plain, sounds_alike

_UNLIKE = 60
"""Below this likeness in per cent, no transliteration makes one given name of two."""
_INITIAL = 2


def strangers(one: Claim, other: Claim, short_names: Mapping[str, str]) -> bool:
    """Whether the holders of two offices share no part of their names, under any of the names given for them."""
    labels = ((mine, theirs) for mine in one.labels("holder") for theirs in other.labels("holder"))
    return all(unlike_names(*pair, short_names) for pair in labels)


def unlike_names(one: str, other: str, short_names: Mapping[str, str]) -> bool:
    """Whether two names share no part, under any spelling."""
    mine, theirs = Name.of(one), Name.of(other)
    return likeness(mine, theirs, short_names) is Likeness.DIFFERENT and not _share_part(mine, theirs)


def namesakes(one: Claim, other: Claim, short_names: Mapping[str, str]) -> bool:
    """Whether the holders of two offices have one surname and two given names, under all names given for them."""
    pairs = [(Name.of(mine), Name.of(theirs)) for mine in one.labels("holder") for theirs in other.labels("holder")]
    differing = any(_one_surname(*pair) and _given_names_differ(*pair, short_names) for pair in pairs)
    return differing and all(likeness(*pair, short_names) is Likeness.DIFFERENT for pair in pairs)


@lru_cache(maxsize=4096)
def gives_two_parts(name: Name, written: str) -> bool:
    """Whether words give two parts of a name; an archive writes the names of the same people again and again."""
    return len({plain(part) for part in name.parts} & {plain(word) for word in written.split()}) > 1


def _share_part(one: Name, other: Name) -> bool:
    theirs = list(map(plain, other.parts))
    return any(sounds_alike(plain(part), their) for part in one.parts for their in theirs)


def _one_surname(one: Name, other: Name) -> bool:
    """Whether both end in one part; a common first part may be a given name, in the order of the West."""
    return min(len(one.parts), len(other.parts)) > 1 and plain(one.parts[-1]) == plain(other.parts[-1])


def _given_names_differ(one: Name, other: Name, short_names: Mapping[str, str]) -> bool:
    """Whether no given name of the one can be a spelling, an initial or a familiar form of one of the other."""
    mine, theirs = _given(one, short_names), _given(other, short_names)
    return not any(_may_be_one(here, there) for here in mine for there in theirs)


def _given(name: Name, short_names: Mapping[str, str]) -> list[str]:
    written = map(plain, name.parts[:-1])
    return [short_names.get(part, part) for part in written]


def _may_be_one(one: str, other: str) -> bool:
    if min(len(one), len(other)) < _INITIAL:
        return one[:1] == other[:1]
    return one.startswith(other) or other.startswith(one) or fuzz.ratio(one, other) >= _UNLIKE
