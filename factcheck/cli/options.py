"""Options that several commands share."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from factcheck.config import FAIL_ON

Command = TypeVar("Command", bound=Callable[..., Any])


def inputs(command: Command) -> Command:
    """What is read: paths, standard input, sources."""
    return _all(
        click.argument("paths", nargs=-1, metavar="[PATH|-]..."),
        click.option("--stdin-filename", metavar="NAME", help="Name, and so format, of the text on standard input."),
        click.option("--stdin-date", metavar="DATE", help="Its date of publication, such as 2025-05-07."),
    )(command)


def sources(command: Command) -> Command:
    """What the documents are checked against."""
    return click.option(
        "--against",
        multiple=True,
        metavar="PATH",
        help="A source, a folder of sources, or an index; can be repeated. Without it, all documents are compared.",
    )(command)


def selection(command: Command) -> Command:
    """Which checks run, by which rules, with which settings."""
    return _all(
        click.option(
            "--select", multiple=True, metavar="ID", help="Only checks whose id begins so, such as dates; repeatable."
        ),
        click.option("--ignore", multiple=True, metavar="ID", help="No checks whose id begins so; repeatable."),
        click.option(
            "--severity",
            multiple=True,
            metavar="ID=LEVEL",
            help="The severity of the checks whose id begins so: error, warning, note or off; repeatable.",
        ),
        rules,
        click.option(
            "--config",
            metavar="FILE",
            type=click.Path(),
            help="Settings file, in place of the nearest factcheck.toml or pyproject.toml above each text.",
        ),
        click.option("--isolated", is_flag=True, help="Read no settings file and no list of ignores."),
        click.option("--baseline", metavar="FILE", help="Findings that are known already (factcheck baseline writes it)."),
        click.option("--no-baseline", is_flag=True, help="Tell of known findings too."),
        click.option(
            "--today",
            type=click.DateTime(["%Y-%m-%d"]),
            metavar="DATE",
            help="The day by which ignores expire. Nothing reads the clock: without it, none does.",
        ),
    )(command)


def rules(command: Command) -> Command:
    """Folders of rules besides those of the package."""
    return click.option(
        "--rules", "rule_folders", multiple=True, metavar="DIR", help="A folder of rules to add to our own; repeatable."
    )(command)


def jobs(command: Command) -> Command:
    """How many processes read documents; what is found is the same for any number."""
    return click.option(
        "-j", "--jobs", type=click.IntRange(0, 256), default=0, help="Processes that read documents; 0: one for each core."
    )(command)


def drawing(command: Command) -> Command:
    """How a report looks at a terminal."""
    return _all(
        click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colours."),
        click.option("--width", type=click.IntRange(60, 200), help="Width in columns.  [default: the terminal's, else 100]"),
    )(command)


def gate(command: Command) -> Command:
    """What makes the exit code tell of a failure."""
    return _all(
        click.option("--fail-on", type=click.Choice(FAIL_ON), help="Exit with 1 from this severity on.  [default: error]"),
        click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found."),
        click.option("--strict-inputs", is_flag=True, help="Exit with 4 if an input cannot be read."),
    )(command)


def _all(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """One decorator out of several, in the order of the help."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate
