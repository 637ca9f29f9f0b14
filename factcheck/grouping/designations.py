"""Names that end in a figure, told with another figure: Resolution 505 here and Resolution 550 there, 2D and 3D.

A slip in such a name makes it the name of another thing. It is one where each document has its own figure alone behind the
name, and the words around are the same; what stands on several days, and in the prices of a market, is left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import regex
from attrs import define, frozen

from factcheck.grouping.accounts import Account
from factcheck.grouping.slotvalues import relation
from factcheck.grouping.written import Written
from factcheck.model.difference import Difference
from factcheck.model.once import once
from factcheck.model.span import Span
from factcheck.model.statement import Slot
from factcheck.values.quantity import Match

_JOINED = regex.compile(r"(?P<name>\p{Lu}-?)(?P<figure>\d{1,4})|(?P<figure>\d)(?P<rest>\p{Lu})")
"""A letter and a figure in one word: A320, B-12, 2D."""
_FIGURE = regex.compile(r"\d{1,4}")
_KIND, _PLURAL = "name", "s"
_NUMBER, _PERSON, _VOLATILE = "number", "person", "volatile"
_NEAR, _SHARED = 6, 2
"""So many words that tell something on each side are looked at, and so many of them must be the same."""
_SURE = 1.0


@frozen(eq=False)
class Designation:
    """A name with its figure: the name as compared, the figure, and the words around that tell something."""

    account: Account
    name: str
    figure: str
    slot: Slot
    around: frozenset[str]


@define(eq=False, slots=False)
class Designations:
    """The names with figures that a document tells, worked out when another document has some too."""

    text: Sequence[Account]

    @once
    def by_name(self) -> Mapping[str, Sequence[Designation]]:
        """Them all, by name."""
        found: dict[str, list[Designation]] = {}
        for account in self.text:
            statement = account.statement
            if statement.words and _VOLATILE not in statement.marks and not statement.is_list:
                for one in _in_sentence(Written.of(account)):
                    found.setdefault(one.name, []).append(one)
        return found


def _in_sentence(sentence: Written) -> Iterator[Designation]:
    labels = _labels(sentence)
    for at, spelt in enumerate(sentence.spelt):
        if at in sentence.dated or at in labels:
            continue
        joined = _JOINED.fullmatch(sentence.statement.spelt(at))
        if joined:
            name, first = f"{joined['name'] or ''}#{joined['rest'] or ''}", at
        elif at and _FIGURE.fullmatch(spelt) and _is_name(sentence, at):
            name, first = f"{sentence.spelt[at - 1]} #", at - 1
        else:
            continue
        yield Designation(sentence.account, name, spelt, _slot(sentence, first, at + 1), _around(sentence, first, at + 1))


def _labels(sentence: Written) -> frozenset[int]:
    """Figures of parts told one after the other, each behind what it is of: "Holm 24, Skarv 18" is a score, or a list."""
    named = [at for at, spelt in enumerate(sentence.spelt) if at and _FIGURE.fullmatch(spelt) and _is_name(sentence, at)]
    found: set[int] = set()
    for one, other in pairwise(named):
        first = other - 1
        while first - 1 > one and sentence.statement.words[first - 1].capital:
            first -= 1
        stands_next = first == one + 1 or (first == one + 2 and sentence.spelt[one + 1] in sentence.small.joint)
        if stands_next and sentence.spelt[one - 1] != sentence.spelt[other - 1]:
            found |= {one, other}
    return frozenset(found)


def _is_name(sentence: Written, place: int) -> bool:
    """Whether a figure stands right behind a word in capitals, and counts nothing."""
    word = sentence.statement.words[place - 1]
    apart = sentence.between(place - 1, place).strip(" ")
    counts = any(
        (slot.kind == _NUMBER and slot.first <= place < slot.last and slot.last - slot.first > 1)
        or (slot.kind == _PERSON and slot.last == place)
        for slot in sentence.statement.slots
    )
    return word.capital and word.content and not (apart or counts or _counts(sentence, place)) and word.form.isalpha()


def _counts(sentence: Written, place: int) -> bool:
    """Whether a word in small letters that may be a plural goes on from a figure: "Kestrel 12 boats"."""
    behind = sentence.statement.words[place + 1 : place + 2]
    is_plural = behind != () and not behind[0].capital and sentence.spelt[place + 1].endswith(_PLURAL)
    return is_plural and behind[0].content and sentence.goes_on(place, place + 1)


def _slot(sentence: Written, first: int, last: int) -> Slot:
    span: Span = sentence.statement.stretch(first, last)
    label = " ".join(span.slice(sentence.statement.document.text).split())
    return Slot(_KIND, span, first, last, label.casefold(), label)


def _around(sentence: Written, first: int, last: int) -> frozenset[str]:
    words = sentence.statement.words
    before = [word.form for word in words[:first] if word.content][-_NEAR:]
    return frozenset((*before, *[word.form for word in words[last:] if word.content][:_NEAR]))


def misnumbered(mine: Designations, theirs: Designations) -> Iterator[Difference]:
    """The names that two documents tell with one figure each, and each with another."""
    for name, here in mine.by_name.items():
        there = theirs.by_name.get(name, ())
        figures = {one.figure for one in here}, {one.figure for one in there}
        if list(map(len, figures)) != [1, 1] or figures[0] == figures[1]:
            continue
        pairs = ((one, other) for one in here for other in there if len(one.around & other.around) >= _SHARED)
        for one, other in pairs:
            if _share_a_name(one, other) and not _are_of_two_days(one.account, other.account):
                yield _difference(one, other)
                break


def _share_a_name(one: Designation, other: Designation) -> bool:
    """Whether both sentences name something besides, or what stands before them does: all flights have passengers."""
    own = one.account.statement.telling(one.slot) | other.account.statement.telling(other.slot)
    mine, theirs = (side.account.names | side.account.behind for side in (one, other))
    return bool(mine & theirs - own)


def _are_of_two_days(here: Account, there: Account) -> bool:
    """Whether the sentences, or the documents, are of two days: a game is played on one, the next on another."""
    days = [one.statement.document.published for one in (here, there)]
    return days[0] != days[1] or any(relation(one, other) is Match.DIFFER for one in here.dates for other in there.dates)


def _difference(one: Designation, other: Designation) -> Difference:
    statement = one.account.statement
    shared = [at for at, word in enumerate(statement.words) if word.form in one.around & other.around]
    words = tuple(dict.fromkeys(map(statement.spelt, shared)))
    return Difference(statement, other.account.statement, one.slot, other.slot, _SURE, words)
