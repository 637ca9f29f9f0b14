"""The command line."""

import gc
import os
import sys

import click

from factcheck import cachefolder
from factcheck.cli.exits import ExitCode
from factcheck.cli.group import CommandGroup, context_settings
from factcheck.cli.streams import out, say
from factcheck.errors import FactcheckError, InputError
from factcheck.version import VERSION

_STOPPED = 130
"""What shells give to a program that Ctrl-C ended: 128 and the number of the signal."""

NEW_OBJECTS = 2_000_000
"""How many objects may be made before garbage is looked for, in place of Python's 700.

Nearly all that a run makes is kept to its end, and what is not is no garbage in circles: looking through it again and again
took a quarter of a short run, and a twentieth of one that holds a draft against some megabytes of text.
"""

_EPILOG = """\b
Examples:
  factcheck draft.txt --against sources/     one draft against a folder of sources
  factcheck articles/                        all articles of a folder with each other
  factcheck claims draft.txt                 what was understood, and how

\b
Exit codes: 0 clean, 1 findings, 2 wrong call or rules, 3 internal error,
            4 an input could not be read (a file named, all of --against;
            with --strict-inputs any), 5 nothing to check
"""


@click.group("factcheck", cls=CommandGroup, context_settings=context_settings(), epilog=_EPILOG)
@click.version_option(VERSION, message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where an internal error happened.")
@click.option("--no-cache", is_flag=True, help="Read the rules from their files, and keep nothing for the next run.")
def cli(debug: bool, no_cache: bool) -> None:  # noqa: ARG001 - run() looks for --debug itself
    """Read a draft and its sources, write down what each one claims, and tell where two claims cannot both be true.

    Every finding shows the exact words on each side and how each date was worked out. Nothing leaves this machine.
    """
    if no_cache:
        os.environ[cachefolder.VARIABLE] = ""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(NEW_OBJECTS)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """The exit code of a call; every error ends in a sentence, and in a traceback only with ``--debug``."""
    try:
        code = cli.main(arguments, prog_name="factcheck", standalone_mode=False)
    except (click.ClickException, click.Abort, FactcheckError, KeyboardInterrupt) as error:
        return _told(error)
    except MemoryError:
        say("no memory is left for this; use fewer processes (-j), or check fewer texts at once")
        return ExitCode.USAGE
    except Exception as error:  # the last line of defence: nobody should meet a traceback
        if "--debug" in arguments:
            raise
        say(f"internal error: {type(error).__name__}: {error}")
        say("this is a fault of factcheck, not of your text; run again with --debug to see where")
        return ExitCode.INTERNAL
    return code if isinstance(code, int) else ExitCode.CLEAN


def _told(error: BaseException) -> int:
    """The exit code of a call that ended early, after its reason was told."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            out(f"{error.format_message()}\n".encode())
        case click.ClickException():
            error.show()
        case FactcheckError():
            for mistake in error.args:
                say(str(mistake))
        case _:
            say("stopped")
            return _STOPPED
    return ExitCode.NOTHING if isinstance(error, InputError) else ExitCode.USAGE
