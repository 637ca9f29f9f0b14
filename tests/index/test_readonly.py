"""An index that may be read and not written: on a medium, in a shared folder, handed out by somebody else."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

import factcheck
from factcheck.indexing import update
from factcheck.pipeline import builtin_rulebook

SOURCE = "Ferry report\n\nThe second Kenya-Peru Water Dialogue was held in Lima in May 2019.\n"
DRAFT = "The second Kenya-Peru Water Dialogue was held in Lima on 4 May 2018.\n"
POWERS = "-dac_override,-dac_read_search"
READ = """
from pathlib import Path
from factcheck.index.store import Index
with Index.to_read(Path("shared/claims.db")) as index:
    print(index.totals().documents)
"""
ROOT = Path(factcheck.__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with an index, which may be written again when the test is over."""
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    folder = tmp_path / "shared"
    folder.mkdir()
    update(folder / "claims.db", [str(tmp_path / "source.txt")], builtin_rulebook())
    yield folder
    folder.chmod(0o755)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A run of Python by somebody who is held to the rights of files, as root is not."""
    powerless: list[str] = []
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root may write anywhere, and there is no setpriv")
        powerless = ["setpriv", f"--bounding-set={POWERS}", f"--inh-caps={POWERS}"]
    command = [*powerless, sys.executable, *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder.parent, env=environment, capture_output=True, text=True, check=False)


def test_a_draft_is_held_against_it(folder: Path) -> None:
    """As against any other index."""
    (folder / "claims.db").chmod(0o444)
    folder.chmod(0o555)
    words = ["check", "draft.txt", "--against", "shared/claims.db", "--output-format", "concise"]
    done = run(folder, "-m", "factcheck", *words)
    assert (1, "") == (done.returncode, done.stderr)
    assert "dates-disagree" in done.stdout


@pytest.mark.parametrize(("file", "above"), [(0o444, 0o555), (0o644, 0o555), (0o444, 0o755)])
def test_nothing_is_left_beside_it(folder: Path, file: int, above: int) -> None:
    """Whether the file or its folder may not be written."""
    (folder / "claims.db").chmod(file)
    folder.chmod(above)
    done = run(folder, "-c", READ)
    assert ("1\n", "") == (done.stdout, done.stderr)
    assert ["claims.db"] == [one.name for one in folder.iterdir()]


def test_what_cannot_be_read_whole_is_not_read_by_half(folder: Path) -> None:
    """Changes in a log that a stopped writer left may be seen only where the log can be followed."""
    path = folder / "claims.db"
    shutil.copy(path, folder / "copy.db")
    with closing(sqlite3.connect(folder / "copy.db")) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("DELETE FROM entries")
        writer.commit()
        for ending in ("", "-wal"):
            shutil.copy(folder / f"copy.db{ending}", f"{path}{ending}")
    folder.chmod(0o555)
    done = run(folder, "-c", READ)
    assert "" == done.stdout
    assert "IndexFault: shared/claims.db: was not closed and may not be written" in done.stderr
