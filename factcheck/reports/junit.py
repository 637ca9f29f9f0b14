"""JUnit XML, which every CI system draws as a list of tests: a document is a suite, a finding a failed test."""

from xml.etree import ElementTree

from factcheck.model.finding import Finding
from factcheck.model.report import Problem, Report
from factcheck.reports.format import Options
from factcheck.reports.words import file_of, place_of, tidy, told_words, value_words

_NO_XML = {code: f"‹U+{code:04X}›" for code in (0xFFFE, 0xFFFF)}


def render(report: Report, _options: Options) -> str:
    """A suite for each document, with a passed test where nothing was found.

    Notes do not fail; inputs that could not be read are errors.
    """
    found: dict[str, list[Finding]] = {_text(file_of(document)): [] for document in report.documents}
    for finding in report.findings:
        found.setdefault(_text(file_of(finding.evidence[0].document)), []).append(finding)
    root = ElementTree.Element("testsuites", name="factcheck")
    for name, findings in found.items():
        _suite(root, name, findings)
    if report.problems:
        _problems(root, report.problems)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'


def _suite(root: ElementTree.Element, name: str, findings: list[Finding]) -> None:
    failures = sum(finding.severity != "note" for finding in findings)
    counts = {"tests": str(max(len(findings), 1)), "failures": str(failures), "errors": "0"}
    suite = ElementTree.SubElement(root, "testsuite", {"name": name, **counts})
    if not findings:
        ElementTree.SubElement(suite, "testcase", classname=name, name="no contradiction found")
    for finding in findings:
        title = f"{finding.check} [{finding.fingerprint[:8]}]"
        case = ElementTree.SubElement(suite, "testcase", classname=name, name=_text(title))
        if finding.severity == "note":
            ElementTree.SubElement(case, "system-out").text = _text(f"note: {finding.message}")
        else:
            kind = {"type": _text(finding.check), "message": _text(finding.message)}
            ElementTree.SubElement(case, "failure", kind).text = _body(finding)


def _problems(root: ElementTree.Element, problems: tuple[Problem, ...]) -> None:
    count = str(len(problems))
    suite = ElementTree.SubElement(root, "testsuite", name="inputs", tests=count, failures="0", errors=count)
    for problem in problems:
        case = ElementTree.SubElement(suite, "testcase", classname="inputs", name=_text(problem.name))
        ElementTree.SubElement(case, "error", type="unreadable", message=_text(problem.reason))


def _body(finding: Finding) -> str:
    """The values, then each side's words with their place."""
    sides = (f"{place_of(side)}: {value_words(side)}: {told_words(side)}" for side in finding.evidence)
    lines = [f"{finding.severity}: {finding.message}", *sides]
    return "\n".join(_text(line) for line in [*lines, finding.hint or ""] if line)


def _text(text: str) -> str:
    """Text with nothing in it that XML 1.0 cannot hold."""
    return tidy(text).translate(_NO_XML)
