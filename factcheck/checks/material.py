"""What every kind of check is given."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define, field, frozen

from factcheck.model.claim import Claim
from factcheck.model.contest import Contest
from factcheck.model.difference import Difference
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.group import Group
from factcheck.model.ignore import Ignore
from factcheck.model.mention import Person
from factcheck.model.opposition import Opposition
from factcheck.model.quotation import Quotation
from factcheck.model.reckoning import Reckoning
from factcheck.model.rivalry import Rivalry
from factcheck.model.span import Span
from factcheck.model.spell import Mixup
from factcheck.model.timex import Timex
from factcheck.rulebook.layers import Layers

WITNESSES = 3
"""Claims kept of each value that a group is told to have: what more say the same proves no more."""
MOST_VALUES = 64
"""Distinct values of a group that a claim is held against: those told most often."""


@frozen(eq=False)
class Remark:
    """What somebody has said to leave, and where that stands.

    ``idle`` is one that left nothing although all it speaks of was looked for, ``expired`` one whose time is over.
    """

    document: Document
    ignore: Ignore
    idle: bool = False
    expired: bool = False


@define(frozen=True, eq=False, slots=False)
class Material:
    """The documents under check with their dates, all claims in groups, and the claims of the records.

    ``timexes`` are by the place of the document in ``documents``. With ``apart``, each document under check is held against
    the sources alone, and not against the others under check. ``weekdays`` are their names, 1 for Monday; ``short_names``
    tell what familiar forms of given names stand for; ``layers`` which places cannot overlap; ``remarks``, known when all
    else is found, what was left. ``differences`` are of sentences worded alike, ``accounts`` of sentences that tell one
    thing in words of their own, ``rivalries`` of what two texts call the first or the largest,
    ``swaps`` of two values that change places, ``namings`` of one person by two names. ``headlines`` are values of a
    headline that the text below it contradicts.
    ``named`` are the people of each document and source where they stand, ``courtesies`` forms of address before a surname.
    ``superseded`` are documents and sources of which a later version is at hand, each with the latest.
    ``kept`` are the findings that stand, ``outdated`` those with a superseded side: both are known when all else is found.
    """

    documents: tuple[Document, ...]
    timexes: Mapping[int, tuple[Timex, ...]]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    records: tuple[Claim, ...]
    weekdays: Mapping[int, str]
    recurring: frozenset[str] = frozenset()
    apart: bool = False
    differences: tuple[Difference, ...] = ()
    accounts: tuple[Difference, ...] = ()
    rivalries: tuple[Rivalry, ...] = ()
    swaps: tuple[Difference, ...] = ()
    namings: tuple[Difference, ...] = ()
    headlines: tuple[Difference, ...] = ()
    reckonings: tuple[Reckoning, ...] = ()
    mixups: tuple[Mixup, ...] = ()
    oppositions: tuple[Opposition, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    contests: tuple[Contest, ...] = ()
    short_names: Mapping[str, str] = field(factory=dict)
    courtesies: frozenset[str] = frozenset()
    layers: Layers = Layers()
    named: Mapping[Document, tuple[Person, ...]] = field(factory=dict)
    remarks: tuple[Remark, ...] = ()
    sources: tuple[Document, ...] = ()
    superseded: Mapping[Document, Document] = field(factory=dict)
    kept: tuple[Finding, ...] = ()
    outdated: tuple[Finding, ...] = ()

    @cached_property
    def _by_level(self) -> Mapping[str, list[Group]]:
        levels: dict[str, list[Group]] = {}
        for group in self.groups:
            levels.setdefault(group.level, []).append(group)
        return levels

    @cached_property
    def _recurring(self) -> Mapping[int, list[Claim]]:
        """The claims of events that recur, by their documents."""
        told: dict[int, list[Claim]] = {}
        for claim in self.claims:
            if claim.type in self.recurring:
                told.setdefault(id(claim.document), []).append(claim)
        return told

    @cached_property
    def _on(self) -> Mapping[int, list[Finding]]:
        """The findings that stand, by the documents that they are on."""
        found: dict[int, list[Finding]] = {}
        for one in self.kept:
            found.setdefault(id(one.evidence[0].document), []).append(one)
        return found

    @cached_property
    def _checked(self) -> frozenset[int]:
        return frozenset(map(id, self.documents))

    @cached_property
    def _recorded(self) -> frozenset[int]:
        return frozenset(map(id, self.records))

    def at(self, levels: Collection[str]) -> Iterator[Group]:
        """The groups of some levels."""
        return (group for level in levels for group in self._by_level.get(level, ()))

    def recurring_at(self, document: Document, span: Span) -> list[Claim]:
        """The claims of recurring events to whose telling some words belong."""
        return [claim for claim in self._recurring.get(id(document), ()) if claim.span.overlaps(span)]

    def kept_on(self, document: Document) -> list[Finding]:
        """The findings that stand on a document."""
        return self._on.get(id(document), [])

    def is_checked(self, claim: Claim) -> bool:
        """Whether a claim stands in a document under check, and not in a source or a record."""
        return self.is_draft(claim.document)

    def is_draft(self, document: Document) -> bool:
        """Whether a document is under check, and not a source."""
        return id(document) in self._checked

    def is_record(self, claim: Claim) -> bool:
        """Whether a claim is a reference fact."""
        return id(claim) in self._recorded

    def compares(self, one: Claim, other: Claim) -> bool:
        """Whether two claims are to be held against each other: one is under check, and no two drafts of one run."""
        mine, theirs = self.is_checked(one), self.is_checked(other)
        if mine and theirs and self.apart:
            return one.document is other.document
        return mine or theirs

    def pairs(self, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
        """The pairs to be held against each other: each claim under check with witnesses of each value of the rest.

        Claims that tell the same are collapsed first, so that cost grows with the claims times the distinct values and
        never with the square of a block. A pair of two claims under check comes once, in the order of the claims; claims of
        superseded documents come last, so that a finding speaks of the others where there are any.
        """
        checked = [(place, claim) for place, claim in enumerate(claims) if self.is_checked(claim)]
        order = {id(claim): place for place, claim in checked}
        for witness in self._latest_first(witnesses(claims)) if checked else ():
            last = order.get(id(witness), len(claims))
            alone = witness.document if self.apart and self.is_checked(witness) else None
            for place, claim in checked:
                if place < last and (alone is None or claim.document is alone):
                    yield claim, witness

    def _latest_first(self, claims: list[Claim]) -> list[Claim]:
        """The claims in their order, but those of superseded documents behind the others."""
        return sorted(claims, key=lambda claim: claim.document in self.superseded) if self.superseded else claims


def witnesses(claims: Sequence[Claim]) -> list[Claim]:
    """A few claims of each distinct value, the best supported values first where there are too many; in order."""
    values: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        values.setdefault(claim.told, []).append(claim)
    told = sorted(values.values(), key=len, reverse=True)[:MOST_VALUES]
    kept = {id(claim) for same in told for claim in same[:WITNESSES]}
    return [claim for claim in claims if id(claim) in kept]


def opposed(pairs: Iterable[tuple[Claim, Claim]]) -> Iterable[tuple[Claim, list[Claim]]]:
    """Of pairs that contradict each other, a claim under check first: each such claim with those it contradicts."""
    against: dict[int, tuple[Claim, list[Claim]]] = {}
    for mine, theirs in pairs:
        against.setdefault(id(mine), (mine, []))[1].append(theirs)
    return against.values()
