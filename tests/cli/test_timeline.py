"""``factcheck timeline``: documents in, chronology out."""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import Call

DRAFT = "The third Peru-Chile Trade Dialogue was held in Lima on 3 May 2021.\n"
SOURCE = "The third Peru-Chile Trade Dialogue was held in Lima on 8 June 2021. Trade began in the early 1990s.\n"


@pytest.fixture(autouse=True)
def texts(tmp_path: Path) -> None:
    """A draft, and a source that gives another date."""
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "source.txt").write_text(SOURCE, encoding="utf-8")


def test_the_sources_tell_along(call: Call) -> None:
    """Both dates with the dispute; findings are no failure of this command."""
    outcome = call("timeline", "draft.txt", "--against", "source.txt")
    assert 0 == outcome.code
    assert ["2021-05-03", "2021-06-08"] == [line for line in outcome.out.splitlines() if line.startswith("2021")]
    assert 2 == outcome.out.count("    error: ")


def test_the_formats(call: Call) -> None:
    """JSON for programs, a page, a calendar; what a calendar cannot show is counted."""
    both = ("timeline", "draft.txt", "source.txt", "--format")
    assert "2021-05-03" in [event["value"] for event in json.loads(call(*both, "json").out)["events"]]
    assert call(*both, "html").out.startswith("<!doctype html>")
    calendar = call(*both, "ics")
    assert 2 == calendar.out.count("BEGIN:VEVENT\r\n")
    assert "factcheck: not in the calendar, for their dates are too coarse: 1 of 3 events\n" == calendar.err


def test_nothing_to_read_is_told(call: Call) -> None:
    """An empty file; one that is not there is a wrong call."""
    Path("empty.txt").touch()
    outcome = call("timeline", "empty.txt")
    assert (5, True) == (outcome.code, "no document could be read" in outcome.err)
    assert (2, "factcheck: gone.txt: no such file or folder\n") == (
        call("timeline", "gone.txt").code,
        call("timeline", "gone.txt").err,
    )


def test_the_json_is_as_its_schema_says(call: Call, tmp_path: Path) -> None:
    """And the schema is one that this program prints."""
    (tmp_path / "a.txt").write_text(
        "They met in Lima on Monday, 6 May 2025. They will meet on 9 May 2026.\n", encoding="utf-8"
    )
    (tmp_path / "empty.txt").touch()
    schema = json.loads(call("schema", "timeline").out)
    record = json.loads(call("timeline", "a.txt", "empty.txt", "--format", "json").out)
    jsonschema.Draft202012Validator(schema).validate(record)
    assert (True, 1) == (bool(record["events"][0]["disputed"]), len(record["problems"]))
    assert json.loads(call("schema").out)["$id"] == "urn:factcheck:report:1"
