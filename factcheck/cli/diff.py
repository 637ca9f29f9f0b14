"""``factcheck diff``: what two reports tell differently."""

import json
from pathlib import Path
from typing import Any

import click

from factcheck.cli.exits import ExitCode
from factcheck.cli.givenfile import given_bytes
from factcheck.cli.streams import out
from factcheck.errors import InputError
from factcheck.reports import encoded
from factcheck.reports.plain import visible

Findings = dict[str, dict[str, Any]]


@click.command("diff")
@click.argument("old", type=click.Path())
@click.argument("new", type=click.Path())
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="For people or for programs.")
def command(old: str, new: str, form: str) -> int:
    """Tell what is new and what is fixed between two JSON reports, by fingerprint.

    OLD and NEW are files that -o json=FILE has written. Exits with 1 if anything is new.
    """
    before, after = _findings(Path(old)), _findings(Path(new))
    groups = {
        "new": [one for name, one in after.items() if name not in before],
        "fixed": [one for name, one in before.items() if name not in after],
        "unchanged": [one for name, one in after.items() if name in before],
    }
    if form == "json":
        out(encoded(json.dumps(groups, ensure_ascii=False, indent=2) + "\n"))
    else:
        lines = [_line(name, one) for name in ("new", "fixed") for one in groups[name]]
        counts = ", ".join(f"{len(found)} {name}" for name, found in groups.items())
        out(encoded("".join(f"{line}\n" for line in [*lines, counts])))
    return ExitCode.FINDINGS if groups["new"] else ExitCode.CLEAN


def _findings(path: Path) -> Findings:
    """The findings of a report by their fingerprints. Raises InputError for what is no such report."""
    try:
        record = json.loads(given_bytes(path))
        if not str(record["schema_version"]).startswith("1."):
            message = f"{path}: is a report of another version ({record['schema_version']})"
            raise InputError(message)
        return {one["fingerprint"]: {**one, "place": _place(one)} for one in record["findings"]}
    except OSError as error:
        message = f"{path}: cannot be read: {error.strerror}"
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        message = f"{path}: is no JSON report of factcheck (write one with -o json=FILE)"
    raise InputError(message)


def _place(finding: dict[str, Any]) -> str:
    side = finding["evidence"][0]
    return f"{side['document']['path'] or side['document']['name']}:{side['line']}:{side['column']}"


def _line(group: str, one: dict[str, Any]) -> str:
    told = f"{one['place']}: {one['severity']} {one['check']} {one['message']} [{one['fingerprint']}]"
    return f"{group:<5} {visible(told)}"
