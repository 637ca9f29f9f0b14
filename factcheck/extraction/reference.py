"""What "the Kingdom", "the country", "the two sides" call back: conservatively, with the step recorded."""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from attrs import define, field

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
    if not any(actor.group == "anaphor" for actor in actors):
        return ()
    starts = tuple(sentence.start for sentence in sentences) or (0,)
    memory = _Memory()
    found: list[Reference] = []
    for actor in actors:
        memory.begin(starts[max(bisect_right(starts, actor.span.start) - 1, 0)])
        if actor.group == "anaphor":
            found.append(_reference(actor, memory))
        else:
            memory.note(actor)
    return tuple(found)


def _reference(anaphor: Actor, memory: "_Memory") -> Reference:
    """What an anaphor refers to, with the step that says why."""
    referents = _SEEKERS.get(anaphor.form, _last_of_kind)(anaphor, memory)
    if not referents:
        return Reference(anaphor)
    names = " and ".join(dict.fromkeys(actor.label for actor in referents))
    text = f"“{anaphor.text}” is {names}, named before"
    rule = _RULES.get(anaphor.form, "reference/last-of-kind")
    return Reference(anaphor, referents, Step(rule, text, anchor=names, span=referents[-1].span))


@define
class _Memory:
    """What a reader of the document so far has in mind, at one cost for each name however long the document.

    ``parties`` are those of the sentence being read, by key, the one named again last; ``states`` the first of the nearest
    sentence with states, unless it names several and opens with none; ``kinds`` the actor named last of each kind.
    """

    sentence: int = -1
    parties: dict[str, Actor] = field(factory=dict)
    pair: tuple[Actor, ...] = ()
    here: dict[str, Actor] = field(factory=dict)
    state: tuple[Actor, ...] = ()
    kinds: dict[str, tuple[int, Actor]] = field(factory=dict)
    told: int = 0

    def begin(self, start: int) -> None:
        """Go on to the sentence that begins at ``start``; nothing when it is the one being read."""
        if start == self.sentence:
            return
        self.pair = self.two
        self.sentence, self.parties, self.here = start, {}, {}

    def note(self, actor: Actor) -> None:
        """Keep in mind an actor that is named."""
        self.told += 1
        self.kinds[actor.kind] = (self.told, actor)
        if actor.locative:
            return
        if _party(actor):
            self.parties[actor.key] = self.parties.pop(actor.key, actor)
        if actor.group == "state" and actor.form in {"name", "capital"}:
            self.here.setdefault(actor.key, actor)
            first = next(iter(self.here.values()))
            opens = first.span.start - self.sentence <= _OPENING
            self.state = (first,) if len(self.here) == 1 or opens else ()

    @property
    def two(self) -> tuple[Actor, ...]:
        """The two parties of the nearest sentence that names exactly two."""
        return tuple(self.parties.values()) if len(self.parties) == 2 else self.pair


def _party(actor: Actor) -> bool:
    return actor.group == "state" or (actor.rule.endswith("/vocabulary") and actor.body is None)


def _pair(_anaphor: Actor, memory: _Memory) -> tuple[Actor, ...]:
    return memory.two


def _state(_anaphor: Actor, memory: _Memory) -> tuple[Actor, ...]:
    """The one state that the nearest sentence with states names, or the one it opens with."""
    return memory.state


def _last_of_kind(anaphor: Actor, memory: _Memory) -> tuple[Actor, ...]:
    """The actor named last that goes by the word of the anaphor, or by one that is used for the same."""
    known = [memory.kinds[kind] for kind in anaphor.form.split("/") if kind in memory.kinds]
    return (max(known, key=lambda one: one[0])[1],) if known else ()


_RULES = {"pair": "reference/pair", "state": "reference/state"}
_SEEKERS: dict[str, Callable[[Actor, _Memory], tuple[Actor, ...]]] = {"pair": _pair, "state": _state}
