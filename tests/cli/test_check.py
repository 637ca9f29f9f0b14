"""``factcheck check``: what is printed, what is written, how it ends. The report is given; finding is tested elsewhere."""

import json
from pathlib import Path

import pytest
from attrs import evolve

from factcheck import pipeline
from factcheck.model.report import Problem, Report, Statistics
from tests.cli.conftest import Call
from tests.reports import sample

RULES = """
[[check]]
id = "events/dates-disagree"
"""


@pytest.fixture(autouse=True)
def given(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, object]:
    """Every check comes to the sample report; what it was asked is kept. The files that calls name are there, and empty."""
    for name in ("a.txt", "b", "draft.txt", "my draft.txt"):
        (tmp_path / name).touch()
    asked: dict[str, object] = {"report": sample.report()}

    def check(docs: object, **options: object) -> object:
        asked.update(options, docs=docs)
        return asked["report"]

    monkeypatch.setattr(pipeline, "check", check)
    return asked


def test_check_is_what_happens_without_a_command(call: Call) -> None:
    """``factcheck draft.txt`` is ``factcheck check draft.txt``."""
    assert call("check", "draft.txt") == call("draft.txt")


def test_the_full_report_goes_to_standard_output(call: Call) -> None:
    """The hint at the end of a finding can be pasted back into the terminal."""
    Path("wire").mkdir()
    outcome = call("my draft.txt", "--against", "wire")
    assert outcome.out.startswith("error[events/dates-disagree]: ")
    assert "  = why: factcheck explain 9b3c6f0d5 'my draft.txt' --against wire" in outcome.out.splitlines()
    assert "" == outcome.err


def test_paths_and_sources_are_handed_on(call: Call, given: dict[str, object]) -> None:
    """A path counts once; no --against means no sources."""
    Path("x").touch()
    Path("y").touch()
    call("a.txt", "b", "a.txt", "--against", "x", "--against", "y")
    assert (("a.txt", "b"), ("x", "y")) == (given["docs"], given["against"])
    call("a.txt")
    assert given["against"] is None


def test_a_chosen_format_is_printed(call: Call) -> None:
    """--output-format says what standard output gets; what could not be read is told beside machine formats."""
    outcome = call("a.txt", "--output-format", "json")
    assert "9b3c6f0d5a1e2b44" == json.loads(outcome.out)["findings"][0]["fingerprint"]
    assert "factcheck: could not read scan.pdf: not a text\n" == outcome.err


def test_several_files_are_written_in_one_run(call: Call, tmp_path: Path) -> None:
    """-o names a format and a file, or a file whose ending says the format."""
    outcome = call("a.txt", "-o", "concise=out.log", "-o", "out.json", "-q")
    assert "" == outcome.out
    assert (tmp_path / "out.log").read_text(encoding="utf-8").startswith("drafts/bridge.md:3:35: error")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["findings"]


def test_a_dash_prints_in_place_of_the_default(call: Call) -> None:
    """-o FORMAT=- is standard output."""
    assert call("a.txt", "--output-format", "concise").out == call("a.txt", "-o", "concise=-").out


def test_a_bare_dash_prints_the_chosen_format(call: Call) -> None:
    """-o - is standard output in the format of --output-format, also where -q would print nothing."""
    for chosen in ("json", "full"):
        assert call("a.txt", "--output-format", chosen).out == call("a.txt", "--output-format", chosen, "-o", "-", "-q").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("-o", "pdf=out"), "-o pdf=out: unknown format 'pdf'; known: full, concise"),
        (("-o", "json="), "-o json=: names no file; json=- prints it"),
        (("-o", "out.pdf"), "out.pdf: no format is known by this ending; known endings: .txt, .json, "),
        (("-o", "json=no/such/folder/out.json"), "no/such/folder/out.json: the report cannot be written: No such file"),
        (("--config", "none.toml"), "none.toml: cannot be read"),
        (("--select", "datse"), "no check begins with 'datse'"),
        (("--rules", "none"), "no such folder of rules"),
    ],
)
def test_a_wrong_call_is_told_in_a_sentence(call: Call, arguments: tuple[str, ...], message: str) -> None:
    """What does not exist ends the run with 2 and names what does."""
    outcome = call("a.txt", *arguments)
    assert 2 == outcome.code
    assert message in outcome.err
    assert "Traceback" not in outcome.err


