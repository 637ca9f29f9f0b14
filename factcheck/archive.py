"""What a draft needs of an indexed archive: the documents that share a key with it, and how common its words are there."""

import hashlib
import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from attrs import define, field, frozen

from factcheck.checks.lives import person_of
from factcheck.errors import IndexFault
from factcheck.grouping.accounts import accounts
from factcheck.grouping.elsewhere import Elsewhere
from factcheck.grouping.levels import LEVELS
from factcheck.grouping.rarity import told_in
from factcheck.index.dossier import Dossier, copy_keys, form, number, version_keys
from factcheck.index.store import Index
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.mention import Person
from factcheck.reach import Reach
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.rulebook.topic_rules import TypeRule
from factcheck.traces import ACCOUNT, NAME, features_of, names_of, words_of
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
        words=words_of(one, rulebook),
        keys=keys,
        quotations=one.quotations,
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
    """What stands in documents of the index that are at hand, or read again, and so is counted already."""

    documents: int = 0
    statements: int = 0
    told: Counter[str] = field(factory=Counter)
    in_statements: Counter[str] = field(factory=Counter)
    compared: Counter[str] = field(factory=Counter)

    def add(self, dossier: Dossier) -> None:
        """One more document with its traces."""
        self.documents += 1
        self.statements += dossier.statements
        self.told.update(dossier.words.keys())
        for trace, (statements, *places) in dossier.words.items():
            self.in_statements[trace] += statements
            self.compared[trace] += len(places)


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
        for one in self.index.traced(self.own):
            self.ours.add(one)
        reach = Reach(self.index, self.rulebook, self.drafts, self.own, self.ours.told, self.ours.compared)
        asked, sharing, named, lives = self._sharing()
        again, quoted = reach.alike() | lives, reach.quoted()
        whole = named - again
        found = again | whole | sharing | quoted
        for one in self.index.traced(again):
            self.ours.add(one)
        read = [understood(one.document, self.rulebook) for _, one in self.index.dossiers_of(again, frozenset())]
        looked_up = self.index.dossiers_of(found - again, asked, whole, quoted)
        told = (Understood(one.document, (), one.claims, one.people, quotations=one.quotations) for _, one in looked_up)
        sources = (*read, *told)
        sources += self._kin([one.document for one in sources], self.own | found)
        left = self.index.totals().documents - len(self.own) - len(sources)
        return Drawn(sources, left, self._elsewhere(sources, left), Names(self.index.path), tuple(self.notes))

    def _kin(self, drawn: Sequence[Document], known: Set[int]) -> tuple[Understood, ...]:
        """The versions of all documents at hand and drawn, and the copies of drafts; nothing that they say is compared."""
        drafts = [one.document for one in self.drafts]
        keys = {key for one in (*self.at_hand, *drawn) for key in version_keys(one)}
        found = self.index.kin(keys) | self.index.kin({key for one in drafts for key in copy_keys(one)})
        stored = self.index.dossiers_of(found - known, frozenset())
        return tuple(Understood(dossier.document) for _, dossier in stored)

    def _sharing(self) -> tuple[frozenset[int], ...]:
        """The keys of the drafts; the documents that share one of a claim, the sound of a name, a person's life."""
        asked: set[int] = set()
        sharing: dict[str, set[int]] = {_SPELLING: set(), _LIFE: set(), "": set()}
        for label, key, alone in _asked(self.drafts, self.rulebook):
            found = self.index.find(key, self.own, alone)
            asked.add(key)
            kind = label.partition(" / ")[0]
            sharing[kind if kind in sharing else ""].update(found.documents)
            if found.hot:
                self.notes.append(f"{label}: {found.told} in the index, {len(found.documents)} of them taken")
        return tuple(map(frozenset, (asked, sharing[""], sharing[_SPELLING], sharing[_LIFE])))

    def _elsewhere(self, sources: Sequence[Understood], left: int) -> Elsewhere:
        """What stands in the documents of the index that are neither at hand nor read again."""
        texts = [one.statements for one in (*self.drafts, *sources)]
        words = {word for text in texts for statement in text for word in statement.forms}
        told = words.union(*map(told_in, texts))
        accounted = (accounts(one.statements, senses_of(self.rulebook)) for one in self.drafts)
        features = {feature for text in accounted for one in text for feature in features_of(one)}
        names = {name for one in self.drafts for name in names_of(one)}
        known = self.index.words((*told, *features, *names))
        documents = {trace: one.documents - self.ours.told[trace] for trace, one in known.items()}
        compared = {trace: one.slotted - self.ours.compared[trace] for trace, one in known.items()}
        return Elsewhere(
            statements=self.index.totals().statements - self.ours.statements,
            documents=left,
            counts={word: one.statements - self.ours.in_statements[word] for word, one in known.items() if word in words},
            slotted=compared,
            told=documents,
            features={one.removeprefix(ACCOUNT): compared[one] for one in features & known.keys()},
            names={one.removeprefix(NAME): documents[one] for one in names & known.keys()},
        )


def _asked(drafts: Sequence[Understood], rulebook: Rulebook) -> Iterator[tuple[str, int, frozenset[int]]]:
    """The keys of the drafts: a label, the number, and the one value that says what the drafts say and no more."""
    claims = [claim for one in drafts for claim in one.claims]
    for key in dict.fromkeys(key for claim in claims for key in keys_of(claim, rulebook)):
        yield " / ".join(key), number(*key), frozenset()
    spelt: dict[tuple[str, ...], list[str]] = {}
    for name in dict.fromkeys(name for one in drafts for name in _spellings(one.people)):
        spelt.setdefault(_sound(name), []).append(name)
    for sound, names in spelt.items():
        alone = frozenset({number(names[0])}) if len(names) == 1 else frozenset()
        yield f"{_SPELLING} / {names[0]}", number(*sound), alone
    yield from _ranks_asked(drafts)
    for person in dict.fromkeys(person for one in drafts for person in _lives(one)):
        yield f"{_LIFE} / {person}", number(_LIFE, person), frozenset()


def _ranks_asked(drafts: Sequence[Understood]) -> Iterator[tuple[str, int, frozenset[int]]]:
    """The keys of the people of the drafts who have a rank, each with the one that the drafts give."""
    told: dict[str, set[str]] = {}
    for person in (person for one in drafts for person in one.people if person.rank):
        told.setdefault(person.key, set()).add(person.rank)
    for key, ranks in told.items():
        alone = frozenset(map(number, ranks)) if len(ranks) == 1 else frozenset()
        yield f"{_RANK} / {key}", number(_RANK, key), alone


def label_of(index: Index, key: int, rulebook: Rulebook) -> str:
    """What a key of an index stands for, as the first of its documents tells; nothing where other rules made it."""
    first = min(index.find(key).documents, default=None)
    some = [] if first is None else [dossier.document for _, dossier in index.dossiers_of([first], frozenset())]
    asked = _asked([understood(one, rulebook) for one in some], rulebook)
    return next((label for label, number_of_it, _ in asked if number_of_it == key), "")
