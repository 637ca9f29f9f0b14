"""An index is brought up to date with an archive, goes on after it was stopped, and proves what it tells."""

import errno
import os
import sys
import threading
from pathlib import Path

import pytest

import factcheck
from factcheck import documents, indexing, intake
from factcheck.index.store import Index
from factcheck.indexing import Outcome, update, verify
from factcheck.loadrules import load_rules
from factcheck.pipeline import builtin_rulebook

TEXT = "The second Kenya-Peru Water Dialogue was held in Lima on {day} May 2019."
RULE = '[[slot]]\nid = "own-words"\ndescription = "Words of our own."\nwords = { one = ["zzyzx"] }\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of three texts, as seen from the folder above it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "archive").mkdir()
    for day in (6, 7, 8):
        (tmp_path / "archive" / f"{day}.txt").write_text(TEXT.format(day=day), encoding="utf-8")
    return tmp_path


def updated(*paths: str, jobs: int = 1) -> Outcome:
    return update(Path("claims.db"), paths or ("archive",), builtin_rulebook(), jobs)


def test_only_what_has_changed_is_read_again(folder: Path) -> None:
    """By what stands in a file, not by its time; what is gone is taken out."""
    assert Outcome(read=3) == updated()
    (folder / "archive" / "6.txt").touch()
    assert Outcome(kept=3) == updated()
    (folder / "archive" / "6.txt").write_text(TEXT.format(day=9), encoding="utf-8")
    (folder / "archive" / "7.txt").unlink()
    (folder / "archive" / "9.txt").write_text("A hedgehog.", encoding="utf-8")
    assert Outcome(read=2, kept=1, gone=1) == updated()
    with Index.to_read(Path("claims.db")) as index:
        assert ["archive/6.txt", "archive/8.txt", "archive/9.txt"] == list(index.files())
        assert 3 == index.totals().documents
        assert "9 May" in index.dossiers("archive/6.txt")[0].document.text


def test_what_is_told_of_a_file_elsewhere_counts_as_its_own(folder: Path) -> None:
    """A change of sources.toml reads again the files that it speaks of, and no others."""
    updated()
    (folder / "archive" / "sources.toml").write_text(
        'source = [{match = "7*", publisher = "The Courier"}]', encoding="utf-8"
    )
    assert Outcome(read=1, kept=2) == updated()
    with Index.to_read(Path("claims.db")) as index:
        assert "The Courier" == index.dossiers("archive/7.txt")[0].document.publisher


def test_other_rules_read_everything_again(folder: Path) -> None:
    """And the status before that tells how much is left to do."""
    updated()
    (folder / "own.toml").write_text(RULE, encoding="utf-8")
    rules = load_rules([folder / "own.toml"])
    assert Outcome(read=3) == update(Path("claims.db"), ("archive",), rules)
    with Index.to_read(Path("claims.db")) as index:
        assert 1 == len(index.rules())


def test_what_cannot_be_read_is_told_and_is_no_reason_to_stop(folder: Path) -> None:
    """Nor is it tried again before it changes."""
    (folder / "archive" / "9.docx").write_text("no such thing", encoding="utf-8")
    (folder / "archive" / "10.xyz").write_text("", encoding="utf-8")
    first = updated()
    assert (4, ["archive", "archive/9.docx"]) == (first.read, [one.name for one in first.problems])
    assert 4 == updated().kept


