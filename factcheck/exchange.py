"""The table of claims: what travels between the stages of a cross-check, and what other programs are given.

One schema for both, in the words of Apache Arrow; docs/scale.md tells what stands in each column. The stages themselves
work with plain tuples, so that one machine needs no Arrow.
"""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from factcheck.errors import InputError, UsageError
from factcheck.model.claim import Claim
from factcheck.model.document import Document

CLAIMS: Mapping[str, str] = {
    "document": "string", "publisher": "string", "tier": "string", "published": "string", "type": "string",
    "status": "string", "rule": "string", "start": "int64", "end": "int64", "quote": "string", "when": "string",
    "earliest": "int64", "latest": "int64", "ordinal": "int64", "roles": "string",
    "keys": "list<int64>", "values": "list<int64>", "stored": "binary",
}  # fmt: skip
"""The columns of a table of claims with their Arrow types: a row for each claim, and one for each document."""
ROWS: Mapping[str, str] = {"key": "int64", "value": "int64", "document": "string", "stored": "binary"}
"""The columns of claims that are brought together: a row for each key of each row of claims."""
FINDINGS: Mapping[str, str] = {"fingerprint": "string", "finding": "string"}
"""The columns of findings: a name that is the same on every engine, and the finding as JSON."""
DOCUMENT = "document"
"""The ``type`` of the row that tells of a document that it was read, and by what else than its claims it is looked up."""

ClaimRow = tuple[Any, ...]
"""A row of a table of claims, in the order of ``CLAIMS``."""
Row = tuple[int, int, str, bytes]
"""A row of ``ROWS``: a key, the value told there, the name of the document, and all that an index stores of it."""
FindingRow = tuple[str, str]
"""A row of ``FINDINGS``."""
Entry = tuple[int, int]
"""A key with the value told there."""

_BATCH = 512
"""Rows of a batch: some megabytes, for each row may hold all that is stored of a document."""
_ONE_PAGE = 1 << 28
"""Bytes of a dictionary: what is stored of a document stands once in a file, however many claims it has."""


def claim_row(claim: Claim, entries: Iterable[Entry], stored: bytes) -> ClaimRow:
    """The row of a claim; a claim without entries is compared with none, and nothing is stored of its document."""
    days = claim.when.interval if claim.when is not None else None
    roles = {name: [{"key": one.key, "label": one.label} for one in fillers] for name, fillers in claim.roles.items()}
    told = {
        **_source(claim.document),
        "type": claim.type,
        "status": claim.status,
        "rule": claim.rule,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "when": (claim.when.edtf or claim.when.value) if claim.when is not None else None,
        "earliest": days.earliest if days is not None else None,
        "latest": days.latest if days is not None else None,
        "ordinal": claim.ordinal,
        "roles": json.dumps(roles, ensure_ascii=False, sort_keys=True),
    }
    return _row(told, entries, stored)


def document_row(document: Document, entries: Iterable[Entry], stored: bytes) -> ClaimRow:
    """The row of a document, with the keys that are of no claim: whom it names, and of whose life it tells."""
    return _row({**_source(document), "type": DOCUMENT, "quote": document.title, "roles": "{}"}, entries, stored)


def _source(document: Document) -> dict[str, Any]:
    return {
        "document": document.name,
        "publisher": document.publisher,
        "tier": document.tier,
        "published": document.published.isoformat() if document.published else None,
    }


def _row(told: Mapping[str, Any], entries: Iterable[Entry], stored: bytes) -> ClaimRow:
    pairs = list(entries)
    keyed = {"keys": [key for key, _ in pairs], "values": [value for _, value in pairs], "stored": stored if pairs else None}
    return tuple({**told, **keyed}.get(name) for name in CLAIMS)


def keyed(claims: Iterable[ClaimRow]) -> Iterator[Row]:
    """A row for each key of each claim, in their order."""
    for claim in claims:
        told = dict(zip(CLAIMS, claim, strict=True))
        for key, value in zip(told["keys"], told["values"], strict=True):
            yield key, value, told["document"], told["stored"]


def schema(columns: Mapping[str, str]) -> Any:
    """The Arrow schema of some columns. Raises UsageError without PyArrow."""
    arrow = _arrow()
    lists = {"list<int64>": arrow.list_(arrow.int64())}
    return arrow.schema([(name, lists[kind] if kind in lists else getattr(arrow, kind)()) for name, kind in columns.items()])


def batches(rows: Iterable[tuple[Any, ...]], columns: Mapping[str, str]) -> Iterator[Any]:
    """Rows as Arrow batches of bounded length. Raises UsageError without PyArrow."""
    arrow, form = _arrow(), schema(columns)
    left = iter(rows)
    while some := list(islice(left, _BATCH)):
        told = zip(zip(*some, strict=True), form, strict=True)
        yield arrow.RecordBatch.from_arrays([arrow.array(values, type=one.type) for values, one in told], schema=form)


def parquet(claims: Iterable[ClaimRow]) -> bytes:
    """A Parquet file of a table of claims. Raises UsageError without PyArrow."""
    table = _arrow().Table.from_batches(batches(claims, CLAIMS), schema=schema(CLAIMS))
    target = io.BytesIO()
    import_module("pyarrow.parquet").write_table(table, target, dictionary_pagesize_limit=_ONE_PAGE)
    return target.getvalue()


def parquet_file(path: Path) -> Any:
    """A Parquet file to be read. Raises InputError where it is none, OSError, and UsageError without PyArrow."""
    arrow = _arrow()
    try:
        return import_module("pyarrow.parquet").ParquetFile(path)
    except arrow.ArrowInvalid as error:
        message = f"{path}: no Parquet file"
        raise InputError(message) from error


def _arrow() -> Any:
    try:
        return import_module("pyarrow")
    except ImportError as error:
        message = "Parquet is an extra: pip install 'factcheck-claims[arrow]'"
        raise UsageError(message) from error
