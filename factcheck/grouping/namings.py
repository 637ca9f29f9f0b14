"""People of one story whom two texts name by one given name and two surnames, or by one surname and two given names.

Each text has the given name for one person alone, and neither knows the surname of the other. That they are one person is
said by the story that both tell and, unless the surnames look alike, by what is told of the person in both.
"""

import math
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import define, field, frozen
from rapidfuzz import fuzz

from factcheck.grouping.accounts import SENSE, WORD, Account
from factcheck.grouping.particulars import Anchor
from factcheck.grouping.rarity import Rarity
from factcheck.model.difference import Difference
from factcheck.model.mention import Person
from factcheck.model.once import once
from factcheck.model.statement import Slot, Statement
from factcheck.rulebook.folding import folding
from factcheck.rulebook.name_rules import short_names, words_for
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.slots import meanings
from factcheck.values.name import Likeness, Name, likeness, plain

_FULL = 2
_STORY, _SURE_STORY = 2.0, 4.0
"""The names that two texts share, besides those of the person, weigh so much where they tell one story, and surely so."""
_CLOSE, _BEGINNING = 75, 4
"""Names as like as this, of 100, or with the same first letters, so many, are close …"""
_ALIKE, _START = 60, 3
"""… or look alike."""
_TOLD, _HINTED = 0.5, 0.2
"""So much must be told alike, in the same words, of a person whose names do not look alike, and of one whose do."""
_MOST_SHARED = 4
_PLACES = 9
"""Decimal places to which sums of weights are the same in whatever order they were made."""
_TITLE = "title"
_GIVEN, _FAMILY = "given", "family"


@frozen(eq=False)
class Naming:
    """A person named in full in an account; given name and surname as they are compared.

    Not ``sure`` are two words with a capital that nothing but their look says to be a person.
    """

    account: Account
    slot: Slot
    name: Name
    given: str
    family: str
    sure: bool


@frozen(eq=False)
class _Lexis:
    """Familiar forms of given names; words for relatives; verbs of saying, which tell nothing of anybody."""

    short: Mapping[str, str]
    kin: frozenset[str]
    saying: frozenset[str]


@define(eq=False, slots=False)
class Cast:
    """The people of a document by their names, and what it names besides."""

    accounts: Sequence[Account]
    lexis: _Lexis
    _shared: dict[int, float] = field(factory=dict, init=False)

    @classmethod
    def of(cls, text: Sequence[Account], rulebook: Rulebook) -> "Cast":
        """The people of the accounts of a document."""
        return cls(text, _lexis_of(rulebook))

    @once
    def people(self) -> Sequence[Naming]:
        """Those named in full, in the order of the text."""
        return [one for account in self.accounts for one in _namings(account, self.lexis)]

    @once
    def words(self) -> frozenset[str]:
        """The words of their names."""
        return frozenset().union(*map(_forms, self.people))

    def by(self, part: str) -> Mapping[str, list[Naming]]:
        """The people by their ``given`` name or ``family`` name, where the document has it for one person alone."""
        return self._by_given if part == _GIVEN else self._by_family

    @once
    def _by_given(self) -> Mapping[str, list[Naming]]:
        return _alone((one.given, one.family, one) for one in self.people)

    @once
    def _by_family(self) -> Mapping[str, list[Naming]]:
        return _alone((one.family, one.given, one) for one in self.people)

    @once
    def by_beginning(self) -> Mapping[str, list[Naming]]:
        """The people by their initial and the first letters of the surname, where the document has one alone of both."""
        return _alone((one.given[:1] + one.family[:_BEGINNING], one.family, one) for one in self.people if one.sure)

    @once
    def names(self) -> frozenset[str]:
        """What the document names, without places and offices."""
        return frozenset().union(*(account.names - account.lesser for account in self.accounts))

    def shared(self, other: "Cast", rarity: Rarity) -> float:
        """The weight of what two documents both name."""
        if id(other) not in self._shared:
            self._shared[id(other)] = math.fsum(map(rarity.word, self.names & other.names))
        return self._shared[id(other)]

    @property
    def known(self) -> frozenset[str]:
        """All telling words of the document."""
        return self.accounts[0].known if self.accounts else frozenset()


def _lexis_of(rulebook: Rulebook) -> _Lexis:
    return rulebook.derive(_lexis)


def _lexis(rulebook: Rulebook) -> _Lexis:
    fold = folding(rulebook)
    return _Lexis(
        short=short_names(rulebook),
        kin=frozenset(map(fold, words_for(rulebook, "kin"))),
        saying=frozenset(map(fold, meanings(rulebook, "say-verb"))),
    )


def _alone(told: Iterator[tuple[str, str, Naming]]) -> Mapping[str, list[Naming]]:
    """The namings by one part of the name, where all of them have one other part."""
    found: dict[str, dict[str, list[Naming]]] = defaultdict(lambda: defaultdict(list))
    for part, other, naming in told:
        found[part][other].append(naming)
    return {part: next(iter(others.values())) for part, others in found.items() if len(others) == 1}


def _namings(account: Account, lexis: _Lexis) -> Iterator[Naming]:
    """The people of a sentence, and what looks like the name of one, in two words."""
    statement = account.statement
    for slot in statement.slots:
        if isinstance(slot.value, Person):
            yield from _naming(account, slot, slot.value.written, lexis, sure=True)
    if statement.kind != _TITLE:
        known = [slot for slot in statement.slots if slot.kind != "name"]
        taken = {at for slot in known for at in range(slot.first, slot.last)}
        for first in _pairs_of_capitals(statement, taken):
            span = statement.stretch(first, first + _FULL)
            label = span.slice(statement.document.text)
            slot = Slot("person", span, first, first + _FULL, plain(label), label)
            yield from _naming(account, slot, label, lexis, sure=False)


