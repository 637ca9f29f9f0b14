"""Who takes part in an event."""

from attrs import frozen

from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import distinct, role
from factcheck.model.claim import Role
from factcheck.model.mention import Actor
from factcheck.model.step import Step

PAIR = "anaphor:pair"
"""The key of words that mean the two parties named before."""


@frozen
class Participants:
    """``parties`` are those whose event it is (they tell it from others' events); ``joining`` take part in it besides;

    ``possessor`` is whose how-manyeth time it is ("Japan’s first participation", "the country … its second meeting").
    """

    parties: tuple[Role, ...] = ()
    joining: tuple[Role, ...] = ()
    possessor: Role | None = None

    @property
    def everyone(self) -> tuple[Role, ...]:
        """All of them, each once."""
        own = (self.possessor,) if self.possessor else ()
        return distinct((*self.joining, *self.parties, *own))


def participants_of(frame: Frame, grammar: Grammar, pair: tuple[Actor, ...]) -> Participants:
    """The participants by the phrase, by what follows it, and by the subject of a verb of taking part.

    ``pair`` are the two parties last named before this sentence: they fill in where the text says "the two countries", or
    where a line names nobody at all.
    """
    inside = _named(frame, frame.phrase)
    after = _after(frame, grammar)
    subject = _subject(frame, grammar)
    possessor = _possessor(frame, grammar, subject)
    own = tuple(actor for actor in inside if possessor is None or actor.key != possessor.key)
    parties = distinct(role(actor) for actor in (*own, *after))
    if possessor is not None or parties:
        return Participants(parties, distinct(map(role, subject)), role(possessor) if possessor else None)
    if len(subject) > 1 or (subject and not _means_pair(frame)):
        return Participants(distinct(map(role, subject)))
    return Participants(_fallback(frame, pair), distinct(map(role, subject)))


def _named(frame: Frame, extent: Extent) -> list[Actor]:
    return [one for _, one in frame.mentions(extent, Actor) if isinstance(one, Actor) and one.group != "anaphor"]


def _after(frame: Frame, grammar: Grammar) -> list[Actor]:
    """Actors in "… between A and B", "… with A", "… of A", right after the head or after the topic that follows it."""
    opened = grammar.party.match(frame.shadow.text, frame.head.end, frame.after.end)
    if not opened:
        return []
    return _list(frame, opened.end(), grammar)


def _list(frame: Frame, start: int, grammar: Grammar) -> list[Actor]:
    """The actors told together from a place on."""
    found: list[Actor] = []
    at = start
    for place, one in frame.mentions(Extent(start, frame.after.end), Actor):
        between = frame.words(at, place)
        if not isinstance(one, Actor) or (between and not grammar.joint.fullmatch(between)):
            break
        found.append(one)
        at = place + 1
        at += len(frame.words(at, at + 2)) if frame.words(at, at + 2) in {"’s", "'s"} else 0
    return [one for one in found if one.group != "anaphor"]


def _subject(frame: Frame, grammar: Grammar) -> list[Actor]:
    """The actors before a verb of taking part that governs the phrase."""
    before = frame.words(frame.before.start, frame.phrase.start)
    verb = grammar.joins.search(before)
    if not verb:
        return []
    reach = Extent(frame.before.start, frame.before.start + verb.start())
    return _named(frame, reach)


def _possessor(frame: Frame, grammar: Grammar, subject: list[Actor]) -> Actor | None:
    """Whose time it is: an actor with a possessive ending that opens the phrase, or the subject that "its" stands for."""
    inside = frame.mentions(frame.phrase, Actor)
    for place, one in inside:
        if isinstance(one, Actor) and frame.words(place + 1, place + 3) in {"’s", "'s"}:
            return one
    before = frame.words(frame.before.start, frame.phrase.start)
    return subject[0] if len(subject) == 1 and grammar.possessor.search(before) else None


def _means_pair(frame: Frame) -> bool:
    around = Extent(frame.before.start, frame.after.end)
    return any(isinstance(one, Actor) and one.key == PAIR for _, one in frame.mentions(around, Actor))


def _fallback(frame: Frame, pair: tuple[Actor, ...]) -> tuple[Role, ...]:
    """The pair named before, where the words mean two parties or where the whole sentence names nobody."""
    nobody = not frame.mentions(Extent(0, len(frame.shadow.text)), Actor)
    if not pair or not (nobody or _means_pair(frame)):
        return ()
    names = " and ".join(actor.label for actor in pair)
    step = Step("participants/pair-before", f"the parties are {names}, named together before", names, pair[0].span)
    return tuple(Role(key=actor.key, label=actor.label, derivation=(step,)) for actor in pair)