def test_no_path_is_a_wrong_call(call: Call) -> None:
    """There is no default folder: the user says what to read."""
    outcome = call("check")
    assert (2, "factcheck: name a file, a folder, or - for standard input") == (outcome.code, outcome.err.partition(" (")[0])


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((), 1),
        (("--fail-on", "note"), 1),
        (("--fail-on", "never"), 0),
        (("--exit-zero",), 0),
        (("--strict-inputs",), 4),
        (("--strict-inputs", "--exit-zero"), 4),
    ],
)
def test_exit_codes_of_a_report_with_an_error_and_a_problem(call: Call, arguments: tuple[str, ...], expected: int) -> None:
    """Findings fail the run as --fail-on says; an unreadable input fails it only where inputs are strict."""
    assert expected == call("a.txt", *arguments).code


@pytest.mark.parametrize(("fail_on", "expected"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_only_severities_from_fail_on_up_count(call: Call, given: dict[str, object], fail_on: str, expected: int) -> None:
    """A warning passes where only errors fail."""
    report = sample.report()
    given["report"] = evolve(report, findings=report.findings[1:], problems=())
    assert expected == call("a.txt", "--fail-on", fail_on).code


def test_nothing_to_check_has_its_own_code(call: Call, given: dict[str, object]) -> None:
    """A run that read no document does not pass for a clean one."""
    given["report"] = Report(problems=(Problem("a.txt", "no such file"),), statistics=Statistics())
    outcome = call("a.txt")
    assert 5 == outcome.code
    assert "factcheck: nothing to check: no document could be read\n" == outcome.err
    assert "could not read a.txt: no such file" in outcome.out.splitlines()


def test_settings_of_the_nearest_file_hold(call: Call, tmp_path: Path) -> None:
    """The settings file above the first path counts, wherever the call is made; options are laid over it."""
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "a.txt").touch()
    (tmp_path / "desk" / "factcheck.toml").write_text('fail-on = "never"\n', encoding="utf-8")
    assert 0 == call("desk/a.txt").code
    assert 1 == call("desk/a.txt", "--fail-on", "error").code
    assert 1 == call("desk/a.txt", "--isolated").code
    assert 0 == call("a.txt", "--config", "desk/factcheck.toml").code


def test_verbose_tells_settings_and_documents(call: Call) -> None:
    """On standard error, so that reports stay clean."""
    outcome = call("a.txt", "-v", "--output-format", "concise")
    expected = [
        "factcheck: settings: defaults",
        "factcheck: read drafts/bridge.md: draft, published 2021-03-15",
        "factcheck: read wire/ap.txt: agency, published 2021-03-15 09:30:00",
    ]
    assert expected == outcome.err.splitlines()


def test_colours_follow_the_option(call: Call) -> None:
    """No colours into a pipe unless asked for."""
    assert "\x1b[" not in call("a.txt").out
    assert "\x1b[1;31m" in call("a.txt", "--color", "always").out


def test_the_width_follows_the_option(call: Call) -> None:
    """Into a pipe lines are cut at 100 columns unless another width is asked for."""
    assert max(map(len, call("a.txt", "--width", "60").out.splitlines())) <= 60
    assert 2 == call("a.txt", "--width", "10").code


def test_a_want_of_memory_is_told(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no fault of ours, and there is something to do about it."""

    def large(*_arguments: object, **_options: object) -> None:
        raise MemoryError

    monkeypatch.setattr(pipeline, "check", large)
    outcome = call("a.txt")
    assert (2, "factcheck: no memory is left") == (outcome.code, outcome.err[:28])


def test_an_internal_error_is_a_sentence(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours ends with 3 and without a traceback, unless one is asked for."""

    def broken(*_arguments: object, **_options: object) -> None:
        raise KeyError("lost")

    monkeypatch.setattr(pipeline, "check", broken)
    outcome = call("a.txt")
    assert (3, "factcheck: internal error: KeyError: 'lost'") == (outcome.code, outcome.err.splitlines()[0])
    with pytest.raises(KeyError):
        call("--debug", "a.txt")


def test_a_stopped_run_says_so(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is no fault."""

    def stopped(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "check", stopped)
    outcome = call("a.txt")
    assert (130, "factcheck: stopped") == (outcome.code, outcome.err.strip())


def test_a_source_that_does_not_exist_is_a_mistake_of_the_call(call: Call) -> None:
    """A draft held against nothing would pass as clean."""
    Path("draft.txt").write_text("They met.", encoding="utf-8")
    outcome = call("draft.txt", "--against", "sorces")
    assert (2, "factcheck: --against sorces: no such file or folder\n") == (outcome.code, outcome.err)
