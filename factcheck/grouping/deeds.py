"""Deeds that one thing knows but once: who directed a film, wrote a book, founded a firm, played a part.

Writers tell them in the passive ("Low Tide was directed by Ada Quill"), in the active ("Ada Quill directed Low Tide") or by
what the doer is called ("its director, Ada Quill"). Two texts that tell one deed of one thing name the same people, or one
of several; the name of the thing is compared as a whole, for a sequel has its makers too.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from factcheck.grouping.accounts import Account
from factcheck.grouping.written import OWNING, PERSON, Run, Written
from factcheck.model.statement import Slot
from factcheck.rulebook.name_rules import short_names
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import small_meanings, small_words

_PASSIVE, _BEFORE_DOER, _BEFORE_THING, _BEFORE_PART, _BEFORE_COPULA = 8, 5, 4, 9, 12
"""So many words may stand between a deed and its "by", "by" and a doer, a deed and its thing, a part and its work, and the
name that opens a sentence and its verb."""
_ADJECTIVES = 2
"""So many words may stand between whose a work is and what it is called."""


@frozen(eq=False)
class Vocabulary:
    """Verbs, nouns of doers and nouns of works by the deed they tell, and sorts of works by their nouns.

    ``ties`` are verbs by which somebody belongs to a team or firm, one at a time; ``of_people`` deeds of people alone;
    ``in_works`` those done in one work by one and in the next by another; ``parts`` what a part in a work is called;
    ``unsure`` verbs that tell something else as well.
    """

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    works: Mapping[str, str]
    ties: Mapping[str, str]
    of_people: frozenset[str]
    unsure: frozenset[str]
    in_works: frozenset[str]
    parts: frozenset[str]
    sorts: Mapping[str, str]
    short: Mapping[str, str]


def vocabulary_of(rulebook: Rulebook) -> Vocabulary:
    """The words of deeds of a rulebook, folded once."""
    return rulebook.derive(_vocabulary)


def _vocabulary(rulebook: Rulebook) -> Vocabulary:
    return Vocabulary(
        verbs=small_meanings(rulebook, "deed"),
        nouns=small_meanings(rulebook, "doer"),
        works=small_meanings(rulebook, "deed-work"),
        ties=small_meanings(rulebook, "tie"),
        of_people=small_words(rulebook, "deed-of-people"),
        unsure=small_words(rulebook, "deed-unsure"),
        in_works=small_words(rulebook, "deed-in-a-work"),
        parts=small_words(rulebook, "part-noun"),
        sorts=small_meanings(rulebook, "work-noun"),
        short=short_names(rulebook),
    )


@frozen(eq=False)
class Deed:
    """A deed in an account: who did it, and the name of the thing, none where the sentence calls it back ("the film").

    ``sure`` says that its words tell no other deed: who "played Holm" may have had it for an opponent.
    """

    account: Account
    key: str
    doers: tuple[Slot, ...]
    thing: Run | None
    sure: bool = True


def deeds(sentence: Written, words: Vocabulary) -> Iterator[Deed]:
    """The deeds that a sentence tells, in its order."""
    if not sentence.named:
        return
    for place, spelt in enumerate(sentence.spelt):
        key = words.verbs.get(spelt) or words.verbs.get(" ".join(sentence.spelt[place : place + 2]))
        if spelt in words.ties and sentence.small.tied.intersection(sentence.spelt[place + 1 : place + 2]):
            key, found = words.ties[spelt], _by_tie(sentence, place)
        elif key:
            found = _by_verb(sentence, place, words)
        elif spelt in words.nouns:
            key, found = words.nouns[spelt], _by_noun(sentence, place)
        elif spelt in words.works:
            key, found = words.works[spelt], _by_work(sentence, place, words)
        else:
            continue
        if found is not None and found[0]:
            yield Deed(sentence.account, key, *found, sure=key in words.ties.values() or _is_sure(sentence, place, words))


def _is_sure(sentence: Written, place: int, words: Vocabulary) -> bool:
    """Whether a verb tells a deed and nothing else: by itself, in the passive, or with a part behind it."""
    if sentence.spelt[place] not in words.unsure:
        return True
    behind = sentence.spelt[place + 1 : place + _BEFORE_THING]
    return not sentence.small.by.isdisjoint(behind[:1]) or not words.parts.isdisjoint(behind)


def _by_verb(sentence: Written, place: int, words: Vocabulary) -> tuple[tuple[Slot, ...], Run | None] | None:
    """Who did what a verb tells, and to what."""
    by = _by(sentence, place, words)
    if by is not None:
        doers = next((sentence.doers_at(at) for at in range(by + 1, by + 1 + _BEFORE_DOER) if at in sentence.named), ())
        if not doers or not sentence.goes_on(by, doers[0].first):
            return None
        return doers, _subject(sentence, place) if place else _fronted(sentence, doers[-1].last)
    subject = place
    while subject and sentence.spelt[subject - 1] in sentence.small.auxiliary:
        subject -= 1
    doers = sentence.doers_before(subject)
    if not doers or not sentence.goes_on(doers[-1].last - 1, place):
        return None
    place += " ".join(sentence.spelt[place : place + 2]) in words.verbs
    is_part = any(spelt in words.parts for spelt in sentence.spelt[place + 1 : place + _BEFORE_THING])
    return doers, _object(sentence, place + 1, _BEFORE_PART if is_part else _BEFORE_THING, across=is_part)


def _by(sentence: Written, place: int, words: Vocabulary) -> int | None:
    """Where the "by" of a passive stands, behind other verbs that are joined to it."""
    small = sentence.small
    over = small.dating | small.joint | small.together
    for at in range(place + 1, min(place + _PASSIVE, len(sentence.spelt))):
        spelt = sentence.spelt[at]
        if spelt in small.by:
            return at
        if at not in sentence.dated and spelt not in over and spelt not in words.verbs and spelt not in words.works:
            return None
    return None


def _fronted(sentence: Written, place: int) -> Run | None:
    """The thing of a passive that opens its sentence: "Directed by Ada Quill, Low Tide won a prize"."""
    first = place + (sentence.spelt[place : place + 1] != [] and sentence.spelt[place] in sentence.small.article)
    return sentence.run_from(first) or None if first < len(sentence.spelt) else None


def _subject(sentence: Written, place: int) -> Run | None:
    """The thing of a passive: the name right before its verb, else the one that opens the sentence and is said to be so."""
    at, copula = place, sentence.small.copula
    while at and (sentence.spelt[at - 1] in copula or not sentence.statement.words[at - 1].content) and place - at < 2:
        at -= 1
    near = sentence.run_until(at)
    if near and not any(slot.last == at for slot in sentence.named.values() if _is_doer(sentence, slot)):
        return near
    return _opening(sentence)


def _opening(sentence: Written) -> Run | None:
    """The name that opens a sentence and of which it says what it is, or was done to it."""
    first = 1 if sentence.spelt[0] in sentence.small.article else 0
    opening = sentence.run_from(first) if sentence.statement.words[first : first + 1] else ()
    behind = sentence.end_of(first) if opening else len(sentence.spelt)
    stands_alone = sentence.spelt[behind : behind + 1] != [] and (
        sentence.spelt[behind] in sentence.small.copula or not sentence.goes_on(behind - 1, behind)
    )
    is_said = stands_alone and not sentence.small.copula.isdisjoint(sentence.spelt[behind : behind + _BEFORE_COPULA])
    return opening if is_said and sentence.statement.words[first].capital else None


def _is_doer(sentence: Written, slot: Slot) -> bool:
    """Whether a name, or the list that it ends, stands behind "by"."""
    first = (sentence.doers_before(slot.last) or (slot,))[0].first
    return not sentence.small.by.isdisjoint(sentence.spelt[max(0, first - _BEFORE_DOER) : first])


def _object(sentence: Written, place: int, reach: int, across: bool = False) -> Run | None:
    """The thing of an active verb: the name that stands behind it, ``across`` small words of any kind for a part in it."""
    for at in range(place, min(place + reach, len(sentence.spelt))):
        if not sentence.goes_on(place - 1, at):
            return None
        word = sentence.statement.words[at]
        if word.capital and word.content:
            run = sentence.run_from(at)
            return run if across or sentence.ends(sentence.end_of(at)) else None
        if not (across or word.content or sentence.spelt[at] in sentence.small.article):
            return None
    return None


def _by_work(sentence: Written, place: int, words: Vocabulary) -> tuple[tuple[Slot, ...], Run | None] | None:
    """Whose work a thing is called: "Low Tide is a novel by Ada Quill", "Ada Quill’s novel Low Tide"."""
    if not sentence.small.by.isdisjoint(sentence.spelt[place + 1 : place + 2]):
        return _by_verb(sentence, place, words)
    owner = next((slot for slot in sentence.named.values() if 0 <= place - slot.last <= _ADJECTIVES), None)
    thing = sentence.run_from(place + 1) if place + 1 < len(sentence.spelt) and sentence.goes_on(place, place + 1) else ()
    if owner is None or not thing or not sentence.between(owner.last - 1, owner.last).startswith(OWNING):
        return None
    return (owner,), thing


def _by_tie(sentence: Written, place: int) -> tuple[tuple[Slot, ...], Run | None] | None:
    """For whom somebody plays or works, as if he were the thing: "Ada Quill plays as a keeper for Skarv Rovers"."""
    behind = range(place + 1, min(place + _BEFORE_PART, len(sentence.spelt)))
    leads = next((at for at in behind if sentence.spelt[at] in sentence.small.before_whom), None)
    who = next((slot for slot in sentence.named.values() if slot.last <= place and slot.kind == PERSON), None)
    if leads is None or not sentence.goes_on(place, leads):
        return None
    whom = next((at for at in range(leads + 1, leads + _BEFORE_DOER) if at in sentence.bodies), None)
    if whom is None or not sentence.goes_on(leads, whom):
        return None
    return (sentence.bodies[whom],), None if who is None else sentence.run_from(who.first)


def _by_noun(sentence: Written, place: int) -> tuple[tuple[Slot, ...], Run | None] | None:
    """Who is called the doer of what: "Low Tide’s director was Ada Quill", "Ada Quill, the director of Low Tide"."""
    behind = place + 1
    if behind < len(sentence.spelt) and sentence.spelt[behind] in sentence.small.of:
        thing = _object(sentence, behind + 1, _BEFORE_THING)
        if not thing:
            return None
        return _so_called(sentence, place) or _named_behind(sentence, behind + 1, thing), thing
    thing = sentence.run_until(place)
    owns = place > 0 and sentence.between(place - 1, place).startswith(OWNING)
    owns = owns or (place > 1 and sentence.spelt[place - 1] == "s" and bool(thing or sentence.run_until(place - 1)))
    thing = thing or sentence.run_until(place - 1)
    if not owns or not thing:
        return None
    return _doers_behind(sentence, behind), thing


def _named_behind(sentence: Written, place: int, thing: Run) -> tuple[Slot, ...]:
    """Who is said to be it behind the name of a thing: "the director of Low Tide was Ada Quill"."""
    places = range(place, min(place + _BEFORE_THING + len(thing), len(sentence.spelt)))
    copula = next((at for at in places if sentence.spelt[at] in sentence.small.copula), None)
    return () if copula is None else _doers_behind(sentence, copula)


def _doers_behind(sentence: Written, place: int) -> tuple[Slot, ...]:
    while place < len(sentence.spelt) and sentence.spelt[place] in sentence.small.copula | sentence.small.article:
        place += 1
    return sentence.doers_at(place)


def _so_called(sentence: Written, place: int) -> tuple[Slot, ...]:
    """Who is said before a noun to be what it tells: "Ada Quill, the director", "Ada Quill was the director"."""
    at = place
    while at and place - at < _BEFORE_DOER and at not in {slot.last for slot in sentence.named.values()}:
        if sentence.statement.words[at - 1].capital:
            return ()
        at -= 1
    return sentence.doers_before(at)


def deeds_in(text: Sequence[Account], words: Vocabulary) -> Iterator[Deed]:
    """The deeds of a document; what a sentence begins with "it" is of what opened the sentence before."""
    before: Run | None = None
    for account in text:
        if account.statement.words:
            sentence = Written.of(account)
            calls_back = sentence.spelt[0] in sentence.small.it
            found = deeds(sentence, words)
            yield from (evolve(one, thing=before) if one.thing is None and calls_back else one for one in found)
            before = before if calls_back else _opening(sentence)