def test_a_file_that_cannot_be_read_for_a_moment_is_read_the_next_time(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one on a disk of the network: it is not held for read because it could be looked at before."""
    updated()
    (folder / "archive" / "6.txt").write_text(TEXT.format(day=9), encoding="utf-8")
    read, looks = documents.content, list[Path]()

    def content(path: Path) -> bytes:
        looks.append(path)
        if path.name == "6.txt" and looks.count(path) == 2:
            raise OSError(errno.EIO, "Input/output error")
        return read(path)

    monkeypatch.setattr(documents, "content", content)
    assert ["archive/6.txt"] == [one.name for one in updated().problems]
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    assert Outcome(read=1, kept=2) == updated()
    with Index.to_read(Path("claims.db")) as index:
        assert "9 May" in index.dossiers("archive/6.txt")[0].document.text


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is UTF-8")
def test_names_that_are_not_utf_8_are_read_found_and_proven(folder: Path) -> None:
    """As those of old archives; two that look the same are two files; a draft is not held against itself."""
    Path(os.fsdecode(b"archive/caf\xe9")).mkdir()
    for place, name in enumerate([b"6\xe9.txt", b"6\xe8.txt", b"caf\xe9/6.txt", b"caf\xe9/6\xe9.txt"]):
        Path(os.fsdecode(b"archive/" + name)).write_text(TEXT.format(day=10 + place), encoding="utf-8")
    assert Outcome(read=7) == updated()
    assert Outcome(kept=7) == updated()
    with Index.to_read(Path("claims.db")) as index:
        names = [f"archive/{name}" for name in ("6.txt", "6\\xe9.txt", "6\ufffd.txt", "7.txt", "8.txt")]
        within = [f"archive/caf\ufffd/{name}" for name in ("6.txt", "6\ufffd.txt")]
        assert [*names, *within] == list(index.files())
    proof = verify(Path("claims.db"), builtin_rulebook())
    assert (7, ()) == (proof.documents, proof.faults)
    own = factcheck.check("archive/caf\udce9/6.txt", against="claims.db")
    assert 6 == own.statistics.sources
    (folder / "archive" / os.fsdecode(b"6\xe8.txt")).unlink()
    assert 1 == updated().gone


@pytest.mark.parametrize("times", [1, 2])
def test_what_can_be_read_once_is_read_once(folder: Path, times: int) -> None:
    """What a program writes to a pipe is not gone because somebody has looked whether it has changed."""
    os.mkfifo(folder / "pipe.txt")
    for _ in range(times):
        writer = threading.Thread(target=(folder / "pipe.txt").write_text, args=(TEXT.format(day=6),))
        end = os.open(folder / "pipe.txt", os.O_RDONLY | os.O_NONBLOCK)
        writer.start()
        writer.join()
        found = updated("pipe.txt")
        os.close(end)
        assert (1, ()) == (found.read, found.problems)
    with Index.to_read(Path("claims.db")) as index:
        assert TEXT.format(day=6) == index.dossiers("pipe.txt")[0].document.text.strip()


@pytest.mark.usefixtures("folder")
def test_a_build_that_was_stopped_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was done stays done."""
    monkeypatch.setattr(intake, "WORTH_IT", 0)
    monkeypatch.setattr(intake, "_FILES", 1)
    monkeypatch.setattr(indexing, "_AT_ONCE", 1)

    def stop(done: int, _all: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        update(Path("claims.db"), ("archive",), builtin_rulebook(), 2, stop)
    assert 2 == verify(Path("claims.db"), builtin_rulebook()).documents
    assert Outcome(read=1, kept=2) == updated()


def test_any_number_of_processes_makes_the_same_index(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Row for row."""
    monkeypatch.setattr(intake, "WORTH_IT", 0)
    monkeypatch.setattr(intake, "_FILES", 1)
    monkeypatch.setattr(indexing, "_AT_ONCE", 1)
    rows = []
    for jobs in (1, 2):
        (folder / "claims.db").unlink(missing_ok=True)
        updated(jobs=jobs)
        with Index.to_read(Path("claims.db")) as index:
            tables = ("files", "documents", "entries", "tallies", "words", "meta")
            rows.append([index._connection.execute(f"SELECT * FROM {table}").fetchall() for table in tables])
    assert rows[0] == rows[1]


def test_a_proof_reads_the_files_again(folder: Path) -> None:
    """And tells each quote that stands there no more, each file that is gone, and each that holds more."""
    updated()
    whole = verify(Path("claims.db"), builtin_rulebook())
    assert (3, True, ()) == (whole.documents, whole.quotes >= 3, whole.faults)
    (folder / "archive" / "6.txt").write_text(f"So: {TEXT.format(day=6)}", encoding="utf-8")
    (folder / "archive" / "7.txt").unlink()
    faults = verify(Path("claims.db"), builtin_rulebook()).faults
    assert "archive/6.txt: “second Kenya-Peru Water Dialogue was held" in faults[0]
    assert "archive/7.txt: there is no such file any more" == faults[-1]
    (folder / "archive" / "7.txt").write_text("", encoding="utf-8")
    faults = verify(Path("claims.db"), builtin_rulebook()).faults
    assert "archive/7.txt: in the index 1 document, in the file 0 (the file holds no text)" == faults[-1]


def test_what_may_come_back_is_kept(folder: Path) -> None:
    """Of a folder in which all is gone nothing is taken out: a disk that is not there leaves such a one."""
    (folder / "more").mkdir()
    (folder / "more" / "9.txt").write_text(TEXT.format(day=9), encoding="utf-8")
    assert Outcome(read=4) == updated("archive", "more/")
    (folder / "more" / "9.txt").unlink()
    assert (3, 0, ["more"]) == ((one := updated("archive", "more/")).kept, one.gone, [told.name for told in one.problems])
    (folder / "archive" / "6.txt").unlink()
    assert (2, 1) == ((one := updated("archive/", "more")).kept, one.gone)
