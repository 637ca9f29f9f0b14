"""The cache folder: what stands in it is read only where nobody but this user can have written it."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck import cachefolder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that is named, not made yet."""
    monkeypatch.setenv(cachefolder.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_what_is_kept_is_read_again(folder: Path) -> None:
    """The folder is made where there is none, for this user alone."""
    cachefolder.keep("one.kept", b"words")
    assert (b"words", 0o700, 0o600) == (
        cachefolder.kept("one.kept"),
        folder.stat().st_mode & 0o777,
        (folder / "one.kept").stat().st_mode & 0o777,
    )


def _for_all(folder: Path) -> None:
    folder.chmod(0o777)


def _file_for_all(folder: Path) -> None:
    (folder / "one.kept").chmod(0o666)


def _link(folder: Path) -> None:
    (folder / "one.kept").rename(folder.parent / "elsewhere")
    (folder / "one.kept").symlink_to(folder.parent / "elsewhere")


def _pipe(folder: Path) -> None:
    (folder / "one.kept").unlink()
    os.mkfifo(folder / "one.kept", 0o600)


def _gone(folder: Path) -> None:
    (folder / "one.kept").unlink()


@pytest.mark.parametrize("change", [_for_all, _file_for_all, _link, _pipe, _gone])
def test_what_others_could_have_put_there_is_not_read(folder: Path, change: Callable[[Path], None]) -> None:
    """A folder or file that others may write, a link, a pipe: as if nothing stood there."""
    cachefolder.keep("one.kept", b"words")
    change(folder)
    assert cachefolder.kept("one.kept") is None


def test_a_file_of_another_user_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The owner counts, whatever the file says of who may write."""
    cachefolder.keep("one.kept", b"words")
    monkeypatch.setattr(os, "geteuid", lambda: folder.stat().st_uid + 1)
    assert cachefolder.kept("one.kept") is None


def test_nothing_is_written_where_others_may_write(folder: Path) -> None:
    """They could swap the file between two runs."""
    folder.mkdir()
    folder.chmod(0o777)
    cachefolder.keep("one.kept", b"words")
    assert [] == list(folder.iterdir())


def test_a_folder_that_cannot_be_made_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache is no reason to fail."""
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(cachefolder.VARIABLE, str(tmp_path / "file" / "cache"))
    cachefolder.keep("one.kept", b"words")
    assert cachefolder.kept("one.kept") is None


def test_the_files_written_last_stay(folder: Path) -> None:
    """Each version of rules and program has a file, and old ones go; files of others stay."""
    folder.mkdir(mode=0o700)
    (folder / "notes.txt").write_text("mine")
    for number in range(6):
        cachefolder.keep(f"{number}.kept", b"words")
        os.utime(folder / f"{number}.kept", (number, number))
    cachefolder.keep("6.kept", b"words")
    assert ["3.kept", "4.kept", "5.kept", "6.kept", "notes.txt"] == sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"FACTCHECK_CACHE_DIR": "/one", "XDG_CACHE_HOME": "/two"}, "/one"),
        ({"XDG_CACHE_HOME": "/two", "HOME": "/home/ada"}, "/two/factcheck"),
        ({"XDG_CACHE_HOME": "two", "HOME": "/home/ada"}, "/home/ada/.cache/factcheck"),
        ({"HOME": "/home/ada"}, "/home/ada/.cache/factcheck"),
        ({"FACTCHECK_CACHE_DIR": "", "HOME": "/home/ada"}, None),
    ],
)
def test_where_the_folder_is(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str | None) -> None:
    """As named, else where the desktop keeps caches, else in the home folder; an empty name means none."""
    for name in ("FACTCHECK_CACHE_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    found = cachefolder.cache_folder()
    assert expected == (None if found is None else str(found))
