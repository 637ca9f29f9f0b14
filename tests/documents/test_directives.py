"""Remarks in a file that leave findings alone."""

import datetime

import pytest

from factcheck import pipeline
from factcheck.model.document import Document
from factcheck.model.ignore import Ignore

SLIP = "They met on 31 June 2021."
REMARK = "<!-- factcheck: ignore[dates/impossible] a quotation -->"


def read(name: str, text: str, encoding: str = "utf-8") -> Document:
    """The one document of a file."""
    (document,) = pipeline.read_bytes(name, text.encode(encoding))
    return document


def covered(document: Document) -> list[str]:
    """The words that the remarks of a document cover."""
    return [" ".join(one.span.slice(document.text).split()) for one in document.ignores]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.txt", f"# factcheck: ignore[dates/impossible] a quotation\n{SLIP}\n\nOther words here.\n", SLIP),
        ("a.txt", f"First words.\n\n{REMARK}\n\n{SLIP}\n", SLIP),
        ("a.md", f"# Talks\n\n{REMARK}\n\n{SLIP} It\nwas hot.\n\nOther words.\n", f"{SLIP} It was hot."),
        ("a.md", f"- One item.\n{REMARK}\n- {SLIP}\n", SLIP),
        ("a.md", f"- One item.\n- {SLIP} {REMARK}\n- Another item.\n", SLIP),
        ("a.md", f"They met on **31 June 2021**. {REMARK}\n", SLIP),
        ("a.md", f"| when | what |\n|---|---|\n| 31 June 2021 | talks {REMARK} |\n| 1 May 2021 | none |\n", "31 June 2021"),
        ("a.html", f"<h1>Talks</h1>\n{REMARK}\n<p>{SLIP}</p>\n<p>Other words.</p>\n", SLIP),
        ("a.html", f"<h1>Talks</h1>\n<p>{SLIP} {REMARK}</p>\n<p>Other words.</p>\n", SLIP),
    ],
)
def test_a_remark_covers_what_comes_after_it_or_its_line(name: str, text: str, words: str) -> None:
    """Alone on its line the next paragraph or item, else the line; found before any markup is read."""
    document = read(name, text)
    (found,) = covered(document)
    assert found.startswith(words)
    assert "Other" not in found
    assert "Another" not in found
    (remark,) = document.ignores
    assert (("dates/impossible",), "a quotation", None) == (remark.checks, remark.reason, remark.until)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_and_newlines_make_no_difference(encoding: str, newline: str) -> None:
    """The same words are covered."""
    text = f"First words.\n\n{REMARK}\n\n{SLIP}\n\nOther words.\n".replace("\n", newline)
    assert [SLIP] == covered(read("a.txt", text, encoding))


@pytest.mark.parametrize(
    ("remark", "checks", "reason", "until"),
    [
        ("ignore[dates, series/order] twice", ("dates", "series/order"), "twice", None),
        ("ignore[dates] until=2027-01-01 as quoted", ("dates",), "as quoted", datetime.date(2027, 1, 1)),
        ("ignore[dates] as quoted, until=2027-01-01", ("dates",), "as quoted", datetime.date(2027, 1, 1)),
        ("ignore[dates] until=2027-02-30", ("dates",), "until=2027-02-30", None),
        ("ignore all of it", (), "all of it", None),
        ("ignore[]", (), "", None),
    ],
)
def test_checks_reason_and_last_day(remark: str, checks: tuple[str, ...], reason: str, until: datetime.date | None) -> None:
    """A day that does not exist is no day."""
    document = read("a.md", f"<!-- factcheck: {remark} -->\n\n{SLIP}\n")
    (found,) = document.ignores
    assert Ignore(found.span, checks, reason, until) == found


@pytest.mark.parametrize(
    "text",
    [
        "He wrote factcheck: ignore[dates] on the wall.",
        "# factcheck: nothing",
        "<!-- factcheck: ignored -->",
        "factcheck: ignore",
    ],
)
def test_other_words_are_no_remark(text: str) -> None:
    """A remark is a comment that begins so."""
    assert () == read("a.txt", f"{text}\n\n{SLIP}\n").ignores


def test_a_remark_in_plain_text_makes_no_claims() -> None:
    """Its line counts as empty."""
    text = "# factcheck: ignore[dates] Peru and Chile met in Lima in 2019\n\nThe harbour is old.\n"
    assert () == pipeline.extract(read("a.txt", text))


def test_a_remark_after_which_nothing_comes_covers_nothing() -> None:
    """At the end of the file."""
    assert () == read("a.md", f"{SLIP}\n\n{REMARK}\n").ignores
