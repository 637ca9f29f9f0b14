"""``factcheck explain``: everything about one finding."""

from typing import Any

import click

from factcheck.between import between
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import job_of
from factcheck.cli.named import PLACE, place_of, the_one
from factcheck.cli.streams import colored, out, width_of_terminal
from factcheck.errors import UsageError
from factcheck.reports import Options, encoded
from factcheck.reports.explanation import Origin, explain
from factcheck.reports.passages import render_passages


@click.command("explain")
@click.argument("finding")
@options.inputs
@options.sources
@options.selection
@options.drawing
def command(finding: str, **given: Any) -> int:
    """Show everything about one finding: each step, each rule, why the sides speak of one thing.

    FINDING is the beginning of its fingerprint, as the reports show it. The check is run again on the same inputs: give the
    same PATHs and --against as before. Two places, FILE:LINE and FILE:LINE, ask why nothing was found between these lines.
    """
    if not given["paths"]:
        message = f"explain {finding}: name the paths, and the --against, of the check that found it"
        is_check = "/" in finding and not PLACE.fullmatch(finding)
        raise UsageError(f"{message}; factcheck rules show {finding} tells of a check" if is_check else message)
    told = [found for found in map(PLACE.fullmatch, (finding, *given["paths"])) if found]
    is_pair = len(told) == 2
    job = job_of({**given, "paths": tuple(found["file"] for found in told)} if is_pair else given)
    drawn = Options(width=given["width"] or width_of_terminal(), color=colored(given["color"]))
    if is_pair:
        here, there = (place_of(found[0], job) for found in told)
        passages = between(here, there, job.rulebook)
        out(encoded(render_passages(passages.findings, passages.passages, drawn)))
        return ExitCode.CLEAN
    report = job.run()
    found = the_one(finding, [*report.findings, *(one.finding for one in report.suppressed)])
    origins = {
        entry.id: Origin(entry.rule.description, entry.rule.rationale, f"{entry.file}:{entry.line}")
        for entry in job.rulebook.entries
    }
    out(encoded(explain(found, origins, drawn)))
    return ExitCode.CLEAN
