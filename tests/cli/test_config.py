"""``factcheck config``, and what settings do to a run."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

SLIP = "They met on 31 June 2025.\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    """A folder with settings, and a draft below it."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text(SLIP, encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text(
        'fail-on = "warning"\n\n[[path]]\nmatch = "drafts/*"\nseverity = { "dates/impossible" = "note" }\n\n'
        '[[source]]\nmatch = "drafts/**"\npublisher = "Our desk"\ntier = "draft"\n',
        encoding="utf-8",
    )


def test_the_settings_are_shown_with_their_lines(call: Call, tmp_path: Path) -> None:
    """Those that hold for a place, wherever the command is called."""
    file = tmp_path / "factcheck.toml"
    shown = call("config", "show", "--origin", "drafts/a.txt").out.splitlines()
    assert f'fail-on = "warning"    # {file}:1' == shown[0]
    assert shown[1].startswith("path = [")
    assert shown[1].endswith(f"# {file}:3")
    assert f"# {file}" == call("config", "show", "drafts").out.splitlines()[0]
    assert (0, f"{file}\n") == ((found := call("config", "path", "drafts")).code, found.out)


def test_where_nothing_is_set_that_is_said(call: Call, tmp_path: Path) -> None:
    """All defaults."""
    (tmp_path / "factcheck.toml").unlink()
    assert (0, "# no settings file: all defaults\n") == ((shown := call("config", "show")).code, shown.out)
    assert 5 == call("config", "path").code


def test_a_path_is_quieter_and_its_source_known(call: Call) -> None:
    """The severity of the entry that fits, and the tier that the settings give."""
    told = call("drafts/a.txt")
    assert 0 == told.code
    assert told.out.startswith("note[dates/impossible]")
    assert "draft · Our desk" in told.out


def test_the_list_of_sources_beside_the_texts_comes_first(call: Call, tmp_path: Path) -> None:
    """It is nearer."""
    (tmp_path / "drafts" / "sources.toml").write_text('[[source]]\nmatch = "*"\npublisher = "The paper"\n', encoding="utf-8")
    assert "draft · The paper" in call("drafts/a.txt").out


def test_a_mistake_in_the_sources_is_a_problem_of_the_report(call: Call, tmp_path: Path) -> None:
    """The rest counts."""
    (tmp_path / "factcheck.toml").write_text(
        '[[source]]\nmatch = "**"\ntier = "rumour"\npublisher = "P"\n', encoding="utf-8"
    )
    told = " ".join(call("drafts/a.txt").out.split())
    assert "source 1: tier: 'rumour' is not one of record, agency, report, draft" in told


def test_a_project_file_tells_of_sources_too(call: Call, tmp_path: Path) -> None:
    """In its own table."""
    (tmp_path / "factcheck.toml").rename(tmp_path / "old.txt")
    (tmp_path / "pyproject.toml").write_text(
        '[tool.factcheck]\n[[tool.factcheck.source]]\nmatch = "**"\ntier = "record"\n', encoding="utf-8"
    )
    assert "[record]" in call("drafts/a.txt").out
