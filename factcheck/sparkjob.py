"""Holds the documents of a table against each other: the program that spark-submit runs.

    spark-submit sparkjob.py documents.parquet findings [--rules DIR] [--partitions N] [--claims] [--backend local]

The table is Parquet or JSON lines with the columns name and text, and published, updated, publisher, tier, title, language,
address where it has them; with --claims, what ``factcheck claims --format parquet`` writes. The findings are JSON lines with
fingerprint and finding, the same as ``factcheck index check`` tells.
"""

import argparse
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from factcheck.backends import BACKENDS
from factcheck.backends.backend import Backend, Stages
from factcheck.backends.local import Local
from factcheck.corpus import stages_of
from factcheck.errors import FactcheckError, ReportError
from factcheck.loadrules import load_rules
from factcheck.rulebook.rulebook import Rulebook

_REFUSED = 2
"""The exit code where the call, the table or what is installed is at fault; of a job that was done it is 0."""


@cache
def _rules(folders: tuple[str, ...]) -> Rulebook:
    """The rules of a worker, loaded once: folders are on every worker, shipped with the job."""
    return load_rules(folders)


def stages(folders: tuple[str, ...] = ()) -> Stages:
    """The stages by our rules and those of some folders."""
    return stages_of(partial(_rules, folders))


def findings(table: Any, backend: Backend[Any], own: Stages, claims: bool = False) -> Any:
    """The findings between the documents of a table, or between the claims of one, as the backend has tables."""
    told = table if claims else backend.extract(table, own)
    return backend.cross_check(backend.cluster(told), own)


def main(arguments: list[str] | None = None) -> None:
    """Run the job."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", help="Parquet, or JSON lines where the name ends in .jsonl or .json")
    parser.add_argument("findings", help="the folder to write, which must not be there yet")
    parser.add_argument("--claims", action="store_true", help="the table holds claims, and not documents")
    parser.add_argument("--backend", choices=BACKENDS, default="spark", help="where the work is done  [default: spark]")
    parser.add_argument("--rules", action="append", default=[], help="a folder of rules, on every worker; repeatable")
    parser.add_argument("--partitions", type=int, help="parts that rows are put together in  [default: Spark's]")
    given = parser.parse_args(arguments)
    try:
        _run(given)
    except FactcheckError as error:
        parser.exit(_REFUSED, f"factcheck: {error}\n")
    except OSError as error:
        parser.exit(_REFUSED, f"factcheck: {error.filename or given.findings}: {error.strerror or error}\n")


def _run(given: argparse.Namespace) -> None:
    chosen = BACKENDS[given.backend]
    if chosen is Local and Path(given.findings).exists():
        message = f"{given.findings}: is there already; name a folder that is not"
        raise ReportError(message)
    backend = chosen.started(given.partitions)
    found = findings(backend.read(given.table, given.claims), backend, stages(tuple(given.rules)), given.claims)
    backend.write(found, given.findings)


if __name__ == "__main__":
    # The stages are sent to workers by the name of their module, and this one, run as a program, has none that they know.
    import_module("factcheck.sparkjob").main()
