"""Files, folders and patterns."""

import os
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import READERS, read_paths
from factcheck.documents.paths import display
from factcheck.documents.settings import ReadSettings
from factcheck.model.report import Problem


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A folder of drafts, below the working directory."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "drafts/b.txt",
        "drafts/a.TXT",
        "drafts/deep/c.txt",
        "drafts/.hidden.txt",
        "drafts/.git/d.txt",
        "drafts/x.zzz",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"The text of {name}.", encoding="utf-8")
    return tmp_path


def names(*paths: str) -> list[str]:
    return [document.name for document in read_paths(paths)[0]]


@pytest.mark.usefixtures("folder")
def test_a_folder_is_searched_with_all_below_it_except_what_is_hidden() -> None:
    """The names are the path as given with what was found below, sorted."""
    documents, problems = read_paths(["drafts"])
    assert [document.name for document in documents] == ["drafts/a.TXT", "drafts/b.txt", "drafts/deep/c.txt"]
    assert documents[0].path == "drafts/a.TXT"
    assert problems == [Problem("drafts", "1 file ending in .zzz not read: no reader for it")]


@pytest.mark.usefixtures("folder")
def test_the_order_of_the_arguments_does_not_matter_and_a_file_is_read_once() -> None:
    """The shortest name wins where one file is named twice."""
    assert names("drafts/b.txt", "drafts", "./drafts/deep/c.txt") == names("drafts/deep/c.txt", "drafts/", "drafts/b.txt")
    assert names("drafts", "drafts/deep/../b.txt") == ["drafts/a.TXT", "drafts/b.txt", "drafts/deep/c.txt"]


@pytest.mark.usefixtures("folder")
def test_patterns_stand_for_files_and_folders() -> None:
    """``**`` goes down; what fits nothing is a problem."""
    assert names("drafts/*.txt") == ["drafts/b.txt"]
    assert names("drafts/**/*.txt") == ["drafts/b.txt", "drafts/deep/c.txt"]
    assert names("dra*") == ["drafts/a.TXT", "drafts/b.txt", "drafts/deep/c.txt"]
    assert read_paths(["*.md"]) == ([], [Problem("*.md", "no file fits this pattern")])


@pytest.mark.usefixtures("folder")
def test_a_name_with_wild_signs_that_exists_is_that_file() -> None:
    """The pattern comes second."""
    pathlib.Path("a[1].txt").write_text("So.", encoding="utf-8")
    assert names("a[1].txt") == ["a[1].txt"]


@pytest.mark.usefixtures("folder")
def test_a_text_named_by_itself_is_read_whatever_its_ending() -> None:
    """Folders are choosy, people are not."""
    assert names("drafts/x.zzz") == ["drafts/x.zzz"]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "the file holds no text"),
        ("blank.txt", b"\xef\xbb\xbf \n", "the file holds no text"),
        ("noise.txt", bytes(range(256)), "not a text file: it holds zero bytes, as programs and pictures do"),
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0", "a picture, not a text: save what it says as .txt, .docx, .html or .pdf"),
    ],
)
def test_a_bad_file_is_a_problem_and_the_run_goes_on(name: str, data: bytes, reason: str, folder: pathlib.Path) -> None:
    """The others are read."""
    (folder / name).write_bytes(data)
    documents, problems = read_paths([name, "drafts/b.txt"])
    assert [document.name for document in documents] == ["drafts/b.txt"]
    assert problems == [Problem(name, reason)]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("path", ["missing.txt", "missing/deep.txt", "drafts/b.txt/c", "nul\0.txt", ""])
def test_a_missing_path_is_a_problem(path: str) -> None:
    """Not an exception."""
    documents, (problem,) = read_paths([path])
    assert (documents, problem.reason) == ([], "no such file or folder")


def test_a_dangling_link_is_a_problem(folder: pathlib.Path) -> None:
    """It is there, but leads nowhere."""
    (folder / "link.txt").symlink_to("nowhere.txt")
    assert read_paths(["link.txt"]) == ([], [Problem("link.txt", "no such file or folder")])


@pytest.mark.usefixtures("folder")
def test_what_may_not_be_opened_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files and folders without permission, and other failures of the disk, are told in words of our own."""
    errors = {"b.txt": PermissionError(13, "x"), "a.TXT": OSError(5, "x"), "c.txt": IsADirectoryError(21, "x")}

    def refuse(path: pathlib.Path) -> bytes:
        raise errors[path.name]

    monkeypatch.setattr("factcheck.documents.content", refuse)
    assert [problem.reason for problem in read_paths(["drafts"])[1]] == [
        "1 file ending in .zzz not read: no reader for it",
        "it cannot be read (error 5)",
        "no permission to read it",
        "it is a folder",
    ]


@pytest.mark.usefixtures("folder")
def test_a_closed_folder_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands beside it is read."""
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("deep"):
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    documents, problems = read_paths(["drafts"])
    assert [document.name for document in documents] == ["drafts/a.TXT", "drafts/b.txt"]
    assert problems[-1] == Problem("drafts/deep", "no permission to read it")


def test_names_are_text_even_where_file_names_are_not() -> None:
    """Bytes that are not UTF-8 are shown as a replacement sign."""
    assert display(pathlib.Path(os.fsdecode(b"caf\xe9.txt"))) == "caf\N{REPLACEMENT CHARACTER}.txt"


def test_a_text_of_one_long_line_is_read(tmp_path: pathlib.Path, settings: ReadSettings) -> None:
    """Length alone is no reason to be slow or to refuse."""
    path = tmp_path / "long.txt"
    path.write_text("The ferry opened on Monday. " * 70_000, encoding="utf-8")
    ((document,), problems) = read_paths([path], settings)
    assert (problems, document.place(1_400_000).column, len(document.blocks)) == ([], 1_400_001, 1)


def test_every_reader_is_known_by_an_ending_in_small_letters() -> None:
    """The registry is keyed by what Path.suffix gives, in lower case."""
    assert all(ending == ending.lower() and ending.startswith(".") for ending in READERS)


@given(st.lists(st.text(max_size=12).filter(lambda name: ".." not in name), max_size=4))
def test_no_path_makes_it_raise(paths: list[str]) -> None:
    """Whatever is asked for, there is an answer."""
    documents, problems = read_paths([f"nowhere/{path}" for path in paths])
    assert (documents, bool(problems)) == ([], bool(paths))
