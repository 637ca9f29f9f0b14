"""Deeds that one thing knows but once: who directed a film, wrote a book, founded a firm, played a part.

Writers tell them in the passive ("Low Tide was directed by Ada Quill"), in the active ("Ada Quill directed Low Tide") or by
what the doer is called ("its director, Ada Quill"). Two texts that tell one deed of one thing name the same people, or one
of several; the name of the thing is compared as a whole, for a sequel has its makers too.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise, product

from attrs import evolve, frozen

from factcheck.grouping.accounts import Account
from factcheck.grouping.slotvalues import relation
from factcheck.model.difference import Difference
from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.name_rules import short_names
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import meanings
from factcheck.values.name import Likeness, Name, likeness
from factcheck.values.quantity import Match

_PERSON, _NAME, _DATE = "person", "name", "date"
_BY, _OF, _THE, _IN = "by", "of", "the", "in"
_JOINING = frozenset({"and", "&"})
_AUXILIARY = frozenset({"has", "had", "have", "who", "also", "later", "then", "first"})
_COPULA = frozenset({"is", "was", "were", "are", "being"})
_ARTICLES = frozenset({"a", "an", "the"})
_INSIDE = frozenset({"of", "the", "a", "an", "and", "to", "for", "on"})
"""Small words that may stand inside a name."""
_OWNING = ("'s", "’s", "'", "’")
_PASSIVE, _BEFORE_DOER, _BEFORE_THING, _BEFORE_PART, _BEFORE_COPULA = 8, 5, 4, 9, 12
"""So many words may stand between a deed and its "by", "by" and a doer, a deed and its thing, a part and its work, and the
name that opens a sentence and its verb."""
_MOST_TEXTS = 64
"""Documents that tell one deed of one thing: more tell no more."""
_SURE = 1.5
"""The likeness of a difference of this kind: the words around were not weighed."""

Run = tuple[str, ...]


@frozen(eq=False)
class Vocabulary:
    """Verbs and nouns by the deed they tell, and sorts of works by their nouns.

    ``of_people`` are deeds of people alone, ``in_works`` those that are done in one work by one and in the next by another;
    ``parts`` what a part in a work is called.
    """

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    of_people: frozenset[str]
    in_works: frozenset[str]
    parts: frozenset[str]
    sorts: Mapping[str, str]
    short: Mapping[str, str]


def vocabulary_of(rulebook: Rulebook) -> Vocabulary:
    """The words of deeds of a rulebook, folded once."""
    return rulebook.derive(_vocabulary)


def _vocabulary(rulebook: Rulebook) -> Vocabulary:
    def told(slot: str) -> dict[str, str]:
        return {form.casefold(): meaning for form, meaning in meanings(rulebook, slot).items()}

    return Vocabulary(
        verbs=told("deed"),
        nouns=told("doer"),
        of_people=frozenset(told("deed-of-people")),
        in_works=frozenset(told("deed-in-a-work")),
        parts=frozenset(told("part-noun")),
        sorts=told("work-noun"),
        short=short_names(rulebook),
    )


@frozen(eq=False)
class Deed:
    """A deed in an account: who did it, and the name of the thing, none where the sentence calls it back ("the film")."""

    account: Account
    key: str
    doers: tuple[Slot, ...]
    thing: Run | None


@frozen(eq=False)
class _Sentence:
    """The words of an account as they are written, in small letters, with the names among them by their first words."""

    account: Account
    spelt: Sequence[str]
    named: Mapping[int, Slot]
    dated: frozenset[int]

    @classmethod
    def of(cls, account: Account) -> "_Sentence":
        statement = account.statement
        return cls(
            account=account,
            spelt=[statement.spelt(at).casefold() for at in range(len(statement.words))],
            named={slot.first: slot for slot in statement.slots if slot.kind in {_PERSON, _NAME}},
            dated=frozenset(at for one in statement.slots if one.kind == _DATE for at in range(one.first, one.last)),
        )

    @property
    def statement(self) -> Statement:
        """The statement that it is."""
        return self.account.statement

    def between(self, first: int, last: int) -> str:
        """What is written between two words that stand side by side: blanks and marks."""
        bounds = self.statement.bounds
        return self.statement.document.text[bounds[first][1] : bounds[last][0]] if last < len(bounds) else "."

    def goes_on(self, first: int, last: int) -> bool:
        """Whether no mark stands between the words from one to another."""
        return all(not self.between(*pair).strip(" \n\"“”‘’'-‑") for pair in pairwise(range(first, last + 1)))

    def doers_at(self, place: int) -> tuple[Slot, ...]:
        """The names of a list that begins at a place."""
        found: list[Slot] = []
        at: int | None = place
        while at is not None and at in self.named:
            found.append(self.named[at])
            at = self._next(found[-1].last)
        return tuple(found)

    def _next(self, place: int) -> int | None:
        """Where the next name of a list stands: behind a comma, "and", or both."""
        if place >= len(self.spelt):
            return None
        if self.spelt[place] in _JOINING:
            return place + 1
        return place if self.between(place - 1, place).strip() == "," else None

    def doers_before(self, place: int) -> tuple[Slot, ...]:
        """The names of a list that ends at a place."""
        found: list[Slot] = []
        ends = {slot.last: slot for slot in self.named.values()}
        at = place
        while at in ends:
            found.insert(0, ends[at])
            first = found[0].first
            at = first - 1 if first and self.spelt[first - 1] in _JOINING else first if self._is_listed(first) else -1
        return tuple(found)

    def _is_listed(self, first: int) -> bool:
        return first > 0 and self.between(first - 1, first).strip() == ","

    def run_from(self, place: int) -> Run:
        """The name that begins at a place: words with capitals, and small or numbered words inside or behind them."""
        words, at, whole = self.statement.words, place, 0
        while at < len(words) and (at == place or self.goes_on(at - 1, at)) and at not in self.dated:
            word = words[at]
            if (word.capital and word.content) or (word.form.isdigit() and at > place):
                whole = at + 1
            elif self.spelt[at] not in _INSIDE:
                break
            at += 1
        return tuple(word.form for word in words[place:whole] if word.content)

    def run_until(self, place: int) -> Run:
        """The name that ends before a place."""
        words, first = self.statement.words, place
        at = place - 1
        while at >= 0 and at not in self.dated and (at == place - 1 or self.goes_on(at, at + 1)):
            word = words[at]
            if word.capital and word.content:
                first = at
            elif self.spelt[at] not in _INSIDE and not word.form.isdigit():
                break
            at -= 1
        return self.run_from(first) if first < place else ()


def deeds(account: Account, words: Vocabulary) -> Iterator[Deed]:
    """The deeds that a sentence tells, in its order."""
    sentence = _Sentence.of(account)
    if not sentence.named:
        return
    for place, spelt in enumerate(sentence.spelt):
        key = words.verbs.get(spelt)
        found = _by_verb(sentence, place, words) if key else _by_noun(sentence, place) if spelt in words.nouns else None
        if found is not None and found[0]:
            yield Deed(account, key or words.nouns[spelt], *found)


def _by_verb(sentence: _Sentence, place: int, words: Vocabulary) -> tuple[tuple[Slot, ...], Run | None] | None:
    """Who did what a verb tells, and to what."""
    by = _by(sentence, place, words)
    if by is not None:
        doers = next((sentence.doers_at(at) for at in range(by + 1, by + 1 + _BEFORE_DOER) if at in sentence.named), ())
        return (doers, _subject(sentence, place)) if doers and sentence.goes_on(by, doers[0].first) else None
    subject = place
    while subject and sentence.spelt[subject - 1] in _AUXILIARY:
        subject -= 1
    doers = sentence.doers_before(subject)
    if not doers or not sentence.goes_on(doers[-1].last - 1, place):
        return None
    is_part = any(spelt in words.parts for spelt in sentence.spelt[place + 1 : place + _BEFORE_THING])
    thing = _object(sentence, place + 1, _BEFORE_PART if is_part else _BEFORE_THING)
    return doers, thing


def _by(sentence: _Sentence, place: int, words: Vocabulary) -> int | None:
    """Where the "by" of a passive stands, behind other verbs that are joined to it."""
    for at in range(place + 1, min(place + _PASSIVE, len(sentence.spelt))):
        spelt = sentence.spelt[at]
        if spelt == _BY:
            return at
        if spelt not in words.verbs and spelt not in _JOINING and spelt != "co":
            return None
    return None


def _subject(sentence: _Sentence, place: int) -> Run | None:
    """The thing of a passive: the name right before its verb, else the one that opens the sentence and is said to be so."""
    at = place
    while at and (sentence.spelt[at - 1] in _COPULA or not sentence.statement.words[at - 1].content) and place - at < 2:
        at -= 1
    near = sentence.run_until(at)
    if near and not any(slot.last == at for slot in sentence.named.values() if _is_doer(sentence, slot)):
        return near
    first = 1 if sentence.spelt[0] in _ARTICLES else 0
    opening = sentence.run_from(first) if sentence.statement.words[first : first + 1] else ()
    behind = first + len(opening)
    is_said = opening and any(spelt in _COPULA for spelt in sentence.spelt[behind : behind + _BEFORE_COPULA])
    return opening if is_said and sentence.statement.words[first].capital else None


def _is_doer(sentence: _Sentence, slot: Slot) -> bool:
    """Whether a name, or the list that it ends, stands behind "by"."""
    first = (sentence.doers_before(slot.last) or (slot,))[0].first
    return _BY in sentence.spelt[max(0, first - _BEFORE_DOER) : first]


def _object(sentence: _Sentence, place: int, reach: int) -> Run | None:
    """The thing of an active verb: the name that stands behind it."""
    for at in range(place, min(place + reach, len(sentence.spelt))):
        if not sentence.goes_on(place - 1, at):
            return None
        word = sentence.statement.words[at]
        if word.capital and word.content:
            return sentence.run_from(at)
    return None


def _by_noun(sentence: _Sentence, place: int) -> tuple[tuple[Slot, ...], Run | None] | None:
    """Who is called the doer of what: "Low Tide’s director was Ada Quill", "Ada Quill, the director of Low Tide"."""
    behind = place + 1
    if behind < len(sentence.spelt) and sentence.spelt[behind] == _OF:
        thing = _object(sentence, behind + 1, _BEFORE_THING)
        if not thing:
            return None
        return _so_called(sentence, place) or _named_behind(sentence, behind + 1, thing), thing
    thing = sentence.run_until(place)
    owns = place > 0 and sentence.between(place - 1, place).startswith(_OWNING)
    owns = owns or (place > 1 and sentence.spelt[place - 1] == "s" and bool(thing or sentence.run_until(place - 1)))
    thing = thing or sentence.run_until(place - 1)
    if not owns or not thing:
        return None
    return _doers_behind(sentence, behind), thing


def _named_behind(sentence: _Sentence, place: int, thing: Run) -> tuple[Slot, ...]:
    """Who is said to be it behind the name of a thing: "the director of Low Tide was Ada Quill"."""
    places = range(place, min(place + _BEFORE_THING + len(thing), len(sentence.spelt)))
    copula = next((at for at in places if sentence.spelt[at] in _COPULA), None)
    return () if copula is None else _doers_behind(sentence, copula)


def _doers_behind(sentence: _Sentence, place: int) -> tuple[Slot, ...]:
    while place < len(sentence.spelt) and sentence.spelt[place] in _COPULA | _ARTICLES:
        place += 1
    return sentence.doers_at(place)


def _so_called(sentence: _Sentence, place: int) -> tuple[Slot, ...]:
    """Who is said before a noun to be what it tells: "Ada Quill, the director", "Ada Quill was the director"."""
    at = place
    while at and place - at < _BEFORE_DOER and at not in {slot.last for slot in sentence.named.values()}:
        if sentence.statement.words[at - 1].capital:
            return ()
        at -= 1
    return sentence.doers_before(at)


def deeds_of_others(
    texts: Sequence[Sequence[Account]], drafts: int | None, rulebook: Rulebook, called_back: frozenset[str] = frozenset()
) -> Iterator[Difference]:
    """The deeds that another document says others did: drafts against the rest, or all against all where it is None.

    ``called_back`` are names in the first document of which the second, its one source, tells without naming them.
    """
    words = vocabulary_of(rulebook)
    told = [[deed for account in text for deed in deeds(account, words)] for text in texts]
    known: dict[tuple[str, Run], dict[int, list[Deed]]] = defaultdict(lambda: defaultdict(list))
    for place, found in enumerate(told):
        for deed in found:
            thing = deed.thing if deed.thing is not None or not called_back else _called(told[0], deed.key, called_back)
            if thing is not None:
                known[deed.key, thing][place].append(deed)
    for by_text in known.values():
        for (mine, here), (other, there) in combinations(sorted(by_text.items())[:_MOST_TEXTS], 2):
            if drafts is None or mine < drafts <= other:
                yield from _of_others(here, there, words)


def _called(claimed: Sequence[Deed], key: str, called_back: frozenset[str]) -> Run | None:
    """The thing of a deed that calls it back: that of which the claim tells such a deed."""
    return next((one.thing for one in claimed if one.key == key and one.thing and not called_back.isdisjoint(one.thing)), None)


def _of_others(here: Sequence[Deed], there: Sequence[Deed], words: Vocabulary) -> Iterator[Difference]:
    if all(_are_others(mine, theirs, words) for mine, theirs in product(here, there)):
        yield _difference(here[0], there[0])


def _are_others(mine: Deed, theirs: Deed, words: Vocabulary) -> bool:
    """Whether two tellings of a deed agree in nobody, and nothing tells that they are of two works."""
    here, there = mine.account.statement, theirs.account.statement
    if here.is_negated != there.is_negated or "supposed" in here.marks ^ there.marks:
        return False
    apart = all(_differ(one, other, mine.key, words) for one, other in product(mine.doers, theirs.doers))
    if not apart or _are_two_works(mine.account, theirs.account, words):
        return False
    return mine.key not in words.in_works or not _in_other_works(mine, theirs)


def _differ(one: Slot, other: Slot, key: str, words: Vocabulary) -> bool:
    kinds = {one.kind, other.kind}
    if _PERSON not in kinds or (kinds != {_PERSON} and key not in words.of_people):
        return False
    if kinds == {_PERSON} and relation(one, other) is not Match.DIFFER:
        return False
    return likeness(Name.of(one.label), Name.of(other.label), words.short) is Likeness.DIFFERENT


def _are_two_works(here: Account, there: Account, words: Vocabulary) -> bool:
    """Whether two sentences are of works of two sorts, or of years that all lie apart."""
    sorts = [
        {words.sorts[spelt] for spelt in _Sentence.of(side).spelt if spelt in words.sorts} for side in (here, there)
    ]
    if all(sorts) and sorts[0].isdisjoint(sorts[1]):
        return True
    dates = [[slot for slot in side.statement.slots if slot.kind == _DATE] for side in (here, there)]
    return all(dates) and all(relation(*pair) is Match.DIFFER for pair in product(*dates))


def _in_other_works(mine: Deed, theirs: Deed) -> bool:
    """Whether one sentence tells in which work, and the other document does not know it: parts are played by several."""
    return any(_is_in_another(*pair) for pair in ((mine, theirs), (theirs, mine)))


def _is_in_another(deed: Deed, other: Deed) -> bool:
    sentence = _Sentence.of(deed.account)
    works = (slot for slot in deed.account.statement.slots if slot.kind == _NAME and slot not in deed.doers)
    for slot in works:
        at = slot.first - 1
        while at > 0 and sentence.spelt[at] in _ARTICLES:
            at -= 1
        own = set(deed.thing or ()) & set(deed.account.statement.telling(slot))
        if at >= 0 and sentence.spelt[at] == _IN and not own and not other.account.knows(deed.account, slot):
            return True
    return False


def _difference(mine: Deed, theirs: Deed) -> Difference:
    here, there = mine.account.statement, theirs.account.statement
    slots = (evolve(deed.doers[0], kind=_PERSON) for deed in (mine, theirs))
    named = [at for at, word in enumerate(here.words) if word.capital and word.form in (mine.thing or ())]
    return Difference(here, there, *slots, _SURE, tuple(dict.fromkeys(map(here.spelt, named))))
