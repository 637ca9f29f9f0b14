"""Files are read where they are understood; how many processes do it, and how files are shared out, changes nothing."""

import json
from pathlib import Path

import pytest

import factcheck
from factcheck.errors import InputError
from factcheck.inputs import Known, known_of
from factcheck.pipeline import builtin_rulebook
from factcheck.reports.record import finding_record

TALKS = "The ministers of Norway and Peru met in Oslo on {} May 2019 for the {} Norway-Peru Border Dialogue."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Texts, some with the same name in two folders, a feed of several, and what cannot be read."""
    for number in range(24):
        file = tmp_path / "texts" / str(number % 2) / f"{number // 2:02}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(TALKS.format(number % 5 + 1, ("second", "third")[number % 3 == 0]), encoding="utf-8")
    lines = (json.dumps({"text": TALKS.format(number + 1, "second")}) for number in range(20))
    (tmp_path / "texts" / "many.jsonl").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "texts" / "noise.txt").write_bytes(b"\0\1\2" * 50)
    (tmp_path / "texts" / "sources.toml").write_text("[[source]]\nmatch = 7\n", encoding="utf-8")
    return tmp_path / "texts"


def told(known: Known) -> list[tuple[str, str | None, int, int]]:
    return [(one.document.name, one.document.path, len(one.claims), len(one.statements)) for one in known.read]


@pytest.mark.parametrize("jobs", [1, 2, 3])
@pytest.mark.parametrize("large", [100, 1_000_000], ids=["feed-read-before", "feed-read-by-worker"])
def test_any_number_of_processes_knows_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch, jobs: int, large: int
) -> None:
    """The documents in their order, with all that they say, and all problems, each once in a report."""
    alone = known_of([folder], builtin_rulebook())
    monkeypatch.setattr("factcheck.inputs.WORTH_IT", 0)
    monkeypatch.setattr("factcheck.inputs._LARGE", large)
    known = known_of([folder], builtin_rulebook(), jobs)
    assert told(alone) == told(known)
    assert 44 == len(known.read)
    assert set(alone.problems) == set(known.problems)
    assert {"noise.txt", "sources.toml"} == {Path(one.name).name for one in known.problems}


def test_a_report_is_the_same_for_any_number(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Drafts, one of them among the sources, and documents at hand."""
    monkeypatch.setattr("factcheck.inputs.WORTH_IT", 0)
    at_hand = factcheck.Document.from_text(TALKS.format(30, "second"), name="at hand")
    one, other = (factcheck.check([folder / "0" / "00.txt", at_hand], against=folder, jobs=jobs) for jobs in (1, 2))
    assert [finding_record(found) for found in one.findings] == [finding_record(found) for found in other.findings] != []
    assert (one.problems, one.statistics) == (other.problems, other.statistics)
    assert (2, 43) == (one.statistics.documents, one.statistics.sources)


def test_what_is_left_out_is_not_read(folder: Path) -> None:
    """A draft that lies among the sources is none."""
    known = known_of([folder / "0"], builtin_rulebook(), without={(str((folder / "0" / "03.txt").resolve()),)})
    assert 11 == len(known.read)
    assert not [one for one in known.read if one.document.name.endswith("03.txt")]


def test_progress_counts_inputs(folder: Path) -> None:
    """Up to all of them."""
    seen: list[tuple[int, int]] = []
    known_of(
        [folder, factcheck.Document.from_text("It rained.")], builtin_rulebook(), progress=lambda *done: seen.append(done)
    )
    assert (27, 27) == seen[-1]
    assert sorted(seen) == seen


def test_nothing_to_read_is_nothing_known(tmp_path: Path) -> None:
    """And the missing path is told as ever."""
    assert ((), True) == (
        known_of([tmp_path], builtin_rulebook()).read,
        bool(known_of([tmp_path], builtin_rulebook()).problems),
    )
    with pytest.raises(InputError):
        factcheck.read([tmp_path / "missing.txt"])
