"""The README shows what really happens; ``pytest --update-expected`` pastes the output of this run."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from factcheck.cli import run

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"

SHOWN = re.compile(r"<!-- output of: factcheck (?P<call>.*?) -->\n```text\n(?P<output>.*?)```\n", re.DOTALL)


def test_the_output_shown_is_the_real_one(
    update_expected: bool, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each block below "output of: factcheck …" is what that command prints, to the letter."""
    monkeypatch.chdir(ROOT)
    text = README.read_text(encoding="utf-8")

    def printed(shown: re.Match[str]) -> str:
        run(shlex.split(shown["call"]))
        output = capsysbinary.readouterr().out.decode("utf-8")
        return shown[0].replace(f"```text\n{shown['output']}", f"```text\n{output}")

    assert SHOWN.search(text)
    real = SHOWN.sub(printed, text)
    if update_expected:
        README.write_text(real, encoding="utf-8")
    assert real == README.read_text(encoding="utf-8")


def test_the_command_to_paste_is_the_one_shown() -> None:
    """The first command of the README ends with the call whose output stands below it."""
    text = README.read_text(encoding="utf-8")
    (call,) = [shown["call"] for shown in SHOWN.finditer(text)]
    assert f".venv/bin/factcheck {call}\n" in text


def test_the_python_shown_runs() -> None:
    """The session in the README prints what it says."""
    assert (0, 4) == tuple(doctest.testfile(str(README), module_relative=False))
