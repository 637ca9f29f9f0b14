"""What every kind of check is given."""

from collections.abc import Iterator, Mapping

from attrs import define

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.group import Group
from factcheck.model.timex import Timex


@define(frozen=True, eq=False)
class Material:
    """The documents under check with their dates, all claims in groups, and the claims of the records.

    ``timexes`` are by the place of the document in ``documents``; ``checked`` holds the ids of the documents under check.
    """

    documents: tuple[Document, ...]
    timexes: Mapping[int, tuple[Timex, ...]]
    claims: tuple[Claim, ...]
    groups: tuple[Group, ...]
    records: tuple[Claim, ...]

    def at(self, level: str | None) -> Iterator[Group]:
        """The groups of one level."""
        return (group for group in self.groups if group.level == level)

    def is_checked(self, claim: Claim) -> bool:
        """Whether a claim stands in a document under check, and not in a source or a record."""
        return any(claim.document is document for document in self.documents)
