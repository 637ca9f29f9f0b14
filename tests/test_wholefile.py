"""Files are written whole or not at all, and keep what they are."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import factcheck
from factcheck.wholefile import write_whole

ROOT = Path(factcheck.__file__).parents[1]
FULL = """
import os, resource, signal, sys
from pathlib import Path
from factcheck.wholefile import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    write_whole(Path(sys.argv[1]), b"new" * 100)
except OSError as error:
    print(error.strerror, file=sys.stderr, flush=True)
    os._exit(1)  # who measures what is run would want to write that down, and could not either
"""


def test_what_stood_there_stands_where_there_is_no_room(tmp_path: Path) -> None:
    """A list of what an editor has written by hand is not emptied by a full disk, and nothing is left beside it."""
    path = tmp_path / "factcheck.ignore.toml"
    path.write_bytes(b"old")
    done = subprocess.run([sys.executable, "-c", FULL, path], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (1, "File too large") == (done.returncode, done.stderr.strip())
    assert b"old" == path.read_bytes()
    assert [path.name] == [one.name for one in tmp_path.iterdir()]


def test_a_file_keeps_its_rights_and_a_link_leads_to_it(tmp_path: Path) -> None:
    """Whoever may read it may read it again."""
    path, link = tmp_path / "report.json", tmp_path / "link.json"
    link.symlink_to(path)
    write_whole(link, b"first")
    path.chmod(0o640)
    write_whole(link, b"second")
    assert (b"second", 0o640, True) == (path.read_bytes(), path.stat().st_mode & 0o777, link.is_symlink())


def test_a_file_with_two_names_has_both_still(tmp_path: Path) -> None:
    """And both tell the same."""
    path = tmp_path / "report.json"
    path.write_bytes(b"old")
    (tmp_path / "other").hardlink_to(path)
    write_whole(path, b"new")
    assert b"new" == (tmp_path / "other").read_bytes()


@pytest.mark.parametrize("name", ["n" * 255, "n" * 250])
def test_a_long_name_leaves_no_room_for_another(tmp_path: Path, name: str) -> None:
    """Such a file is written as it stands."""
    for data in (b"old", b"new"):
        write_whole(tmp_path / name, data)
        assert data == (tmp_path / name).read_bytes()


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """And is a pipe still."""
    path, read = tmp_path / "pipe", list[bytes]()
    os.mkfifo(path)
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
    reader.start()
    write_whole(path, b"new")
    reader.join()
    assert [b"new"] == read
    assert path.is_fifo()


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
@pytest.mark.parametrize("into", [subprocess.PIPE, "file"])
def test_the_standard_output_is_written_to(tmp_path: Path, into: object) -> None:
    """By its name, whatever stands behind it."""
    program = "from pathlib import Path; from factcheck import wholefile; wholefile.write_whole(Path('/dev/stdout'), b'new')"
    with (tmp_path / "out").open("wb") as file:
        target = file if into == "file" else into
        done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, stdout=target, check=True)
    assert b"new" == ((tmp_path / "out").read_bytes() if into == "file" else done.stdout)


def test_what_may_not_be_written_is_told(tmp_path: Path) -> None:
    """A folder that is not there, a name that is none."""
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "a", b"")
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"")
    with pytest.raises(ValueError, match="null"):
        write_whole(tmp_path / "a\0", b"")
