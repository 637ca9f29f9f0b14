"""One article in eight formats, with every newline and encoding: the same findings, at the same words."""

import codecs
import json
import quopri
from html import escape
from pathlib import Path

import pytest
from attrs import frozen

import factcheck
from factcheck.model.finding import Evidence, Finding
from factcheck.model.report import Report
from factcheck.reports.frame import marked
from tests.documents.pdfs import pdf
from tests.documents.test_read_docx import package
from tests.documents.test_read_docx import paragraph as docx_paragraph

TITLE, DAY = "Water talks in Lima", "7 May 2025"
PARAGRAPHS = [
    "At the Café Ñandú (🌊 & 𝄞) they met on Monday, 6 May 2025 and the rain fell.",
    "The second Kenya-Peru Water Dialogue – “so” – was held in Lima on 4 May 2018.",
    "It all ended on 31 June 2021.",
]
"""Before the dates stand letters of one to four bytes, of one and two UTF-16 units, and signs that markup escapes."""

SOURCE = "The second Kenya-Peru Water Dialogue was held in Lima in May 2019."
PLAIN = "\n\n".join([TITLE, DAY, *PARAGRAPHS]) + "\n"
HTML = f"<h1>{TITLE}</h1>\n<p>{DAY}</p>\n" + "".join(f"<p>{escape(words)}</p>\n" for words in PARAGRAPHS)
ENTITIES = HTML.replace("é", "&eacute;").replace("🌊", "&#x1F30A;").replace("–", "&ndash;")
HEAD = "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
QUOTED = quopri.encodestring(PLAIN.encode()).decode()
FEED = "<feed><entry><title>x</title>\n<content type='html'>{}</content></entry></feed>\n"

TEXTS = {
    "plain.txt": PLAIN,
    "plain.md": f"# {PLAIN}",
    "marked.md": f"# {PLAIN}".replace("Café", "*Café*")
    .replace("Ñandú", "[Ñandú](https://example.org/a_b)")
    .replace("&", "&amp;"),
    "page.html": f"<html><body>\n{HTML}</body></html>\n",
    "entities.html": f"<html><body>\n{ENTITIES}</body></html>\n",
    "record.jsonl": json.dumps({"text": PLAIN}, ensure_ascii=False) + "\n",
    "escaped.jsonl": json.dumps({"text": PLAIN}) + "\n",
    "section.rss": FEED.format(f"<![CDATA[{HTML}]]>"),
    "escaped.rss": FEED.format(escape(HTML)),
    "mail.eml": f"{HEAD}\n{PLAIN}",
    "quoted.eml": f"{HEAD}Content-Transfer-Encoding: quoted-printable\n\n{QUOTED}",
}
"""Files by their names. What is escaped in one stands as it is in another."""


@frozen
class Writing:
    """How characters become bytes, and what ends a line."""

    encoding: str
    newline: str
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of a text."""
        return self.mark + text.replace("\n", self.newline).encode(self.encoding)

    def lines(self, data: bytes) -> list[str]:
        """The lines of a file, without its mark."""
        return data.removeprefix(self.mark).decode(self.encoding).split(self.newline)


WRITINGS = [
    Writing("utf-8", "\n"),
    Writing("utf-8", "\r\n"),
    Writing("utf-8", "\r"),
    Writing("utf-8", "\n", codecs.BOM_UTF8),
    Writing("utf-8", "\r\n", codecs.BOM_UTF8),
    Writing("utf-16-le", "\n", codecs.BOM_UTF16_LE),
    Writing("utf-16-le", "\r\n", codecs.BOM_UTF16_LE),
    Writing("utf-16-be", "\r\n", codecs.BOM_UTF16_BE),
    Writing("utf-16-le", "\r\n"),
]
EXPECTED = [
    ("dates/weekday-mismatch", ["Monday, 6 May 2025"]),
    ("events/dates-disagree", ["4 May 2018", "May 2019"]),
    ("dates/impossible", ["31 June 2021"]),
]


def words_of(side: Evidence) -> str:
    """The words of a side that carry its value."""
    return marked(side).slice(side.document.text)


def shown_in(lines: list[str], side: Evidence) -> str:
    """What stands in a file from the place on to which a side points; breaks that a mail program put in are taken out."""
    place = side.document.place(marked(side).start)
    return "".join(line.removesuffix("=") for line in (lines[place.line - 1][place.column - 1 :], *lines[place.line :]))


def told(report: Report) -> list[tuple[str, str, str, list[tuple[str, str | None]]]]:
    """What is told of each finding but its places: check, severity, message, and each side's words and value."""
    return [
        (one.check, one.severity, one.message, [(words_of(side), side.value) for side in one.evidence])
        for one in report.findings
    ]


