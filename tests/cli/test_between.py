"""``factcheck explain FILE:LINE FILE:LINE``: each gate between two lines, and where the way to a finding stopped."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

HERE = """\
The second Kenya-Peru Water Dialogue was held in Lima in May 2019.

The ferry across the sound at Skarv was built in 1974 by Brygge.
"""


def _explain(call: Call, folder: Path, source: str, line: int = 1) -> str:
    (folder / "draft.txt").write_text(HERE, encoding="utf-8")
    (folder / "source.txt").write_text(source, encoding="utf-8")
    outcome = call("explain", f"draft.txt:{line}", "source.txt:1", "--width", "200")
    assert 0 == outcome.code
    return outcome.out


@pytest.mark.parametrize(
    ("source", "line", "stopped"),
    [
        ("The third Kenya-Peru Fisheries Summit was held in 2020.", 1, "the same thing (name-and-ordinal)"),
        ("The second Kenya-Peru Water Dialogue was held in 2019.", 1, "values that cannot both be true (when)"),
        ("The second Kenya-Peru Water Dialogue of 2018 was called off.", 1, "told with one status"),
        ("Kenya and Peru signed the Water Accord in 2018.", 1, "told of one type of claim"),
        ("Jonas Holm lives in Varde.", 3, "two telling words in common (none)"),
        ("The ferry across the sound at Skarv was built in 1974 by Brygge.", 3, "values of one kind that differ"),
        ("In 1981 the mayor of Skarv took the ferry home.", 3, "enough words in common around the values"),
        (
            "Skarv: the Kestrel was completed in 1976.",
            3,
            "in words of their own, unless each stands near names that the other text does not know",
        ),
    ],
)
def test_the_gate_that_is_shut_is_named(call: Call, tmp_path: Path, source: str, line: int, stopped: str) -> None:
    """With the values on both sides."""
    told = _explain(call, tmp_path, source, line)
    assert told.startswith("nothing was found between these lines\n")
    assert f"stopped at: {stopped}" in told


def test_what_was_found_is_told_first(call: Call, tmp_path: Path) -> None:
    """And all the gates to it are open."""
    told = _explain(call, tmp_path, "The second Kenya-Peru Water Dialogue was held in Lima in May 2017.")
    assert told.startswith("found: events/dates-disagree: ")
    assert "  yes  values that cannot both be true (when): 2019-05 | 2017-05\n  every gate here is open" in told


def test_a_line_without_anything_to_compare(call: Call, tmp_path: Path) -> None:
    """An empty line tells nothing."""
    assert "on one of them nothing is told that could be compared" in _explain(call, tmp_path, "Rain.", 2)


def test_a_file_that_is_not_there(call: Call, tmp_path: Path) -> None:
    """Leaves nothing to explain."""
    (tmp_path / "draft.txt").write_text(HERE, encoding="utf-8")
    outcome = call("explain", "draft.txt:1", "nowhere.txt:1")
    assert (2, True) == (outcome.code, "nowhere.txt: no such file or folder" in outcome.err)


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("draft.txt:0", "draft.txt:0: lines are counted from 1"),
        ("draft.txt:12345678901234567890", "draft.txt:12345678901234567890: the text ends on line 3"),
    ],
)
def test_a_line_that_is_not_there(call: Call, tmp_path: Path, place: str, told: str) -> None:
    """Is told in one sentence."""
    (tmp_path / "draft.txt").write_text(HERE, encoding="utf-8")
    assert (2, f"factcheck: {told}\n") == ((outcome := call("explain", place, "draft.txt:1")).code, outcome.err)
