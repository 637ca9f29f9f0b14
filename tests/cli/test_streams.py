"""What is told beside a report."""

import io
import sys

import pytest

from factcheck.cli.streams import colored, draw_bar


class Screen(io.StringIO):
    """A terminal, or none."""

    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


def drawn(monkeypatch: pytest.MonkeyPatch, terminal: bool, total: int) -> str:
    """What is written while so many documents are read."""
    screen = Screen(terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    for done in (total // 2, total):
        draw_bar(done, total)
    return screen.getvalue()


def test_a_bar_is_drawn_for_a_person_with_much_to_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """And goes when all is read; nothing is drawn for few documents, nor where nobody looks."""
    shown = drawn(monkeypatch, True, 100)
    assert "50 of 100 read" in shown
    assert shown.endswith("\r")
    assert ["", ""] == [drawn(monkeypatch, True, 10), drawn(monkeypatch, False, 100)]
    monkeypatch.setattr(sys, "stderr", None)
    draw_bar(50, 100)


@pytest.mark.parametrize(
    ("variables", "expected"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)]
)
def test_colours_are_for_terminals_that_want_them(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: bool
) -> None:
    """NO_COLOR that is set and not empty says no (no-color.org); what the call says counts more."""
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen(True))
    assert (expected, True, False) == (colored("auto"), colored("always"), colored("never"))
    monkeypatch.setattr(sys, "stdout", Screen(False))
    assert not colored("auto")