@pytest.fixture(scope="module")
def reference() -> Report:
    """What is found in the text itself, which no file ever held."""
    report = factcheck.check(
        factcheck.Document.from_text(PLAIN), against=factcheck.Document.from_text(SOURCE, name="source")
    )
    assert EXPECTED == [(check, [words for words, _ in sides]) for check, _, _, sides in told(report)]
    return report


def found_in(path: Path, reference: Report) -> list[Finding]:
    """The findings of a file against the source, which are those of the reference."""
    report = factcheck.check(path, against=factcheck.Document.from_text(SOURCE, name="source"))
    assert () == report.problems
    assert told(reference) == told(report)
    assert {DAY} <= {str(step.anchor) for step in report.findings[0].evidence[0].document.published_derivation}
    return list(report.findings)


@pytest.mark.parametrize("writing", WRITINGS, ids=str)
@pytest.mark.parametrize("name", TEXTS)
def test_findings_and_their_places_are_the_same(tmp_path: Path, reference: Report, name: str, writing: Writing) -> None:
    """Line and column lead to the very words in the file."""
    path = tmp_path / name
    path.write_bytes(writing.encode(TEXTS[name]))
    lines = writing.lines(path.read_bytes())
    for finding in found_in(path, reference):
        assert shown_in(lines, finding.evidence[0]).startswith(words_of(finding.evidence[0]))


@pytest.mark.parametrize("writing", WRITINGS, ids=str)
@pytest.mark.parametrize("name", TEXTS)
def test_a_source_is_shown_at_its_place_too(tmp_path: Path, name: str, writing: Writing) -> None:
    """The second side of a finding is no worse than the first."""
    path = tmp_path / name
    path.write_bytes(writing.encode(TEXTS[name]))
    draft = factcheck.Document.from_text(SOURCE, name="draft", published="2025-05-08")
    (finding,) = [one for one in factcheck.check(draft, against=path).findings if one.check == "events/dates-disagree"]
    side = finding.evidence[1]
    assert "4 May 2018" == words_of(side)
    assert shown_in(writing.lines(path.read_bytes()), side).startswith("4 May 2018")


def test_a_word_processor_file_tells_the_paragraph(tmp_path: Path, reference: Report) -> None:
    """The paragraphs are counted as the program shows them; columns are those of the paragraph."""
    path = tmp_path / "a.docx"
    runs = [[escape(words[:9], quote=False), escape(words[9:], quote=False)] for words in PARAGRAPHS]
    body = docx_paragraph(TITLE, style="Title") + docx_paragraph(DAY) + "".join(docx_paragraph(*run) for run in runs)
    path.write_bytes(package(body, None))
    sides = [one.evidence[0] for one in found_in(path, reference)]
    assert ["¶3", "¶4", "¶5"] == [side.place.label for side in sides]
    for side, words in zip(sides, PARAGRAPHS, strict=True):
        assert words[side.document.place(marked(side).start).column - 1 :].startswith(words_of(side))


def test_a_pdf_file_tells_page_and_line(tmp_path: Path) -> None:
    """Lines are counted from the top of the page."""
    pytest.importorskip("pypdfium2")
    path = tmp_path / "a.pdf"
    plain = [words.encode("ascii", "ignore").decode() for words in PARAGRAPHS]
    lines = [(72.0, 700.0 - 28 * row, 11.0, words) for row, words in enumerate([DAY, *plain])]
    path.write_bytes(pdf([(72, 740, 20, TITLE), *lines]))
    report = factcheck.check(path, against=factcheck.Document.from_text(SOURCE, name="source"))
    assert EXPECTED == [(check, [words for words, _ in sides]) for check, _, _, sides in told(report)]
    assert ["p.1 line 3", "p.1 line 4", "p.1 line 5"] == [one.evidence[0].place.label for one in report.findings]


def test_there_are_eight_formats() -> None:
    """Every reader is among them."""
    assert 8 == len({name.rpartition(".")[2] for name in TEXTS} | {"docx", "pdf"})
