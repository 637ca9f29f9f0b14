"""A day of publication that is told in two ways: a note in every format, at the words that tell it."""

import json
import re
from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import Finding
from tests.documents.pdfs import pdf
from tests.documents.test_read_docx import package
from tests.documents.test_read_docx import paragraph as docx_paragraph

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
FIRST, SECOND = "7 May 2025", "9 June 2025"
LINE, DATELINE = f"Published: {FIRST}", f"LIMA, {SECOND} —"
TEXT = f"{DATELINE} The ferry opened, and it will run daily."
HTML = "<html><head>{}</head><body><h1>Ferry opens</h1>{}<p>{}</p></body></html>"
META = '<meta property="article:published_time" content="2025-05-07">'
JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-05-07"}</script>'
TIME = f"<time itemprop=datePublished datetime=2025-06-09>{SECOND}</time>"
HEAD = "Subject: Ferry opens\nFrom: a@example.org\nDate: Wed, 07 May 2025 10:00:00 +0000\n\n"
RSS = "<rss><channel><item><title>Ferry opens</title>{}<description>{}</description></item></channel></rss>"
ATOM = "<feed><entry><title>Ferry opens</title>{}<content>{}</content></entry></feed>"

FILES = {
    "line.txt": f"Ferry opens\n{LINE}\n\n{TEXT}\n",
    "byline.txt": f"Ferry opens\n{LINE}\nBy Ada Quill, {SECOND}\n\nThe ferry opened.\n",
    "stop.txt": f"{LINE}\n\nLima, {SECOND}. The ferry opened, and it will run daily.\n",
    "matter.md": f"---\ndate: 2025-05-07\n---\n# Ferry opens\n\n{TEXT}\n",
    "header.md": f"Title: Ferry opens\nDate: {FIRST}\n\n{TEXT}\n",
    "meta.html": HTML.format(META, "", TEXT),
    "json-ld.html": HTML.format(JSON_LD, f"<p>Published {SECOND}</p>", "The ferry opened."),
    "both.html": HTML.format(META.replace("-05-07", "-06-09") + JSON_LD, "", "The ferry opened."),
    "time.html": HTML.format(META, TIME, "The ferry opened."),
    "record.jsonl": json.dumps({"text": f"Ferry opens\n\n{TEXT}", "published": "2025-05-07"}) + "\n",
    "feed.rss": RSS.format("<pubDate>Wed, 07 May 2025 10:00:00 GMT</pubDate>", TEXT),
    "feed.atom": ATOM.format("<published>2025-05-07T10:00:00Z</published>", TEXT),
    "mail.eml": HEAD + TEXT + "\n",
}
DOCX = package("".join(map(docx_paragraph, ["Ferry opens", LINE, TEXT])), None)


def note(path: Path) -> Finding:
    """The one finding of a file, which is a note."""
    report = factcheck.check(path)
    (found,) = [one for one in report.findings if one.check == "dates/publication-disagrees"]
    assert () == report.problems
    assert "note" == found.severity
    return found


@pytest.mark.parametrize("name", FILES)
def test_two_ways_that_disagree_are_a_note(tmp_path: Path, name: str) -> None:
    """Metadata, a line of the page, a dateline: whichever two there are."""
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    found = note(path)
    assert {"2025-05-07", "2025-06-09"} == set(DAY.findall(found.message))
    assert all(side.quote == side.span.slice(side.document.text) for side in found.evidence)


def test_a_word_processor_file_is_no_exception(tmp_path: Path) -> None:
    """Both sides stand in paragraphs."""
    path = tmp_path / "a.docx"
    path.write_bytes(DOCX)
    found = note(path)
    assert [(FIRST, "¶2"), (SECOND, "¶3")] == [
        (side.quote, side.document.place(side.span.start).label) for side in found.evidence
    ]


def test_nor_is_a_pdf_file(tmp_path: Path) -> None:
    """Both sides stand in lines."""
    pytest.importorskip("pypdfium2")
    path = tmp_path / "a.pdf"
    lines = [(72.0, 700.0 - 28 * row, 11.0, words) for row, words in enumerate([LINE, TEXT.replace("—", "-")])]
    path.write_bytes(pdf([(72, 740, 20, "Ferry opens"), *lines]))
    assert [FIRST, SECOND] == [side.quote for side in note(path).evidence]


@pytest.mark.parametrize("name", FILES)
def test_what_a_manifest_tells_is_held_against_the_file(tmp_path: Path, name: str) -> None:
    """In whatever way the file tells its day."""
    path = tmp_path / name
    path.write_text(FILES[name], encoding="utf-8")
    (tmp_path / "sources.toml").write_text('[[source]]\nmatch = "*"\npublished = 2024-01-02\n', encoding="utf-8")
    assert "Published on 2024-01-02" in note(path).message


@pytest.mark.parametrize("name", FILES)
def test_two_ways_that_agree_are_none(tmp_path: Path, name: str) -> None:
    """Also where the dateline is a day older."""
    agreeing = FILES[name].replace(SECOND, "6 May 2025").replace("2025-06-09", "2025-05-06")
    path = tmp_path / name
    path.write_text(agreeing, encoding="utf-8")
    report = factcheck.check(path)
    assert [] == [one.check for one in report.findings if one.check == "dates/publication-disagrees"]
    (document,) = factcheck.read([path])
    assert document.published is not None
    assert "2025-05-07" == document.published.isoformat()[:10]
