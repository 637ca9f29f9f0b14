"""The same findings on Apache Spark as on one machine, also when a worker is killed in the middle."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import factcheck
from factcheck import sparkjob
from factcheck.backends import spark
from factcheck.backends.local import Local
from factcheck.corpus import Told, crosschecked, rows_of, told_by
from factcheck.errors import UsageError
from factcheck.pipeline import builtin_rulebook

SECOND = "The second Kenya-Peru Water Dialogue was held in Lima on {day} May 2019."
RECORDS = [
    {"name": f"{place:02}.txt", "text": SECOND.format(day=6 + place % 4), "published": "2019-05-30"} for place in range(12)
]


def wanted() -> list[Told]:
    """What one machine finds."""
    rows = sorted(row for record in RECORDS for row in sparkjob.extracted((), record))
    return sorted(crosschecked(rows, builtin_rulebook(), Local()))


def test_records_of_a_table_are_documents() -> None:
    """With what the table tells of them; the rows are those of any other way to read them."""
    document = factcheck.Document.from_text(RECORDS[0]["text"], name="00.txt", published="2019-05-30")
    told = {(row[0], row[1], row[2]) for row in sparkjob.extracted((), {**RECORDS[0], "tier": None, "other": 5})}
    assert {(row[0], row[1], row[2]) for row in rows_of(document, builtin_rulebook())} == told


def test_a_machine_without_spark_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence."""
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(UsageError, match="Spark is an extra"):
        spark.session("factcheck")


@pytest.fixture(scope="module")
def session() -> Iterator[Any]:
    """Spark with two workers in this machine; left out where PySpark or Java is missing."""
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed (tox -e spark)")
    for needed in ("pandas", "pyarrow"):
        pytest.importorskip(needed, reason=f"{needed} is not installed (tox -e spark)")
    if shutil.which("java") is None:
        pytest.skip("Java is not installed")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = sql.SparkSession.builder.master("local[2,4]").appName("test")
    for name, value in (
        ("spark.ui.enabled", "false"),
        ("spark.sql.shuffle.partitions", "2"),
        ("spark.driver.host", "127.0.0.1"),
    ):
        builder = builder.config(name, value)
    found = builder.getOrCreate()
    yield found
    found.stop()
    del os.environ["PYSPARK_PYTHON"]


def frame(session: Any) -> Any:
    return session.createDataFrame(RECORDS).repartition(2)


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")
def test_spark_finds_what_one_machine_finds(session: Any) -> None:
    """Byte for byte."""
    found = sorted((row.fingerprint, row.finding) for row in sparkjob.findings(frame(session)).collect())
    assert wanted()
    assert wanted() == found


def killed_once(mark: str, rows: Any) -> Iterator[Told]:
    """The check, in a worker that is killed the first time it has something to do."""
    told = list(told_by(rows, sparkjob._rules(())))
    if told and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    yield from told


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_is_killed_changes_nothing(session: Any, tmp_path: Path) -> None:
    """Spark runs its task again."""
    mark = tmp_path / "mark"
    told = spark.findings(frame(session), partial(sparkjob.extracted, ()), partial(killed_once, str(mark)))
    found = sorted((row.fingerprint, row.finding) for row in told.collect())
    assert mark.exists()
    assert wanted() == found


@pytest.mark.spark
@pytest.mark.usefixtures("session")
def test_the_program_reads_and_writes_files(tmp_path: Path) -> None:
    """As spark-submit runs it, a program of its own: JSON lines in, JSON lines out."""
    table = tmp_path / "documents.jsonl"
    table.write_text("".join(json.dumps(record) + "\n" for record in RECORDS), encoding="utf-8")
    submitted = {"PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.driver.host=127.0.0.1 pyspark-shell"}
    program = [sys.executable, sparkjob.__file__, str(table), str(tmp_path / "findings")]
    subprocess.run(program, check=True, capture_output=True, env={**os.environ, **submitted})
    lines = [
        line for part in (tmp_path / "findings").glob("*.json") for line in part.read_text(encoding="utf-8").splitlines()
    ]
    assert wanted() == sorted((one["fingerprint"], one["finding"]) for one in map(json.loads, lines))
