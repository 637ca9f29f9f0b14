"""A cluster: the same stages on Apache Spark, which gives out again what a lost worker had.

Documents go to the stage of extraction in Arrow batches; its rows of claims are put together by key and sorted, and each
partition is streamed through the same check as on one machine. Nothing is grouped by Spark itself: a call for each group
costs more than the group.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Any, Self

from attrs import frozen

from factcheck.backends.backend import Stages
from factcheck.errors import UsageError
from factcheck.exchange import CLAIMS, FINDINGS, batches

_NAME = "factcheck"
"""What Spark shows of a job."""
_WORDS = {"int64": "bigint", "list<int64>": "array<bigint>"}
"""What Spark calls types of Arrow, where it calls them otherwise."""

_Batches = Iterator[Any]


def columns_of(table: Mapping[str, str]) -> str:
    """The columns of a table in Spark's words."""
    return ", ".join(f"`{name}` {_WORDS.get(kind, kind)}" for name, kind in table.items())


@frozen
class Spark:
    """The Spark session of a program; its tables are frames. ``partitions`` are the parts that rows are put together in."""

    session: Any
    partitions: int | None = None

    @classmethod
    def started(cls, partitions: int | None = None) -> Self:
        """Spark as the program was submitted to it. Raises UsageError where PySpark or Java is missing."""
        try:
            builder = import_module("pyspark.sql").SparkSession.builder
            import_module("pyarrow")
            return cls(builder.appName(_NAME).getOrCreate(), partitions)
        except ImportError as error:
            message = "Spark is an extra: pip install 'factcheck-claims[spark]', and Java 17 or later"
            raise UsageError(message) from error

    def extract(self, documents: Any, stages: Stages) -> Any:
        """What documents claim."""
        return documents.mapInArrow(_extraction(stages), columns_of(CLAIMS))

    def cluster(self, claims: Any) -> Any:
        """Claims brought together: those of one key in one partition, in the order of key, value and document."""
        entries = claims.selectExpr("explode(arrays_zip(keys, values)) AS entry", "document", "stored")
        rows = entries.selectExpr("entry.keys AS key", "entry.values AS value", "document", "stored")
        parts = [self.partitions] if self.partitions else []
        return rows.repartition(*parts, "key").sortWithinPartitions("key", "value", "document")

    def cross_check(self, rows: Any, stages: Stages) -> Any:
        """The findings, each once, whatever was done twice because a worker was lost."""
        return rows.mapInArrow(_checking(stages), columns_of(FINDINGS)).dropDuplicates(["fingerprint"])

    def read(self, table: str, claims: bool = False) -> Any:
        """A table of documents, or of claims: Parquet, or of documents JSON lines."""
        read = self.session.read
        return read.json(table) if table.endswith((".jsonl", ".json")) and not claims else read.parquet(table)

    def write(self, findings: Any, folder: str) -> None:
        """Findings as JSON lines in a folder that is not there yet."""
        findings.write.json(folder)


def _extraction(stages: Stages) -> Callable[[_Batches], _Batches]:
    """The stage of extraction as Spark calls it."""

    def run(given: _Batches) -> _Batches:
        records = (record for batch in given for record in batch.to_pylist())
        rows = (row for record in records for row in stages.extract(record, stages.rules()))
        yield from batches(rows, CLAIMS)

    return run


def _checking(stages: Stages) -> Callable[[_Batches], _Batches]:
    """The stage of checks as Spark calls it; a key whose rows stand in two batches is one."""

    def run(given: _Batches) -> _Batches:
        rows = (row for batch in given for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
        yield from batches(stages.check(rows, stages.rules()), FINDINGS)

    return run
