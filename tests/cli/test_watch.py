"""``check --watch``: again and again."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

CLEAN, SLIP = "They met on Tuesday, 6 May 2025.\n", "They met on Monday, 6 May 2025.\n"


def test_a_text_that_changes_is_checked_again(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """And one that does not is not; wrong settings are told and may be mended; what is written counts as nothing."""
    draft, settings = Path("texts/a.txt"), Path("texts/factcheck.toml")
    draft.parent.mkdir()
    draft.write_text(CLEAN, encoding="utf-8")
    steps = iter(
        [
            lambda: None,
            lambda: draft.write_text(SLIP + "\n", encoding="utf-8"),
            lambda: settings.write_text("fail-on = 3\n", encoding="utf-8"),
            lambda: settings.write_text("", encoding="utf-8"),
        ]
    )

    def step() -> None:
        following = next(steps, None)
        if following is None:
            raise KeyboardInterrupt
        following()

    monkeypatch.setattr("factcheck.cli.watch.pause", step)
    outcome = call("texts", "--watch", "--output-format", "concise", "-o", "json=texts/a.json")
    assert 130 == outcome.code
    found = "texts/a.txt:1:13: error dates/weekday-mismatch"
    assert [found, found] == [" ".join(line.split()[:3]) for line in outcome.out.splitlines() if "could not" not in line]
    assert 4 == outcome.err.count("watching for changes")
    assert "fail-on: 3 is not one of" in outcome.err
