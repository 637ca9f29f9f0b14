"""``factcheck timeline``: what happened when, as the documents together tell it."""

from collections.abc import Sequence
from typing import Any

import click

from factcheck import pipeline
from factcheck.cli import options
from factcheck.cli.exits import ExitCode
from factcheck.cli.job import job_of
from factcheck.cli.streams import colored, out, say, width_of_terminal
from factcheck.model.chronology import Event
from factcheck.model.report import Report
from factcheck.reports import Options, encoded
from factcheck.reports.chronology import render_chronology, render_chronology_json
from factcheck.reports.chronology_page import render_chronology_page
from factcheck.reports.icalendar import in_calendar, render_calendar

_FORMATS = ("text", "json", "html", "ics")


@click.command("timeline")
@options.inputs
@options.sources
@options.selection
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="Text, JSON, a page, or a calendar.")
@options.drawing
def command(form: str, **given: Any) -> int:
    """Show the chronology that documents together tell, with everyone who tells of an event and what is disputed.

    PATH is a file, a folder or a pattern; - is standard input. With --against, the sources tell along with the PATHs. A
    calendar (--format ics) holds what is dated to the year or finer.
    """
    job = job_of(given)
    report = job.run()
    events = pipeline.timeline(report, job.rulebook)
    drawn = Options(width=given["width"] or width_of_terminal(), color=colored(given["color"]))
    out(encoded(_rendered(form, events, report, drawn)))
    if form == "ics" and (left := sum(not in_calendar(event) for event in events)):
        say(f"not in the calendar, for their dates are too coarse: {left} of {len(events)} events")
    if not report.documents:
        say("nothing to read: no document could be read")
    return ExitCode.CLEAN if report.documents else ExitCode.NOTHING


def _rendered(form: str, events: Sequence[Event], report: Report, drawn: Options) -> str:
    match form:
        case "json":
            return render_chronology_json(events, report)
        case "html":
            return render_chronology_page(events, report)
        case "ics":
            return render_calendar(events)
        case _:
            return render_chronology(events, report, drawn)
