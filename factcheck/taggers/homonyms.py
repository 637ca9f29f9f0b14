"""Decides between a state and a place of one name by what else the document names: Georgia beside Atlanta or Tbilisi."""

from collections.abc import Sequence

from attrs import evolve

from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.vocabulary import Entry, Hit
from factcheck.taggers.words import Words


def settle(text: Words, lexicon: Lexicon, hits: Sequence[Hit]) -> list[Hit]:
    """The hits, a name of both a state and a place in another state kept as one of the two.

    It is the place when the document names others of the state that contains the place, and nothing of the state's own
    neighbourhood, or its governor; otherwise the state.
    """
    double = [hit for hit in hits if _readings(hit) is not None]
    if not double:
        return list(hits)
    around = {key for hit in hits if hit not in double for entry in hit.entries for key in entry.within}
    return [_settled(hit, around, _has_regional_office(text, lexicon, hit)) for hit in hits]


def _has_regional_office(text: Words, lexicon: Lexicon, hit: Hit) -> bool:
    """Whether an office of a part of a federation stands beside a name: "Georgia’s governor", "the governor of Georgia"."""
    offices = lexicon.words["regional office"]
    behind = hit.last + (text.word(hit.last) in lexicon.words["possessive"])
    return text.word(behind) in offices or (
        text.word(hit.first - 1) in lexicon.words["state link"] and text.word(hit.first - 2) in offices
    )


def _readings(hit: Hit) -> tuple[Entry, Entry] | None:
    """The state and the region elsewhere that a name can mean."""
    state = next((entry for entry in hit.entries if entry.kind == "state" and entry.form == "name"), None)
    place = next((entry for entry in hit.entries if entry.kind == "place" and entry.group == "region"), None)
    return (state, place) if state is not None and place is not None else None


def _settled(hit: Hit, around: set[str], regional: bool) -> Hit:
    readings = _readings(hit)
    if readings is None:
        return hit
    state, place = readings
    elsewhere = regional or (not around.isdisjoint(place.within[:1]) and not {state.key, *state.within[:1]} & around)
    return evolve(hit, entries=(place,) if elsewhere else (state,))
