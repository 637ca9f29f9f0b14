"""``factcheck ignore``, ``baseline`` and ``diff``: findings that stay."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "The ministers met on Monday, 6 May 2025, in Oslo.\n"
ANOTHER = "They parted on 31 June 2025.\n"
IMPOSSIBLE = "They met on 31 June 2021."


@pytest.fixture(autouse=True)
def draft(tmp_path: Path) -> Path:
    """A draft with a slip."""
    path = tmp_path / "draft.txt"
    path.write_text(SLIP, encoding="utf-8")
    return path


@pytest.fixture
def fingerprint(call: Call) -> str:
    """Of the slip."""
    return str(json.loads(call("draft.txt", "--output-format", "json").out)["findings"][0]["fingerprint"])


def test_an_ignored_finding_no_longer_fails_the_run(call: Call, fingerprint: str, tmp_path: Path) -> None:
    """The entry tells what was found, where and why; the last line of the report counts it; explain still knows it."""
    outcome = call("ignore", fingerprint[:8], "draft.txt", "--reason", "as “quoted”", "--until", "2027-01-01")
    assert (0, f"factcheck.ignore.toml: ignores {fingerprint}\n") == (outcome.code, outcome.out)
    assert (
        f'[[ignore]]\nfingerprint = "{fingerprint}"\ncheck = "dates/weekday-mismatch"\nfile = "draft.txt"\n'
        'message = "“Monday, 6 May 2025”: 2025-05-06 is a Tuesday, not a Monday."\n'
        'reason = "as “quoted”"\nuntil = 2027-01-01\n'
    ) == (tmp_path / "factcheck.ignore.toml").read_text(encoding="utf-8")
    checked = call("draft.txt")
    assert (0, True) == (checked.code, checked.out.endswith("Left out: 1 ignored.\n"))
    assert 0 == call("explain", fingerprint[:8], "draft.txt").code
    assert 1 == call("draft.txt", "--isolated").code


def test_an_entry_expires_only_where_the_run_is_told_the_day(call: Call, fingerprint: str) -> None:
    """Nothing reads the clock."""
    call("ignore", fingerprint, "--reason", "quoted", "--until", "2020-01-01")
    assert 0 == call("draft.txt").code
    late = call("draft.txt", "--today", "2020-01-02", "--output-format", "concise")
    assert 1 == late.code
    assert "ignores/expired" in late.out
    assert "factcheck.ignore.toml:1:1" in late.out


def test_an_entry_is_added_behind_the_others(call: Call, fingerprint: str, tmp_path: Path) -> None:
    """What people wrote stays as it is; nothing stands there twice."""
    path = tmp_path / "factcheck.ignore.toml"
    path.write_text('# ours\n[[ignore]]\nfingerprint = "0123456789abcdef"\n', encoding="utf-8")
    assert 0 == call("ignore", fingerprint, "--reason", "quoted").code
    assert path.read_text(encoding="utf-8").startswith(
        '# ours\n[[ignore]]\nfingerprint = "0123456789abcdef"\n\n[[ignore]]\n'
    )
    assert 2 == call("ignore", fingerprint, "--reason", "quoted").code
    assert 2 == call("ignore", "xyz", "--reason", "quoted").code
    assert 2 == call("ignore", fingerprint).code


def test_a_baseline_leaves_only_what_is_new(call: Call, draft: Path) -> None:
    """Known findings pass; a new one fails the run."""
    known = ("--baseline", "known.toml")
    assert 0 == call("baseline", "create", "draft.txt", *known).code
    checked = call("draft.txt", *known)
    assert (0, True) == (checked.code, "1 known from the baseline" in " ".join(checked.out.split()))
    assert 1 == call("draft.txt", *known, "--no-baseline").code
    draft.write_text(SLIP + "\n" + ANOTHER, encoding="utf-8")
    assert 1 == call("draft.txt", *known).code


def test_the_baseline_is_compared_and_kept_up_to_date(call: Call, draft: Path, tmp_path: Path) -> None:
    """Diff writes nothing; prune adds nothing; update tells by its exit code that something was added."""
    call("baseline", "create", "draft.txt")
    path = tmp_path / "factcheck.baseline.toml"
    before = path.read_text(encoding="utf-8")
    draft.write_text(ANOTHER, encoding="utf-8")
    told = call("baseline", "diff", "draft.txt")
    assert (1, "new", "gone") == (told.code, *(line[:4].strip() for line in told.out.splitlines()[:2]))
    assert told.out.endswith("factcheck.baseline.toml: 1 new, 1 gone, 0 known\n")
    assert before == path.read_text(encoding="utf-8")
    assert 0 == call("baseline", "prune", "draft.txt").code
    assert "[[ignore]]" not in path.read_text(encoding="utf-8")
    assert (1, 0) == (call("baseline", "update", "draft.txt").code, call("baseline", "update", "draft.txt").code)
    assert 'check = "dates/impossible"' in path.read_text(encoding="utf-8")


def test_a_run_over_other_files_loses_nothing(call: Call, tmp_path: Path) -> None:
    """An entry is gone only if its file was read."""
    call("baseline", "create", "draft.txt")
    (tmp_path / "other.txt").write_text("The harbour is old.\n", encoding="utf-8")
    assert call("baseline", "prune", "other.txt").out.endswith("0 new, 0 gone, 1 known\n")
    assert call("baseline", "diff", "draft.txt").out.endswith("0 new, 0 gone, 1 known\n")


def test_a_baseline_is_not_overwritten_nor_missing_unseen(call: Call) -> None:
    """Create wants none, all else wants one."""
    assert 2 == call("baseline", "diff", "draft.txt").code
    call("baseline", "create", "draft.txt")
    again = call("baseline", "create", "draft.txt")
    assert (2, True) == (again.code, "is there already" in again.err)
    assert 2 == call("draft.txt", "--baseline", "gone.toml").code


def test_the_baseline_of_the_settings_is_seen_from_their_folder(call: Call, tmp_path: Path) -> None:
    """From wherever the command is called."""
    (tmp_path / "factcheck.toml").write_text('baseline = "known.toml"\n', encoding="utf-8")
    call("baseline", "create", "draft.txt")
    assert (tmp_path / "known.toml").exists()
    assert 0 == call("draft.txt").code


def test_two_reports_are_compared(call: Call, draft: Path) -> None:
    """By fingerprint: new, fixed, unchanged."""
    call("draft.txt", "-q", "-o", "old.json")
    draft.write_text(ANOTHER, encoding="utf-8")
    call("draft.txt", "-q", "-o", "new.json")
    told = call("diff", "old.json", "new.json")
    lines = told.out.splitlines()
    assert (1, "1 new, 1 fixed, 0 unchanged") == (told.code, lines[-1])
    assert lines[0].startswith("new   draft.txt:1:16: error dates/impossible ")
    assert lines[1].startswith("fixed draft.txt:1:22: error dates/weekday-mismatch ")
    assert 0 == call("diff", "new.json", "new.json").code
    groups = json.loads(call("diff", "old.json", "new.json", "--format", "json").out)
    assert {"new": 1, "fixed": 1, "unchanged": 0} == {name: len(found) for name, found in groups.items()}


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"schema_version": "2.0", "findings": []}', '{"schema_version": "1.1", "findings": [3]}']
)
def test_what_is_no_report_is_refused(call: Call, tmp_path: Path, content: str) -> None:
    """With a sentence, and the exit code of inputs that cannot be read."""
    (tmp_path / "old.json").write_text(content, encoding="utf-8")
    refused = call("diff", "old.json", "old.json")
    assert (5, True) == (refused.code, refused.err.startswith("factcheck: old.json: is "))
    assert 5 == call("diff", "gone.json", "old.json").code


def test_a_list_that_cannot_be_written_is_told(call: Call, tmp_path: Path) -> None:
    """In a folder that is not there; a folder in its place is no list."""
    refused = call("ignore", "0123456789abcdef", "--reason", "quoted", "--list", "gone/list.toml")
    assert (2, True) == (refused.code, "gone/list.toml: the list cannot be written" in refused.err)
    (tmp_path / "known.toml").mkdir()
    refused = call("draft.txt", "--baseline", "known.toml")
    assert (2, True) == (refused.code, "cannot be read: it is no file" in refused.err)


def left(call: Call, name: str, text: str) -> tuple[int, list[str]]:
    """The exit code, and the lines with findings that stay."""
    Path(name).write_text(text, encoding="utf-8")
    outcome = call(name, "--output-format", "concise", "--fail-on", "note")
    return outcome.code, [" ".join(line.split()[:3]) for line in outcome.out.splitlines()]


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [
        ("a.md", f"# A\n\n{IMPOSSIBLE}\n\n<!-- factcheck: ignore-file[dates] as told -->\n\n{IMPOSSIBLE}\n", []),
        ("a.txt", f"# factcheck: ignore-file[dates] as told\n\n{IMPOSSIBLE}\n\n{IMPOSSIBLE}\n", []),
        (
            "b.txt",
            f"{IMPOSSIBLE}\n\n# factcheck: ignore-start[dates] as told\n\n{IMPOSSIBLE}\n\n"
            f"{IMPOSSIBLE}\n\n# factcheck: ignore-end\n\n{IMPOSSIBLE}\n",
            ["b.txt:1:13: error dates/impossible", "b.txt:11:13: error dates/impossible"],
        ),
        ("c.txt", f"# factcheck: ignore-start[dates] as told\n\nSo.\n\n{IMPOSSIBLE}\n", []),
        (
            "d.html",
            f"<p>{IMPOSSIBLE}</p>\n<!-- factcheck: ignore-start[dates] as told -->\n"
            f"<p>{IMPOSSIBLE}</p>\n<!-- factcheck: ignore-end -->\n"
            f"<p>It rained.</p>\n<p>{IMPOSSIBLE}</p>",
            ["d.html:1:16: error dates/impossible", "d.html:6:16: error dates/impossible"],
        ),
        ("e.txt", "# factcheck: ignore-file[dates] as told\n\nSo it was.\n\nOr not.\n", ["e.txt:1:1: note ignores/unused"]),
        ("f.txt", f"# factcheck: ignore-files[dates] as told\n\n{IMPOSSIBLE}\n", ["f.txt:3:13: error dates/impossible"]),
    ],
)
def test_a_remark_may_speak_of_a_file_or_of_a_stretch(call: Call, name: str, text: str, lines: list[str]) -> None:
    """Up to its end or, without one, to the end of the file; what it does not leave alone is told as for any other."""
    assert (int(bool(lines)), lines) == left(call, name, text)


def test_what_was_left_can_be_listed(call: Call, fingerprint: str) -> None:
    """With the reason, in every report for people."""
    call("ignore", fingerprint, "draft.txt", "--reason", "as quoted")
    for form in ("full", "concise", "grouped"):
        assert "left (listed: as quoted)" not in call("draft.txt", "--output-format", form).out
        told = call("draft.txt", "--output-format", form, "--show-suppressed").out
        assert "draft.txt:1:22: left (listed: as quoted) dates/weekday-mismatch" in told


def test_sarif_tells_what_a_baseline_knows(call: Call) -> None:
    """Known findings are unchanged, others new; without a baseline nothing is said of it (SARIF 2.1.0, 3.27.24)."""
    call("baseline", "create", "draft.txt")
    Path("draft.txt").write_text(f"{SLIP}\n{ANOTHER}", encoding="utf-8")
    for options, expected in ((("--baseline", "factcheck.baseline.toml"), ["new", "unchanged"]), ((), [None, None])):
        run = json.loads(call("draft.txt", "--output-format", "sarif", *options).out)["runs"][0]
        assert expected == [result.get("baselineState") for result in run["results"]]
