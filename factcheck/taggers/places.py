"""Finds places: states, cities, regions and venues of the vocabulary."""

from collections.abc import Iterator
from itertools import takewhile

from factcheck.model.mention import Spot
from factcheck.taggers.found import Found
from factcheck.taggers.states import Context
from factcheck.taggers.vocabulary import Entry, Hit
from factcheck.taggers.words import Words

_NOUN_REACH = 5
"""Words within which a name is said to be a town."""


def find(context: Context, actors: frozenset[int]) -> Iterator[Found[Spot]]:
    """The places named by the hits of the vocabulary that no other mention has taken, in the order of the text.

    ``actors`` are the words at which states and organisations begin: a state named there is a place too.

    A capital that acts for its state is none; a name that is unsure is one only after a preposition of place or before the
    name of what contains it.
    """
    text = context.text
    for hit in context.hits:
        entry = _meant(hit, context)
        if entry is not None and (hit.first in actors if entry.kind == "state" else text.free(hit.first, hit.last)):
            yield Found(hit.first, hit.last, _spot(text, hit, entry, context))


def _meant(hit: Hit, context: Context) -> Entry | None:
    """The place that a name means where it stands."""
    kinds = {entry.kind: entry for entry in reversed(hit.entries)}
    place, state = kinds.get("place"), kinds.get("state")
    if state is not None and state.form == "name":
        venue = place is not None and (context.locative(hit.first) or _followed_by_container(hit, place, context))
        return place if venue else _scene(hit, state, context)
    if place is None or (state is not None and context.acts(hit)):
        return None
    if _named_after(hit, place, context) or _closes_a_name(hit, place, context):
        return None
    sure = not place.unsure or context.locative(hit.first) or _followed_by_container(hit, place, context)
    return place if sure or _called_a_place(hit, context) else None


def _named_after(hit: Hit, place: Entry, context: Context) -> bool:
    """Whether a team, a firm, a county or a station is named after the place: another name follows right behind."""
    after = context.text.word(hit.last)
    if after in context.lexicon.words["venue"] and place.group in {"", "city", "region"}:
        return True
    if place.group != "city" or not after[:1].isupper() or not after[1:].islower():
        return False
    others = ("stop", "function", "office", "office rank", "portfolio")
    return not context.text.taken[hit.last] and not any(after in context.lexicon.words[use] for use in others)


def _closes_a_name(hit: Hit, place: Entry, context: Context) -> bool:
    """Whether the name of a city is the end of a longer one that is unknown: Borussia Quillstad, the club.

    The word before it has a capital inside a sentence, and is no word that may have one beside a city.
    """
    text, before = context.text, context.text.word(hit.first - 1)
    if place.group not in {"", "city"} or not before[:1].isupper() or not before[1:].islower():
        return False
    if text.taken[hit.first - 1] or not (text.word(hit.first - 2)[:1].islower() or text.word(hit.first - 2) == ","):
        return False
    if text.word(hit.last) == ",":
        return False
    return not any(
        before in context.lexicon.words[use] for use in ("stop", "function", "office", "part of a city", "locative")
    )


def _scene(hit: Hit, state: Entry, context: Context) -> Entry | None:
    """The state behind a preposition of place or direction, or behind a place inside it; elsewhere it is a party."""
    if context.text.word(hit.last) in context.lexicon.words["possessive"]:
        return None
    if context.text.word(hit.first - 1) == ",":
        inner = context.ending.get(hit.first - 1)
        return state if inner is not None and any(state.key in entry.within for entry in inner.entries) else None
    attribute = context.text.word(hit.last)[:1].islower() and state.label != context.text.slice(hit.first, hit.last)
    return state if context.locative(hit.first) or (context.directed(hit.first) and not attribute) else None


def _followed_by_container(hit: Hit, place: Entry, context: Context) -> bool:
    """Whether the name of what contains the place follows after a comma."""
    after = context.starting.get(hit.last + 1) if context.text.word(hit.last) == "," else None
    return after is not None and any(entry.key in place.within for entry in after.entries)


def _called_a_place(hit: Hit, context: Context) -> bool:
    """Whether the words behind a name say that it is a place: "Burlington, the capital", "Reading is a town"."""
    text, nouns = context.text, context.lexicon.words["place noun"]
    first = hit.last + (text.word(hit.last) == ",")
    behind = takewhile(lambda index: text.word(index)[:1].islower(), range(first, first + _NOUN_REACH))
    return any(text.word(index) in nouns and index > first for index in behind)


def _spot(text: Words, hit: Hit, entry: Entry, context: Context) -> Spot:
    return Spot(
        span=text.span(hit.first, hit.last),
        text=text.slice(hit.first, hit.last),
        key=entry.key,
        label=entry.label,
        rule="places/vocabulary",
        within=entry.within,
        kind="state" if entry.kind == "state" else entry.group or "city",
        locative=context.locative(hit.first),
    )
