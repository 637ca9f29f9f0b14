"""Who takes part in an event."""

from factcheck.extraction.fillers import called_back, filled, is_out
from factcheck.extraction.frame import Extent, Frame
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import distinct, role
from factcheck.extraction.subjects import Before, subject_of
from factcheck.frozen import frozen
from factcheck.model.claim import Role
from factcheck.model.mention import Actor, Mention, Office, Person
from factcheck.model.step import Step

PAIR = "anaphor:pair"
"""The key of words that mean the two parties named before."""
ASSUMED = "participants/pair-before"
"""The step by which the two parties named last are taken for those of an event that names none."""


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


def participants_of(frame: Frame, grammar: Grammar, before: Before, verb: bool = False) -> Participants:
    """The participants by the phrase, by what follows it, and by the subject of a verb of taking part.

    The two parties last named ``before`` this sentence fill in where it names nobody at all, and who the sentence before
    was about where a pronoun opens it. With ``verb``, the head itself is the verb whose subject takes part.
    """
    inside = _named(frame, frame.phrase, grammar)
    after = _list(frame, frame.head.end, grammar) if verb else _after(frame, grammar)
    subject = _named(frame, frame.before, grammar) if verb else _subject(frame, grammar, before)
    possessor = _possessor(frame, grammar, subject)
    own = tuple(one for one in inside if possessor is None or one.key != possessor.key)
    parties = distinct((*own, *after, *(subject if verb else ())))
    if possessor is not None or parties:
        return Participants(parties, distinct(subject), possessor)
    if subject:
        return Participants(distinct(subject))
    return Participants(_both(frame) or _fallback(frame, grammar, before.pair) or _people(frame))


def _named(frame: Frame, extent: Extent, grammar: Grammar) -> list[Role]:
    """The actors of a stretch; an office stands for what it belongs to, an anaphor for what it calls back."""
    named = ((place, one) for place, one in frame.mentions(extent, Actor, Office) if not _is_out(frame, place, one, grammar))
    return [role for _, one in named for role in filled(frame.shadow, one)]


def _is_out(frame: Frame, place: int, one: Mention, grammar: Grammar) -> bool:
    """Whether a mention is the office of somebody who holds it no longer, or not yet, or only says whose that was."""
    if isinstance(one, Office):
        return is_out(one, grammar)
    behind = place + (4 if _is_possessive(frame, place) else 2)
    office = frame.shadow.marked.get(behind)
    beside = isinstance(office, Office) and not frame.words(place + 1, behind).strip("’'s ")
    return beside and isinstance(office, Office) and is_out(office, grammar)


def _after(frame: Frame, grammar: Grammar) -> list[Role]:
    """Actors in "… between A and B", "… with A", "… of A", right after the head."""
    opened = grammar.party.match(frame.shadow.text, frame.head.end, frame.after.end)
    return _list(frame, opened.end(), grammar) if opened else []


def _list(frame: Frame, start: int, grammar: Grammar) -> list[Role]:
    """The actors told together from a place on."""
    found: list[Role] = []
    at = start
    for place, one in frame.mentions(Extent(start, frame.after.end), Actor, Office):
        between = frame.words(at, place)
        if between and not grammar.listed.fullmatch(between) and not _whose(frame, start, place, grammar):
            break
        found += [] if _is_out(frame, place, one, grammar) else filled(frame.shadow, one)
        at = place + (3 if _is_possessive(frame, place) else 1)
    return found


def _whose(frame: Frame, start: int, place: int, grammar: Grammar) -> bool:
    """Whether a possessive leads from a verb to the office of an actor: "met his Kenyan counterpart"."""
    office = frame.shadow.marked.get(place + 2)
    return isinstance(office, Office) and grammar.possessor.fullmatch(frame.words(start, place).lstrip()) is not None


def _is_possessive(frame: Frame, place: int) -> bool:
    return frame.words(place + 1, place + 3) in {"’s", "'s"}


def _subject(frame: Frame, grammar: Grammar, before: Before) -> list[Role]:
    """The actors before a verb of taking part that governs the phrase.

    A verb that goes on from another one ("helped by hosting", "…, hosting", "and hosted") has the subject of its sentence.
    """
    verb = grammar.joins.search(frame.words(frame.before.start, frame.phrase.start))
    if verb is None:
        return []
    end = frame.before.start + verb.start()
    near = _beside(frame, end, grammar)
    if near:
        return near
    opens = not frame.shadow.text[:end].strip()
    if opens or grammar.subjects.elided.search(frame.shadow.text, 0, end):
        found = subject_of(frame.shadow, grammar, before)
        if found or grammar.subjects.refers.match(frame.shadow.text):
            return list(found)
    return _named(frame, Extent(frame.before.start, end), grammar)


def _beside(frame: Frame, end: int, grammar: Grammar) -> list[Role]:
    """The actors told together right before a verb, or before its "which", but for those that are only the scene."""
    found: list[Role] = []
    at = end
    for place, one in reversed(frame.mentions(Extent(frame.before.start, end), Actor, Office, Person)):
        joins = grammar.subjects.governs if at == end else grammar.subjects.joined
        if not joins.fullmatch(frame.words(place + 1, at)):
            break
        at = place
        if not (isinstance(one, Person) or _is_out(frame, place, one, grammar) or (isinstance(one, Actor) and one.locative)):
            found[:0] = filled(frame.shadow, one)
    return found


def _possessor(frame: Frame, grammar: Grammar, subject: list[Role]) -> Role | None:
    """Whose time it is: an actor with a possessive ending that opens the phrase, or the subject that "its" stands for."""
    for place, one in frame.mentions(frame.phrase, Actor):
        if isinstance(one, Actor) and _is_possessive(frame, place) and not _is_out(frame, place, one, grammar):
            return role(one)
    before = frame.words(frame.before.start, frame.phrase.start)
    return subject[0] if len(subject) == 1 and grammar.possessor.search(before) else None


def _both(frame: Frame) -> tuple[Role, ...]:
    """The two parties of "the two ministers" and the like, anywhere in the clause."""
    around = Extent(frame.before.start, frame.after.end)
    pairs = (one for _, one in frame.mentions(around, Actor) if isinstance(one, Actor) and one.key == PAIR)
    return next((tuple(called_back(frame.shadow, one)) for one in pairs), ())


def _fallback(frame: Frame, grammar: Grammar, pair: tuple[Actor, ...]) -> tuple[Role, ...]:
    """The pair named before, where a sentence on its own feet names nobody."""
    nobody = not frame.mentions(Extent(0, len(frame.shadow.text)), Actor, Person)
    text = frame.shadow.text
    pronoun = grammar.subjects.refers.match(text)
    one = pronoun is not None and pronoun[0] not in grammar.subjects.several
    if not pair or not nobody or one or grammar.anaphor.match(text):
        return ()
    names = " and ".join(actor.label for actor in pair)
    step = Step(ASSUMED, f"the parties are {names}, named together before", names, pair[0].span)
    return tuple(Role(key=actor.key, label=actor.label, derivation=(step,)) for actor in pair)


def _people(frame: Frame) -> tuple[Role, ...]:
    """The people of the clause, where no state and no organisation takes part."""
    around = Extent(frame.before.start, frame.after.end)
    return distinct(role(one) for _, one in frame.mentions(around, Person))
