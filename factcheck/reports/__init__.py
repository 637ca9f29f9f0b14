"""Reports: one format per file, listed in REPORTS."""

from pathlib import Path

from factcheck.errors import ReportError
from factcheck.model.report import Report
from factcheck.reports.format import Format, Options
from factcheck.wholefile import write_whole

__all__ = ["REPORTS", "SCHEMA", "Format", "Options", "encoded", "format_of", "write"]

_FORMATS = (
    Format("full", "for people: both places with the words marked, and why", (".txt",), "terminal"),
    Format("concise", "one line for each finding", (), "concise"),
    Format("grouped", "findings under the document they concern", (), "grouped"),
    Format("json", "everything, for programs; see the schema", (".json",), "record"),
    Format("jsonl", "the same, one finding a line", (".jsonl", ".ndjson"), "record", "render_lines"),
    Format("sarif", "SARIF 2.1.0, for code scanning and editors", (".sarif", ".sarif.json"), "sarif"),
    Format("github", "GitHub annotations, printed in a workflow step", (), "github"),
    Format("gitlab", "GitLab code quality", (), "gitlab"),
    Format("junit", "JUnit XML, for any CI system", (".xml",), "junit"),
    Format("rdjson", "Reviewdog diagnostics, for review comments", (".rdjson",), "rdjson"),
    Format("html", "one page for people, with everything in it and a picture of time", (".html", ".htm"), "page"),
    Format("markdown", "a summary for a CI run or a pull request", (".md",), "markdown"),
    Format("csv", "one row for each side of a finding, for spreadsheets", (".csv",), "tabular"),
)

REPORTS: dict[str, Format] = {form.name: form for form in _FORMATS}
"""Every format by its name."""

SCHEMA = Path(__file__).with_name("report.schema.json")
"""The JSON Schema of the formats json and jsonl."""


def format_of(target: str | Path, name: str | None = None) -> Format:
    """The format of that name or, where none is named, the one that the file's ending asks for.

    Raises ReportError when there is none.
    """
    if name is not None:
        return _named(name)
    ending = Path(target).name.lower()
    fitting = [(suffix, form) for form in _FORMATS for suffix in form.suffixes if ending.endswith(suffix)]
    if not fitting:
        endings = ", ".join(dict.fromkeys(suffix for form in _FORMATS for suffix in form.suffixes))
        message = (
            f"{target}: no format is known by this ending; known endings: {endings}; "
            f"or name a format, such as {next(iter(REPORTS))}={target} (formats: {', '.join(REPORTS)})"
        )
        raise ReportError(message)
    return max(fitting, key=lambda pair: len(pair[0]))[1]


def write(report: Report, target: str | Path, format: str | None = None, options: Options | None = None) -> None:  # noqa: A002 - the word of the public call
    """Write the report to a file as UTF-8, in the named format or the one that the file's ending asks for.

    Raises ReportError for an unknown format and for a path that cannot be written.
    """
    form = format_of(target, format)
    content = encoded(form.render(report, options or Options()))
    try:
        write_whole(Path(target), content)
    except OSError as error:
        message = f"{target}: the report cannot be written: {error.strerror}"
        raise ReportError(message) from error
    except ValueError as error:
        message = f"{target!r}: the report cannot be written: no file can have this name"
        raise ReportError(message) from error


def encoded(text: str) -> bytes:
    r"""UTF-8; what UTF-8 cannot hold (half of a surrogate pair) becomes ``\udcff``, which JSON reads back."""
    return text.encode("utf-8", errors="backslashreplace")


def _named(name: str) -> Format:
    if name not in REPORTS:
        message = f"unknown format {name!r}; known: {', '.join(REPORTS)}"
        raise ReportError(message)
    return REPORTS[name]
