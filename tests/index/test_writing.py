"""One program at a time brings an index up to date."""

import fcntl
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.errors import IndexFault
from factcheck.index import writing
from factcheck.index.writing import sole_writer

HOLDS = """
import sys, time
from pathlib import Path
from factcheck.index.writing import sole_writer
with sole_writer(Path(sys.argv[1])):
    print("holds it", flush=True)
    time.sleep(60)
"""


def left(folder: Path) -> list[str]:
    """The names of what stands in a folder."""
    return [one.name for one in folder.iterdir()]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "PATIENCE", 0.2)


@pytest.mark.usefixtures("impatient")
def test_a_second_writer_is_told(tmp_path: Path) -> None:
    """Until the first is done; then nothing is left beside the index."""
    path = tmp_path / "claims.db"
    with sole_writer(path), pytest.raises(IndexFault, match=r"claims\.db: another program is writing it"), sole_writer(path):
        pass
    with sole_writer(path):
        assert ["claims.db.writing"] == left(tmp_path)
    assert [] == left(tmp_path)


@pytest.mark.usefixtures("impatient")
def test_a_writer_that_was_killed_holds_nothing(tmp_path: Path) -> None:
    """What it left is taken over."""
    path = tmp_path / "claims.db"
    with subprocess.Popen([sys.executable, "-c", HOLDS, str(path)], stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(IndexFault), sole_writer(path):
            pass
        other.send_signal(signal.SIGKILL)
        other.wait()
    assert ["claims.db.writing"] == left(tmp_path)
    with sole_writer(path):
        pass
    assert [] == left(tmp_path)


@pytest.mark.usefixtures("impatient")
def test_one_index_under_two_names_has_one_writer(tmp_path: Path) -> None:
    """A link is followed."""
    (tmp_path / "link.db").symlink_to(tmp_path / "claims.db")
    with sole_writer(tmp_path / "claims.db"), pytest.raises(IndexFault), sole_writer(tmp_path / "link.db"):
        pass


def test_a_lock_on_a_file_that_was_taken_away_counts_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waited for it looks again: the next one would lock a new file of that name."""
    taken = []
    lock = fcntl.flock

    def flock(file: int, how: int) -> None:
        lock(file, how)
        if not taken:
            taken.append(True)
            (tmp_path / "claims.db.writing").unlink()

    monkeypatch.setattr(writing.fcntl, "flock", flock)
    with sole_writer(tmp_path / "claims.db"):
        assert ["claims.db.writing"] == left(tmp_path)


def test_where_no_file_can_be_made_nobody_waits(tmp_path: Path) -> None:
    """The index tells itself why it cannot be written."""
    (tmp_path / "file").write_text("")
    with sole_writer(tmp_path / "file" / "claims.db"):
        pass


def test_on_a_disk_that_knows_no_locks_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each transaction alone waits for those of others, as it does anywhere."""

    def flock(_file: int, _how: int) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(writing.fcntl, "flock", flock)
    with sole_writer(tmp_path / "claims.db"):
        pass
