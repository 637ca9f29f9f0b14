"""Who takes part in an event."""

from attrs import evolve, frozen

from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import distinct, role
from factcheck.model.claim import Role
from factcheck.model.mention import Actor, Mention, Office, Person
from factcheck.model.step import Step

PAIR = "anaphor:pair"
"""The key of words that mean the two parties named before."""


@frozen
class Participants:
    """``parties`` are those whose event it is (they tell it from others' events); ``joining`` take part in it besides;

    ``possessor`` is whose how-manyeth time it is ("X’s first participation", "the country … its second meeting").
    """

    parties: tuple[Role, ...] = ()
    joining: tuple[Role, ...] = ()
    possessor: Role | None = None

    @property
    def everyone(self) -> tuple[Role, ...]:
        """All of them, each once."""
        own = (self.possessor,) if self.possessor else ()
        return distinct((*self.joining, *self.parties, *own))


def participants_of(frame: Frame, grammar: Grammar, pair: tuple[Actor, ...], verb: bool = False) -> Participants:
    """The participants by the phrase, by what follows it, and by the subject of a verb of taking part.

    ``pair`` are the two parties last named before this sentence: they fill in where a sentence names nobody at all. With
    ``verb``, the head itself is the verb whose subject takes part.
    """
    inside = _named(frame, frame.phrase)
    after = _list(frame, frame.head.end, grammar) if verb else _after(frame, grammar)
    subject = _named(frame, frame.before) if verb else _subject(frame, grammar)
    possessor = _possessor(frame, grammar, subject)
    own = tuple(one for one in inside if possessor is None or one.key != possessor.key)
    parties = distinct((*own, *after, *(subject if verb else ())))
    if possessor is not None or parties:
        return Participants(parties, distinct(subject), possessor)
    if subject:
        return Participants(distinct(subject))
    return Participants(_both(frame) or _fallback(frame, grammar, pair) or _people(frame))


def _named(frame: Frame, extent: Extent) -> list[Role]:
    """The actors of a stretch; an office stands for what it belongs to, an anaphor for what it calls back."""
    return [role for _, one in frame.mentions(extent, Actor, Office) for role in filled(frame, one)]


def filled(frame: Frame, one: Mention) -> list[Role]:
    """The fillers that a mention gives: itself, what an office belongs to, what an anaphor calls back."""
    if isinstance(one, Office):
        return [Role(key=one.body, label=one.body_label or one.body, span=one.span)] if one.body else []
    if isinstance(one, Actor) and one.group == "anaphor":
        return called_back(frame, one)
    return [role(one)]


def called_back(frame: Frame, anaphor: Actor) -> list[Role]:
    """The fillers that an anaphor stands for; none where that stays open."""
    reference = frame.shadow.sentence.references.get(anaphor.span.start)
    steps = (reference.step,) if reference and reference.step else ()
    return [evolve(role(one, *steps), span=anaphor.span) for one in reference.referents] if reference else []


def _after(frame: Frame, grammar: Grammar) -> list[Role]:
    """Actors in "… between A and B", "… with A", "… of A", right after the head."""
    opened = grammar.party.match(frame.shadow.text, frame.head.end, frame.after.end)
    return _list(frame, opened.end(), grammar) if opened else []


def _list(frame: Frame, start: int, grammar: Grammar) -> list[Role]:
    """The actors told together from a place on."""
    found: list[Role] = []
    at = start
    for place, one in frame.mentions(Extent(start, frame.after.end), Actor):
        between = frame.words(at, place)
        if between and not grammar.listed.fullmatch(between):
            break
        found += filled(frame, one)
        at = place + (3 if _is_possessive(frame, place) else 1)
    return found


def _is_possessive(frame: Frame, place: int) -> bool:
    return frame.words(place + 1, place + 3) in {"’s", "'s"}


def _subject(frame: Frame, grammar: Grammar) -> list[Role]:
    """The actors before a verb of taking part that governs the phrase."""
    verb = grammar.joins.search(frame.words(frame.before.start, frame.phrase.start))
    return _named(frame, Extent(frame.before.start, frame.before.start + verb.start())) if verb else []


def _possessor(frame: Frame, grammar: Grammar, subject: list[Role]) -> Role | None:
    """Whose time it is: an actor with a possessive ending that opens the phrase, or the subject that "its" stands for."""
    for place, one in frame.mentions(frame.phrase, Actor):
        if isinstance(one, Actor) and _is_possessive(frame, place):
            return role(one)
    before = frame.words(frame.before.start, frame.phrase.start)
    return subject[0] if len(subject) == 1 and grammar.possessor.search(before) else None


def _both(frame: Frame) -> tuple[Role, ...]:
    """The two parties of "the two ministers" and the like, anywhere in the clause."""
    around = Extent(frame.before.start, frame.after.end)
    pairs = (one for _, one in frame.mentions(around, Actor) if isinstance(one, Actor) and one.key == PAIR)
    return next((tuple(called_back(frame, one)) for one in pairs), ())


def _fallback(frame: Frame, grammar: Grammar, pair: tuple[Actor, ...]) -> tuple[Role, ...]:
    """The pair named before, where a sentence on its own feet names nobody."""
    nobody = not frame.mentions(Extent(0, len(frame.shadow.text)), Actor, Person)
    if not pair or not nobody or grammar.anaphor.match(frame.shadow.text):
        return ()
    names = " and ".join(actor.label for actor in pair)
    step = Step("participants/pair-before", f"the parties are {names}, named together before", names, pair[0].span)
    return tuple(Role(key=actor.key, label=actor.label, derivation=(step,)) for actor in pair)


def _people(frame: Frame) -> tuple[Role, ...]:
    """The people of the clause, where no state and no organisation takes part."""
    around = Extent(frame.before.start, frame.after.end)
    return distinct(role(one) for _, one in frame.mentions(around, Person))
