"""sources.toml."""

import datetime
import pathlib

import pytest

from factcheck.documents import read_paths
from factcheck.documents.manifest import Entry, parsed
from factcheck.documents.settings import ReadSettings
from factcheck.model.document import Document

MANIFEST = """
[[source]]
match = "**/*.txt"
publisher = "Harbour Gazette"
tier = "report"
language = "en"

[[source]]
match = ["wire/*.txt", "none"]
tier = "agency"
published = 2025-05-07
address = "https://wire.example"
"""


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    """A folder of sources with a manifest."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in" / "wire").mkdir(parents=True)
    (tmp_path / "in" / "sources.toml").write_text(MANIFEST, encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text("Published 2025-05-09\n\nThe ferry opened.", encoding="utf-8")
    (tmp_path / "in" / "wire" / "b.txt").write_text("2025-05-08\n\nThe ferry opened.", encoding="utf-8")
    return tmp_path


def read(settings: ReadSettings, *paths: str) -> dict[str, Document]:
    documents, problems = read_paths(paths, settings)
    assert problems == []
    return {document.name: document for document in documents}


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("paths", [["in"], ["in/wire", "in/a.txt"], ["in/a.txt", "in/wire/b.txt"]])
def test_a_manifest_speaks_of_the_files_below_its_folder(paths: list[str], settings: ReadSettings) -> None:
    """However they are named; the last entry that fits counts."""
    found = read(settings, *paths)
    assert [(one.publisher, one.tier, one.address) for one in found.values()] == [
        ("Harbour Gazette", "report", None),
        ("Harbour Gazette", "agency", "https://wire.example"),
    ]


@pytest.mark.usefixtures("folder")
def test_its_date_outdoes_the_page_and_the_difference_is_kept(settings: ReadSettings) -> None:
    """An entry without a date leaves the page's own."""
    found = read(settings, "in")
    assert found["in/a.txt"].published == datetime.date(2025, 5, 9)
    assert found["in/wire/b.txt"].published == datetime.date(2025, 5, 7)
    assert [(step.rule, step.text, step.anchor) for step in found["in/wire/b.txt"].published_derivation] == [
        ("publication/manifest", "published 2025-05-07: stated in in/sources.toml", "in/sources.toml"),
        ("publication/disagrees", "but the page itself gives 2025-05-08", "2025-05-08"),
    ]


def test_the_nearest_manifest_counts(folder: pathlib.Path, settings: ReadSettings) -> None:
    """What it leaves open comes from those above."""
    text = '[[source]]\nmatch = "b.txt"\ntier = "record"\npublished = 2025-05-08T10:00:00\n'
    (folder / "in" / "wire" / "sources.toml").write_text(text, encoding="utf-8")
    document = read(settings, str(folder / "in"))[f"{folder.as_posix()}/in/wire/b.txt"]
    assert (document.tier, document.publisher) == ("record", "Harbour Gazette")
    assert document.published == datetime.datetime(2025, 5, 8, 10)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("match = [", "not a TOML file: Invalid value (at end of document)"),
        ('[[sources]]\nmatch = "x"', "unknown key 'sources'; did you mean 'source'?"),
        ('[[source]]\nmatch = "x"\npublishr = "y"', "source 1: unknown key 'publishr'; did you mean 'publisher'?"),
        (
            '[[source]]\nmatch = "x"\nzzz = 1',
            "source 1: unknown key 'zzz'; known: match, publisher, tier, published, language, address",
        ),
        ('[[source]]\npublisher = "y"', "source 1: match: a pattern of file names, or a list of them, is needed"),
        ("[[source]]\nmatch = [1]", "source 1: match: a pattern of file names, or a list of them, is needed"),
        ('[[source]]\nmatch = "x"\ntier = "top"', "source 1: tier: 'top' is not one of record, agency, report, draft"),
        ('[[source]]\nmatch = "x"\npublished = "May"', "source 1: published: 'May' is not a date such as 2025-05-07"),
        (
            '[[source]]\nmatch = "x"\npublished = 10:00:00',
            "source 1: published: datetime.time(10, 0) is not a date such as 2025-05-07",
        ),
        ('[[source]]\nmatch = "x"\naddress = 7', "source 1: address: 7 is not a text"),
        ("source = 3", "source 1: not a table"),
    ],
)
def test_mistakes_in_a_manifest_are_told_and_the_files_are_read(
    text: str, reason: str, folder: pathlib.Path, settings: ReadSettings
) -> None:
    """With the name of the manifest."""
    (folder / "in" / "sources.toml").write_text(text, encoding="utf-8")
    documents, (problem,) = read_paths(["in"], settings)
    assert len(documents) == 2
    assert (problem.name, problem.reason) == ("in/sources.toml", reason)


def test_a_manifest_that_cannot_be_opened_is_a_problem(folder: pathlib.Path, settings: ReadSettings) -> None:
    """A folder of that name, for example."""
    (folder / "in" / "wire" / "sources.toml").mkdir()
    (problem,) = read_paths(["in"], settings)[1]
    assert (problem.name, problem.reason) == ("in/wire/sources.toml", "it is a folder")


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.txt", "a.txt", True),
        ("*.txt", "wire/a.txt", False),
        ("**/*.txt", "a.txt", True),
        ("**/*.txt", "x/y/a.txt", True),
        ("wire/**", "wire/x/a.txt", True),
        ("a?c.txt", "abc.txt", True),
        ("a.c.txt", "abc.txt", False),
    ],
)
def test_patterns_are_those_of_files(pattern: str, path: str, expected: bool) -> None:
    """One star stays in its folder, two go down."""
    assert Entry((pattern,)).fits(path) is expected


def test_a_single_table_is_an_entry(settings: ReadSettings) -> None:
    """Written with one pair of brackets."""
    assert settings.words.published
    assert parsed("x", {"source": {"match": "a", "language": "en"}}).entries == (Entry(("a",), {"language": "en"}),)
