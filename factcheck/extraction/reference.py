"""What "the Kingdom", "the country", "the two sides" call back: conservatively, with the step recorded."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from factcheck.frozen import frozen
from factcheck.model.mention import Actor
from factcheck.model.span import Span
from factcheck.model.step import Step

_OPENING = 4
"""How far into its sentence, in code points, a name opens it: behind an article at most."""


@frozen
class Reference:
    """Words that call back, with the actors meant: one, or the two of a pair; none when that stays open."""

    mention: Actor
    referents: tuple[Actor, ...] = ()
    step: Step | None = None


def resolve(actors: Sequence[Actor], sentences: Sequence[Span]) -> tuple[Reference, ...]:
    """Each anaphor among the actors of a document, in order, with what it refers to.

    "The country" is the state that the sentence before is about; "the two sides" the last two parties that one sentence
    named; "the alliance" the alliance named last. An anaphor that could mean several things stays without referents.
    """
    anaphors = [actor for actor in actors if actor.group == "anaphor"]
    if not anaphors:
        return ()
    resolver = _Resolver.of(actors, sentences)
    return tuple([resolver.reference(actor) for actor in anaphors])


@frozen
class _Resolver:
    """The parties of a document by sentence: states and known organisations, not the words that call them back."""

    starts: tuple[int, ...]
    named: tuple[tuple[Actor, ...], ...]

    @classmethod
    def of(cls, actors: Sequence[Actor], sentences: Sequence[Span]) -> "_Resolver":
        starts = tuple(sentence.start for sentence in sentences) or (0,)
        named: list[list[Actor]] = [[] for _ in starts]
        for actor in actors:
            if actor.group != "anaphor":
                named[max(bisect_right(starts, actor.span.start) - 1, 0)].append(actor)
        return cls(starts, tuple(map(tuple, named)))

    def reference(self, anaphor: Actor) -> Reference:
        """What an anaphor refers to, with the step that says why."""
        seek = _SEEKERS.get(anaphor.form, _last_of_kind)
        referents = seek(anaphor, self.before(anaphor), self)
        if not referents:
            return Reference(anaphor)
        names = " and ".join(dict.fromkeys(actor.label for actor in referents))
        text = f"“{anaphor.text}” is {names}, named before"
        rule = _RULES.get(anaphor.form, "reference/last-of-kind")
        return Reference(anaphor, referents, Step(rule, text, anchor=names, span=referents[-1].span))

    def before(self, anaphor: Actor) -> tuple[tuple[Actor, ...], ...]:
        """What was named before an anaphor, sentence by sentence, the nearest sentence first."""
        at = max(bisect_right(self.starts, anaphor.span.start) - 1, 0)
        here = tuple(actor for actor in self.named[at] if actor.span.start < anaphor.span.start)
        return (here, *reversed(self.named[:at]))

    def opens(self, actor: Actor) -> bool:
        """Whether a name opens its sentence, and so is its subject."""
        start = self.starts[max(bisect_right(self.starts, actor.span.start) - 1, 0)]
        return actor.span.start - start <= _OPENING


def _distinct(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """The first mention of each key."""
    return tuple({actor.key: actor for actor in reversed(actors)}.values())[::-1]


def _party(actor: Actor) -> bool:
    return actor.group == "state" or (actor.rule.endswith("/vocabulary") and actor.body is None)


def _pair(_anaphor: Actor, before: Sequence[Sequence[Actor]], _resolver: _Resolver) -> tuple[Actor, ...]:
    """The two parties of the nearest sentence that names exactly two."""
    for sentence in before:
        parties = _distinct([actor for actor in sentence if _party(actor) and not actor.locative])
        if len(parties) == 2:
            return parties
    return ()


def _state(_anaphor: Actor, before: Sequence[Sequence[Actor]], resolver: _Resolver) -> tuple[Actor, ...]:
    """The one state that the nearest sentence with states names, or the one it opens with."""
    for sentence in before:
        states = [
            actor
            for actor in sentence
            if actor.group == "state" and actor.form in {"name", "capital"} and not actor.locative
        ]
        if states:
            alone = len(_distinct(states)) == 1
            return (states[0],) if alone or resolver.opens(states[0]) else ()
    return ()


def _last_of_kind(anaphor: Actor, before: Sequence[Sequence[Actor]], _resolver: _Resolver) -> tuple[Actor, ...]:
    """The actor named last that goes by the word of the anaphor, or by one that is used for the same."""
    kinds = anaphor.form.split("/")
    for sentence in before:
        for actor in reversed(sentence):
            if actor.kind in kinds:
                return (actor,)
    return ()


_RULES = {"pair": "reference/pair", "state": "reference/state"}
_SEEKERS: dict[str, Callable[[Actor, Sequence[Sequence[Actor]], _Resolver], tuple[Actor, ...]]] = {
    "pair": _pair,
    "state": _state,
}
