"""Where an event was."""

from factcheck.extraction.fillers import called_back
from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import role
from factcheck.model.claim import Role
from factcheck.model.mention import Actor, Mention, Spot, is_state

_OPENING = 6
_WIDE = frozenset({"region", "sea"})
"""Kinds of places that in the name of an event tell whose it is or what it is about, and not where it was."""


def place_of(frame: Frame, grammar: Grammar) -> Role | None:
    """The place: after a preposition of place behind the event word, else named in the phrase ("the X Summit").

    A state counts as a place only after such a preposition ("in X"). A place that opens a sentence speaks for all of it.
    """
    named = (one for _, one in frame.mentions(frame.phrase, Spot) if isinstance(one, Spot))
    inside = next((role(one) for one in named if one.kind not in _WIDE), None)
    opening = Extent(0, min(_OPENING, frame.phrase.start))
    return (
        _first_in(frame, frame.after, grammar)
        or inside
        or _first_in(frame, opening, grammar)
        or _first_in(frame, frame.before, grammar)
    )


def _first_in(frame: Frame, extent: Extent, grammar: Grammar) -> Role | None:
    for place, one in frame.mentions(extent, Spot, Actor):
        led_by = frame.words(max(extent.start - 12, 0), place)
        between = frame.words(extent.start, place)
        led = grammar.into.search(led_by) or (_is_named(one) and grammar.visits.search(frame.words(frame.head.start, place)))
        if led and not grammar.fence.search(between) and not grammar.deed.search(between):
            found = _as_place(frame, one)
            if found is not None:
                return found
    return None


def _is_named(one: Mention) -> bool:
    """Whether a place is named, and not only whose something is: "visited Kenyan troops"."""
    return not isinstance(one, Actor) or one.form != "adjective"


def _as_place(frame: Frame, one: Mention) -> Role | None:
    """A place, a state, or the one state that an anaphor calls back ("to the Kingdom")."""
    if isinstance(one, Actor) and one.group == "anaphor":
        called = [found for found in called_back(frame.shadow, one) if is_state(found.key)]
        return called[0] if len(called) == 1 else None
    return role(one) if isinstance(one, Spot) or (isinstance(one, Actor) and one.group == "state") else None
