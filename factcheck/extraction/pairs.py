"""The two parties that a text names together, for the sentences that go on about "the two countries"."""

from itertools import pairwise

from factcheck.extraction.grammar import Grammar
from factcheck.extraction.shadow import Shadow
from factcheck.model.mention import Actor

_LINKS = frozenset("-–—/")


def pair_in(shadow: Shadow, grammar: Grammar) -> tuple[Actor, ...] | None:
    """The last two actors of a sentence that stand joined: "X and Y", "X–Y". None when there are none.

    Where they close a longer list ("X, Y and Z"), no two are meant before others, and the pair is empty.
    """
    actors = [(place, one) for place, one in shadow.marked.items() if isinstance(one, Actor) and one.group != "anaphor"]
    joined: tuple[Actor, ...] | None = None
    for at, ((place, first), (next_place, second)) in enumerate(pairwise(actors)):
        between = shadow.text[place + 1 : next_place]
        linked = between.strip() in _LINKS or (between.strip() and grammar.link.fullmatch(between))
        if linked and first.key != second.key:
            longer = at > 0 and not actors[at - 1][1].locative and _lists(shadow, actors[at - 1][0], place, grammar)
            joined = () if longer else (first, second)
    return joined


def _lists(shadow: Shadow, first: int, second: int, grammar: Grammar) -> bool:
    """Whether a comma or a conjunction, and nothing else, joins the names at two places."""
    between = shadow.text[first + 1 : second]
    return bool(between.strip()) and grammar.listed.fullmatch(between) is not None
