"""``factcheck ignore``: leave a finding, and say why."""

import re
from pathlib import Path
from typing import Any

import click

from factcheck import ignorelist
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import first_place, job_of
from factcheck.cli.named import the_one
from factcheck.cli.streams import out
from factcheck.errors import UsageError
from factcheck.reports import encoded
from factcheck.tomlfile import is_file, nearest_file


@click.command("ignore")
@click.argument("finding")
@options.inputs
@options.sources
@options.selection
@click.option("--reason", required=True, metavar="TEXT", help="Why the finding may stay.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="The last day on which it may.")
@click.option(
    "--list", "list_file", metavar="FILE", help="The list; else the nearest factcheck.ignore.toml, or a new one here."
)
def command(finding: str, reason: str, until: Any, list_file: str | None, **given: Any) -> int:
    """Write into the list of ignores that a finding may stay.

    FINDING is its fingerprint, or eight digits or more of its beginning. Give the same PATHs and --against as for the check,
    and the entry tells what was found and where; without them it holds the fingerprint alone.
    """
    path = Path(list_file) if list_file else nearest_file(first_place(given), ignorelist.FILE) or Path(ignorelist.FILE)
    values = {**_named(finding, given), "reason": reason, "until": until.date() if until else None}
    listed = ignorelist.ignore_list(path) if is_file(path) else None
    if listed and any(str(values["fingerprint"]).startswith(str(one.fingerprint)) for one in listed.ignores):
        message = f"{path}: {values['fingerprint']} is in the list already"
        raise UsageError(message)
    ignorelist.write_list(path, [*([listed.text.rstrip() + "\n"] if listed else []), ignorelist.entry(values)])
    out(encoded(f"{path}: ignores {values['fingerprint']}\n"))
    return ExitCode.CLEAN


def _named(finding: str, given: dict[str, Any]) -> dict[str, object]:
    """What an entry tells of the finding. Raises UsageError where it cannot be known which one is meant."""
    if given["paths"]:
        return ignorelist.told_of(the_one(finding, job_of(given).run().findings))
    if not re.fullmatch("[0-9a-f]{8,16}", finding.lower()):
        message = f"{finding!r} is no fingerprint: eight to sixteen hexadecimal digits, as the reports show them"
        raise UsageError(message)
    return {"fingerprint": finding.lower()}
