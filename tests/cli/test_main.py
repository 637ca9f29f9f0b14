"""The command line as a whole."""

import subprocess
import sys

import pytest

from factcheck.cli.group import COMMANDS
from factcheck.version import VERSION
from tests.cli.conftest import Call


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(call: Call, command: str) -> None:
    """Each command in the list has a help text and ends with 0."""
    outcome = call(command, "--help")
    assert 0 == outcome.code
    assert f"Usage: factcheck {command}" in outcome.out


@pytest.mark.parametrize("arguments", [("version",), ("--version",)])
def test_the_version_is_told(call: Call, arguments: tuple[str, ...]) -> None:
    """By a command and by an option."""
    assert (0, f"factcheck {VERSION}\n") == (call(*arguments).code, call(*arguments).out)


def test_help_lists_commands_and_exit_codes(call: Call) -> None:
    """The first page tells what there is and how to begin."""
    outcome = call("--help")
    for words in (*COMMANDS, "Exit codes", "factcheck draft.txt --against sources/"):
        assert words in outcome.out


def test_a_call_without_arguments_shows_the_help(call: Call) -> None:
    """And ends as a wrong call, for nothing was checked."""
    assert (2, call("--help").out) == (call().code, call().out)


def test_shell_completion_knows_the_commands() -> None:
    """What a shell asks for when a name is half typed."""
    from click.shell_completion import ShellComplete

    from factcheck.cli import cli

    offered = ShellComplete(cli, {}, "factcheck", "_FACTCHECK_COMPLETE").get_completions([], "c")
    assert ["check", "claims", "completion", "config"] == [one.value for one in offered]


def test_an_unknown_option_is_told(call: Call) -> None:
    """With the nearest way to the help."""
    outcome = call("check", "--agianst", "x")
    assert 2 == outcome.code
    assert "No such option" in outcome.err


def run_python(*arguments: str, **options: object) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter."""
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, **options)


def test_the_package_runs_as_a_module() -> None:
    """``python -m factcheck version``."""
    assert f"factcheck {VERSION}\n" == run_python("-m", "factcheck", "version").stdout


def test_a_reader_that_goes_away_is_no_error() -> None:
    """Into a closed pipe nothing is told, neither by us nor by the interpreter."""
    code = """
import os, sys
from factcheck.cli import run
reader, writer = os.pipe()
os.close(reader)
os.dup2(writer, 1)
sys.exit(run(["version"]))
"""
    outcome = run_python("-c", code)
    assert (0, "") == (outcome.returncode, outcome.stderr)


def test_importing_the_package_loads_no_heavy_library() -> None:
    """What only some calls need is imported when it is needed: ``import factcheck`` stays quick."""
    heavy = ("click", "dateparser", "rapidfuzz", "cattrs", "html.parser", "xml.etree.ElementTree")
    code = f"import factcheck, sys; print([name for name in {heavy!r} if name in sys.modules])"
    assert "[]" == run_python("-c", code).stdout.strip()
