"""The ordered levels of sameness: for each, the key that two claims share when they speak of one thing.

Strongest first. A level gives no key for a claim that lacks what the level compares, and such a claim joins no group there.
"""

from collections.abc import Callable

from attrs import frozen

from factcheck.model.claim import Claim
from factcheck.values.name import Name

Key = tuple[str, ...]


@frozen
class Level:
    """A level: its name, the key of a claim (None: none), and why claims with one key are the same thing.

    With ``compares_names``, claims of one key are one thing only if what their names say besides fits; where they say
    nothing besides, that is less sure, unless the key is ``telling`` by itself. ``part`` is what
    two claims of one key share besides when any check compares them: an archive is looked up by it.
    """

    name: str
    key: Callable[[Claim], Key | None]
    reason: Callable[[Claim], str]
    compares_names: bool = False
    telling: bool = False
    part: Callable[[Claim], Key] = lambda _claim: ()


def _series(claim: Claim) -> Key | None:
    """What recurs: the kind of event and whose it is. What else its name says is compared within the block."""
    kind = claim.keys("what")
    parties = claim.keys("parties")
    if not kind or not parties or claim.keys("possessor") or claim.keys("scope"):
        return None
    return (claim.type, *kind, *sorted(parties))


def _ordinal(claim: Claim) -> Key | None:
    series = None if claim.ordinal is None else _series(claim)
    if series is None:
        return None
    limits = claim.keys("limit") if claim.ordinal == 1 else ()
    return (*series, str(claim.ordinal), *claim.keys("visitor"), *limits)


def _named_instance(claim: Claim) -> Key | None:
    """A numbered edition of something with a name of its own, whoever takes part and however its kind is worded."""
    name = () if claim.ordinal is None else claim.keys("name")
    return (claim.type, *name, str(claim.ordinal)) if name and " " in name[0] else None


def _first(claim: Claim) -> Key | None:
    if claim.ordinal != 1 or not claim.keys("scope") or not claim.keys("subject"):
        return None
    return (claim.type, *claim.keys("scope"), *claim.keys("subject"), *claim.keys("office"), *claim.keys("limit"))


def _attendance(claim: Claim) -> Key | None:
    """That one party took part in what another one holds: the event's kind, whose it is, and who took part."""
    kind, parties = claim.keys("what"), claim.keys("parties")
    if not kind or not parties:
        return None
    joining = {*claim.keys("who")}.difference(parties).union(claim.keys("possessor"))
    if len(joining) != 1 or joining <= set(parties):
        return None
    return (*kind, *sorted(parties), *joining)


def _office(claim: Claim) -> Key | None:
    return (claim.type, *claim.keys("office")) if claim.holder and claim.office else None


def _person(claim: Claim) -> Key | None:
    return (claim.type, Name.of(claim.holder).key) if claim.holder and claim.office else None


def _attribute(claim: Claim) -> Key | None:
    """An attribute of a named thing, by the surname, or by the longest word of what is no name of names alone.

    The whole names are compared within the block.
    """
    parts = claim.keys("qualifier")
    if not parts or not claim.keys("subject") or not claim.type.startswith("attributes/"):
        return None
    names_alone = not any(word[0].islower() for word in claim.labels("subject")[0].split())
    return (claim.type, *claim.keys("what"), parts[-1] if names_alone else max(parts, key=len))


def _attribute_reason(claim: Claim) -> str:
    return f"both tell of {claim.labels('subject')[0]}"


def _named(claim: Claim) -> str:
    return " and ".join(claim.labels("parties")) or " and ".join(claim.who)


def _named_reason(claim: Claim) -> str:
    return f"both tell of number {claim.ordinal} of {claim.labels('name')[0]}"


def _series_reason(claim: Claim) -> str:
    return f"both tell of the series “{claim.labels('what')[0]}” of {_named(claim)}"


def _ordinal_reason(claim: Claim) -> str:
    return f"both tell of number {claim.ordinal} of the series “{claim.labels('what')[0]}” of {_named(claim)}"


def _first_reason(claim: Claim) -> str:
    return f"both tell of the same first: {' '.join(claim.labels('subject'))}, {claim.labels('scope')[0]}"


def _attendance_reason(claim: Claim) -> str:
    return f"both tell that {' and '.join(claim.who)} took part in the series “{claim.labels('what')[0]}”"


def _office_reason(claim: Claim) -> str:
    return f"both tell who held the office {claim.office}"


def _person_reason(claim: Claim) -> str:
    return f"both tell of an office that {claim.holder} held"


LEVELS: dict[str, Level] = {
    level.name: level
    for level in (
        Level("attribute", _attribute, _attribute_reason, compares_names=True),
        Level("first-with-scope", _first, _first_reason),
        Level("name-and-ordinal", _named_instance, _named_reason),
        Level("series-and-ordinal", _ordinal, _ordinal_reason, compares_names=True),
        Level("series", _series, _series_reason, compares_names=True),
        Level("attendance", _attendance, _attendance_reason, compares_names=True, telling=True),
        Level("office", _office, _office_reason, part=lambda claim: claim.keys("body")),
        Level("person-and-body", _person, _person_reason),
    )
}
"""Levels by name, strongest first."""
