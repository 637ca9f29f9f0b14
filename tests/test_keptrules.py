"""Rules that are kept between runs: the same findings, and nothing in a file that could do harm."""

import hashlib
import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import factcheck
from factcheck import cachefolder, keptrules
from factcheck.errors import RuleError
from factcheck.keptrules import READY, kept_rules
from factcheck.loadrules import load_rules
from factcheck.rulebook.rulebook import Rulebook
from tests.test_architecture import imports

SEEDS = Path(__file__).parent.parent / "seeds"
RULE = """
[[words]]
id          = "test-verbs"
use         = "government verb"
description = "Verbs."
words       = ["waved"]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(cachefolder.VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="module")
def written() -> bytes:
    """The package's rules as they are kept."""
    return keptrules._written(load_rules())


def test_kept_rules_find_what_fresh_ones_find(written: bytes) -> None:
    """The reports on all seeds, with all steps, are the same byte for byte."""
    kept = keptrules._read(written)
    assert kept is not None
    reports = [
        factcheck.check(sorted(map(str, (SEEDS / "articles").glob("*"))), rules=rules) for rules in (kept, load_rules())
    ]
    assert repr(reports[1]) == repr(reports[0])


def test_what_may_be_called_starts_and_writes_nothing() -> None:
    """The parts whose functions are called again import none that could."""
    package = Path(factcheck.__file__).parent
    paths = [path for part in keptrules._PURE for path in ((package / f"{part}.py"), *(package / part).rglob("*.py"))]
    imported = {name for path in paths if path.exists() for name in imports(path)}
    assert set(keptrules._PURE) - {"recorded"} <= imported
    assert imported <= {*keptrules._PURE, "errors", "frozen", "version"}


def test_what_takes_long_is_not_made_again(written: bytes) -> None:
    """It is there when the rules are read."""
    kept = keptrules._read(written)
    assert kept is not None
    before = set(kept.derived)
    for ready in READY:
        ready(kept)
    assert before == set(kept.derived)


def test_the_second_run_reads_what_the_first_has_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is typed and proven again."""
    first = kept_rules()
    monkeypatch.setattr("factcheck.loadrules.loaded_rules", None)
    second = kept_rules()
    assert (1, first.files, len(first.entries)) == (len(list(folder.iterdir())), second.files, len(second.entries))


def test_rules_that_have_changed_are_read_anew(folder: Path, tmp_path: Path) -> None:
    """The text of the files counts, not their time."""
    file = tmp_path / "mine.toml"
    file.write_text(RULE, encoding="utf-8")
    os.utime(file, (1, 1))
    kept_rules([file])
    file.write_text(RULE.replace("waved", "nodded"), encoding="utf-8")
    os.utime(file, (1, 1))
    again = kept_rules([file])
    assert (("nodded",), 2) == (again.entries[-1].rule.words, len(list(folder.iterdir())))


def test_rules_with_mistakes_are_never_kept(folder: Path, tmp_path: Path) -> None:
    """They are told at every run."""
    (tmp_path / "mine.toml").write_text('[[words]]\nid = "x"\n', encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RuleError):
            kept_rules([tmp_path / "mine.toml"])
    assert not folder.exists()


@pytest.mark.parametrize("harm", [b"", b"words", None])
def test_a_damaged_file_is_made_again(folder: Path, harm: bytes | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut short, overwritten, or with a bit turned: the run goes on with the rules, and the next one with the file."""
    kept_rules()
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:1000] + bytes([whole[1000] ^ 1]) + whole[1001:] if harm is None else harm)
    made = kept_rules()
    monkeypatch.setattr("factcheck.loadrules.loaded_rules", None)
    assert (True, made.entries) == (len(made.entries) > 100, kept_rules().entries)


class _Harmful:
    def __init__(self, call: object, *arguments: object) -> None:
        self.call, self.arguments = call, arguments

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return self.call, self.arguments


@pytest.mark.parametrize(
    "harmful",
    [
        _Harmful(os.system, "echo harm > harm"),
        _Harmful(getattr, Path("harm"), "touch"),
        _Harmful(eval, "1"),
        _Harmful(Path.write_text, Path("harm"), "harm"),
        _Harmful(factcheck.load_rules),
        _Harmful(pickle.loads, b""),
    ],
    ids=lambda one: getattr(one.call, "__name__", "call"),
)
def test_a_planted_file_calls_nothing(harmful: _Harmful, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even one with the right digest: only the pure parts of the package and makers of patterns can be called."""
    monkeypatch.chdir(tmp_path)
    data = pickle.dumps(((), (), {"x": harmful}))
    assert (None, []) == (keptrules._read(hashlib.sha256(data).digest() + data), list(tmp_path.iterdir()))


def test_kept_rules_hold_no_second_rulebook(written: bytes) -> None:
    """What is made of rules never holds the rules themselves: they would be there twice."""
    assert Rulebook.__name__.encode() + b"\x94" not in written


def test_no_cache_leaves_the_folder_alone(folder: Path, tmp_path: Path) -> None:
    """Neither read nor written, wherever the option stands."""
    (tmp_path / "a.txt").write_text("They met on 31 June 2021.", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", str(tmp_path / "a.txt"), "--no-cache", "-q"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (1, "", False) == (done.returncode, done.stderr, folder.exists())
