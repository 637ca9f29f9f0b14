"""``factcheck check``: the main job."""

from pathlib import Path
from typing import Any

import click

from factcheck.cli import options
from factcheck.cli.changed import about, changed_since
from factcheck.cli.exits import ExitCode, exit_code
from factcheck.cli.job import Job, again, first_place, job_of
from factcheck.cli.streams import colored, draw_bar, out, say, width_of_terminal
from factcheck.cli.watch import watch
from factcheck.documents import is_known
from factcheck.errors import ReportError
from factcheck.model.report import Report
from factcheck.reports import REPORTS, Options, encoded, format_of, write

_STDOUT = "-"
_ENGLISH = "en"
_FOR_PEOPLE = ("full", "concise", "grouped")


@click.command("check")
@options.inputs
@options.sources
@options.selection
@click.option("--output-format", type=click.Choice(list(REPORTS)), default="full", help="What is printed.")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write the report to a file too, such as json=out.json or out.json; [FORMAT=]- prints it. Repeatable.",
)
@click.option(
    "--changed-since",
    metavar="REF",
    help="Tell only of findings in files that differ from where this branch left a commit or branch of git.",
)
@options.drawing
@options.gate
@options.jobs
@click.option("-q", "--quiet", is_flag=True, help="Print nothing: the exit code and the files of -o tell.")
@click.option("--show-suppressed", is_flag=True, help="List also the findings that somebody has said to leave, and why.")
@click.option("--watch", is_flag=True, help="Check again whenever a text, a source or a settings file changes; Ctrl-C ends.")
@click.option("-v", "--verbose", is_flag=True, help="Tell on standard error what was read and with which settings.")
def command(**given: Any) -> int:
    """Compare what documents claim, with each other and with sources.

    PATH is a file, a folder or a pattern; - is standard input. With --against, findings are about the PATHs only; without,
    all documents are compared with each other.
    """
    if given["watch"]:
        written = [_target(output, given["output_format"])[1] for output in given["outputs"]]
        return watch(lambda: _checked(given), [*given["paths"], *given["against"], *given["rule_folders"]], written)
    return _checked(given)


def _checked(given: dict[str, Any]) -> int:
    """One check: the reports are written, and the exit code says how it went."""
    targets = [_target(output, given["output_format"]) for output in given["outputs"]]
    job = job_of(given)
    ref = given["changed_since"]
    changed = changed_since(ref, first_place(given)) if ref else None
    whole = job.run() if given["quiet"] else job.run(draw_bar)
    report = whole if changed is None else about(whole, changed)
    drawn = Options(
        width=given["width"] or width_of_terminal(),
        color=colored(given["color"]),
        again=again(given),
        suppressed=given["show_suppressed"],
    )
    if given["verbose"]:
        _tell(job, report)
    _deliver(report, targets, given, drawn)
    sourceless = bool(job.against) and not report.statistics.sources
    if sourceless:
        say("--against: no source could be read; the texts were compared with each other and with what is on record")
    if not given["quiet"]:
        _tell_of_endings(report)
        _tell_of_languages(report)
    code = exit_code(report, job.settings, (*given["paths"], *given["against"]))
    if sourceless and code is ExitCode.CLEAN:
        code = ExitCode.UNREADABLE
    if code is ExitCode.NOTHING:
        say("nothing to check: no document could be read")
    return ExitCode.CLEAN if given["exit_zero"] and code is ExitCode.FINDINGS else code


def _target(output: str, printed: str) -> tuple[str, str]:
    """Format and file of one ``-o``; the format follows the file's ending where none is named.

    ``-`` alone is standard output in the format that is printed.
    """
    if output == _STDOUT:
        return printed, output
    name, equals, file = output.partition("=")
    if equals and name in REPORTS and file:
        return name, file
    if equals and name in REPORTS:
        raise ReportError(f"-o {output}: names no file; {name}={_STDOUT} prints it")
    if equals and Path(output).suffix == "":
        raise ReportError(f"-o {output}: unknown format {name!r}; known: {', '.join(REPORTS)}")
    return format_of(output).name, output


def _deliver(report: Report, targets: list[tuple[str, str]], given: dict[str, Any], drawn: Options) -> None:
    """The report, to every file asked for and, unless told otherwise, to standard output."""
    printed = [name for name, file in targets if file == _STDOUT]
    if not printed and not given["quiet"]:
        printed = [given["output_format"]]
    for name in printed:
        out(encoded(REPORTS[name].render(report, drawn)))
    for name, file in targets:
        if file != _STDOUT:
            write(report, file, name)
    if not given["quiet"] and not set(printed) & set(_FOR_PEOPLE):
        for problem in report.problems:
            say(f"could not read {problem.name}: {problem.reason}")


def _tell_of_endings(report: Report) -> None:
    """Say which files were read as plain text for want of an ending that tells more."""
    for name in dict.fromkeys(one.path for one in report.documents if one.path and not is_known(one.path)):
        say(f"{name}: read as plain text, for its ending is not known")


def _tell_of_languages(report: Report) -> None:
    """Say which documents are in another language than English by what they say of themselves; English needs no mark."""
    foreign = [one for one in report.documents if one.language and not one.language.lower().startswith(_ENGLISH)]
    if foreign:
        first = f"{foreign[0].name}: {foreign[0].language}"
        more = f" and {len(foreign) - 1} more" if len(foreign) > 1 else ""
        say(f"not in English by its own word, and understood only in single dates: {first}{more}")


def _tell(job: Job, report: Report) -> None:
    say(f"settings: {job.settings.origin or 'defaults'}")
    for document in report.documents:
        say(f"read {document.name}: {document.tier or 'no tier'}, published {document.published or 'unknown'}")
    for note in report.notes:
        say(note)
