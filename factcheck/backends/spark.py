"""A cluster: the same stages on Apache Spark, which gives out again what a lost worker had.

Documents go to the stage of extraction in Arrow batches; its rows are put together by key and sorted, and each partition is
streamed through the same check as on one machine. Nothing is grouped by Spark itself: a call for each group costs more than
the group.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any

from factcheck.errors import UsageError

ROWS = "key bigint, value bigint, name string, dossier binary"
"""The columns of the rows, in Spark's words."""
TOLD = "fingerprint string, finding string"
"""The columns of the findings: a name that is the same on every engine, and the finding as JSON."""

Extract = Callable[[Mapping[str, Any]], Iterable[tuple[int, int, str, bytes]]]
"""From a document, as a record with the columns of its table, to rows."""
Check = Callable[[Iterable[tuple[int, int, str, bytes]]], Iterable[tuple[str, str]]]
"""From rows in the order of key, value and name to findings."""

_BATCH = 512


def session(name: str) -> Any:
    """The Spark session of this program. Raises UsageError where PySpark or Java is missing."""
    try:
        builder = import_module("pyspark.sql").SparkSession.builder
        import_module("pyarrow")
        return builder.appName(name).getOrCreate()
    except ImportError as error:
        message = "Spark is an extra: pip install 'factcheck-claims[spark]', and Java 17 or later"
        raise UsageError(message) from error


def findings(documents: Any, extract: Extract, check: Check, partitions: int | None = None) -> Any:
    """The findings between the documents of a Spark frame, as a frame with the columns of ``TOLD``, each once."""
    rows = documents.mapInArrow(_extraction(extract), ROWS)
    together = rows.repartition(*([partitions] if partitions else []), "key").sortWithinPartitions("key", "value", "name")
    return together.mapInArrow(_checking(check), TOLD).dropDuplicates(["fingerprint"])


def _extraction(extract: Extract) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The stage of extraction as Spark calls it."""

    def run(batches: Iterator[Any]) -> Iterator[Any]:
        rows = (row for batch in batches for record in batch.to_pylist() for row in extract(record))
        yield from _batches(rows, ("key", "value", "name", "dossier"), ("int64", "int64", "string", "binary"))

    return run


def _checking(check: Check) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """The stage of checks as Spark calls it; a key whose rows stand in two batches is one."""

    def run(batches: Iterator[Any]) -> Iterator[Any]:
        rows = (row for batch in batches for row in zip(*(column.to_pylist() for column in batch.columns), strict=True))
        yield from _batches(check(rows), ("fingerprint", "finding"), ("string", "string"))

    return run


def _batches(rows: Iterable[tuple[Any, ...]], names: tuple[str, ...], kinds: tuple[str, ...]) -> Iterator[Any]:
    """Tuples as Arrow batches of bounded length."""
    arrow = import_module("pyarrow")
    schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in zip(names, kinds, strict=True)])
    kept: list[tuple[Any, ...]] = []
    for row in rows:
        kept.append(row)
        if len(kept) == _BATCH:
            yield arrow.RecordBatch.from_arrays(_columns(arrow, schema, kept), schema=schema)
            kept = []
    if kept:
        yield arrow.RecordBatch.from_arrays(_columns(arrow, schema, kept), schema=schema)


def _columns(arrow: Any, schema: Any, rows: list[tuple[Any, ...]]) -> list[Any]:
    return [arrow.array(column, type=field.type) for column, field in zip(zip(*rows, strict=True), schema, strict=True)]
