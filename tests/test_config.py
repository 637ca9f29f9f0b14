"""Settings: what files say, which file counts, and what a mistake looks like."""

from pathlib import Path

import pytest

from factcheck.config import PathSettings, Settings
from factcheck.configfile import lines_of, nearest_settings, read_settings, refuse_unknown_checks, settings_file
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
        refuse_unknown_checks(settings, ["dates/impossible", "series/order"])
    refuse_unknown_checks(Settings(select=("dates",)), ["dates/impossible"])


PATHS = """
[[path]]
match = "archive/**"
severity = { "dates/impossible" = "note" }

[[path]]
match = ["archive/old/*.txt", "*.eml"]
ignore = ["dates"]
"""


@pytest.mark.parametrize(
    ("file", "level"),
    [
        ("a.txt", "error"),
        ("archive/a.txt", "note"),
        ("archive/2020/a.txt", "note"),
        ("archive/old/a.txt", None),
        ("a.eml", None),
        ("mail/a.eml", "error"),
        ("../archive/a.txt", "error"),
    ],
)
def test_a_severity_may_hold_for_some_files_only(tmp_path: Path, file: str, level: str | None) -> None:
    """Patterns are seen from the settings file; the last entry that fits counts."""
    settings = read_settings(write(tmp_path / "factcheck.toml", PATHS))
    assert level == settings.level("dates/impossible", "error", str(tmp_path / file))
    assert settings.level("dates/impossible", "error") == "error"


def test_what_is_off_everywhere_is_off_in_every_path() -> None:
    """A path makes nothing louder that nobody asked for."""
    entry = PathSettings(("**",), severity={"dates/impossible": "error"})
    assert Settings(ignore=("dates",), paths=(entry,)).level("dates/impossible", "error", "a.txt") is None
    assert Settings(paths=(PathSettings(("**",), severity={"x/y": "off"}),)).level("x/y", "error", "a.txt") is None


def test_checks_of_paths_must_exist() -> None:
    """As those of all files."""
    with pytest.raises(UsageError, match="no check begins with 'dats'"):
        refuse_unknown_checks(Settings(paths=(PathSettings(("**",), ignore=("dats",)),)), ["dates/impossible"])


@pytest.mark.parametrize(
    ("table", "what"),
    [
        ("[[path]]\nignore = []", "path 1: must be a table with match"),
        ("path = 3", "path 1: must be a table with match"),
        ('[[path]]\nmatch = "a"\nignor = []', "path 1: unknown key 'ignor'; did you mean 'ignore'?"),
        ('[[path]]\nmatch = "a"\nignore = "b"', "path 1: ignore: must be a list"),
        ('[[path]]\nmatch = "a"\nseverity = { x = "loud" }', "path 1: severity.x: 'loud' is not one of"),
        ("baseline = 3", "baseline: must be the name of a file"),
    ],
)
def test_mistakes_of_paths_are_told(tmp_path: Path, table: str, what: str) -> None:
    """With file, line and what is allowed."""
    path = write(tmp_path / "factcheck.toml", table + "\n")
    with pytest.raises(UsageError) as told:
        read_settings(path)
    assert str(told.value).startswith(f"{path}:1: ")
    assert what in str(told.value)


def test_each_key_is_known_by_its_line(tmp_path: Path) -> None:
    """Also in a project file, behind other tables."""
    path = write(tmp_path / "pyproject.toml", '[other]\nselect = 1\n[tool.factcheck]\n\nselect = ["dates"]\n')
    assert {"select": (["dates"], 5)} == lines_of(path)
    assert path == settings_file(tmp_path / "drafts" / "a.txt")
