"""JSON and JSON lines."""

import json

import jsonschema
import pytest
from attrs import evolve

from factcheck.model.report import Report, Suppression
from factcheck.reports import REPORTS, SCHEMA, Options, encoded

SPECIFIED = json.loads(SCHEMA.read_text(encoding="utf-8"))


def as_json(report: Report) -> dict:
    """The JSON report, read back from its bytes."""
    return json.loads(encoded(REPORTS["json"].render(report, Options())))


def test_the_schema_is_a_schema() -> None:
    """The shipped file is itself valid JSON Schema."""
    jsonschema.Draft202012Validator.check_schema(SPECIFIED)


@pytest.mark.parametrize("name", ["report", "hostile", "empty"])
def test_json_is_as_the_schema_says(name: str, request: pytest.FixtureRequest) -> None:
    """Every report is valid against the schema that ships with the package."""
    report = Report() if name == "empty" else request.getfixturevalue(name)
    jsonschema.Draft202012Validator(SPECIFIED).validate(as_json(report))


def test_each_json_line_is_as_the_schema_says(report: Report) -> None:
    """Head, findings, problems and counts are one line each, valid against the definition of a line."""
    lines = [json.loads(line) for line in REPORTS["jsonl"].render(report, Options()).splitlines()]
    assert ["head", "finding", "finding", "problem", "statistics"] == [line["kind"] for line in lines]
    checker = jsonschema.Draft202012Validator({"$ref": "#/$defs/line", "$defs": SPECIFIED["$defs"]})
    for line in lines:
        checker.validate(line)


def test_the_schema_refuses_what_it_does_not_know(report: Report) -> None:
    """The schema is closed: an unknown field or an unknown severity is not valid."""
    record = as_json(report)
    record["findings"][0]["severity"] = "fatal"
    record["findings"][1]["line"] = 1
    paths = {tuple(error.absolute_path) for error in jsonschema.Draft202012Validator(SPECIFIED).iter_errors(record)}
    assert {("findings", 0, "severity"), ("findings", 1)} == paths


def test_evidence_carries_quote_place_and_derivation(report: Report) -> None:
    """A side holds its document, its span, its lines and columns, the mark inside it and the steps."""
    side = as_json(report)["findings"][0]["evidence"][0]
    assert {
        "name": "drafts/bridge.md",
        "path": "drafts/bridge.md",
        "publisher": None,
        "tier": "draft",
        "published": "2021-03-15",
    } == side["document"]
    assert {"start": 7, "end": 80} == side["span"]
    assert (3, 1, 3, 74) == tuple(side[key] for key in ("line", "column", "end_line", "end_column"))
    assert {"span": {"start": 41, "end": 47}, "line": 3, "column": 35, "end_line": 3, "end_column": 41} == side["mark"]
    assert ["temporal/weekday"] == [step["rule"] for step in side["derivation"]]


def test_hostile_text_comes_back_as_it_was(hostile: Report) -> None:
    """JSON keeps a document's words to the letter, half surrogates too."""
    finding = as_json(hostile)["findings"][0]
    assert hostile.findings[0].evidence[0].quote == finding["evidence"][0]["quote"]


def test_what_was_left_is_told_apart(report: Report) -> None:
    """With how and why, as the schema says; the closing line counts it."""
    left = evolve(report, findings=(), suppressed=(Suppression(report.findings[0], "baseline", ""),))
    record = as_json(left)
    jsonschema.Draft202012Validator(SPECIFIED).validate(record)
    assert [("baseline", report.findings[0].fingerprint)] == [
        (one["how"], one["finding"]["fingerprint"]) for one in record["suppressed"]
    ]
    assert "Left out: 1 known from the baseline." in REPORTS["full"].render(left, Options())
