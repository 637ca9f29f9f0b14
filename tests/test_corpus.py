"""Everything against everything: the same findings as a check of the folder, whatever the engine."""

import json
from pathlib import Path

import pytest

import factcheck
from factcheck import corpus, indexing
from factcheck.backends import local
from factcheck.backends.local import Local
from factcheck.checks import KINDS
from factcheck.corpus import crosschecked
from factcheck.errors import IndexFault
from factcheck.index.dossier import Dossier, packed
from factcheck.index.store import Index
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.topic_rules import CheckRule
from tests.told import rows_of

SECOND = "The second Kenya-Peru Water Dialogue was held in Lima on {day} May 2019."
HELD = "Kenya’s Foreign Minister {name} met the delegation of Peru on {day} May 2019, the ministry said."


def texts() -> dict[str, str]:
    told = {f"talks-{day}.txt": SECOND.format(day=day) for day in (6, 7, 19)}
    names = {
        f"names-{day}.txt": HELD.format(name=name, day=day)
        for day, name in ((6, "Ada Quill"), (7, "Otto Reyk"), (8, "Ada Quill"))
    }
    spelt = {f"spelt-{name}.txt": HELD.format(name=f"Mohammed {name}", day=20) for name in ("Vasara", "Wasara")}
    return told | names | spelt


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of texts, and an index of it."""
    path = tmp_path_factory.mktemp("corpus")
    (path / "archive").mkdir()
    for name, text in texts().items():
        (path / "archive" / name).write_text(text, encoding="utf-8")
    indexing.update(path / "claims.db", [str(path / "archive")], builtin_rulebook())
    return path


def checked(folder: Path, jobs: int = 1) -> list[tuple[str, str]]:
    with Index.to_read(folder / "claims.db") as index:
        return list(crosschecked(index.rows(), builtin_rulebook(), Local(jobs)))


def comparing() -> set[str]:
    """The checks that a cross-check of an index runs."""
    rules = builtin_rulebook().of(CheckRule)
    return {rule.id for rule in rules if KINDS[rule.kind].grouped or rule.kind == "name-variants"}


def test_an_index_finds_what_a_check_of_its_folder_finds(folder: Path) -> None:
    """By the checks of groups and of names, with the same messages and fingerprints."""
    report = factcheck.check(folder / "archive")
    wanted = sorted((one.check, one.fingerprint, one.message) for one in report.findings if one.check in comparing())
    found = sorted(
        (one["check"], one["fingerprint"], one["message"]) for one in (json.loads(told) for _, told in checked(folder))
    )
    assert wanted == found
    assert len({check for check, _, _ in found}) > 1


def test_the_number_of_processes_changes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even the order."""
    monkeypatch.setattr(local, "_ROWS", 2)
    assert checked(folder) == checked(folder, jobs=2)


def test_rows_without_an_index_find_the_same(folder: Path) -> None:
    """As another engine would make and sort them."""
    documents = factcheck.read([folder / "archive"])
    rows = sorted(row for one in documents for row in rows_of(one))
    assert checked(folder) == list(crosschecked(rows, builtin_rulebook(), Local()))


def test_a_hot_key_is_collapsed_before_it_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many documents tell the same, a few of them are looked at, and the conflict is found."""
    days = [6] * 150 + [20]
    documents = [factcheck.Document.from_text(SECOND.format(day=day), name=f"{place:03}") for place, day in enumerate(days)]
    rows = sorted(row for one in documents for row in rows_of(one))
    looked: list[int] = []
    unpacked = corpus.unpacked
    monkeypatch.setattr(corpus, "unpacked", lambda *given, **how: looked.append(1) or unpacked(*given, **how))
    found = list(crosschecked(rows, builtin_rulebook(), Local()))
    assert found
    assert len(looked) < 20


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    "stored",
    [
        b"",
        b"no dossier",
        packed(Dossier(factcheck.Document(name="x", text="x"))),
        packed(Dossier(factcheck.Document(name="x", text="x")))[:-5],
    ],
)
def test_rows_that_are_damaged_are_told(folder: Path, stored: bytes, jobs: int) -> None:
    """With the name of the document, wherever the rows come from and whoever meets them."""
    with Index.to_read(folder / "claims.db") as index:
        rows = [(key, value, name, stored if name.endswith("-7.txt") else data) for key, value, name, data in index.rows()]
    with pytest.raises(IndexFault, match=r"damaged: what is stored of .*-7\.txt"):
        list(crosschecked(rows, builtin_rulebook(), Local(jobs)))
