"""The benchmarks can be started, and the one that looks for losses sees them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import indexing
from factcheck.pipeline import builtin_rulebook

FOLDER = Path(__file__).parents[1] / "benchmarks"
NAMES = sorted(path.stem for path in FOLDER.glob("*.py"))


@pytest.fixture
def benchmark(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], ModuleType]:
    """Gives the module of a benchmark, which finds those beside it as a program does."""
    monkeypatch.syspath_prepend(FOLDER)
    return import_module


@pytest.mark.parametrize("name", NAMES)
def test_every_benchmark_finds_what_it_uses(name: str, benchmark: Callable[[str], ModuleType]) -> None:
    """Nobody has taken it away since."""
    assert benchmark(name).__doc__


def test_an_archive_is_the_same_for_one_seed(benchmark: Callable[[str], ModuleType]) -> None:
    """Each document by itself, in whatever order they are asked for."""
    one, other = (benchmark("generated").Archive(7) for _ in range(2))
    assert [one.document(number) for number in (3, 5)] == [other.document(number) for number in (5, 3)][::-1]
    assert one.document(3) != one.document(5)
    assert one.draft() == other.draft()


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (None, []),
        ("UPDATE tallies SET told = told + 1", ["entries are not counted right"]),
        ("DELETE FROM words", ["words are not counted right"]),
        ("UPDATE meta SET value = 3 WHERE name = 'documents'", ["documents are not counted right"]),
        ("UPDATE files SET name = 'c.txt' WHERE name LIKE '%a.txt'", ["lost: {}/a.txt"]),
    ],
)
def test_a_loss_in_an_index_is_seen(
    tmp_path: Path, damage: str | None, told: list[str], benchmark: Callable[[str], ModuleType]
) -> None:
    """And in a whole one nothing is."""
    for name in ("a", "b"):
        text = f"The second Kenya-Peru Water Dialogue was held in Lima on 6 May 2019, as {name} told."
        (tmp_path / f"{name}.txt").write_text(text)
    path = tmp_path / "claims.db"
    indexing.update(path, [str(tmp_path)], builtin_rulebook())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(damage or "SELECT 1")
    before = {f"{tmp_path}/{name}.txt" for name in ("a", "b")}
    assert [one.format(tmp_path) for one in told] == benchmark("kill").faults(path, before)
