"""One article in every format and writing: the same words, the same day."""

import json
import quopri

import pytest

from factcheck.documents import READERS, read_bytes
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import CLAIMING_BLOCKS, Document
from tests.documents.pdfs import pdf
from tests.documents.test_read_docx import package
from tests.documents.test_read_docx import paragraph as docx_paragraph

TITLE = "Ferry opens"
DAY = "7 May 2025"
PARAGRAPHS = ["The ferry opened on Monday.", "It ran twice, as the “harbour” office said."]
HTML = f"<h1>{TITLE}</h1><p>{DAY}</p>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
PLAIN = "\n\n".join([TITLE, DAY, *PARAGRAPHS]) + "\n"
ATOM = f"<feed><entry><title>{TITLE}</title><content type='html'><![CDATA[{HTML}]]></content></entry></feed>"
MAIL = "Subject: x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"

FORMATS = {
    ".txt": PLAIN,
    ".md": PLAIN.replace(TITLE, f"# {TITLE}"),
    ".html": f"<html><body>{HTML}</body></html>",
    ".jsonl": json.dumps({"text": PLAIN}) + "\n",
    ".rss": ATOM,
    ".eml": MAIL + quopri.encodestring(PLAIN.encode()).decode(),
}


def check(document: Document) -> None:
    claiming = [block.span.slice(document.text) for block in document.blocks if block.kind in CLAIMING_BLOCKS]
    assert claiming == [TITLE, *PARAGRAPHS]
    assert str(document.published) == "2025-05-07"


def read(ending: str, data: bytes, settings: ReadSettings) -> Document:
    reading = read_bytes(Source(f"a{ending}", data), settings)
    assert reading.problems == ()
    (document,) = reading.documents
    return document


@pytest.mark.parametrize("writing", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("ending", FORMATS)
def test_the_format_makes_no_difference(ending: str, newline: str, writing: str, settings: ReadSettings) -> None:
    """Nor do newlines and encoding."""
    check(read(ending, FORMATS[ending].replace("\n", newline).encode(writing), settings))


def test_a_word_processor_file_makes_none(settings: ReadSettings) -> None:
    """Its paragraphs are those of the text."""
    body = docx_paragraph(TITLE, style="Title") + docx_paragraph(DAY) + "".join(map(docx_paragraph, PARAGRAPHS))
    check(read(".docx", package(body, None), settings))


def test_a_pdf_file_makes_none(settings: ReadSettings) -> None:
    """Its quotes are those of the text."""
    pytest.importorskip("pypdfium2")
    lines = [
        (72.0, 700.0 - 28 * row, 11.0, words.translate({8220: "\223", 8221: "\224"}))
        for row, words in enumerate([DAY, *PARAGRAPHS])
    ]
    document = read(".pdf", pdf([(72, 740, 20, TITLE), *lines]), settings)
    assert str(document.published) == "2025-05-07"
    assert document.title == TITLE
    assert PARAGRAPHS[0] in document.text


def test_every_ending_is_tried_here() -> None:
    """Or is another ending of one that is."""
    others = {".text", ".markdown", ".htm", ".xhtml", ".ndjson", ".atom", ".xml", ".docx", ".pdf"}
    assert set(READERS) == others | set(FORMATS)
