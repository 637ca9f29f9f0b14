"""``--changed-since``: only what a branch changed."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "They met on 31 June 2025.\n"
CONCISE = ("--output-format", "concise")

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="no git on this machine")


def git(folder: Path, *words: str) -> None:
    """Run git as somebody."""
    who = ["-c", "user.name=desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Two articles on main, a branch that changed one, and one that git does not know yet."""
    for name in ("old", "changed"):
        (tmp_path / f"{name}.txt").write_text(f"Notes of {name}.\n\n{SLIP}", encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "first")
    git(tmp_path, "checkout", "-qb", "branch")
    (tmp_path / "changed.txt").write_text(f"Other notes.\n\n{SLIP}", encoding="utf-8")
    git(tmp_path, "commit", "-qam", "second")
    (tmp_path / "new ü.txt").write_text(SLIP, encoding="utf-8")
    return tmp_path


def test_only_findings_in_changed_files_are_told(call: Call, repository: Path) -> None:
    """Committed or not, wherever the branch stands now."""
    told = call(".", "--changed-since", "main", *CONCISE)
    assert 1 == told.code
    assert ["changed.txt", "new ü.txt"] == [line.split(":")[0] for line in told.out.splitlines()]
    git(repository, "checkout", "-q", "main")
    (repository / "new ü.txt").unlink()
    assert (0, "") == ((clean := call(".", "--changed-since", "main", *CONCISE)).code, clean.out)


def test_what_main_has_got_since_is_not_the_branchs(call: Call, repository: Path) -> None:
    """Counted is from where the branch left."""
    git(repository, "checkout", "-q", "main")
    (repository / "old.txt").write_text(f"Newer.\n\n{SLIP}", encoding="utf-8")
    git(repository, "commit", "-qam", "third")
    git(repository, "checkout", "-q", "branch")
    assert "old.txt" not in call(".", "--changed-since", "main", *CONCISE).out


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("ref", ["nowhere", "--output=x", ""])
def test_a_commit_that_is_not_there_is_told(call: Call, ref: str) -> None:
    """In git's own words; a word that looks like an option is none."""
    told = call("old.txt", f"--changed-since={ref}")
    assert (1, "") == (told.code, told.err) if not ref else (2, True) == (told.code, "git says: fatal:" in told.err)


def test_outside_a_repository_it_is_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is checked."""
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert (2, True) == ((told := call("a.txt", "--changed-since", "main")).code, "not a git repository" in told.err)
    monkeypatch.setenv("PATH", "")
    assert "factcheck: --changed-since needs git, which is not there\n" == call("a.txt", "--changed-since", "main").err
