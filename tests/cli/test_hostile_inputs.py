"""Inputs that break other tools: a clear message or a result, the documented exit code, no traceback."""

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "The ministers met on Monday, 6 May 2025, in Oslo."
FOUND = "error dates/weekday-mismatch"


def test_an_empty_folder_holds_nothing_to_check(call: Call, tmp_path: Path) -> None:
    """Exit code 5 and a sentence."""
    (tmp_path / "empty").mkdir()
    outcome = call("empty")
    assert (5, True) == (outcome.code, "nothing to check" in outcome.err)


def test_a_missing_path_is_told_by_name(call: Call) -> None:
    """And does not keep the others from being read."""
    Path("a.txt").write_text(SLIP, encoding="utf-8")
    outcome = call("a.txt", "missing.txt", "--output-format", "concise")
    assert (1, True, True) == (outcome.code, FOUND in outcome.out, "missing.txt: could not be read" in outcome.out)
    assert 4 == call("a.txt", "missing.txt", "--strict-inputs").code


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_folder_without_permission_is_told_by_name(call: Call, tmp_path: Path) -> None:
    """Not a traceback."""
    (tmp_path / "closed").mkdir(mode=0)
    outcome = call("closed")
    assert (5, True) == (outcome.code, "closed" in outcome.out)


def test_random_bytes_are_no_text(call: Call) -> None:
    """A file that is no text is told as such."""
    Path("noise.txt").write_bytes(random.Random(7).randbytes(50_000))
    outcome = call("noise.txt", "--output-format", "concise")
    assert (5, True) == (outcome.code, outcome.out.startswith("noise.txt: could not be read: "))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("crlf", f"One.\r\n\r\n{SLIP}\r\n".encode()),
        ("cr", f"One.\r\r{SLIP}\r".encode()),
        ("bom", b"\xef\xbb\xbf" + f"One.\n\n{SLIP}\n".encode()),
        ("utf-16", f"One.\n\n{SLIP}\n".encode("utf-16")),
    ],
)
def test_line_ends_and_encodings_change_neither_findings_nor_places(call: Call, name: str, content: bytes) -> None:
    """The same finding at the same line and column."""
    Path(f"{name}.txt").write_bytes(content)
    assert call(f"{name}.txt", "--output-format", "concise").out.startswith(f"{name}.txt:3:22: {FOUND}")


def test_a_file_of_one_long_line_is_read(call: Call) -> None:
    """A megabyte without a line break; the finding at its end has its column."""
    Path("long.txt").write_text("word " * 200_000 + SLIP, encoding="utf-8")
    assert call("long.txt", "--output-format", "concise").out.startswith(f"long.txt:1:1000022: {FOUND}")


def test_escape_sequences_of_a_text_are_shown(call: Call) -> None:
    """A text cannot colour the terminal, clear it or turn its lines round."""
    Path("evil.txt").write_text(f"\x1b[2J\u202e{SLIP}\n", encoding="utf-8")
    outcome = call("evil.txt")
    assert 1 == outcome.code
    assert not {"\x1b", "\u202e"} & set(outcome.out)


def test_time_zone_locale_hash_seed_and_working_directory_do_not_matter(tmp_path: Path) -> None:
    """The same input gives the same bytes, whatever the order of the files."""
    names = ["a.txt", "b.txt"]
    for name in names:
        (tmp_path / name).write_text(f"{SLIP} They will meet again on Friday.\n", encoding="utf-8")
    root = Path(__file__).parents[2]
    places = [
        (tmp_path, {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"}),
        (root, {"TZ": "Pacific/Pago_Pago", "LC_ALL": "de_DE.UTF-8", "PYTHONHASHSEED": "2"}),
    ]
    outputs = []
    for folder, settings in places:
        files = [str(tmp_path / name) for name in names]
        names.reverse()
        words = [sys.executable, "-m", "factcheck", *files, "--output-format", "json"]
        environment = {**os.environ, "PYTHONPATH": str(root), **settings}
        done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, check=False)
        assert (1, b"") == (done.returncode, done.stderr)
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
