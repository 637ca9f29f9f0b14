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
from attrs import evolve

import factcheck
from factcheck import exchange, sparkjob
from factcheck.backends.backend import Stages
from factcheck.backends.local import Local
from factcheck.backends.spark import Spark, columns_of
from factcheck.corpus import claims_in, document_of, told_by
from factcheck.errors import UsageError
from factcheck.exchange import CLAIMS, FINDINGS, ROWS, FindingRow
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.rulebook import Rulebook
from tests.told import rows_of

SECOND = "The second Kenya-Peru Water Dialogue was held in Lima on {day} May 2019."
BODY = " Kenya’s Foreign Minister Mohammed {name} met the delegation of Peru on {day} May 2019, the ministry said."
RECORDS = [
    {
        "name": f"{place:02}.txt",
        "text": (SECOND + BODY).format(day=6 + place % 4, name="Vasara" if place % 3 else "Wasara"),
        "published": "2019-05-30",
    }
    for place in range(12)
]


def wanted(jobs: int = 1) -> list[FindingRow]:
    """What one machine finds."""
    return sorted(sparkjob.findings(RECORDS, Local(jobs), sparkjob.stages()))


def test_records_of_a_table_are_documents() -> None:
    """With what the table tells of them; the rows are those of any other way to read them."""
    rulebook = builtin_rulebook()
    document = factcheck.Document.from_text(RECORDS[0]["text"], name="00.txt", published="2019-05-30")
    told = set(exchange.keyed(claims_in({**RECORDS[0], "tier": None, "other": 5}, rulebook)))
    assert {row[:3] for row in rows_of(document)} == {row[:3] for row in told}
    record = {"name": "a", "text": "Snow.", "updated": "2019-06-01", "publisher": "Gazette"}
    assert ("2019-06-01", "Gazette") == (str(document_of(record, rulebook).updated), document_of(record, rulebook).publisher)


def test_any_number_of_processes_finds_the_same() -> None:
    """By the same stages; a typed check and one of names are among them."""
    assert wanted() == wanted(jobs=2)
    assert {"events/dates-disagree", "names/variants"} <= {json.loads(finding)["check"] for _, finding in wanted()}


def test_a_machine_without_spark_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one sentence."""
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(UsageError, match="Spark is an extra"):
        Spark.started("factcheck")


def lines_in(folder: Path) -> list[FindingRow]:
    """The findings that a program has written."""
    lines = [line for part in folder.glob("*.json") for line in part.read_text(encoding="utf-8").splitlines()]
    return sorted((one["fingerprint"], one["finding"]) for one in map(json.loads, lines))


def test_one_machine_runs_the_same_program(tmp_path: Path) -> None:
    """Chosen by name: on a table of documents."""
    table = tmp_path / "documents.jsonl"
    table.write_text("".join(json.dumps(record) + "\n" for record in RECORDS), encoding="utf-8")
    sparkjob.main([str(table), str(tmp_path / "findings"), "--backend", "local"])
    assert wanted() == lines_in(tmp_path / "findings")


def claims_table(folder: Path) -> Path:
    """The claims of the documents, as they are given to other programs."""
    rows = (row for record in RECORDS for row in claims_in(record, builtin_rulebook()))
    (folder / "claims.parquet").write_bytes(exchange.parquet(rows))
    return folder / "claims.parquet"


def test_claims_that_were_exported_are_checked_as_they_are(tmp_path: Path) -> None:
    """Nothing is read again."""
    pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    sparkjob.main([str(claims_table(tmp_path)), str(tmp_path / "findings"), "--claims", "--backend", "local"])
    assert wanted() == lines_in(tmp_path / "findings")


@pytest.fixture(scope="module")
def session() -> Iterator[Spark]:
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
    yield Spark(found)
    found.stop()
    del os.environ["PYSPARK_PYTHON"]


def frame(spark: Spark) -> Any:
    return spark.session.createDataFrame(RECORDS).repartition(2)


def found(spark: Spark, table: Any, stages: Stages, claims: bool = False) -> list[FindingRow]:
    told = sparkjob.findings(table, spark, stages, claims)
    return sorted((row.fingerprint, row.finding) for row in told.collect())


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")
def test_spark_finds_what_one_machine_finds(session: Spark) -> None:
    """Byte for byte, and its tables have the columns that all have."""
    assert wanted()
    assert wanted() == found(session, frame(session), sparkjob.stages())
    claims = session.extract(frame(session), sparkjob.stages())
    rows = session.cluster(claims)
    assert [list(CLAIMS), list(ROWS), list(FINDINGS)] == [
        claims.columns, rows.columns, session.cross_check(rows, sparkjob.stages()).columns
    ]  # fmt: skip
    assert session.session.createDataFrame([], columns_of(CLAIMS)).dtypes == claims.dtypes
    assert session.session.createDataFrame([], columns_of(ROWS)).dtypes == rows.dtypes


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")
def test_spark_checks_claims_that_were_exported(session: Spark, tmp_path: Path) -> None:
    """The file that another program is given."""
    assert wanted() == found(session, session.read(str(claims_table(tmp_path)), claims=True), sparkjob.stages(), claims=True)


def killed_once(mark: str, rows: Any, rulebook: Rulebook) -> Iterator[FindingRow]:
    """The check, in a worker that is killed the first time it has something to do."""
    told = list(told_by(rows, rulebook))
    if told and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    yield from told


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore")
def test_a_worker_that_is_killed_changes_nothing(session: Spark, tmp_path: Path) -> None:
    """Spark runs its task again."""
    mark = tmp_path / "mark"
    stages = evolve(sparkjob.stages(), check=partial(killed_once, str(mark)))
    assert wanted() == found(session, frame(session), stages)
    assert mark.exists()


@pytest.mark.spark
@pytest.mark.usefixtures("session")
def test_the_program_reads_and_writes_files(tmp_path: Path) -> None:
    """As spark-submit runs it, a program of its own: JSON lines in, JSON lines out."""
    table = tmp_path / "documents.jsonl"
    table.write_text("".join(json.dumps(record) + "\n" for record in RECORDS), encoding="utf-8")
    submitted = {"PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.driver.host=127.0.0.1 pyspark-shell"}
    program = [sys.executable, sparkjob.__file__, str(table), str(tmp_path / "findings")]
    subprocess.run(program, check=True, capture_output=True, env={**os.environ, **submitted})
    assert wanted() == lines_in(tmp_path / "findings")


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("[1]", "documents.jsonl: line 1 is no JSON object"),
        ('{"name": "a", "text": "Snow."}\n{"name', "documents.jsonl: line 2 is no JSON object"),
        ('{"name": "a", "body": "Snow."}', "a: no text; it has name, body"),
        ('{"text": "Snow.", "name": null}', "a row of the table: no name; it has text, name"),
        (None, "documents.jsonl: No such file or directory"),
    ],
)
def test_a_table_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lines: str | None, told: str
) -> None:
    """In a sentence; no folder of findings stands there as if all was done, nor half of one."""
    monkeypatch.chdir(tmp_path)
    if lines is not None:
        Path("documents.jsonl").write_text(lines, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        sparkjob.main(["documents.jsonl", "findings", "--backend", "local"])
    assert (2, f"factcheck: {told}\n") == (ended.value.code, capsys.readouterr().err)
    assert {"documents.jsonl"} >= {one.name for one in tmp_path.iterdir()}


def test_findings_that_are_there_are_left_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The folder to write must not be there yet."""
    monkeypatch.chdir(tmp_path)
    Path("documents.jsonl").write_text('{"name": "a", "text": "Snow."}', encoding="utf-8")
    Path("findings").mkdir()
    with pytest.raises(SystemExit):
        sparkjob.main(["documents.jsonl", "findings", "--backend", "local"])
    assert "factcheck: findings: File exists\n" == capsys.readouterr().err
    assert [] == list(Path("findings").iterdir())
