"""Finds the deeds that two documents say two people did: who directed a film, wrote a book, founded a firm, played a part.

Blocking: deeds of one kind, of one thing by its whole name. Comparison: who did it. Two texts that agree in one of several
agree; works of two sorts or of years that lie apart are two, as are two works that one part is played in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product

from attrs import evolve

from factcheck.grouping.accounts import Account
from factcheck.grouping.deeds import Deed, Vocabulary, deeds_in, vocabulary_of
from factcheck.grouping.slotvalues import all_differ, relation
from factcheck.grouping.written import NAME, PERSON, Run, Written
from factcheck.model.difference import Difference
from factcheck.model.statement import Slot
from factcheck.rulebook.rulebook import Rulebook
from factcheck.values.name import Likeness, Name, has_by_initial, likeness
from factcheck.values.quantity import Match

_MOST_TEXTS = 64
"""Documents that tell one deed of one thing: more tell no more."""
_MOST_TELLINGS = 32
"""A document that tells one deed of one thing more often tells a list, of which nobody is the one who did it."""
_SURE = 1.5
"""The likeness of a difference of this kind: the words around were not weighed."""


def deeds_of_others(
    texts: Sequence[Sequence[Account]], drafts: int | None, rulebook: Rulebook, called_back: frozenset[str] = frozenset()
) -> Iterator[Difference]:
    """The deeds that another document says others did: drafts against the rest, or all against all where it is None.

    ``called_back`` are names in the first document of which the second, its one source, tells without naming them.
    """
    words = vocabulary_of(rulebook)
    told = [list(deeds_in(text, words)) for text in texts[:drafts]]
    things = {one.thing for found in told for one in found if one.thing is not None}
    for text in texts[len(told) :]:
        told.append(list(deeds_in(text, words)) if called_back or _knows_any(text, things) else [])
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


def _knows_any(text: Sequence[Account], things: Iterable[Run]) -> bool:
    """Whether a document has all words of the name of one of some things."""
    return bool(text) and any(text[0].known.issuperset(thing) for thing in things)


def _called(claimed: Sequence[Deed], key: str, called_back: frozenset[str]) -> Run | None:
    """The thing of a deed that calls it back: that of which the claim tells such a deed."""
    return next(
        (one.thing for one in claimed if one.key == key and one.thing and not called_back.isdisjoint(one.thing)), None
    )


def _of_others(here: Sequence[Deed], there: Sequence[Deed], words: Vocabulary) -> Iterator[Difference]:
    is_list = max(len(here), len(there)) > _MOST_TELLINGS
    is_sure = not is_list and any(one.sure for one in (*here, *there))
    known = _names_by_initial(here, there) or _names_by_initial(there, here)
    if is_sure and not known and all(_are_others(mine, theirs, words) for mine, theirs in product(here, there)):
        yield _difference(here[0], there[0])


def _names_by_initial(here: Sequence[Deed], there: Sequence[Deed]) -> bool:
    """Whether the other document has somebody of those who did it by initial and surname: "A. Quill"."""
    return has_by_initial(there[0].account.statement.document.text, (slot.label for one in here for slot in one.doers))


def _are_others(mine: Deed, theirs: Deed, words: Vocabulary) -> bool:
    """Whether two tellings of a deed agree in nobody, and nothing tells that they are of two works."""
    here, there = mine.account.statement, theirs.account.statement
    if here.is_negated != there.is_negated or "supposed" in here.marks ^ there.marks:
        return False
    if mine.key in words.ties.values():
        return _are_two_ties(mine, theirs)
    apart = all(_differ(one, other, mine.key, words) for one, other in product(mine.doers, theirs.doers))
    if not apart or _are_two_works(mine.account, theirs.account, words):
        return False
    return mine.key not in words.in_works or not _in_other_works(mine, theirs, words)


def _are_two_ties(mine: Deed, theirs: Deed) -> bool:
    """Whether two sentences tie somebody to names of which neither document knows the other's."""
    return not any(
        side.account.knows(other.account, slot) or slot.kind == PERSON
        for side, other in ((mine, theirs), (theirs, mine))
        for slot in other.doers
    )


def _differ(one: Slot, other: Slot, key: str, words: Vocabulary) -> bool:
    people = [_is_person(slot, words) for slot in (one, other)]
    if not any(people) or not (all(people) or key in words.of_people):
        return False
    if one.kind == other.kind and relation(one, other) is not Match.DIFFER:
        return False
    return likeness(Name.of(one.label), Name.of(other.label), words.short) is Likeness.DIFFERENT


def _is_person(slot: Slot, words: Vocabulary) -> bool:
    """Whether a name is known for a person's, or begins with a familiar form of a given name: "Bill Quill"."""
    first, *rest = slot.label.casefold().split()
    return slot.kind == PERSON or (bool(rest) and first in words.short)


def _are_two_works(here: Account, there: Account, words: Vocabulary) -> bool:
    """Whether two sentences are of works of two sorts, or of years that all lie apart."""
    sorts = [{words.sorts[spelt] for spelt in Written.of(side).spelt if spelt in words.sorts} for side in (here, there)]
    if all(sorts) and sorts[0].isdisjoint(sorts[1]):
        return True
    return all_differ(here.statement.dates, there.statement.dates)


def _in_other_works(mine: Deed, theirs: Deed, words: Vocabulary) -> bool:
    """Whether one sentence tells in which work, and the other document does not know it: parts are played by several.

    Not where the sentence says what the part is: "Hedda Brandt is a character of Low Tide, played by Ada Quill".
    """
    return any(_is_in_another(*pair, words) for pair in ((mine, theirs), (theirs, mine)))


def _is_in_another(deed: Deed, other: Deed, words: Vocabulary) -> bool:
    sentence = Written.of(deed.account)
    if deed.thing and sentence.statement.words[0].form == deed.thing[0] and not words.parts.isdisjoint(sentence.spelt):
        return False
    works = (slot for slot in deed.account.statement.slots if slot.kind == NAME and slot not in deed.doers)
    for slot in works:
        at = slot.first - 1
        while at > 0 and sentence.spelt[at] in sentence.small.article:
            at -= 1
        own = set(deed.thing or ()) & set(deed.account.statement.telling(slot))
        if (
            at >= 0
            and sentence.spelt[at] in sentence.small.in_work
            and not own
            and not other.account.knows(deed.account, slot)
        ):
            return True
    return False


def _difference(mine: Deed, theirs: Deed) -> Difference:
    here, there = mine.account.statement, theirs.account.statement
    slot, other = (evolve(deed.doers[0], kind=PERSON) for deed in (mine, theirs))
    named = [at for at, word in enumerate(here.words) if word.capital and word.form in (mine.thing or ())]
    return Difference(here, there, slot, other, _SURE, tuple(dict.fromkeys(map(here.spelt, named))))
