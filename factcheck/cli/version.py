"""``factcheck version``."""

import click

from factcheck.cli.streams import out
from factcheck.version import VERSION


@click.command("version")
def command() -> None:
    """Print the version."""
    out(f"factcheck {VERSION}\n".encode())
