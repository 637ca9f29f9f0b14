"""Who, where, which office, the how-manyeth: all mentions of a text, found in one pass over its words."""

from collections.abc import Iterable
from typing import TypeVar

from factcheck.model.mention import Actor, Mention, Mentions
from factcheck.rulebook.rulebook import Rulebook
from factcheck.taggers import homonyms, namesakes, ordinals, organisations, people, places, second_references, sites, states
from factcheck.taggers import offices as office_finder
from factcheck.taggers.found import Found
from factcheck.taggers.lexicon import lexicon_of
from factcheck.taggers.states import Context
from factcheck.taggers.words import Words, scan

M = TypeVar("M", bound=Mention)


def tag(text: str, rulebook: Rulebook) -> Mentions:
    """The actors, people, offices, places and ordinals of a text, each kind in the order of the text."""
    lexicon = lexicon_of(rulebook)
    words = scan(text)
    hits = homonyms.settle(words, lexicon, namesakes.without_people(words, lexicon, list(lexicon.names.find(words))))
    context = Context.of(words, lexicon, hits)
    actors = _actors(context)
    offices = list(office_finder.find(words, lexicon, actors))
    _take(words, (one for one in offices if one.mention.rule != "offices/bare"))
    spots = list(places.find(context, frozenset(one.first for one in actors)))
    _take(words, spots)
    persons = second_references.resolve(words, lexicon, people.find(words, lexicon, offices))
    _take(words, persons)
    spots += [*sites.by_address(words, lexicon, hits), *sites.by_noun(words, lexicon), *sites.by_kind(words, lexicon, spots)]
    return Mentions(
        actors=_mentions(actors),
        people=_mentions(persons),
        offices=_mentions(office_finder.settle(words, offices, persons)),
        places=_mentions(spots),
        ordinals=_mentions(ordinals.find(words, lexicon)),
    )


def _actors(context: Context) -> list[Found[Actor]]:
    """States and organisations, the outermost where one holds another."""
    words, lexicon = context.text, context.lexicon
    named = [*organisations.known(context), *states.find(context)]
    _take(words, named)
    bodies = list(organisations.by_head(words, lexicon, named))
    _take(words, bodies)
    inside = {index for one in bodies for index in range(one.first, one.last)}
    actors = [*bodies, *(one for one in named if one.first not in inside)]
    shortened = list(organisations.abbreviated(words, lexicon, actors))
    _take(words, shortened)
    return [*actors, *shortened]


def _take(words: Words, found: Iterable[Found[M]]) -> None:
    for one in found:
        words.take(one.first, one.last)


def _mentions(found: Iterable[Found[M]]) -> tuple[M, ...]:
    """The mentions in the order of the text."""
    return tuple(sorted((one.mention for one in found), key=lambda mention: (mention.span.start, mention.span.end)))
