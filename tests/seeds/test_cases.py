"""The small cases: what each draft must be told, and that it is told nothing else."""

import pathlib
import tomllib
from functools import cache
from typing import Any

import pytest

import factcheck

FOLDERS = sorted(path for path in (pathlib.Path(__file__).parents[2] / "seeds" / "cases").iterdir() if path.is_dir())
NET = "statements/"
"""The safety net may tell what the check of the case does not."""


@cache
def case_of(folder: pathlib.Path) -> dict[str, Any]:
    """What a case says is wrong in its draft."""
    return tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))


@cache
def found_on(folder: pathlib.Path) -> tuple[Any, ...]:
    """The findings on the draft of a case."""
    sources = factcheck.read([str(path) for path in sorted(folder.glob("source-*.txt"))])
    return factcheck.check(factcheck.read([str(folder / "draft.txt")]), against=sources).findings


def loud(folder: pathlib.Path) -> list[Any]:
    """The errors and warnings among them."""
    return [one for one in found_on(folder) if one.severity != "note"]


def tells(finding: Any, expected: dict[str, Any]) -> bool:
    """Whether a finding is one of the right kind, and touches the words of both sides; of one place, there is no source."""
    checks = (expected["check"], *expected.get("also", ()))
    sides = [_touched(finding, expected[side], side) for side in ("draft", "source") if expected[side]]
    return (finding.check in checks or finding.check.startswith(NET)) and all(sides)


def _touched(finding: Any, words: str, side: str) -> bool:
    """Whether the evidence of a finding, in the draft or in a source, shares words with a quote."""
    for evidence in finding.evidence:
        start = evidence.document.text.find(words)
        inside = start >= 0 and evidence.span.start < start + len(words) and start < evidence.span.end
        if inside and pathlib.Path(evidence.document.name).name.startswith(side):
            return True
    return False


EXPECTED = [(folder, expected) for folder in FOLDERS for expected in case_of(folder)["findings"]]


@pytest.mark.parametrize(("folder", "expected"), EXPECTED, ids=lambda one: getattr(one, "name", None))
def test_what_is_wrong_is_told(folder: pathlib.Path, expected: dict[str, Any]) -> None:
    """With the words of both sides; what is ``open`` is not found yet."""
    found = [one.check for one in loud(folder) if tells(one, expected)]
    if expected.get("open") and not found:
        pytest.xfail(expected["open"])
    assert found


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_nothing_else_is_told(folder: pathlib.Path) -> None:
    """Every error or warning is one that the case expects; of a near-miss there is none, unless that is ``open``."""
    expected = case_of(folder)["findings"]
    told = [one.message for one in loud(folder) if not any(tells(one, wanted) for wanted in expected)]
    if told and case_of(folder).get("open"):
        pytest.xfail(case_of(folder)["open"])
    assert [] == told


NOTES = [(folder, expected) for folder in FOLDERS for expected in case_of(folder).get("notes", ())]


@pytest.mark.parametrize(("folder", "expected"), NOTES, ids=lambda one: getattr(one, "name", None))
def test_what_is_noted_is_told(folder: pathlib.Path, expected: dict[str, Any]) -> None:
    """By the check itself, as a note."""
    notes = [one for one in found_on(folder) if one.severity == "note" and one.check == expected["check"]]
    assert any(tells(one, expected) for one in notes)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_versions_copies_and_gaps_are_noted_where_they_are(folder: pathlib.Path) -> None:
    """And nowhere else."""
    noted = {expected["check"] for expected in case_of(folder).get("notes", ())}
    told = {one.check for one in found_on(folder)}
    assert noted == {one for one in told if one.startswith("sources/") or one == "series/gap"}
