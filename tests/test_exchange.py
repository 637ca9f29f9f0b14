"""The table of claims: one schema, for what travels and for what other programs are given."""

import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck.backends import BACKENDS
from factcheck.backends.backend import Backend, Engine
from factcheck.backends.spark import columns_of
from factcheck.corpus import claims_of
from factcheck.errors import UsageError
from factcheck.exchange import CLAIMS, DOCUMENT, ROWS, ClaimRow, batches, keyed, parquet, schema
from factcheck.index.dossier import unpacked
from factcheck.pipeline import builtin_rulebook
from tests.told import rows_of

TEXT = "The second Kenya-Peru Water Dialogue was held in Lima on 6 May 2019. Kenya’s Foreign Minister Ada Quill came."
ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "scale.md"
_ROW = re.compile(r"^\| `([a-z]+)` \| `([a-z0-9<>]+)` \|", re.MULTILINE)


def rows() -> list[ClaimRow]:
    return list(claims_of(factcheck.Document.from_text(TEXT, name="a.txt", published="2019-05-14"), builtin_rulebook()))


def record(row: ClaimRow) -> dict[str, Any]:
    return dict(zip(CLAIMS, row, strict=True))


def test_a_table_holds_a_row_for_the_document_and_for_each_claim() -> None:
    """With its words, its days and its roles."""
    told = [record(row) for row in rows()]
    claims = factcheck.extract(factcheck.Document.from_text(TEXT, published="2019-05-14"))
    assert [DOCUMENT, *(claim.type for claim in claims)] == [one["type"] for one in told]
    (second,) = (one for one in told if one["ordinal"] == 2)
    assert ("a.txt", "2019-05-14", "2019-05-06", 737185, 737185) == tuple(
        second[name] for name in ("document", "published", "when", "earliest", "latest")
    )
    assert second["quote"] == TEXT[second["start"] : second["end"]]
    assert ["Kenya", "Peru"] == sorted(one["label"] for one in json.loads(second["roles"])["who"])


def test_a_row_holds_all_that_a_cross_check_needs() -> None:
    """What has keys has the stored document too, and what has none is compared with nothing."""
    told = [record(row) for row in rows()]
    assert all((one["stored"] is not None) == bool(one["keys"]) for one in told)
    assert {TEXT} == {unpacked(one["stored"]).document.text for one in told if one["stored"]}
    document = factcheck.Document.from_text(TEXT, name="a.txt", published="2019-05-14")
    assert {row[:3] for row in rows_of(document)} == {row[:3] for row in keyed(rows())}
    assert all(len(row) == len(ROWS) for row in keyed(rows()))


def test_the_export_has_exactly_the_schema(tmp_path: Path) -> None:
    """Columns, their order and their types; and so have the batches that travel."""
    arrow = pytest.importorskip("pyarrow.parquet", reason="PyArrow is not installed")
    assert schema(CLAIMS) == arrow.read_table(io.BytesIO(parquet(rows()))).schema
    assert [schema(CLAIMS)] == [batch.schema for batch in batches(rows(), CLAIMS)]
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "claims", str(tmp_path / "a.txt"), "--format", "parquet"]
    table = arrow.read_table(io.BytesIO(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout))
    assert (schema(CLAIMS), len(rows())) == (table.schema, table.num_rows)


def test_batches_are_of_bounded_length() -> None:
    """However many rows there are."""
    pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    told = list(batches([(1, 2, "a", b"")] * 1100, ROWS))
    assert [512, 512, 76] == [batch.num_rows for batch in told]


def test_what_is_stored_of_a_document_stands_once_in_a_file() -> None:
    """However many claims it has."""
    pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    row = record(rows()[1])
    stored = bytes(range(256)) * 40
    many = [tuple({**row, "stored": stored}.values())] * 200
    assert len(parquet(many)) < len(parquet(many[:1])) + len(stored)


def test_the_page_tells_the_columns() -> None:
    """In their order, with their types."""
    assert list(CLAIMS.items()) == _ROW.findall(PAGE.read_text(encoding="utf-8"))


def test_spark_has_words_for_all_of_them() -> None:
    """Its own, where they differ."""
    assert "`key` bigint, `value` bigint, `document` string, `stored` binary" == columns_of(ROWS)
    assert "`keys` array<bigint>" in columns_of(CLAIMS)


@pytest.mark.parametrize("name", BACKENDS)
def test_every_backend_has_the_stages(name: str) -> None:
    """Those of the protocol, and what a program needs that begins with it."""
    stages, more = ({one for one in vars(kind) if not one.startswith("_")} for kind in (Backend, Engine))
    assert {"extract", "cluster", "cross_check"} == stages
    assert {"started", "read", "write"} == more
    assert stages | more <= set(dir(BACKENDS[name]))


def test_without_pyarrow_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="Parquet is an extra"):
        parquet(rows())
