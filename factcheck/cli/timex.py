"""``factcheck timex``: the temporal expressions of a text."""

from typing import Any

import click

from factcheck import pipeline
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import inputs_of, rulebook_of
from factcheck.cli.streams import colored, out, say, width_of_terminal
from factcheck.errors import UsageError
from factcheck.reports import Options, encoded
from factcheck.reports.claims import Understood
from factcheck.reports.timexes import render_marked, render_timeml, render_timexes_json


@click.command("timex")
@options.inputs
@options.rules
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "tml"]), default="text", help="Marked text, JSON, or TimeML."
)
@options.drawing
def command(form: str, **given: Any) -> int:
    """Show the temporal expressions of a text with their values.

    PATH is a file, a folder or a pattern; - is standard input. TimeML is written for one document.
    """
    rulebook = rulebook_of(given["rule_folders"])
    documents, problems = pipeline.read_all(inputs_of(given, rulebook), rulebook)
    tagged = [Understood(document, (), pipeline.timexes(document, rulebook)) for document in documents]
    for problem in problems:
        say(f"could not read {problem.name}: {problem.reason}")
    if not tagged:
        return ExitCode.NOTHING
    drawn = Options(width=given["width"] or width_of_terminal(), color=colored(given["color"]))
    out(encoded(_rendered(form, tagged, drawn)))
    return ExitCode.CLEAN


def _rendered(form: str, tagged: list[Understood], drawn: Options) -> str:
    if form == "json":
        return render_timexes_json(tagged)
    if form == "text":
        return render_marked(tagged, drawn)
    if len(tagged) > 1:
        message = f"TimeML holds one document, and there are {len(tagged)}: name one file, or use --format json"
        raise UsageError(message)
    return render_timeml(tagged[0].document, tagged[0].timexes)
