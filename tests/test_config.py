"""Settings: what files say, which file counts, and what a mistake looks like."""

from pathlib import Path

import pytest

from factcheck.config import Settings, nearest_settings, read_settings
from factcheck.errors import UsageError


def write(path: Path, text: str) -> Path:
    """A file with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    """A factcheck.toml sets what it says; folders of rules are seen from the file."""
    path = write(
        tmp_path / "factcheck.toml",
        """
select = ["dates", "series"]
ignore = ["dates/impossible"]
rules = ["house"]
fail-on = "warning"
strict-inputs = true

[severity]
"series/order" = "note"
""",
    )
    expected = Settings(
        select=("dates", "series"),
        ignore=("dates/impossible",),
        rules=(str(tmp_path / "house"),),
        fail_on="warning",
        strict_inputs=True,
        severity={"series/order": "note"},
        origin=str(path),
    )
    assert expected == read_settings(path)


def test_a_project_file_is_read_from_its_table(tmp_path: Path) -> None:
    """Of a pyproject.toml only [tool.factcheck] counts."""
    path = write(tmp_path / "pyproject.toml", '[project]\nname = "x"\n[tool.factcheck]\nfail-on = "never"\n')
    assert Settings(fail_on="never", origin=str(path)) == read_settings(path)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('selct = ["dates"]', "unknown key 'selct'; did you mean 'select'?"),
        ('fail-on = "loud"', "fail-on: 'loud' is not one of error, warning, note, never"),
        ("fail-on = 3", "fail-on: 3 is not one of"),
        ("select = 'dates'", "select: must be a list of texts"),
        ("ignore = [1]", "ignore: must be a list of texts"),
        ("strict-inputs = 'yes'", "strict-inputs: must be true or false"),
        ("severity = 'note'", "severity: must be a table"),
        ('severity = { "dates/impossible" = "loud" }', "severity.dates/impossible: 'loud' is not one of error"),
    ],
)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, line: str, what: str) -> None:
    """What is wrong, what is allowed, and where it stands."""
    path = write(tmp_path / "factcheck.toml", f"# settings\n\n{line}\n")
    with pytest.raises(UsageError) as caught:
        read_settings(path)
    assert str(caught.value).startswith(f"{path}:3: {what}")


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    """One line for each, in a project file counted from its own beginning."""
    path = write(tmp_path / "pyproject.toml", "[project]\nignore = 1\n[tool.factcheck]\nignore = 1\nrule = 2\n")
    with pytest.raises(UsageError) as caught:
        read_settings(path)
    assert [f"{path}:4", f"{path}:5"] == [line.split(": ")[0] for line in str(caught.value).splitlines()]


@pytest.mark.parametrize(("content", "what"), [(b"select = [", "is not TOML"), (b"\xff\xfe", "is not UTF-8")])
def test_a_damaged_file_is_told_by_name(tmp_path: Path, content: bytes, what: str) -> None:
    """No traceback for a file that is no TOML."""
    path = tmp_path / "factcheck.toml"
    path.write_bytes(content)
    with pytest.raises(UsageError, match=what):
        read_settings(path)


def test_a_missing_file_is_told_by_name(tmp_path: Path) -> None:
    """The same for a file that is not there."""
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        read_settings(tmp_path / "none.toml")


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    """Settings are looked for from the file under check upwards, not from the working directory."""
    write(tmp_path / "factcheck.toml", 'fail-on = "note"')
    near = write(tmp_path / "desk" / "factcheck.toml", 'fail-on = "warning"')
    write(tmp_path / "desk" / "pyproject.toml", "[project]\nname = 'x'\n")
    draft = write(tmp_path / "desk" / "drafts" / "a.txt", "text")
    assert str(near) == nearest_settings(draft).origin


def test_a_project_file_without_the_table_is_passed_over(tmp_path: Path) -> None:
    """A pyproject.toml of another tool does not hide the settings above it."""
    above = write(tmp_path / "pyproject.toml", "[tool.factcheck]\n")
    write(tmp_path / "sub" / "pyproject.toml", "tool = 3")
    assert str(above) == nearest_settings(tmp_path / "sub").origin


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ((), (), "error"),
        (("dates",), (), "error"),
        (("series",), (), None),
        ((), ("dates",), None),
        (("dates/weekday",), ("dates",), "error"),
        (("dates",), ("dates/weekday",), None),
        (("dates",), ("dates",), None),
    ],
)
def test_the_longer_beginning_wins(select: tuple[str, ...], ignore: tuple[str, ...], expected: str | None) -> None:
    """Select and ignore name beginnings of ids; the longer one that fits decides, ignore among equals."""
    assert expected == Settings(select=select, ignore=ignore).level("dates/weekday-mismatch", "error")


@pytest.mark.parametrize(("severity", "expected"), [({}, "warning"), ({"a/b": "note"}, "note"), ({"a/b": "off"}, None)])
def test_a_severity_can_be_set(severity: dict[str, str], expected: str | None) -> None:
    """A check can be made louder, quieter or silent."""
    assert expected == Settings(severity=severity).level("a/b", "warning")


def test_a_check_that_does_not_exist_is_refused() -> None:
    """A misspelt id would silently check nothing, so it is an error with the nearest id."""
    settings = Settings(select=("dates",), ignore=("seires/order",))
    with pytest.raises(UsageError, match="no check begins with 'seires/order'; did you mean 'series/order'"):
        settings.refuse_unknown_checks(["dates/impossible", "series/order"])
    Settings(select=("dates",)).refuse_unknown_checks(["dates/impossible"])
