"""The two parties that a text names together, for the sentences that go on about "the two countries"."""

from itertools import pairwise

from factcheck.extraction.grammar import Grammar
from factcheck.extraction.shadow import Shadow
from factcheck.model.mention import Actor

_LINKS = frozenset("-–—/")


def pair_in(shadow: Shadow, grammar: Grammar) -> tuple[Actor, ...]:
    """The last two actors of a sentence that stand joined: "X and Y", "X–Y". Empty when there are none."""
    actors = [(place, one) for place, one in shadow.marked.items() if isinstance(one, Actor) and one.group != "anaphor"]
    joined: tuple[Actor, ...] = ()
    for (place, first), (next_place, second) in pairwise(actors):
        between = shadow.text[place + 1 : next_place]
        linked = between.strip() in _LINKS or (between.strip() and grammar.link.fullmatch(between))
        if linked and first.key != second.key:
            joined = (first, second)
    return joined
