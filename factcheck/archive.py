"""What a draft needs of an indexed archive: the documents that share a key with it, and how common its words are there."""

import hashlib
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from attrs import define, field, frozen

from factcheck.checks.lives import person_of
from factcheck.errors import IndexFault
from factcheck.grouping.blocking import COMMON, promising
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.grouping.levels import LEVELS
from factcheck.index.dossier import Dossier, Words, copy_keys, form, number, version_keys
from factcheck.index.store import Index
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.model.statement import Statement
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import TypeRule
from factcheck.understood import Understood, understood
from factcheck.values.name import Name
from factcheck.version import VERSION

_SPELLING, _LIFE, _RANK = "spelling", "life", "rank"


def hash_of(rulebook: Rulebook) -> str:
    """Sixteen hexadecimal digits of all that decides what is read out of a text: rules, version, what is stored."""
    told = hashlib.sha256(repr((VERSION, form())).encode())
    for file in rulebook.files:
        told.update(hashlib.sha256(file.name.encode() + b"\0" + file.text.encode("utf-8", "surrogatepass")).digest())
    return told.hexdigest()[:16]


def dossier_of(one: Understood, rulebook: Rulebook) -> Dossier:
    """What an index keeps of a document."""
    keys = tuple(tuple(number(*key) for key in keys_of(claim, rulebook)) for claim in one.claims)
    claims = ((key, told_as(claim)) for claim, own in zip(one.claims, keys, strict=True) for key in own)
    names = ((number(*_sound(spelt)), number(spelt)) for spelt in _spellings(one.people))
    lives = ((number(_LIFE, person), 0) for person in _lives(one))
    ranks = ((number(_RANK, person.key), number(person.rank)) for person in one.people if person.rank)
    return Dossier(
        document=one.document,
        claims=one.claims,
        people=one.people,
        entries=tuple(dict.fromkeys((*claims, *names, *lives, *ranks))),
        statements=len(one.statements),
        words=_words(one.statements),
        keys=keys,
    )


def told_as(claim: Claim) -> int:
    """What a claim tells at its keys, as a number."""
    return number(repr(claim.told))


def keys_of(claim: Claim, rulebook: Rulebook) -> Iterator[tuple[str, ...]]:
    """The blocking keys of a claim, each with its level before it."""
    for level in _levels_of(rulebook).get(claim.type, LEVELS):
        key = LEVELS[level].key(claim)
        if key is not None:
            yield (level, *key, *LEVELS[level].part(claim))


def _levels_of(rulebook: Rulebook) -> Mapping[str, Collection[str]]:
    return rulebook.derive(_levels)


def _levels(rulebook: Rulebook) -> Mapping[str, Collection[str]]:
    return {rule.id: rule.levels for rule in rulebook.of(TypeRule)}


def _spellings(people: Iterable[Person]) -> list[str]:
    """The full names of people as they are written."""
    return [spelt for spelt in dict.fromkeys(one.written for one in people) if len(spelt.split()) > 1]


def _lives(one: Understood) -> list[str]:
    """The people of whose lives something is told."""
    return [person for person in dict.fromkeys(map(person_of, one.reckonings)) if person is not None]


def _sound(spelt: str) -> tuple[str, ...]:
    return (_SPELLING, *Name.of(spelt).heard)


def _words(statements: Sequence[Statement]) -> Words:
    words: dict[str, list[int]] = {}
    for statement in statements:
        for word in sorted(statement.forms):
            counted = words.setdefault(word, [0])
            counted[0] += 1
            counted += [statement.place] if statement.slots else []
    return words


@frozen
class Names:
    """The names of the files in an index, without their folders; looked up when asked."""

    path: Path

    def __contains__(self, file: object) -> bool:
        with Index.to_read(self.path) as index:
            return index.holds_file(str(file))


@frozen(eq=False)
class Drawn:
    """What was drawn from an index: documents as sources, and of its rest the number, the words, the names of the files.

    ``notes`` tell of keys that so many documents have that not all were taken.
    """

    sources: tuple[Understood, ...]
    left: int
    elsewhere: Elsewhere
    files: Names
    notes: tuple[str, ...] = ()


def refuse_other_rules(index: Index, rulebook: Rulebook) -> None:
    """Raise IndexFault where an index holds what other rules have read."""
    now = hash_of(rulebook)
    others = sum(count for rules, count in index.rules().items() if rules != now)
    if others:
        message = (
            f"{index.path}: {others} of its files were read by other rules or another version; factcheck index update first"
        )
        raise IndexFault(message)


def draw(path: Path, drafts: Sequence[Understood], sources: Sequence[Document], rulebook: Rulebook) -> Drawn:
    """The documents of an index that can matter to some drafts, without drafts and sources that are at hand already.

    All that share a blocking key with a draft, the sound of a person's name with another spelling, or rare words in one
    statement. Raises IndexFault.
    """
    with Index.to_read(path) as index:
        refuse_other_rules(index, rulebook)
        at_hand = (*(one.document for one in drafts), *sources)
        own = index.numbers({os.path.realpath(one.path) for one in at_hand if one.path is not None})
        return _Draw(index, rulebook, drafts, tuple(at_hand), own).drawn()


@define
class _Counted:
    """The words of documents of the index that are at hand, and so are counted already."""

    number: int = 0
    statements: Counter[str] = field(factory=Counter)
    slotted: Counter[str] = field(factory=Counter)

    def add(self, dossier: Dossier) -> None:
        """The statements of one more document, and their words."""
        self.number += dossier.statements
        for word, (statements, *places) in dossier.words.items():
            self.statements[word] += statements
            self.slotted[word] += len(places)


