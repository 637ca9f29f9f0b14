"""The registry of formats, and writing to files."""

from pathlib import Path

import pytest

from factcheck.errors import ReportError
from factcheck.model.report import Report
from factcheck.reports import REPORTS, Options, format_of, write


def test_the_name_of_a_format_is_its_key() -> None:
    """The registry holds every format under its own name, with a description."""
    assert list(REPORTS) == [form.name for form in REPORTS.values()]
    assert all(form.description for form in REPORTS.values())


def test_no_two_formats_claim_one_ending() -> None:
    """A file's ending asks for one format only."""
    endings = [suffix for form in REPORTS.values() for suffix in form.suffixes]
    assert sorted(set(endings)) == sorted(endings)


@pytest.mark.parametrize(
    ("target", "name"), [("a.json", "json"), ("A.JSON", "json"), ("a.jsonl", "jsonl"), ("b.txt", "full")]
)
def test_the_ending_asks_for_the_format(target: str, name: str) -> None:
    """Where no format is named, the file's ending decides."""
    assert name == format_of(target).name


def test_a_named_format_wins_over_the_ending() -> None:
    """The caller's word counts more than the file's name."""
    assert "concise" == format_of("out.json", "concise").name


@pytest.mark.parametrize(("target", "name"), [("out.doc", None), ("out.json", "pdf")])
def test_an_unknown_format_is_refused_with_the_known_ones(target: str, name: str | None) -> None:
    """The error lists what there is."""
    with pytest.raises(ReportError, match="full, concise, grouped, json"):
        format_of(target, name)


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_format_writes_the_same_bytes_twice(name: str, hostile: Report, tmp_path: Path) -> None:
    """Same report, same bytes; hostile text can be written as UTF-8."""
    one, two = tmp_path / "one", tmp_path / "two"
    write(hostile, one, name)
    write(hostile, two, name, Options())
    assert one.read_bytes() == two.read_bytes()
    assert one.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_format_can_write_an_empty_report(name: str) -> None:
    """Nothing found is a report too."""
    assert isinstance(REPORTS[name].render(Report(), Options()), str)


def test_a_path_that_cannot_be_written_is_told_by_name(report: Report, tmp_path: Path) -> None:
    """The error names the path and the reason, and no traceback of the system's."""
    with pytest.raises(ReportError, match=r"missing.out\.json: the report cannot be written: No such file"):
        write(report, tmp_path / "missing" / "out.json")
