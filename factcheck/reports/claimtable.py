"""Claims as a table for other programs: Parquet, with one row for each claim (the extra ``arrow``)."""

import io
import json
from collections.abc import Sequence
from importlib import import_module
from typing import Any

from factcheck.errors import UsageError
from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.reports.claims import Understood

COLUMNS = {
    "document": "string", "publisher": "string", "tier": "string", "published": "string", "type": "string",
    "status": "string", "rule": "string", "start": "int64", "end": "int64", "quote": "string", "when": "string",
    "earliest": "int64", "latest": "int64", "ordinal": "int64", "roles": "string",
}  # fmt: skip
"""The columns with their Arrow types; docs/scale.md tells what they hold."""


def render_parquet(understood: Sequence[Understood]) -> bytes:
    """A Parquet file of all claims, in the order of the documents and the text. Raises UsageError without PyArrow."""
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        message = "Parquet is an extra: pip install 'factcheck-claims[arrow]'"
        raise UsageError(message) from error
    rows = [_row(one.document, claim) for one in understood for claim in one.claims]
    schema = arrow.schema([(name, getattr(arrow, kind)()) for name, kind in COLUMNS.items()])
    target = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist(rows, schema=schema), target)
    return target.getvalue()


def _row(document: Document, claim: Claim) -> dict[str, Any]:
    days = claim.when.interval if claim.when is not None else None
    roles = {name: [{"key": one.key, "label": one.label} for one in fillers] for name, fillers in claim.roles.items()}
    return {
        "document": document.name,
        "publisher": document.publisher,
        "tier": document.tier,
        "published": document.published.isoformat() if document.published else None,
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
