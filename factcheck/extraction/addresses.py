"""Claims that a city lies in a state or region, from addresses: a name before a comma, or before a preposition."""

from collections.abc import Iterator, Mapping

import regex
from attrs import evolve

from factcheck.extraction.gazetteer import Gazetteer, gazetteer_of
from factcheck.extraction.naming import role
from factcheck.extraction.reading import Passage
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Actor, Mention, Spot
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.rulebook.rulebook import Rulebook

LIES_IN = "places/lies-in"
"""The type of claim that one place lies in another."""

_RULE = "places/address"
_COMMA = regex.compile(r",\s+")
_WORD_BEFORE = regex.compile(r"(\w+)\s+\Z")
_CLOSED = regex.compile(r"\s*(?:[.;:)\]]|\Z)")
_GOES_ON = regex.compile(r",\s+(\p{Ll}+|\d)")
_BOUND = regex.compile(r"['’\-–]|\s*,?\s*\p{Lu}")
_REACH = 24


def address_claims(document: Document, passage: Passage, rulebook: Rulebook) -> Iterator[Claim]:
    """A claim for each city of the vocabulary that is written with the state or region it is said to lie in."""
    cities = [one for one in passage.mentions if isinstance(one, Spot) and one.kind == "city" and one.within]
    if not cities:
        return
    gazetteer = gazetteer_of(rulebook)
    starting = {one.span.start: one for one in passage.mentions if _is_container(one)}
    ending = {one.span.end: one for one in passage.mentions if isinstance(one, Actor) and one.form == "adjective"}
    for city in cities:
        container = _container(document.text, passage.span, city, starting, gazetteer)
        container = container or _adjective(document.text, passage.span, city, ending, gazetteer)
        if container is not None:
            yield _claim(document, city, container, gazetteer)


def _is_container(one: Mention) -> bool:
    if isinstance(one, Actor):
        return one.group == "state" and one.form == "name"
    return isinstance(one, Spot) and one.kind in {"state", "region"}


def _container(
    text: str, sentence: Span, city: Spot, starting: Mapping[int, Mention], gazetteer: Gazetteer
) -> Mention | None:
    """What is written as containing a city, and is neither the next of a list nor the subject of what follows.

    Behind a comma, another one closes it, before a small word; an address that opens its sentence leaves it open whether the
    second name is the subject that does something.
    """
    before = _WORD_BEFORE.search(text, max(city.span.start - _REACH, sentence.start), city.span.start)
    if before is None or before[1] not in gazetteer.before:
        return None
    comma = _COMMA.match(text, city.span.end, sentence.end)
    comma = comma if comma is not None and comma.end() in starting else None
    link = comma or gazetteer.inner.match(text, city.span.end, sentence.end)
    container = starting.get(link.end()) if link is not None else None
    if container is None:
        return None
    end = container.span.end
    if _CLOSED.match(text, end, sentence.end):
        return container
    if comma is None:
        return None if _BOUND.match(text, end, sentence.end) else container
    after = _GOES_ON.match(text, end, sentence.end)
    opens = before.start() == sentence.start
    return container if after is not None and after[1] not in gazetteer.closing and not opens else None


def _adjective(text: str, sentence: Span, city: Spot, ending: Mapping[int, Actor], gazetteer: Gazetteer) -> Mention | None:
    """The state whose city one is called: "the Finnish city of Turku"; it goes by its name there."""
    called = gazetteer.called.search(text, max(city.span.start - _REACH, sentence.start), city.span.start)
    state = ending.get(called.start()) if called is not None else None
    return evolve(state, text=state.label) if state is not None else None


def _claim(document: Document, city: Spot, container: Mention, gazetteer: Gazetteer) -> Claim:
    span = Span(min(city.span.start, container.span.start), max(city.span.end, container.span.end))
    keys = gazetteer.possible(city, container)
    roles = {
        "where": (role(city),),
        "container": (role(container), *(Role(key=key, label=key) for key in gazetteer.meanings(container))),
        "possible": tuple(Role(key=key, label=gazetteer.lexicon.label(key)) for key in keys),
    }
    return Claim(
        type=LIES_IN,
        status="happened",
        document=document,
        span=span,
        quote=span.slice(document.text),
        rule=_RULE,
        roles={name: fillers for name, fillers in roles.items() if fillers},
        provenance=(Step(_RULE, "a place with what contains it", span=span),),
    )
