"""The command line in a test: folder in, exact lines and exit code out."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import frozen

from factcheck.cli import run


@frozen
class Outcome:
    """What a call printed and how it ended."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]


@pytest.fixture
def call(capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Calls the command line inside an empty folder."""
    monkeypatch.chdir(tmp_path)

    def calling(*arguments: str) -> Outcome:
        code = run(list(arguments))
        captured = capsysbinary.readouterr()
        return Outcome(int(code), captured.out.decode("utf-8"), captured.err.decode("utf-8"))

    return calling
