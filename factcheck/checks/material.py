"""What every kind of check is given."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import define

from factcheck.model.claim import Claim
from factcheck.model.difference import Difference
from factcheck.model.document import Document
from factcheck.model.group import Group
from factcheck.model.timex import Timex


@define(frozen=True, eq=False)
class Material:
    """The documents under check with their dates, all claims in groups, and the claims of the records.

    ``timexes`` are by the place of the document in ``documents``. With ``apart``, each document under check is held against
    the sources alone, and not against the others under check. ``weekdays`` are their names, 1 for Monday.
    """

    documents: tuple[Document, ...]
    timexes: Mapping[int, tuple[Timex, ...]]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    records: tuple[Claim, ...]
    weekdays: Mapping[int, str]
    apart: bool = False
    differences: tuple[Difference, ...] = ()

    def at(self, levels: Collection[str]) -> Iterator[Group]:
        """The groups of some levels."""
        return (group for group in self.groups if group.level in levels)

    def is_checked(self, claim: Claim) -> bool:
        """Whether a claim stands in a document under check, and not in a source or a record."""
        return any(claim.document is document for document in self.documents)

    def compares(self, one: Claim, other: Claim) -> bool:
        """Whether two claims are to be held against each other: one is under check, and no two drafts of one run."""
        mine, theirs = self.is_checked(one), self.is_checked(other)
        if mine and theirs and self.apart:
            return one.document is other.document
        return mine or theirs


def opposed(pairs: Iterable[tuple[Claim, Claim]], material: Material) -> Iterable[tuple[Claim, list[Claim]]]:
    """Of pairs that contradict each other: each claim under check, with those it contradicts.

    A pair without a claim under check is left out; two claims under check are told once, at the first.
    """
    against: dict[int, tuple[Claim, list[Claim]]] = {}
    for one, other in pairs:
        if material.compares(one, other):
            mine, theirs = (one, other) if material.is_checked(one) else (other, one)
            against.setdefault(id(mine), (mine, []))[1].append(theirs)
    return against.values()
