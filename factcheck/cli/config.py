"""``factcheck config``: which settings hold, and where they come from."""

import json
from pathlib import Path

import click

from factcheck.cli.exits import ExitCode
from factcheck.cli.group import context_settings
from factcheck.cli.streams import out
from factcheck.configfile import lines_of, settings_file
from factcheck.reports import encoded


@click.group("config", context_settings=context_settings())
def command() -> None:
    """Show the settings that hold for a file or folder: those of the nearest folder above it that has any."""


@command.command("path")
@click.argument("place", default=".", type=click.Path())
def path(place: str) -> int:
    """Print the settings file that holds for PLACE; exit with 5 if there is none."""
    found = settings_file(Path(place))
    if found is not None:
        out(encoded(f"{found}\n"))
    return ExitCode.NOTHING if found is None else ExitCode.CLEAN


@command.command("show")
@click.argument("place", default=".", type=click.Path())
@click.option("--origin", is_flag=True, help="Tell for each key the file and line that set it.")
def show(place: str, origin: bool) -> int:
    """Print the settings that hold for PLACE; what is not set has its default."""
    found = settings_file(Path(place))
    if found is None:
        out(b"# no settings file: all defaults\n")
        return ExitCode.CLEAN
    lines = [
        f"{key} = {json.dumps(value, ensure_ascii=False, default=str)}" + (f"    # {found}:{line}" if origin else "")
        for key, (value, line) in lines_of(found).items()
    ]
    out(encoded("".join(f"{line}\n" for line in [*([] if origin else [f"# {found}"]), *lines])))
    return ExitCode.CLEAN
