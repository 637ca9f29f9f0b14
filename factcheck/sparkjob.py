"""Holds the documents of a table against each other on Apache Spark: the program that spark-submit runs.

    spark-submit sparkjob.py documents.parquet findings [--rules DIR] [--partitions N]

The table is Parquet or JSON lines with the columns name and text, and published, updated, publisher, tier, title, language,
address where it has them. The findings are JSON lines with fingerprint and finding, the same as ``factcheck index check``
tells.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from importlib import import_module
from typing import Any

from factcheck.backends import spark
from factcheck.corpus import Row, Told, rows_of, told_by
from factcheck.documents import laid_out
from factcheck.loadrules import load_rules
from factcheck.model.document import Document
from factcheck.readsettings import read_settings
from factcheck.rulebook.rulebook import Rulebook

COLUMNS = ("name", "text", "published", "updated", "publisher", "tier", "title", "language", "address")
"""What is read of a table of documents."""


@cache
def _rules(folders: tuple[str, ...]) -> Rulebook:
    """The rules of a worker, loaded once: folders are on every worker, shipped with the job."""
    return load_rules(folders)


def extracted(folders: tuple[str, ...], record: Mapping[str, Any]) -> Iterator[Row]:
    """The rows of a document that stands in a table."""
    rulebook = _rules(folders)
    return rows_of(document_of(record, rulebook), rulebook)


def document_of(record: Mapping[str, Any], rulebook: Rulebook) -> Document:
    """The document that stands in a row of a table."""
    known: dict[str, Any] = {column: str(record[column]) for column in COLUMNS if record.get(column) is not None}
    return laid_out(Document(**known), read_settings(rulebook))


def checked(folders: tuple[str, ...], rows: Iterable[Row]) -> Iterator[Told]:
    """The findings of rows in their order."""
    return told_by(rows, _rules(folders))


def findings(documents: Any, folders: tuple[str, ...] = (), partitions: int | None = None) -> Any:
    """The findings between the documents of a Spark frame, as a Spark frame."""
    frame = documents.select(*(column for column in COLUMNS if column in documents.columns))
    return spark.findings(frame, partial(extracted, folders), partial(checked, folders), partitions)


def main(arguments: list[str] | None = None) -> None:
    """Run the job."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", help="a table: Parquet, or JSON lines where the name ends in .jsonl or .json")
    parser.add_argument("findings", help="the folder to write, which must not be there yet")
    parser.add_argument("--rules", action="append", default=[], help="a folder of rules, on every worker; repeatable")
    parser.add_argument("--partitions", type=int, help="parts that rows are put together in  [default: Spark's]")
    given = parser.parse_args(arguments)
    session = spark.session("factcheck")
    read = session.read.json if given.documents.endswith((".jsonl", ".json")) else session.read.parquet
    findings(read(given.documents), tuple(given.rules), given.partitions).write.json(given.findings)


if __name__ == "__main__":
    # The stages are sent to workers by the name of their module, and this one, run as a program, has none that they know.
    import_module("factcheck.sparkjob").main()
