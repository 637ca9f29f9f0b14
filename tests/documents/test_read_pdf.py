"""PDF files."""

import sys

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.pdf import read_pdf
from factcheck.documents.settings import ReadSettings, Source
from factcheck.errors import InputError
from factcheck.model.document import Document
from tests.documents.pdfs import Line, pdf
from tests.documents.places import misplaced

pytest.importorskip("pypdfium2")


def page(*texts: str, top: float = 700, head: str = "") -> list[Line]:
    """Lines 14 points apart; an empty text leaves a wider gap."""
    lines: list[Line] = [(72, 760, 11, head)] if head else []
    for text in texts:
        if text:
            lines.append((72, top, 11, text))
        top -= 14
    return lines


BODY = page(
    "The ferry opened on Monday, and the harbour office said that many",
    "people had come to see it. The well-known pilot spoke of a new begin-",
    "ning for the town, and of a well-",
    "known tale.",
    "",
    "A second paragraph stands here, and it is as long as the first line of",
    "the one above it.",
    "A third begins where the second ended with a line that was not full.",
    "- one item",
    "- another item",
)


def read(data: bytes, settings: ReadSettings) -> Document:
    (document,) = read_pdf(Source("a.pdf", data), settings).documents
    return document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.slice(document.text)) for block in document.blocks]


def test_lines_are_joined_into_paragraphs_and_hyphens_undone(settings: ReadSettings) -> None:
    """A hyphen that the text has elsewhere stays."""
    document = read(pdf([(72, 740, 20, "Ferry opens"), *BODY]), settings)
    assert document.title == "Ferry opens"
    assert blocks(document) == [
        ("title", "Ferry opens"),
        (
            "paragraph",
            "The ferry opened on Monday, and the harbour office said that many people had come to see it. "
            "The well-known pilot spoke of a new beginning for the town, and of a well-known tale.",
        ),
        ("paragraph", "A second paragraph stands here, and it is as long as the first line of the one above it."),
        ("paragraph", "A third begins where the second ended with a line that was not full."),
        ("item", "- one item"),
        ("item", "- another item"),
    ]


def test_a_place_is_a_line_of_a_page(settings: ReadSettings) -> None:
    """Also within a word that was parted."""
    document = read(pdf(BODY, page("On the second page", "a line.")), settings)
    place = document.place(document.text.index("beginning") + 5)
    assert (str(place), place.column) == ("p.1 line 3", 1)
    assert str(document.place(document.text.index("people"))) == "p.1 line 2"
    assert document.place(document.text.index("people")).column == 1
    assert str(document.place(document.text.index("a line."))) == "p.2 line 2"


def test_running_heads_and_page_numbers_are_noise(settings: ReadSettings) -> None:
    """A sentence goes on over the page break between them."""
    pages = [
        page(
            "It began on the first page, with a sentence that would not end", f"{number} -", head=f"Harbour Gazette {number}"
        )
        if number == 1
        else page("before the next one, where it ended.", str(number), head=f"Harbour Gazette {number}")
        for number in (1, 2, 3)
    ]
    document = read(pdf(*pages), settings)
    assert [words for kind, words in blocks(document) if kind == "noise"] == [
        "Harbour Gazette 1", "1 -", "Harbour Gazette 2", "2", "Harbour Gazette 3", "3",
    ]  # fmt: skip


def test_the_title_of_the_properties_is_the_last_resort(settings: ReadSettings) -> None:
    """Where no line looks like one."""
    assert read(pdf(page("The ferry opened on Monday."), title="Ferries"), settings).title == "Ferries"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.4 garbage", "the PDF is damaged or protected by a password"),
        (pdf([]), "the PDF has no text: scanned pages must be recognised by another program first"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, reason: str, settings: ReadSettings) -> None:
    """With a reason."""
    with pytest.raises(InputError, match=reason):
        read(data, settings)


def test_without_the_library_the_message_tells_how_to_get_it(
    settings: ReadSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is an extra."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(InputError, match=r"pip install 'factcheck-claims\[pdf\]'"):
        read(pdf(BODY), settings)


_WORDS = st.lists(st.sampled_from(["ferry", "Skarv", "opens.", "well-", "known", "1962", "-", "A"]), min_size=1, max_size=8)


@given(st.lists(_WORDS, min_size=1, max_size=8), st.integers(1, 2))
@hypothesis.settings(suppress_health_check=[hypothesis.HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_every_letter_leads_back_to_its_line(settings: ReadSettings, lines: list[list[str]], pages: int) -> None:
    """Also where lines are joined and hyphens undone; every page counts its own lines, one after the other."""
    texts = [" ".join(words) for words in lines]
    data = pdf(*[page(*texts)] * pages)
    for document in read_pdf(Source("a.pdf", data), settings).documents:
        assert [] == misplaced(document, "\n".join(texts * pages))
