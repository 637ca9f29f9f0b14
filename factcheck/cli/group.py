"""The command group: commands are imported when they are called, and ``check`` is the one called when none is named."""

import os
from importlib import import_module
from typing import Any

import click

from factcheck.errors import UsageError
from factcheck.rulebook.mistakes import nearest

COMMANDS = {
    "check": "compare what documents claim, with each other and with sources (the default)",
    "baseline": "write down the findings that are known, so that a check tells only of new ones",
    "claims": "show what was understood: every claim, and how each date was worked out",
    "completion": "print the script by which a shell completes commands and options",
    "config": "show which settings hold, and which file and line set them",
    "diff": "tell what is new and what is fixed between two JSON reports",
    "explain": "show everything about one finding: each step, each rule, why it is one thing",
    "facts": "bring reference facts of your own: import who held which office",
    "ignore": "leave a finding, and say why",
    "index": "read an archive once, and look up what it says for every draft",
    "lsp": "serve an editor (an extra: pip install 'factcheck-claims[lsp]')",
    "records": "list what is on record: who held which office, when recurring events were held",
    "rules": "list, show or test the rules",
    "schema": "print the JSON Schema of an output",
    "timeline": "show what happened when, as the documents together tell it, and what is disputed",
    "timex": "show the temporal expressions of a text with their values",
    "version": "print the version",
}
"""The commands with what each is for; each stands in the module of its name."""

_DEFAULT = "check"
_ANYWHERE = ("--debug", "--no-cache")
"""Options of the whole program that may stand behind the command, too."""
_OWN_OPTIONS = {"--help", "-h", "--version", *_ANYWHERE}


class CommandGroup(click.Group):
    """A group that loads a command from its module, and takes a call without a command as ``check``."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The names of the commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - the signature is click's
        """The command of this name, loaded now."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"factcheck.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """The list of commands in the help, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts the default command before the arguments where they name none, and what holds for all in front.

        Raises UsageError for a word that is no file and looks like a mistyped command.
        """
        words = args[: args.index("--")] if "--" in args else args
        first = [option for option in _ANYWHERE if option in words]
        args = [*first, *(arg for number, arg in enumerate(args) if arg not in first or number >= len(words))]
        own = next((index for index, arg in enumerate(args) if arg not in _OWN_OPTIONS), None)
        if own is not None and args[own] not in COMMANDS:
            _refuse_mistyped(args[own])
            args = [*args[:own], _DEFAULT, *args[own:]]
        return super().parse_args(ctx, args)


def _refuse_mistyped(word: str) -> None:
    """Raises UsageError for a bare word that names no file and stands close to a command."""
    if word.isalpha() and not os.path.lexists(word) and (close := nearest(word, COMMANDS)):
        message = f"{word}: no such file, and no such command{close}"
        raise UsageError(message)


def context_settings() -> dict[str, Any]:
    """What every command shares: -h for help, defaults shown, lines as wide as a page."""
    return {"help_option_names": ["-h", "--help"], "max_content_width": 100, "show_default": True}
