"""Roles made of mentions: how a mention becomes the filler of a role."""

from collections.abc import Iterable

from factcheck.model.claim import Role
from factcheck.model.mention import Mention, Spot
from factcheck.model.step import Step


def role(mention: Mention, *steps: Step) -> Role:
    """The filler that a mention gives."""
    within = mention.within if isinstance(mention, Spot) else ()
    return Role(key=mention.key, label=mention.label, span=mention.span, derivation=steps, within=within)


def distinct(roles: Iterable[Role]) -> tuple[Role, ...]:
    """The fillers, each key once, in the order they came."""
    kept: dict[str, Role] = {}
    for one in roles:
        kept.setdefault(one.key, one)
    return tuple(kept.values())