def _naming(account: Account, slot: Slot, label: str, lexis: _Lexis, sure: bool) -> Iterator[Naming]:
    name = Name.of(label)
    if len(name.parts) >= _FULL and len(plain(name.parts[-1])) > 1:
        given = plain(name.parts[0])
        yield Naming(account, slot, name, lexis.short.get(given, given), plain(name.parts[-1]), sure)


def _pairs_of_capitals(statement: Statement, taken: Container[int]) -> Iterator[int]:
    """Where two telling words with a capital stand side by side, with none before them and none behind."""
    words, text = statement.words, statement.document.text
    capital = [word.capital and word.content and at not in taken for at, word in enumerate(words)]
    for at in range(len(words) - 1):
        alone = not (at and capital[at - 1]) and not (at + _FULL < len(words) and capital[at + _FULL])
        if capital[at] and capital[at + 1] and alone and text[statement.bounds[at][1] : statement.bounds[at + 1][0]] == " ":
            yield at


def renamed(mine: Cast, theirs: Cast, rarity: Rarity) -> Iterator[Difference]:
    """The people of one document whom another seems to name otherwise, each once."""
    if mine.words.isdisjoint(theirs.known):
        return
    for part in (_GIVEN, _FAMILY):
        here, there = mine.by(part), theirs.by(part)
        for key in here:
            if key in there:
                yield from _renamed(here[key], there[key], part, mine, theirs, rarity)
    for key, ones in mine.by_beginning.items():
        others = theirs.by_beginning.get(key, ())
        if others and ones[0].family != others[0].family and _is_initial(ones[0], others[0]):
            yield from _renamed(ones, others, _GIVEN, mine, theirs, rarity)


def _is_initial(one: Naming, other: Naming) -> bool:
    """Whether the given name of one of two people is told by its initial alone, which is that of the other's."""
    short, full = sorted((one.given, other.given), key=len)
    return len(short) == 1 and full.startswith(short)


def _renamed(
    ones: Sequence[Naming], others: Sequence[Naming], part: str, mine: Cast, theirs: Cast, rarity: Rarity
) -> Iterator[Difference]:
    one, other = ones[0], others[0]
    if likeness(one.name, other.name, mine.lexis.short) is not Likeness.DIFFERENT:
        return
    if _is_known(one, other, theirs) or _is_known(other, one, mine):
        return
    if part == _FAMILY and any(_has_kin(naming, mine.lexis) for naming in (*ones, *others)):
        return
    story = _story(one, other, mine, theirs, rarity)
    if story < _STORY:
        return
    least = _least(one, other, part, story)
    if least is None:
        return
    told = ((_told(a, b, rarity, mine.lexis, least == _TOLD), a, b) for a in ones for b in others)
    (weight, shared), here, there = max(told, key=lambda found: found[0][0])
    if weight >= least:
        yield Difference(here.account.statement, there.account.statement, here.slot, there.slot, round(weight, 3), shared)


def _is_known(one: Naming, other: Naming, cast: Cast) -> bool:
    """Whether a document knows the part of a name that the person there does not have."""
    own = _forms(one) - _forms(other)
    return not own or not own.isdisjoint(cast.known)


def _has_kin(naming: Naming, lexis: _Lexis) -> bool:
    """Whether the sentence tells of relatives, who have one surname."""
    return not lexis.kin.isdisjoint(word.form for word in naming.account.statement.words)


def _forms(naming: Naming) -> frozenset[str]:
    return naming.account.statement.telling(naming.slot)


def _story(one: Naming, other: Naming, mine: Cast, theirs: Cast, rarity: Rarity) -> float:
    """The weight of what both documents name besides the person."""
    own = (_forms(one) | _forms(other)) & mine.names & theirs.names
    return round(mine.shared(theirs, rarity) - math.fsum(map(rarity.word, own)), _PLACES)


def _least(one: Naming, other: Naming, part: str, story: float) -> float | None:
    """How much must be told alike of two people; None where they cannot be one.

    Relatives have one surname, so that their given names must look alike.
    """
    if not (one.sure or other.sure):
        return None
    mine, theirs = (one.family, other.family) if part == _GIVEN else (one.given, other.given)
    likeness = fuzz.ratio(mine, theirs)
    if mine[:_BEGINNING] == theirs[:_BEGINNING] or likeness >= _CLOSE:
        return 0.0
    alike = likeness >= _ALIKE or mine[:_START] == theirs[:_START]
    if alike:
        return 0.0 if part == _FAMILY and story >= _SURE_STORY else _HINTED
    return _TOLD if part == _GIVEN else None


def _told(one: Naming, other: Naming, rarity: Rarity, lexis: _Lexis, in_words: bool) -> tuple[float, tuple[str, ...]]:
    """How much is told alike of two people, and the words of the first by which."""
    here, there = one.account.near(one.slot), other.account.near(other.slot)
    best: dict[int, float] = {}
    for key, near in here.items():
        if key not in there or key.removeprefix(WORD) in lexis.saying or (in_words and key.startswith(SENSE)):
            continue
        rare = rarity.word(one.account.statement.words[near.place].form)
        anchor = Anchor(key, near.distance, there[key].distance, near.place, rare)
        best[near.place] = max(best.get(near.place, 0.0), anchor.weight)
    places = sorted(best, key=lambda at: -best[at])[:_MOST_SHARED]
    return sum(best.values()), tuple(dict.fromkeys(one.account.statement.spelt(at) for at in sorted(places)))
