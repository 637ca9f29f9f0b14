"""SARIF 2.1.0."""

import json
from pathlib import Path

import jsonschema
import pytest
from attrs import evolve

from factcheck.model.finding import Evidence
from factcheck.model.report import Report, Suppression
from factcheck.model.span import Span
from factcheck.reports import REPORTS, Options, encoded
from tests.reports import sample

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def run_of(report: Report) -> dict:
    """The single run of the log, read back from its bytes."""
    return json.loads(encoded(REPORTS["sarif"].render(report, Options())))["runs"][0]


@pytest.mark.parametrize("name", ["report", "hostile", "empty"])
def test_the_log_is_as_the_standard_says(name: str, request: pytest.FixtureRequest) -> None:
    """Every log is valid against the standard's schema, whatever stands in the documents."""
    report = Report() if name == "empty" else request.getfixturevalue(name)
    log = json.loads(encoded(REPORTS["sarif"].render(report, Options())))
    checker = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
    assert [] == [error.message for error in checker.iter_errors(log)]


def test_both_places_are_told(report: Report) -> None:
    """The first side is the location, the other a related location; columns count code points and end behind the words."""
    run = run_of(report)
    result = run["results"][0]
    assert "unicodeCodePoints" == run["columnKind"]
    place = result["locations"][0]["physicalLocation"]
    assert "drafts/bridge.md" == place["artifactLocation"]["uri"]
    region = {"startLine": 3, "startColumn": 35, "endLine": 3, "endColumn": 41, "snippet": {"text": "Friday"}}
    assert region == place["region"]
    related = result["relatedLocations"][0]
    assert "wire/ap.txt" == related["physicalLocation"]["artifactLocation"]["uri"]
    assert related["message"]["text"].startswith("2021-03-14: Officials reopened")


def test_results_carry_rule_level_and_our_own_fingerprint(report: Report) -> None:
    """The rule is found by its index; GitHub's own line hash is left to GitHub."""
    run = run_of(report)
    rules = run["tool"]["driver"]["rules"]
    for finding, result in zip(report.findings, run["results"], strict=True):
        assert (finding.check, finding.severity) == (result["ruleId"], result["level"])
        assert finding.check == rules[result["ruleIndex"]]["id"]
        assert {"factcheckConflict/v1": finding.fingerprint} == result["partialFingerprints"]
    assert "One event, two dates." == rules[1]["shortDescription"]["text"]
    assert "Check the date." == rules[1]["help"]["text"]


def test_code_flows_lead_through_the_derivation(report: Report) -> None:
    """Each side has a flow whose steps tell how its value was worked out."""
    flows = run_of(report)["results"][0]["codeFlows"]
    texts = [[step["location"]["message"]["text"] for step in flow["threadFlows"][0]["locations"]] for flow in flows]
    expected = [
        [
            "“Friday” in the past tense is the last Friday before Monday 2021-03-15 (temporal/weekday)",
            "2021-03-12",
        ],
        ["written in full (temporal/day-month-year)", "2021-03-14"],
    ]
    assert expected == texts


def test_what_could_not_be_read_is_a_notification(report: Report) -> None:
    """The run tells it beside its results."""
    notes = run_of(report)["invocations"][0]["toolExecutionNotifications"]
    assert ["could not read scan.pdf: not a text"] == [note["message"]["text"] for note in notes]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("drafts/a b.txt", "drafts/a%20b.txt"),
        ("/tmp/é.txt", "file:///tmp/%C3%A9.txt"),
        ("bad\udce9.txt", "bad%E9.txt"),
        ("bad\ud800.txt", "bad%3F.txt"),
        ("a#b?c.txt", "a%23b%3Fc.txt"),
    ],
)
def test_paths_become_uris(path: str, expected: str) -> None:
    """Blanks, marks and letters are encoded; relative paths stay relative; bytes that are no UTF-8 stay themselves."""
    source = sample.document("on Friday", path)
    finding = evolve(sample.report().findings[1], evidence=(Evidence(source, Span(3, 9), "Friday", "v"),))
    place = run_of(Report(findings=(finding,)))["results"][0]["locations"][0]["physicalLocation"]
    assert expected == place["artifactLocation"]["uri"]


def test_a_document_cannot_plant_a_link() -> None:
    """SARIF viewers make links of [words](target); those of a document are broken up."""
    finding = evolve(sample.report().findings[1], message="see [here](https://example.org)")
    assert "[here] (https" in run_of(Report(findings=(finding,)))["results"][0]["message"]["text"]


def test_what_was_left_is_a_suppressed_result(report: Report) -> None:
    """In the source or outside it, with the reason; code scanning closes it."""
    slip, conflict = report.findings[1], report.findings[0]
    left = (Suppression(slip, "inline", "as [quoted](x)"), Suppression(conflict, "listed"))
    given = evolve(report, findings=(), suppressed=left)
    jsonschema.Draft7Validator(SCHEMA).validate({"version": "2.1.0", "runs": [run_of(given)]})
    results = run_of(given)["results"]
    assert [
        [{"kind": "inSource", "status": "accepted", "justification": "as [quoted] (x)"}],
        [{"kind": "external", "status": "accepted"}],
    ] == [result["suppressions"] for result in results]
    assert [slip.check, conflict.check] == [result["ruleId"] for result in results]
