"""Claims as a Parquet table."""

import io
import json
import sys

import pytest

import factcheck
from factcheck.errors import UsageError
from factcheck.reports.claims import Understood
from factcheck.reports.claimtable import COLUMNS, render_parquet

TEXT = "The second Kenya-Peru Water Dialogue was held in Lima on 6 May 2019."


def understood() -> list[Understood]:
    document = factcheck.Document.from_text(TEXT, name="a.txt", published="2019-05-14")
    return [Understood(document, factcheck.extract(document))]


def test_a_table_holds_a_row_for_each_claim() -> None:
    """With its words, its days and its roles."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="PyArrow is not installed")
    table = parquet.read_table(io.BytesIO(render_parquet(understood())))
    assert list(COLUMNS) == table.column_names
    (row,) = (row for row in table.to_pylist() if row["ordinal"] == 2)
    assert ("a.txt", "2019-05-14", "2019-05-06", 737185, 737185) == tuple(
        row[name] for name in ("document", "published", "when", "earliest", "latest")
    )
    assert row["quote"] == TEXT[row["start"] : row["end"]]
    assert ["Kenya", "Peru"] == sorted(one["label"] for one in json.loads(row["roles"])["who"])


def test_without_pyarrow_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="Parquet is an extra"):
        render_parquet(understood())
