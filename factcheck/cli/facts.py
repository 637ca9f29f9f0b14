"""``factcheck facts``: registers of reference facts."""

import datetime
from pathlib import Path

import click

from factcheck.cli.group import context_settings
from factcheck.cli.job import rulebook_of
from factcheck.cli.queryresult import read_rows
from factcheck.cli.register import register
from factcheck.cli.streams import out, say
from factcheck.errors import ReportError, UsageError
from factcheck.wholefile import write_whole


@click.group("facts", context_settings=context_settings())
def command() -> None:
    """Bring reference facts of your own: who held which office."""


@command.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", metavar="FILE", type=click.Path(path_type=Path), help="Where to write.  [default: standard output]"
)
@click.option("--retrieved", metavar="DATE", help="The day of the query, such as 2025-05-07; needed.")
def import_facts(file: Path, output: Path | None, retrieved: str | None) -> None:
    """Make a register of offices from the result of a Wikidata query.

    FILE is JSON or CSV, as the query service gives it, with the columns person, position, start and end, and the labels
    personLabel and positionLabel. It may have personAltLabel (further names), countryLabel (whose office it is), source, and
    startPrecision and endPrecision (9 year, 10 month, 11 day).

    A list of your own needs names under person and position, days such as 2001-02-03 under start and end (empty: still in
    office), and the column source. Check with the register by factcheck draft.txt --rules FOLDER.
    """
    rows = read_rows(file)
    day = _day(retrieved)
    text = register(rows, day, file.name, rulebook_of(()))
    if output is None:
        out(text.encode())
    else:
        _write(output, text)
    offices = len({(row.position, row.country) for row in rows})
    say(f"{len(rows)} term{'s'[: len(rows) > 1]} of {offices} office{'s'[: offices > 1]}")


def _day(retrieved: str | None) -> datetime.date:
    if retrieved is None:
        message = "--retrieved is missing: the day of the query, such as --retrieved 2025-05-07"
        raise UsageError(message)
    try:
        return datetime.date.fromisoformat(retrieved)
    except ValueError as error:
        message = f"--retrieved: {retrieved!r} is no day such as 2025-05-07"
        raise UsageError(message) from error


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(exist_ok=True)
        write_whole(path, text.encode())
    except OSError as error:
        message = f"{path}: cannot be written: {error.strerror}"
        raise ReportError(message) from error
