"""``factcheck claims``: what was understood."""

from collections.abc import Sequence
from typing import Any

import click

from factcheck import pipeline
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import inputs_of, rulebook_of
from factcheck.cli.streams import colored, out, say, width_of_terminal
from factcheck.corpus import claims_of
from factcheck.exchange import parquet
from factcheck.model.document import Document
from factcheck.reports import Options, encoded
from factcheck.reports.claims import Understood, render_json, render_table


@click.command("claims")
@options.inputs
@options.rules
@click.option(
    "--format", "form", type=click.Choice(["table", "json", "parquet"]), default="table", help="For people or for programs."
)
@options.drawing
def command(form: str, **given: Any) -> int:
    """Show what was understood: every claim, and how each date was worked out.

    PATH is a file, a folder or a pattern; - is standard input.
    """
    rulebook = rulebook_of(given["rule_folders"])
    documents, problems = pipeline.read_all(inputs_of(given, rulebook), rulebook)
    if form == "parquet":
        out(parquet(row for document in documents for row in claims_of(document, rulebook)))
        return _code(documents)
    dated = ((document, *pipeline.extract_dated(document, rulebook)) for document in documents)
    understood = [Understood(document, claims, timexes) for document, timexes, claims in dated]
    if form == "json":
        out(encoded(render_json(understood, problems)))
    else:
        drawn = Options(width=given["width"] or width_of_terminal(), color=colored(given["color"]))
        out(encoded(render_table(understood, problems, drawn)))
    return _code(documents)


def _code(documents: Sequence[Document]) -> int:
    if not documents:
        say("nothing to read: no document could be read")
    return ExitCode.CLEAN if documents else ExitCode.NOTHING
