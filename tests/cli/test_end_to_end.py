"""The command line on real texts: folder in, findings and exit code out."""

import io
import json
import sys
from pathlib import Path

import jsonschema
import pytest

from factcheck.reports import SCHEMA
from tests.cli.conftest import Call

SLIP = "The ministers met on Monday, 6 May 2025, in Oslo.\n"
CLEAN = "The ministers met on Tuesday, 6 May 2025, in Oslo.\n"


@pytest.fixture(autouse=True)
def texts(tmp_path: Path) -> None:
    """A draft with a slip and one without."""
    (tmp_path / "slip.txt").write_text(SLIP, encoding="utf-8")
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")


def test_a_slip_is_found_and_fails_the_run(call: Call) -> None:
    """One line for it, and exit code 1."""
    outcome = call("slip.txt", "--output-format", "concise")
    assert 1 == outcome.code
    assert outcome.out.startswith("slip.txt:1:22: error dates/weekday-mismatch ")


def test_a_clean_text_passes(call: Call) -> None:
    """Exit code 0, and a line that says what was read."""
    outcome = call("clean.txt")
    assert (0, "Checked 1 document") == (outcome.code, outcome.out[:18])


def test_the_json_report_is_as_its_schema_says(call: Call) -> None:
    """The checks that ran are told, and quotes are slices of the text."""
    record = json.loads(call("slip.txt", "--output-format", "json").out)
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(record)
    side = record["findings"][0]["evidence"][0]
    assert side["quote"] == SLIP[side["span"]["start"] : side["span"]["end"]]
    assert "dates/weekday-mismatch" in [check["id"] for check in record["checks"]]


def test_a_check_can_be_left_out_or_made_quieter(call: Call, tmp_path: Path) -> None:
    """By option and by settings."""
    assert 0 == call("slip.txt", "--ignore", "dates/weekday").code
    assert 0 == call("slip.txt", "--select", "series").code
    (tmp_path / "factcheck.toml").write_text('[severity]\n"dates/weekday-mismatch" = "note"\n', encoding="utf-8")
    assert call("slip.txt", "--output-format", "concise").out.startswith("slip.txt:1:22: note ")


