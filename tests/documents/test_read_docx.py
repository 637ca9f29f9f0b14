"""Word-processor files."""

import io
import zipfile

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents import read_bytes
from factcheck.documents.docx import read_docx
from factcheck.documents.settings import ReadSettings, Source
from factcheck.errors import InputError
from factcheck.model.document import Document
from tests.documents.places import misplaced

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def paragraph(*runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(run if run.startswith('<') else text(run) for run in runs)}</w:p>"


def text(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


BODY = (
    paragraph("Ferry ", "opens", style="Heading1")
    + "<w:p/>"
    + paragraph(
        "It ran on ", f"<w:del>{text('Monday').replace('w:t', 'w:delText')}</w:del>", f"<w:ins>{text('Friday')}</w:ins>", "."
    )
    + paragraph("Moved here.", f"<w:moveFrom>{text('Moved away.')}</w:moveFrom>")
    + f"<w:tbl><w:tr><w:tc>{paragraph('Boats')}</w:tc><w:tc>{paragraph('three')}{paragraph('new')}</w:tc></w:tr></w:tbl>"
    + '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>North pier</w:t></w:r></w:p>'
    + paragraph("One", "<w:r><w:br/></w:r>", "two", "<w:r><w:tab/></w:r>", "three &amp; four")
    + paragraph("The boat", f"<w:r><w:drawing>{paragraph('drawn')}</w:drawing></w:r>", style="Caption")
)
SEPARATOR = f'<w:footnote w:type="separator">{paragraph("---")}</w:footnote>'
FOOTNOTES = f'{SEPARATOR}<w:footnote w:id="1">{paragraph("As told in May.")}</w:footnote>'


def package(body: str = BODY, notes: str | None = FOOTNOTES, properties: str | None = None) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        if notes is not None:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {SPACE}>{notes}</w:footnotes>")
        if properties is not None:
            archive.writestr("docProps/core.xml", properties)
    return stream.getvalue()


def read(data: bytes, settings: ReadSettings) -> Document:
    (document,) = read_docx(Source("a.docx", data), settings).documents
    return document


def test_paragraphs_tables_lists_and_notes_are_read(settings: ReadSettings) -> None:
    """What was inserted counts, what was deleted or moved away does not."""
    document = read(package(), settings)
    assert [
        (block.kind, block.span.slice(document.text), str(document.place(block.span.start))) for block in document.blocks
    ] == [
        ("title", "Ferry opens", "¶1"),
        ("paragraph", "It ran on Friday.", "¶3"),
        ("paragraph", "Moved here.", "¶4"),
        ("paragraph", "Boats three new", "¶5"),
        ("item", "North pier", "¶6"),
        ("paragraph", "One\ntwo three & four", "¶7"),
        ("caption", "The boat", "¶8"),
        ("paragraph", "As told in May.", "footnote ¶1"),
    ]


def test_a_place_is_the_paragraph_and_the_column_in_it(settings: ReadSettings) -> None:
    """Runs do not matter."""
    document = read(package(), settings)
    place = document.place(document.text.index("Friday"))
    assert (place.line, place.column, place.label) == (3, 11, "¶3")


def test_properties_give_title_and_language_but_no_date(settings: ReadSettings) -> None:
    """The time stamps of a file are no evidence."""
    core = "<c><dc:title> Ferries </dc:title><dc:language>en</dc:language><dcterms:created>2025-05-07</dcterms:created></c>"
    document = read(package(paragraph("The ferry opened."), None, core), settings)
    assert (document.title, document.language, document.published) == ("Ferries", "en", None)
    assert read(package(properties=core), settings).title == "Ferry opens"


def test_texts_in_boxes_are_read_once_and_counted_apart(settings: ReadSettings) -> None:
    """Word writes a box twice, for itself and for old programs; what is drawn without a box is no text."""
    box = f"<w:txbxContent>{paragraph('Box: closed in 1990.')}{paragraph('Shut.')}</w:txbxContent>"
    modern = f"<mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
    old = f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
    gone = f"<w:del><w:pict>{box.replace('Shut', 'Gone')}</w:pict></w:del>"
    body = paragraph("Ferry", f"<w:r><mc:AlternateContent>{modern}{old}</mc:AlternateContent></w:r>", " opens.", gone)
    document = read(package(body + paragraph("It ran.")), settings)
    assert document.text == "Ferry opens.\n\nIt ran.\n\nBox: closed in 1990.\n\nShut.\n\nAs told in May."
    assert [document.place(document.text.index(word)).label for word in ("It", "Shut", "As")] == [
        "¶2",
        "text box ¶2",
        "footnote ¶1",
    ]


def test_a_hyphen_that_must_not_break_is_one(settings: ReadSettings) -> None:
    """Word writes it as an element."""
    assert read(package(paragraph("Kenya", "<w:r><w:noBreakHyphen/></w:r>", "Peru"), None), settings).text == "Kenya-Peru"


def test_what_is_no_word_processor_file_is_refused(settings: ReadSettings) -> None:
    """Garbage, a damaged package, and a package of another kind."""
    good = package()
    for data in (b"PK\x03\x04 garbage", good[:100], good[:60] + b"\0" * 40 + good[100:]):
        with pytest.raises(InputError, match="not a word-processor file"):
            read_docx(Source("a.docx", data), settings)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "x")
    with pytest.raises(InputError, match="it holds no text"):
        read_docx(Source("a.docx", stream.getvalue()), settings)


def test_bombs_do_not_go_off(settings: ReadSettings) -> None:
    """Neither a part that swells when unpacked nor entities that grow."""
    with pytest.raises(InputError, match=r"word/document\.xml would unpack to \d+ bytes, which is refused"):
        read_docx(Source("a.docx", package(" " * 20_000_000)), settings)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/document.xml", '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>')
    with pytest.raises(InputError, match="declares a document type"):
        read_docx(Source("a.docx", stream.getvalue()), settings)


def test_an_empty_file_is_a_problem(settings: ReadSettings) -> None:
    """It holds no text."""
    reading = read_bytes(Source("a.docx", package("", None)), settings)
    assert [problem.reason for problem in reading.problems] == ["the file holds no text"]


@given(st.lists(st.lists(st.text("aB c1.", max_size=9), max_size=4), min_size=1, max_size=6))
@hypothesis.settings(suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture], deadline=None)
def test_every_letter_leads_back_to_its_paragraph(settings: ReadSettings, paragraphs: list[list[str]]) -> None:
    """However the words are cut into runs, and whatever was deleted between them."""
    gone = f"<w:del>{text('gone').replace('w:t', 'w:delText')}</w:del>"
    body = "".join(paragraph(*(part for run in runs for part in (run, gone))) for runs in paragraphs)
    original = "\n".join("".join(runs) for runs in paragraphs)
    for document in read_docx(Source("a.docx", package(body, notes=None)), settings).documents:
        assert [] == misplaced(document, original)
        assert sorted(filter(str.isalnum, document.text)) == sorted(filter(str.isalnum, original))
