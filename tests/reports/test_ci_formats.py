"""What CI systems and code review read: GitHub, GitLab, JUnit, Reviewdog."""

import json
import re
from xml.etree import ElementTree

import jsonschema
import pytest
from attrs import evolve

from factcheck.model.finding import Evidence
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.reports import REPORTS, Options, encoded
from tests.reports import sample


def shown(name: str, report: Report) -> str:
    """The report as a program reads it: from its bytes."""
    return encoded(REPORTS[name].render(report, Options())).decode("utf-8")


def test_github_annotations_stand_on_the_marked_words(report: Report) -> None:
    """A workflow command for each finding; the other side stands in the message, lines joined as GitHub wants it."""
    expected = (
        "::error file=drafts/bridge.md,line=3,endLine=3,col=35,endColumn=41,title=events/dates-disagree [9b3c6f0d]"
        "::Two sources date the reopening of Kestrel Bridge differently (2 days apart).%0A2021-03-14 in wire/ap.txt:1:42: "
        "Officials reopened the Kestrel Bridge on 14 March 2021 after repairs.%0ACheck the date with the bridge authority."
    )
    assert expected == shown("github", report).splitlines()[0]


def test_github_shows_ten_of_each_severity_and_tells_how_many_more(report: Report) -> None:
    """GitHub drops what is over its cap in silence: the surest come first, and a notice counts the rest."""
    error, warning = report.findings
    note = evolve(warning, severity="note")
    lines = shown("github", Report(findings=(note,) * 12 + (warning,) * 11 + (error,) * 13)).splitlines()
    kinds = [line[2:].split(" ")[0] for line in lines]
    assert ["error"] * 10 + ["warning"] * 10 + ["notice"] * 10 == kinds
    assert "::notice title=factcheck::7 more findings in the full report" == lines[-1]


def test_github_commands_cannot_be_planted(hostile: Report) -> None:
    """A document that writes ::error:: makes no command of its own."""
    lines = shown("github", hostile).split("\n")
    assert ["::error", "::warning", ""] == [re.split(r"[ ,]", line)[0] for line in lines]
    assert 1 == lines[0].count(",line=")


def test_github_leaves_out_columns_over_several_lines(report: Report) -> None:
    """Columns hold only within one line."""
    source = sample.document("on\nFriday", "a.txt")
    finding = evolve(report.findings[1], evidence=(Evidence(source, Span(0, 9), source.text, "v"),))
    assert shown("github", Report(findings=(finding,))).startswith("::warning file=a.txt,line=1,endLine=2,title=")


GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {"lines": {"type": "object", "required": ["begin"]}},
            },
        },
    },
}
"""What GitLab's documentation of code quality reports demands."""


@pytest.mark.parametrize("name", ["report", "hostile"])
def test_gitlab_entries_are_as_documented(name: str, request: pytest.FixtureRequest) -> None:
    """Every entry has what GitLab demands, in its severities."""
    jsonschema.validate(json.loads(shown("gitlab", request.getfixturevalue(name))), GITLAB)


def test_gitlab_entries_name_values_and_places(report: Report) -> None:
    """The description names the other side; the line is the marked one."""
    entry = json.loads(shown("gitlab", report))[0]
    assert ("major", {"path": "drafts/bridge.md", "lines": {"begin": 3}}) == (entry["severity"], entry["location"])
    assert entry["description"].endswith("(2 days apart). (2021-03-14 in wire/ap.txt:1:42)")


def test_gitlab_fingerprints_are_unique(report: Report) -> None:
    """GitLab takes two entries with one fingerprint for one."""
    entries = json.loads(shown("gitlab", Report(findings=report.findings[:1] * 3)))
    assert ["9b3c6f0d5a1e2b44", "9b3c6f0d5a1e2b44-1", "9b3c6f0d5a1e2b44-2"] == [entry["fingerprint"] for entry in entries]


def test_junit_has_a_suite_for_each_document(report: Report) -> None:
    """Findings are failed tests, a note passes, a clean document has one passed test, an unreadable input is an error."""
    note = evolve(report.findings[1], severity="note", fingerprint="0" * 16)
    root = ElementTree.fromstring(shown("junit", evolve(report, findings=(report.findings[0], note))))
    assert {"name": "factcheck", "tests": "3", "failures": "1", "errors": "1"} == root.attrib
    assert ["drafts/bridge.md", "wire/ap.txt", "inputs"] == [suite.get("name") for suite in root]
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert (failure.text or "").splitlines()[
        0
    ] == "error: Two sources date the reopening of Kestrel Bridge differently (2 days apart)."
    assert "note: 14 March 2021 was a Sunday." == root.findtext("testsuite[2]/testcase/system-out")
    clean = ElementTree.fromstring(shown("junit", evolve(report, findings=(), problems=())))
    assert ["no contradiction found"] * 2 == [case.get("name", "") for case in clean.iter("testcase")]


def test_junit_stays_xml_whatever_a_document_holds(hostile: Report) -> None:
    """]]>, angle brackets, control characters and code points that XML forbids do not break the file."""
    finding = evolve(hostile.findings[0], message="\ufffe\uffff\x0b]]>")
    root = ElementTree.fromstring(shown("junit", evolve(hostile, findings=(*hostile.findings, finding))))
    assert "3" == root.get("tests")


RDJSON = {
    "type": "object",
    "required": ["diagnostics"],
    "properties": {
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"]},
                    "location": {"$ref": "#/$defs/location"},
                    "relatedLocations": {
                        "type": "array",
                        "items": {"type": "object", "properties": {"location": {"$ref": "#/$defs/location"}}},
                    },
                },
            },
        }
    },
    "$defs": {
        "position": {
            "type": "object",
            "required": ["line", "column"],
            "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
        },
        "location": {
            "type": "object",
            "required": ["path", "range"],
            "properties": {
                "range": {
                    "type": "object",
                    "required": ["start", "end"],
                    "properties": {"start": {"$ref": "#/$defs/position"}, "end": {"$ref": "#/$defs/position"}},
                }
            },
        },
    },
}
"""The part of the Reviewdog Diagnostic Format that is written here."""


@pytest.mark.parametrize("name", ["report", "hostile"])
def test_rdjson_is_as_documented(name: str, request: pytest.FixtureRequest) -> None:
    """Every diagnostic has a message, a location and its severity."""
    jsonschema.validate(json.loads(shown("rdjson", request.getfixturevalue(name))), RDJSON)


def test_rdjson_columns_count_bytes(report: Report) -> None:
    """An é before the words moves their column by one more."""
    source = sample.document("x\ncafé on Friday", "a.txt")
    finding = evolve(report.findings[1], evidence=(Evidence(source, Span(10, 16), "Friday", "v"),))
    record = json.loads(shown("rdjson", Report(findings=(finding,))))["diagnostics"][0]
    expected = {"start": {"line": 2, "column": 10}, "end": {"line": 2, "column": 16}}
    assert expected == record["location"]["range"]


def test_rdjson_tells_the_other_side(report: Report) -> None:
    """As a related location with the value and the words."""
    related = json.loads(shown("rdjson", report))["diagnostics"][0]["relatedLocations"]
    assert ["wire/ap.txt"] == [one["location"]["path"] for one in related]
