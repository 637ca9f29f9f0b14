"""``factcheck claims``: what was understood."""

from collections.abc import Sequence
from typing import Any

import click

from factcheck import pipeline
from factcheck.backends.local import cores
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import inputs_of, rulebook_of
from factcheck.cli.streams import colored, out, say, width_of_terminal
from factcheck.corpus import claims_of
from factcheck.exchange import ClaimRow, parquet
from factcheck.intake import taken
from factcheck.model.document import Document
from factcheck.reports import Options, encoded
from factcheck.reports.claims import Understood, render_json, render_table
from factcheck.rulebook.rulebook import Rulebook


@click.command("claims")
@options.inputs
@options.rules
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "parquet"]), default="table", help="For people or for programs."
)
@options.drawing
@options.jobs
def command(form: str, **given: Any) -> int:
    """Show what was understood: every claim, and how each date was worked out.

    PATH is a file, a folder or a pattern; - is standard input.
    """
    rulebook = rulebook_of(given["rule_folders"])
    inputs, jobs = inputs_of(given, rulebook), given["jobs"] or cores()
    if form == "parquet":
        rows = taken(inputs, rows_of, rulebook, jobs)
        for problem in rows.problems:
            say(f"could not read {problem.name}: {problem.reason}")
        out(parquet(row for own in rows.results for row in own))
        return _code(rows.results)
    found = taken(inputs, understood, rulebook, jobs)
    if form == "json":
        out(encoded(render_json(found.results, found.problems)))
    else:
        drawn = Options(width=given["width"] or width_of_terminal(), color=colored(given["color"]))
        out(encoded(render_table(found.results, found.problems, drawn)))
    return _code(found.results)


def understood(document: Document, rulebook: Rulebook) -> Understood:
    """What was understood of a document, as it is shown."""
    return Understood(document, pipeline.extract(document, rulebook), pipeline.timexes(document, rulebook))


def rows_of(document: Document, rulebook: Rulebook) -> tuple[ClaimRow, ...]:
    """The rows of a document in a table of claims."""
    return tuple(claims_of(document, rulebook))


def _code(read: Sequence[object]) -> int:
    if not read:
        say("nothing to read: no document could be read")
    return ExitCode.CLEAN if read else ExitCode.NOTHING
