"""What every backend can do: the stages of a cross-check, over as many documents as there are."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, Self, TypeVar

from attrs import frozen

from factcheck.exchange import ClaimRow, FindingRow, Row
from factcheck.rulebook.rulebook import Rulebook

Record = Mapping[str, Any]
"""A document as a row of a table: ``name`` and ``text``, and what else the table tells of it."""
Table = TypeVar("Table")
"""What an engine has for a table: an iterable of rows on one machine, a frame on Spark."""
Extract = Callable[[Record, Rulebook], Iterable[ClaimRow]]
"""From a document to rows of claims."""
Check = Callable[[Iterable[Row], Rulebook], Iterable[FindingRow]]
"""From rows that come in the order of key, value and document to findings."""
Shard = TypeVar("Shard")
Result = TypeVar("Result")
Stage = Callable[[Shard, Rulebook], Result]
"""A function of a module, so that another process can find it, which reads nothing but its shard and the rules."""


@frozen
class Stages:
    """The stages as functions of modules, which another process or machine can find; they read what they are given alone.

    ``rules`` gives the rules where the work is done; ``few`` collapses the rows of a key that many documents have.
    """

    rules: Callable[[], Rulebook]
    extract: Extract
    few: Callable[[Iterable[Row]], list[Row]]
    check: Check


class Backend(Protocol[Table]):
    """Somewhere to work. Whatever the engine and the number of workers, the findings are the same, byte for byte.

    A worker that is lost costs only time. The columns of all tables stand in ``factcheck.exchange``.
    """

    def extract(self, documents: Table, stages: Stages) -> Table:
        """What documents claim: from a table of records to one with the columns ``CLAIMS``."""
        ...

    def cluster(self, claims: Table) -> Table:
        """Claims brought together by what two must share to be compared: to a table with the columns ``ROWS``, in order."""
        ...

    def cross_check(self, rows: Table, stages: Stages) -> Table:
        """What cannot be true together among clustered claims: a table with the columns ``FINDINGS``, each finding once."""
        ...


class Engine(Backend[Table], Protocol[Table]):
    """A backend that a program of its own can begin with, and that finds its tables itself."""

    @classmethod
    def started(cls, partitions: int | None = None) -> Self:
        """It as such a program has it; rows are put together in so many parts, where there are any."""
        ...

    def read(self, table: str, claims: bool = False) -> Table:
        """A table of documents, or of claims, by its address: Parquet, or of documents JSON lines."""
        ...

    def write(self, findings: Table, folder: str) -> None:
        """Findings as JSON lines in a folder that is not there yet."""
        ...