@define
class _Draw:
    """The steps of drawing from an index for some drafts; ``own`` are its documents that are ``at_hand`` already."""

    index: Index
    rulebook: Rulebook
    drafts: Sequence[Understood]
    at_hand: tuple[Document, ...]
    own: frozenset[int]
    ours: _Counted = field(factory=_Counted)
    notes: list[str] = field(factory=list)

    def drawn(self) -> Drawn:
        """All steps."""
        for _, one in self.index.dossiers_of(self.own):
            self.ours.add(one)
        similar = self._similar()
        asked, sharing, named, lives = self._sharing()
        again = similar | lives
        whole = again | named
        stored = self.index.dossiers_of(whole | sharing, asked, whole)
        sources = tuple(self._source(dossier, one in again) for one, dossier in stored)
        sources += self._kin([one.document for one in sources], self.own | whole | sharing)
        left = self.index.totals().documents - len(self.own) - len(sources)
        return Drawn(sources, left, self._elsewhere(sources), Names(self.index.path), tuple(self.notes))

    def _kin(self, drawn: Sequence[Document], known: Set[int]) -> tuple[Understood, ...]:
        """The versions of all documents at hand and drawn, and the copies of drafts; nothing that they say is compared."""
        drafts = [one.document for one in self.drafts]
        keys = {key for one in (*self.at_hand, *drawn) for key in version_keys(one)}
        found = self.index.kin(keys) | self.index.kin({key for one in drafts for key in copy_keys(one)})
        stored = self.index.dossiers_of(found - known, frozenset())
        return tuple(Understood(dossier.document) for _, dossier in stored)

    def _similar(self) -> frozenset[int]:
        """The documents with statements that share rare words with a statement of a draft."""
        slotted = [one for draft in self.drafts for one in draft.statements if one.slots]
        here = Counter(word for one in slotted for word in one.forms)
        rare = {
            word: [place for place in one.places if place[0] not in self.own]
            for word, one in self.index.words(here).items()
            if one.places and one.slotted - self.ours.slotted[word] + here[word] <= COMMON
        }
        shared = ([place for word in one.forms for place in rare.get(word, ())] for one in slotted)
        return frozenset(place[0] for places in shared for place in promising(places))

    def _sharing(self) -> tuple[frozenset[int], ...]:
        """The keys of the drafts; the documents that share one of a claim, the sound of a name, a person's life."""
        asked: set[int] = set()
        sharing: dict[str, set[int]] = {_SPELLING: set(), _LIFE: set(), "": set()}
        for label, key, alone in self._asked():
            found = self.index.find(key, self.own, alone)
            asked.add(key)
            kind = label.partition(" / ")[0]
            sharing[kind if kind in sharing else ""].update(found.documents)
            if found.hot:
                self.notes.append(f"{label}: {found.told} in the index, {len(found.documents)} of them taken")
        return tuple(map(frozenset, (asked, sharing[""], sharing[_SPELLING], sharing[_LIFE])))

    def _asked(self) -> Iterator[tuple[str, int, frozenset[int]]]:
        """The keys of the drafts: a label, the number, and the one value that says what the drafts say and no more."""
        claims = [claim for one in self.drafts for claim in one.claims]
        for key in dict.fromkeys(key for claim in claims for key in keys_of(claim, self.rulebook)):
            yield " / ".join(key), number(*key), frozenset()
        spelt: dict[tuple[str, ...], list[str]] = {}
        for name in dict.fromkeys(name for one in self.drafts for name in _spellings(one.people)):
            spelt.setdefault(_sound(name), []).append(name)
        for sound, names in spelt.items():
            alone = frozenset({number(names[0])}) if len(names) == 1 else frozenset()
            yield f"{_SPELLING} / {names[0]}", number(*sound), alone
        yield from self._ranks_asked()
        for person in dict.fromkeys(person for one in self.drafts for person in _lives(one)):
            yield f"{_LIFE} / {person}", number(_LIFE, person), frozenset()

    def _ranks_asked(self) -> Iterator[tuple[str, int, frozenset[int]]]:
        """The keys of the people of the drafts who have a rank, each with the one that the drafts give."""
        told: dict[str, set[str]] = {}
        for person in (person for one in self.drafts for person in one.people if person.rank):
            told.setdefault(person.key, set()).add(person.rank)
        for key, ranks in told.items():
            alone = frozenset(map(number, ranks)) if len(ranks) == 1 else frozenset()
            yield f"{_RANK} / {key}", number(_RANK, key), alone

    def _source(self, dossier: Dossier, again: bool) -> Understood:
        """A document of the index; read again where more than its claims and people is needed."""
        if not again:
            return Understood(dossier.document, (), dossier.claims, dossier.people)
        self.ours.add(dossier)
        return understood(dossier.document, self.rulebook)

    def _elsewhere(self, sources: Sequence[Understood]) -> Elsewhere:
        """The words of all documents of the index that are not at hand."""
        texts = (one.statements for one in (*self.drafts, *sources))
        known = self.index.words({word for text in texts for statement in text for word in statement.forms})
        counts = {word: one.statements - self.ours.statements[word] for word, one in known.items()}
        slotted = {word: one.slotted - self.ours.slotted[word] for word, one in known.items()}
        return Elsewhere(self.index.totals().statements - self.ours.number, counts, slotted)
