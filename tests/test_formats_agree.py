"""One article in eight formats, with every newline and encoding: the same findings, at the same words."""

import json
from pathlib import Path

import pytest

import factcheck
from factcheck.model.finding import Evidence
from factcheck.reports.frame import marked
from tests.documents.pdfs import pdf
from tests.documents.test_read_docx import package
from tests.documents.test_read_docx import paragraph as docx_paragraph

TITLE, DAY = "Water talks in Lima", "7 May 2025"
PARAGRAPHS = [
    "They met on Monday, 6 May 2025 and the rain fell.",
    "The second Kenya-Peru Water Dialogue was held in Lima on 4 May 2018.",
    "It all ended on 31 June 2021.",
]
SOURCE = "The second Kenya-Peru Water Dialogue was held in Lima in May 2019."
PLAIN = "\n\n".join([TITLE, DAY, *PARAGRAPHS]) + "\n"
HTML = f"<h1>{TITLE}</h1>\n<p>{DAY}</p>\n" + "".join(f"<p>{words}</p>\n" for words in PARAGRAPHS)
HEAD = "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n"

TEXTS = {
    ".txt": PLAIN,
    ".md": f"# {PLAIN}",
    ".html": f"<html><body>\n{HTML}</body></html>\n",
    ".jsonl": json.dumps({"text": PLAIN}) + "\n",
    ".rss": f"<feed><entry><title>x</title>\n<content type='html'><![CDATA[{HTML}]]></content></entry></feed>\n",
    ".eml": HEAD + PLAIN,
}
WRITINGS = [
    ("utf-8", "\n"),
    ("utf-8", "\r\n"),
    ("utf-8-sig", "\n"),
    ("utf-8-sig", "\r\n"),
    ("utf-16", "\n"),
    ("utf-16", "\r\n"),
]
EXPECTED = [
    ("dates/weekday-mismatch", "Monday, 6 May 2025", "2025-05-06"),
    ("events/dates-disagree", "4 May 2018", "2018-05-04"),
    ("dates/impossible", "31 June 2021", "2021-06-31"),
]


def words_of(side: Evidence) -> str:
    """The words of a side that carry its value."""
    return marked(side).slice(side.document.text)


def found_in(path: Path) -> list[Evidence]:
    """The first sides of the findings of a file against the source; they are the expected ones."""
    report = factcheck.check(path, against=factcheck.Document.from_text(SOURCE, name="source"))
    assert () == report.problems
    sides = [(one.check, words_of(one.evidence[0]), one.evidence[0].value) for one in report.findings]
    assert EXPECTED == sides
    assert {DAY} <= {str(step.anchor) for step in report.findings[0].evidence[0].document.published_derivation}
    return [one.evidence[0] for one in report.findings]


@pytest.mark.parametrize(("encoding", "newline"), WRITINGS)
@pytest.mark.parametrize("ending", TEXTS)
def test_findings_and_their_places_are_the_same(tmp_path: Path, ending: str, encoding: str, newline: str) -> None:
    """Line and column lead to the very words in the file."""
    path = tmp_path / f"a{ending}"
    path.write_bytes(TEXTS[ending].replace("\n", newline).encode(encoding))
    lines = path.read_bytes().decode(encoding).split(newline)
    for side in found_in(path):
        place = side.document.place(marked(side).start)
        assert lines[place.line - 1][place.column - 1 :].startswith(words_of(side))


def test_a_word_processor_file_tells_the_paragraph(tmp_path: Path) -> None:
    """The paragraphs are counted as the program shows them."""
    path = tmp_path / "a.docx"
    body = docx_paragraph(TITLE, style="Title") + docx_paragraph(DAY) + "".join(map(docx_paragraph, PARAGRAPHS))
    path.write_bytes(package(body, None))
    assert ["¶3", "¶4", "¶5"] == [side.place.label for side in found_in(path)]


def test_a_pdf_file_tells_page_and_line(tmp_path: Path) -> None:
    """Lines are counted from the top of the page."""
    pytest.importorskip("pypdfium2")
    path = tmp_path / "a.pdf"
    lines = [(72.0, 700.0 - 28 * row, 11.0, words) for row, words in enumerate([DAY, *PARAGRAPHS])]
    path.write_bytes(pdf([(72, 740, 20, TITLE), *lines]))
    assert ["p.1 line 3", "p.1 line 4", "p.1 line 5"] == [side.place.label for side in found_in(path)]