def test_standard_input_is_read_under_its_name(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` with a name and a date of publication."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode())))
    outcome = call("-", "--stdin-filename", "desk/a.txt", "--stdin-date", "2025-05-07", "--output-format", "json")
    (finding,) = json.loads(outcome.out)["findings"]
    document = finding["evidence"][0]["document"]
    assert (1, "desk/a.txt", "2025-05-07") == (outcome.code, document["name"], document["published"])


def test_a_finding_is_explained_by_the_beginning_of_its_fingerprint(call: Call) -> None:
    """Its steps, its rule with file and line; an unknown beginning is a wrong call."""
    fingerprint = json.loads(call("slip.txt", "--output-format", "json").out)["findings"][0]["fingerprint"]
    outcome = call("explain", fingerprint[:8].upper(), "slip.txt")
    assert 0 == outcome.code
    assert "rule dates/weekday-mismatch (rules/dates/checks.toml:" in outcome.out
    assert f"fingerprint {fingerprint}" == outcome.out.splitlines()[-1]
    assert 2 == call("explain", "ffffffffff", "slip.txt").code
    assert "(there are 1; give the paths" in call("explain", "ffffffffff", "slip.txt").err


def test_explain_without_paths_says_what_is_wanted(call: Call) -> None:
    """A fingerprint alone finds nothing; the id of a check is for another command."""
    assert "explain 95b03dae: name the paths, and the --against" in call("explain", "95b03dae").err
    assert "factcheck rules show dates/impossible tells of a check" in call("explain", "dates/impossible").err


def test_one_beginning_of_several_findings_is_told(call: Call, tmp_path: Path) -> None:
    """The fingerprints to choose from are listed."""
    (tmp_path / "two.txt").write_text(SLIP + "\nThey will meet on Monday, 7 May 2025.\n", encoding="utf-8")
    assert "is the beginning of several findings: " in call("explain", "", "two.txt").err


def test_claims_are_shown_as_table_and_json(call: Call) -> None:
    """Every temporal expression with its value."""
    assert "clean.txt" == call("claims", "clean.txt").out.splitlines()[0]
    record = json.loads(call("claims", "clean.txt", "--format", "json").out)
    assert ["2025-05-06"] == [timex["edtf"] for timex in record["documents"][0]["timexes"]]


@pytest.mark.parametrize("command", ["check", "claims"])
def test_nothing_to_read_has_its_own_code(call: Call, tmp_path: Path, command: str) -> None:
    """An empty folder; a path that is not there is a wrong call."""
    (tmp_path / "empty").mkdir()
    assert 5 == call(command, "empty").code
    outcome = call(command, "missing.txt")
    assert (2, True) == (outcome.code, "missing.txt" in outcome.err)


def test_rules_are_listed_and_shown(call: Call) -> None:
    """With what they find and where they stand; a rule as it is written."""
    listed = call("rules", "list", "--table", "check").out
    assert "A weekday and a full date that do not fall together. (rules/dates/checks.toml:" in listed
    record = json.loads(call("rules", "list", "--format", "json").out)
    assert {"table", "id", "severity", "description", "place"} == set(record[0])
    shown = call("rules", "show", "dates/impossible").out
    assert shown.startswith("check dates/impossible (rules/dates/checks.toml:")
    assert 1 == shown.count("[[check]]")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("rules", "show", "dates/imposible"), "no rule 'dates/imposible'; did you mean 'dates/impossible'?"),
        (("rules", "list", "--table", "chek"), "no rules of kind 'chek'; did you mean 'check'?"),
    ],
)
def test_a_misspelt_rule_gets_a_suggestion(call: Call, arguments: tuple[str, ...], message: str) -> None:
    """The nearest name is offered."""
    outcome = call(*arguments)
    assert (2, True) == (outcome.code, message in outcome.err)


PACK = """
[[check]]
id          = "house/range"
kind        = "date-fault"
fault       = "reversed"
slot        = "date"
severity    = "note"
description = "A stretch that runs backward."
rationale   = "House style."
message     = "“{text}” runs backward."
fires       = ["The programme ran for years (2013–2009)."]
silent      = ["%s"]
"""


def test_a_pack_of_rules_is_tested(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples that hold are counted; one that does not is told with its file and line, and ends with 2."""
    from factcheck.rulebook import sources

    rules = Path(sources.builtin_rules())
    (tmp_path / "pack" / "house").mkdir(parents=True)
    only = tmp_path / "rules"
    for file in (*(rules / "slots").glob("*.toml"), *(rules / "temporal" / name for name in ("years.toml", "cues.toml"))):
        (only / file.parent.name).mkdir(parents=True, exist_ok=True)
        (only / file.parent.name / file.name).write_bytes(file.read_bytes())
    monkeypatch.setattr(sources, "builtin_rules", lambda: only)
    pack = tmp_path / "pack" / "house" / "checks.toml"
    pack.write_text(PACK % "They met (2009–2013).", encoding="utf-8")
    outcome = call("rules", "test", "--rules", "pack")
    assert (0, True) == (outcome.code, outcome.out.splitlines()[-1].endswith(" 0 failed"))
    pack.write_text(PACK % "They met (2013–2009).", encoding="utf-8")
    outcome = call("rules", "test", "--rules", "pack", "-v")
    assert 2 == outcome.code
    failed = [line for line in outcome.out.splitlines() if line.startswith("pack/house/checks.toml:") and "ok" not in line]
    assert 1 == len(failed)


def test_a_broken_pack_is_told_with_file_and_line(call: Call, tmp_path: Path) -> None:
    """Rule errors end with 2."""
    (tmp_path / "pack").mkdir()
    (tmp_path / "pack" / "bad.toml").write_text("[[chek]]\n", encoding="utf-8")
    outcome = call("slip.txt", "--rules", "pack")
    assert (2, True) == (outcome.code, "pack/bad.toml:1: unknown table 'chek'; did you mean 'check'?" in outcome.err)
