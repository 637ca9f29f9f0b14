"""The pages for beginners show what really happens; ``pytest --update-expected`` pastes the output of this run."""

import doctest
import re
import shlex
from pathlib import Path

import pytest

from factcheck import examples
from factcheck.cli import run
from factcheck.loadrules import load_rules

DOCS = Path(__file__).parent.parent / "docs"
FILE = re.compile(r"<!-- file: (?P<name>\S+) -->\n```\w+\n(?P<text>.*?)```\n", re.DOTALL)
SHOWN = re.compile(r"<!-- output of: factcheck (?P<call>.*?) -->\n```text\n(?P<output>.*?)```\n", re.DOTALL)


@pytest.mark.parametrize("name", ["tutorial.md", "writing-rules.md"])
def test_the_output_shown_is_the_real_one(
    name: str,
    update_expected: bool,
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """Files and calls stand on the page in the order in which a reader meets them."""
    monkeypatch.chdir(tmp_path)
    page = DOCS / name
    text = page.read_text(encoding="utf-8")

    def done(step: re.Match[str]) -> str:
        if "name" in step.groupdict() and step["name"]:
            path = tmp_path / step["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
            return step[0]
        run(shlex.split(step["call"]))
        output = capsysbinary.readouterr().out.decode("utf-8")
        return step[0].replace(f"```text\n{step['output']}", f"```text\n{output}")

    real = re.sub(f"{FILE.pattern}|{SHOWN.pattern}", done, text, flags=re.DOTALL)
    if update_expected:
        page.write_text(real, encoding="utf-8")
    assert real == page.read_text(encoding="utf-8")
    assert len(SHOWN.findall(real)) >= 1


def test_rules_of_the_page_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Their examples pass."""
    monkeypatch.chdir(tmp_path)
    for step in FILE.finditer((DOCS / "writing-rules.md").read_text(encoding="utf-8")):
        path = tmp_path / step["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step["text"], encoding="utf-8")
    assert 0 == run(["records", "prime", "minister", "--rules", "house"])
    rulebook = load_rules(["house"])
    own = [entry for entry in rulebook.entries if entry.file.startswith("house")]
    told = [outcome for entry in own for outcome in examples.outcomes(entry, rulebook)]
    assert (2, []) == (len(told), [outcome.wrong for outcome in told if not outcome.passed])


def test_the_python_shown_runs() -> None:
    """The sessions on the page about Python print what it says."""
    failed, tried = doctest.testfile(str(DOCS / "api.md"), module_relative=False)
    assert (0, True) == (failed, tried > 8)
