"""Versions and copies are known to an index as to its folder, byte for byte, and whoever reads them."""

import random
from pathlib import Path

import pytest

import factcheck
from factcheck import indexing
from factcheck.index.store import Index
from factcheck.pipeline import builtin_rulebook
from factcheck.reports.record import finding_record

HELD = "The {nth} Kenya-Peru {what} Dialogue was held in Lima on {day} May {year}."
BODY = (
    "Delegates of both sides spoke of {what} for {hours} hours, and took the night boat home. Nobody told how much it would"
    " cost, or who would pay. There were songs on the pier until the lights went out; a baker gave away what was left."
)
HOUSES = ("Gazette", "Times", "Herald", None)


def text(chance: random.Random, number: int) -> str:
    """A text with its head: of one of a few stories, by one of a few houses, under one of a few titles."""
    what = chance.choice(["Water", "Trade", "Ferry"])
    house, title = chance.choice(HOUSES), f"{what} talks {chance.randint(1, 2)}"
    told = HELD.format(nth=chance.choice(["second", "third"]), what=what, day=chance.randint(1, 9), year=2019)
    body = BODY.format(what=what.lower(), hours=chance.choice(["two", "nine"]))
    head = [f"Title: {title}", *([f"Source: {house}"] if house else []), f"Published: 2020-0{1 + number % 9}-02"]
    head += [f"URL: https://paper.example/{what}"] if chance.random() < 0.3 else []
    return "\n".join(head) + f"\n\n{told}\n\n{body if chance.random() < 0.8 else f'Snow fell on {what}.'}"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive, drafts, and an index that was brought up to date once."""
    folder = tmp_path_factory.mktemp("kin")
    chance = random.Random(11)
    for name, count in (("archive", 40), ("drafts", 6)):
        (folder / name).mkdir()
        for number in range(count):
            (folder / name / f"{number:02}.txt").write_text(text(chance, number), encoding="utf-8")
    indexing.update(folder / "claims.db", [str(folder / "archive")], builtin_rulebook(), jobs=2)
    for number in range(0, 40, 7):
        (folder / "archive" / f"{number:02}.txt").write_text(text(chance, number), encoding="utf-8")
    indexing.update(folder / "claims.db", [str(folder / "archive")], builtin_rulebook())
    return folder


def found(report: factcheck.Report) -> list[object]:
    return [finding_record(one) for one in report.findings]


@pytest.mark.parametrize("draft", ["drafts", "drafts/03.txt", "archive/07.txt"])
def test_an_index_knows_what_its_folder_knows(archive: Path, draft: str) -> None:
    """Which version counts, and which texts are one."""
    folder = factcheck.check(archive / draft, against=archive / "archive")
    index = factcheck.check(archive / draft, against=archive / "claims.db")
    assert found(folder) == found(index)
    assert {"sources/revised", "sources/syndicated"} <= {one.check for one in folder.findings} or draft != "drafts"


def test_any_number_of_processes_knows_the_same(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes back from a worker is compared as what was read here."""
    monkeypatch.setattr("factcheck.intake.WORTH_IT", 0)
    one, other = (found(factcheck.check(archive / "archive", jobs=jobs)) for jobs in (1, 2))
    assert one == other
    assert any("sources/revised" in repr(record) for record in one)


def test_the_order_of_the_inputs_changes_nothing(archive: Path) -> None:
    """Of sources nor of drafts."""
    drafts, sources = (factcheck.read([archive / name]) for name in ("drafts", "archive"))
    one, other = factcheck.check(drafts, against=sources), factcheck.check(drafts[::-1], against=sources[::-1])
    assert found(one) == found(other)


def test_a_version_that_says_nothing_of_it_any_more_is_looked_up(tmp_path: Path) -> None:
    """It shares no key with the draft: it is found by what it is a version of."""
    (tmp_path / "archive").mkdir()
    head = "Title: Talks\nSource: Gazette\nPublished: {}\n\n"
    held = HELD.format(nth="second", what="Water", day=4, year=2019)
    body = BODY.format(what="water", hours="two")
    (tmp_path / "archive" / "a.txt").write_text(f"{head.format('2019-06-01')}{held}\n\n{body}", encoding="utf-8")
    (tmp_path / "archive" / "b.txt").write_text(f"{head.format('2019-06-03')}{body}", encoding="utf-8")
    (tmp_path / "draft.txt").write_text(held.replace(" 4 May", " 19 May"), encoding="utf-8")
    indexing.update(tmp_path / "claims.db", [str(tmp_path / "archive")], builtin_rulebook())
    folder, index = (factcheck.check(tmp_path / "draft.txt", against=tmp_path / name) for name in ("archive", "claims.db"))
    assert ["sources/revised"] == [one.check for one in index.findings]
    assert found(folder) == found(index)
    (tmp_path / "archive" / "b.txt").unlink()
    indexing.update(tmp_path / "claims.db", [str(tmp_path / "archive")], builtin_rulebook())
    assert "sources/revised" not in [
        one.check for one in factcheck.check(tmp_path / "draft.txt", against=tmp_path / "claims.db").findings
    ]


def test_what_is_taken_out_leaves_nothing(archive: Path, tmp_path: Path) -> None:
    """No key of a document that is gone."""
    (tmp_path / "archive").mkdir()
    for name in ("00.txt", "01.txt"):
        (tmp_path / "archive" / name).write_bytes((archive / "archive" / name).read_bytes())
    (tmp_path / "archive" / "stays.txt").write_text("Nobody came.", encoding="utf-8")
    indexing.update(tmp_path / "claims.db", [str(tmp_path / "archive")], builtin_rulebook())
    with Index.to_read(tmp_path / "claims.db") as index:
        assert any(index._rows("SELECT 1 FROM kin"))
    for name in ("00.txt", "01.txt"):
        (tmp_path / "archive" / name).unlink()
    indexing.update(tmp_path / "claims.db", [str(tmp_path / "archive")], builtin_rulebook())
    with Index.to_read(tmp_path / "claims.db") as index:
        assert not any(index._rows("SELECT 1 FROM kin"))
