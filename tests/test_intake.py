"""Files and documents taken in: the same for any number of processes, in one order, with all that could not be read."""

import json
import os
import sys
import threading
from pathlib import Path

import pytest

import factcheck
from factcheck import intake, pipeline
from factcheck.intake import taken
from factcheck.model.document import Document
from factcheck.pipeline import builtin_rulebook, read_all
from factcheck.rulebook.rulebook import Rulebook

Told = tuple[str, str | None, str | None, str, int]


def told(document: Document, _rulebook: Rulebook) -> Told:
    """All that a reader and the manifests know of a document."""
    place = document.place(len(document.text) - 1).line
    return document.name, str(document.published), document.publisher, document.text, place


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with files of all sorts: several documents, odd encodings, nothing to read, what a manifest tells."""
    monkeypatch.chdir(tmp_path)
    folder = Path("in")
    (folder / "deep").mkdir(parents=True)
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(f"Published 2025-03-{1 + number % 28:02}\n\nIt rained {number} times.\n")
    (folder / "deep" / "latin.txt").write_bytes("Ein Café in Bogotá schloß 2019.".encode("cp1252"))
    (folder / "deep" / "wide.txt").write_bytes("Snow fell on 4 May 2019.".encode("utf-16"))
    (folder / "empty.txt").write_text(" \n")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (folder / "broken.docx").write_bytes(b"PK no archive")
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    for name, count in (("many", 30), ("bad", 2)):
        records = [json.dumps({"name": f"{name}{number}", "text": f"Hail fell {number} times."}) for number in range(count)]
        (folder / f"{name}.jsonl").write_text("\n".join([*records, *(["{"] if name == "bad" else [])]) + "\n")
    (folder / "sources.toml").write_text('[[source]]\nmatch = "deep/*"\npublisher = "Gazette"\nteir = "report"\n')
    return folder


@pytest.mark.parametrize("jobs", [1, 2, 5])
@pytest.mark.parametrize("large", [300, 200_000])
def test_what_is_taken_in_is_what_is_read(archive: Path, jobs: int, large: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents at hand, then those of files, with the same problems in the same order, whoever reads them."""
    monkeypatch.setattr(intake, "WORTH_IT", 0)
    monkeypatch.setattr(intake, "_LARGE", large)
    rulebook, at_hand = builtin_rulebook(), Document.from_text("It was dry.", name="-", published="2025-01-01")
    given = [archive, at_hand, "nowhere.txt"]
    documents, problems = read_all(given, rulebook)
    found = taken(given, told, rulebook, jobs)
    assert [told(one, rulebook) for one in documents] == list(found.results)
    assert list(problems) == list(found.problems)
    unread = {one.name.partition(".jsonl")[0] for one in found.problems}
    assert {"in/empty.txt", "in/binary.txt", "in/broken.docx", "in/old.doc", "in/bad", "nowhere.txt"} <= unread
    assert ["Gazette", "Gazette"] == [one[2] for one in found.results if one[0].startswith("in/deep/")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_of_known_files_only_problems_are_told(archive: Path, jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft is none of its own sources, and what cannot be read of it is told under both names."""
    monkeypatch.setattr(intake, "WORTH_IT", 0)
    known = {os.path.realpath(archive / name) for name in ("03.txt", "bad.jsonl")}
    found = taken([archive], told, builtin_rulebook(), jobs, known=known)
    names = [one[0] for one in found.results]
    assert not [name for name in names if name.startswith(("in/03.txt", "bad", "in/bad"))]
    assert "in/04.txt" in names
    assert any(one.name.startswith("in/bad.jsonl") for one in found.problems)


def test_progress_counts_the_documents_of_a_large_file(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are shared out one by one."""
    monkeypatch.setattr(intake, "_LARGE", 300)
    counted: list[tuple[int, int]] = []
    taken([archive / "many.jsonl"], told, builtin_rulebook(), progress=lambda *both: counted.append(both))
    assert [(16, 30), (30, 30)] == counted


@pytest.mark.skipif(sys.platform == "win32", reason="named pipes of Unix")
def test_a_pipe_is_read_by_the_process_that_was_given_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It can be read once."""
    monkeypatch.setattr(intake, "WORTH_IT", 0)
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("Snow fell on 4 May 2019.",))
    end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    writer.start()
    writer.join()
    found = taken([pipe], told, builtin_rulebook(), 2)
    os.close(end)
    assert ["Snow fell on 4 May 2019."] == [one[3] for one in found.results]


DRAFT = "The Lima Border Dialogue of {year} was held on 4 May {year}. Ada Quill of Kenya met {count} envoys in Lima."


@pytest.mark.parametrize("against", [None, "in"])
def test_a_check_is_the_same_for_any_number_of_processes(
    tmp_path: Path, against: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Findings, problems and counts, byte for byte, where files are read and compared by several."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(intake, "WORTH_IT", 0)
    monkeypatch.setattr("factcheck.material._WORTH_IT", 0)
    monkeypatch.setattr("factcheck.backends.copies._may_copy", lambda: sys.platform == "linux")
    for folder in ("in", "drafts"):
        Path(folder).mkdir()
        for number in range(24):
            text = DRAFT.format(year=1990 + number % 6, count=10 + number)
            Path(folder, f"{number}.txt").write_text(f"Published 2025-03-01\n\n{text}\n\n{text}\n")
    Path("in/empty.txt").write_text("")
    reports = []
    for jobs in (1, 2, 5):
        report = factcheck.check("drafts", against, jobs=jobs)
        target = Path(f"{jobs}.json")
        report.write(target)
        reports.append(target.read_bytes())
    assert pipeline.check("drafts", against).findings
    assert reports[0] == reports[1] == reports[2]
