"""Finds places: states, cities, regions and venues, and unknown names where only a place can stand."""

from collections.abc import Iterator, Sequence

from factcheck.model.mention import Spot
from factcheck.taggers.found import Found
from factcheck.taggers.lexicon import Lexicon, place_key
from factcheck.taggers.states import Context
from factcheck.taggers.vocabulary import Entry, Hit
from factcheck.taggers.words import Words


def find(text: Words, lexicon: Lexicon, hits: Sequence[Hit], actors: frozenset[int]) -> Iterator[Found[Spot]]:
    """The places named by the hits of the vocabulary that no other mention has taken, in the order of the text.

    ``actors`` are the words at which states and organisations begin: a state named there is a place too.

    A capital that acts for its state is none; a name that is unsure is one only after a preposition of place or before the
    name of what contains it.
    """
    context = Context(text, lexicon, {hit.first: hit for hit in hits}, {hit.last: hit for hit in hits})
    for hit in hits:
        entry = _meant(hit, context)
        if entry is not None and (hit.first in actors if entry.kind == "state" else text.free(hit.first, hit.last)):
            yield Found(hit.first, hit.last, _spot(text, hit, entry, context))


def _meant(hit: Hit, context: Context) -> Entry | None:
    """The place that a name means where it stands."""
    kinds = {entry.kind: entry for entry in reversed(hit.entries)}
    place, state = kinds.get("place"), kinds.get("state")
    if state is not None and state.form == "name":
        inside = place is not None and _followed_by_container(hit, place, context)
        return place if inside else _scene(hit, state, context)
    if place is None or (state is not None and context.acts(hit)):
        return None
    if _named_after(hit, place, context):
        return None
    sure = not place.unsure or context.locative(hit.first) or _followed_by_container(hit, place, context)
    return place if sure else None


def _named_after(hit: Hit, place: Entry, context: Context) -> bool:
    """Whether a team, a firm or the like is named after the city: another name follows right behind, in capitals."""
    after = context.text.word(hit.last)
    if place.group != "city" or not after[:1].isupper() or not after[1:].islower():
        return False
    others = ("stop", "function", "office", "office rank", "portfolio")
    return not context.text.taken[hit.last] and not any(after in context.lexicon.words(use) for use in others)


def _scene(hit: Hit, state: Entry, context: Context) -> Entry | None:
    """The state behind a preposition of place or direction, or behind a place inside it; elsewhere it is a party."""
    if context.text.word(hit.last) in context.lexicon.words("possessive"):
        return None
    if context.text.word(hit.first - 1) == ",":
        inner = context.ending.get(hit.first - 1)
        return state if inner is not None and any(state.key in entry.within for entry in inner.entries) else None
    return state if context.locative(hit.first) or context.directed(hit.first) else None


def _followed_by_container(hit: Hit, place: Entry, context: Context) -> bool:
    """Whether the name of what contains the place follows after a comma."""
    after = context.starting.get(hit.last + 1) if context.text.word(hit.last) == "," else None
    return after is not None and any(entry.key in place.within for entry in after.entries)


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


def unknown(text: Words, lexicon: Lexicon) -> Iterator[Found[Spot]]:
    """Runs of capitals that no other mention has taken and that end in a kind of place ("Osprey Islands")."""
    kinds = lexicon.words("venue")
    for index in [index for index, word in enumerate(text.words) if word in kinds]:
        first = index
        while first > 0 and index - first < 4 and _joins(text, lexicon, first - 1):
            first -= 1
        first -= first == index and _abbreviation(text.word(index - 1))
        if first < index and not text.taken[index] and not text.word(index + 1)[:1].isupper():
            label = text.slice(first, index + 1)
            mention = Spot(
                span=text.span(first, index + 1),
                text=label,
                key=place_key(label),
                label=label,
                rule="places/kind",
                kind="venue",
                locative=text.word(first - 1) in lexicon.words("locative") | lexicon.words("article"),
            )
            yield Found(first, index + 1, mention)


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def addressed(text: Words, lexicon: Lexicon, hits: Sequence[Hit]) -> Iterator[Found[Spot]]:
    """Unknown names before a comma and the name of a state or region that contains them: "in Quillville, Ohio"."""
    known = lexicon.words("locative") | lexicon.words("address opener")
    for hit in hits:
        container = next((entry for entry in hit.entries if entry.group == "region" or entry.form == "name"), None)
        if container is None or container.kind not in {"state", "place"} or text.word(hit.first - 1) != ",":
            continue
        last = hit.first - 1
        first = last
        while first > 0 and last - first < 3 and _joins(text, lexicon, first - 1):
            first -= 1
        if first < last and text.word(first - 1) in known and text.free(first, last):
            yield Found(first, last, _addressed(text, lexicon, first, last, container))


def _addressed(text: Words, lexicon: Lexicon, first: int, last: int, container: Entry) -> Spot:
    label = text.slice(first, last)
    return Spot(
        span=text.span(first, last),
        text=label,
        key=place_key(label),
        label=label,
        rule="places/address",
        within=(container.key, *container.within),
        locative=text.word(first - 1) in lexicon.words("locative"),
    )


def _joins(text: Words, lexicon: Lexicon, index: int) -> bool:
    word = text.words[index]
    if word == "-":
        return text.close(index) and text.close(index + 1)
    return word[:1].isupper() and word not in lexicon.words("function") and not text.taken[index]
