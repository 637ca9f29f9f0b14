"""Finds places that no vocabulary knows: by the kind they end in, or by the state written behind them."""

from collections.abc import Iterator, Sequence

from factcheck.model.mention import Spot
from factcheck.rulebook.layers import place_key
from factcheck.taggers.found import Found, by_first
from factcheck.taggers.lexicon import Lexicon
from factcheck.taggers.vocabulary import Entry, Hit
from factcheck.taggers.words import Words

_LONGEST = 4
_LONGEST_TOWN = 3
_NOUN_REACH = 4


def by_kind(text: Words, lexicon: Lexicon, places: Sequence[Found[Spot]]) -> Iterator[Found[Spot]]:
    """Runs of capitals that no other mention has taken and that end in a kind of place ("Osprey Islands").

    One of the known ``places`` right behind it ("Osprey Palace in Oslo") contains it and becomes part of its label.
    """
    kinds, starting = lexicon.words["venue"], by_first(places)
    for index in text.places_of(kinds):
        first = _left(text, lexicon, index, _LONGEST)
        first -= first == index and _abbreviation(text.word(index - 1))
        if first < index and not text.taken[index] and not text.word(index + 1)[:1].isupper():
            container = _container(text, lexicon, index + 1, starting)
            yield Found(first, index + 1, _site(text, lexicon, first, index + 1, container))


def by_address(text: Words, lexicon: Lexicon, hits: Sequence[Hit]) -> Iterator[Found[Spot]]:
    """Unknown names before a comma and the name of a state or region that contains them: "in Quillville, Ohio"."""
    known = lexicon.words_of("locative", "address opener")
    for hit in hits:
        container = next((entry for entry in hit.entries if _contains(entry)), None)
        if container is None or text.word(hit.first - 1) != ",":
            continue
        last = hit.first - 1
        first = _left(text, lexicon, last, _LONGEST_TOWN)
        if first < last and text.word(first - 1) in known and text.free(first, last):
            mention = Spot(
                span=text.span(first, last),
                text=text.slice(first, last),
                key=place_key(text.slice(first, last)),
                label=text.slice(first, last),
                rule="places/address",
                within=(container.key, *container.within),
                locative=text.word(first - 1) in lexicon.words["locative"],
            )
            yield Found(first, last, mention)


def by_noun(text: Words, lexicon: Lexicon) -> Iterator[Found[Spot]]:
    """Unknown names that are called a town of something: "Quillville, the capital of Ohio", "Heronby is a port in Peru"."""
    nouns, links = lexicon.words["place noun"], lexicon.words["locative"] | lexicon.words["field link"]
    for index in [index for index in text.places_of(nouns) if text.word(index + 1) in links]:
        opening = index
        while opening > index - _NOUN_REACH and text.word(opening - 1)[:1].islower():
            opening -= 1
        last = opening - (text.word(opening - 1) == ",")
        first = _left(text, lexicon, last, _LONGEST_TOWN)
        if first < last and opening < index and text.free(first, last):
            name = text.slice(first, last)
            mention = Spot(text.span(first, last), name, place_key(name), name, "places/noun")
            yield Found(first, last, mention)


def _contains(entry: Entry) -> bool:
    return entry.group == "region" or (entry.kind == "state" and entry.form == "name")


def _is_scene(text: Words, lexicon: Lexicon, first: int) -> bool:
    """Whether something was at a site: behind "in" or the like, with or without an article, and not as a thing."""
    before = first - (text.word(first - 1) in lexicon.words["article"])
    return text.word(before - 1) in lexicon.words["locative"]


def _site(text: Words, lexicon: Lexicon, first: int, last: int, container: Found[Spot] | None) -> Spot:
    name = text.slice(first, last)
    return Spot(
        span=text.span(first, last),
        text=name,
        key=place_key(name),
        label=text.slice(first, container.last) if container is not None else name,
        rule="places/kind",
        within=(container.mention.key, *container.mention.within) if container is not None else (),
        kind="venue",
        locative=_is_scene(text, lexicon, first),
    )


def _container(text: Words, lexicon: Lexicon, index: int, starting: dict[int, Found[Spot]]) -> Found[Spot] | None:
    """The known place behind a comma or a preposition of place."""
    linked = text.word(index) == "," or text.word(index) in lexicon.words["locative"]
    return starting.get(index + 1) if linked else None


def _abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _left(text: Words, lexicon: Lexicon, last: int, longest: int) -> int:
    """The beginning of the free capitalised words that end before a word."""
    first = last
    while first > 0 and last - first < longest and _joins(text, lexicon, first - 1):
        first -= 1
    while first < last and not text.words[first][:1].isalpha():
        first += 1
    return first


def _joins(text: Words, lexicon: Lexicon, index: int) -> bool:
    word = text.words[index]
    if word in lexicon.words["hyphen"]:
        return text.close(index) and text.close(index + 1)
    return word[:1].isupper() and word not in lexicon.words["function"] and not text.taken[index]
