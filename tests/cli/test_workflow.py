"""What the repository offers to other programs: hooks, the action, completion."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.cli.conftest import Call

ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github" / "actions" / "factcheck" / "action.yml"


def test_the_hooks_call_commands_that_are_there(call: Call, tmp_path: Path) -> None:
    """Each entry is a command line that runs, with files behind it where the hook passes some."""
    hooks = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert ["factcheck check", "factcheck rules test"] == re.findall(r"entry: (.*)", hooks)
    (tmp_path / "a.md").write_text("They met on 31 June 2025.\n", encoding="utf-8")
    assert 1 == call("check", "a.md").code
    (pattern,) = re.findall(r"files: (.*\|.*)", hooks)
    assert [True, True, False] == [bool(re.search(pattern, name)) for name in ("a.md", "b/c.html", "d.py")]


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash on this machine")
def test_the_action_checks_what_its_inputs_say(tmp_path: Path) -> None:
    """Its script, run as the runner would: paths of several lines and with blanks, annotations, SARIF, a summary."""
    script = textwrap.dedent(ACTION.read_text(encoding="utf-8").rpartition("run: |\n")[2])
    (tmp_path / "my drafts").mkdir()
    (tmp_path / "my drafts" / "a.txt").write_text("They met on 31 June 2025.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("They parted on 31 June 2024.\n", encoding="utf-8")
    shim = tmp_path / "bin" / "factcheck"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
    shim.chmod(0o755)
    inputs = dict.fromkeys(
        re.findall(r"^        ([A-Z_]+): \$\{\{ inputs", ACTION.read_text(encoding="utf-8"), re.MULTILINE), ""
    )
    given = {"PATHS": "my drafts\nb.txt\n", "SARIF": "out.sarif", "GITHUB_STEP_SUMMARY": "summary.md", "FAIL_ON": "error"}
    environment = {
        **os.environ,
        **inputs,
        **given,
        "PYTHONPATH": str(ROOT),
        "PATH": f"{shim.parent}{os.pathsep}{os.environ['PATH']}",
    }
    done = subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=environment, capture_output=True, check=False)
    assert (1, b"") == (done.returncode, done.stderr)
    assert 2 == done.stdout.count(b"::error ")
    assert (tmp_path / "out.sarif").exists()
    assert "dates/impossible" in (tmp_path / "summary.md").read_text(encoding="utf-8")


def test_no_input_of_the_action_is_pasted_into_a_script() -> None:
    """What a stranger may have written comes by the environment, and is never read as shell."""
    scripts = re.findall(r"run: (?:\|\n((?: {8}.*\n)+)|(.*\n))", ACTION.read_text(encoding="utf-8"))
    assert 2 == len(scripts)
    assert [] == [script for script in scripts if "${{" in "".join(script)]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_commands(call: Call, shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The script asks for completions by the variable that the command line answers to."""
    script = call("completion", shell)
    assert 0 == script.code
    assert f"_FACTCHECK_COMPLETE={shell}_complete" in script.out
    monkeypatch.setenv("_FACTCHECK_COMPLETE", f"{shell}_complete")
    monkeypatch.setenv("COMP_WORDS", "factcheck time")
    monkeypatch.setenv("COMP_CWORD", "1" if shell != "fish" else "time")
    done = subprocess.run(
        [sys.executable, "-c", "from factcheck.cli import main; main()"],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (0, True) == (done.returncode, "timeline" in done.stdout)
