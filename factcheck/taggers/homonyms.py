"""Decides between a state and a place of one name by what else the document names: Georgia beside Atlanta or Tbilisi."""

from collections.abc import Sequence

from attrs import evolve

from factcheck.taggers.vocabulary import Entry, Hit


def settle(hits: Sequence[Hit]) -> list[Hit]:
    """The hits, a name of both a state and a place in another state kept as one of the two.

    It is the place when the document names others of the state that contains the place, and nothing of the state's own
    neighbourhood; otherwise the state.
    """
    double = [hit for hit in hits if _readings(hit) is not None]
    if not double:
        return list(hits)
    around = {key for hit in hits if hit not in double for entry in hit.entries for key in entry.within}
    return [_settled(hit, around) for hit in hits]


def _readings(hit: Hit) -> tuple[Entry, Entry] | None:
    """The state and the region elsewhere that a name can mean."""
    state = next((entry for entry in hit.entries if entry.kind == "state" and entry.form == "name"), None)
    place = next((entry for entry in hit.entries if entry.kind == "place" and entry.group == "region"), None)
    return (state, place) if state is not None and place is not None else None


def _settled(hit: Hit, around: set[str]) -> Hit:
    readings = _readings(hit)
    if readings is None:
        return hit
    state, place = readings
    elsewhere = not around.isdisjoint(place.within[:1]) and not {state.key, *state.within[:1]} & around
    return evolve(hit, entries=(place,) if elsewhere else (state,))
