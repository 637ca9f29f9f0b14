"""Labelled lines at the head of a text: what they tell, and what is no header."""

import pytest

from factcheck.documents import read_bytes
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import Document
from tests.documents.test_read_docx import package, paragraph

BODY = "The ferry opened on Monday, and it will run daily."
HEADER = ["Title: Ferry opens", "Source: Harbour Gazette", "Published: 3 May 2026"]


def read(name: str, data: bytes, settings: ReadSettings) -> Document:
    (document,) = read_bytes(Source(name, data), settings).documents
    return document


def one(text: str, settings: ReadSettings) -> Document:
    return read("page.txt", text.encode(), settings)


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.slice(document.text)) for block in document.blocks]


def in_format(ending: str, lines: list[str]) -> bytes:
    """The lines as paragraphs of a word-processor file, or as lines of a text."""
    return package("".join(map(paragraph, lines)), None) if ending == ".docx" else "\n".join(lines).encode()


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\n\n"])
@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_a_header_tells_title_publisher_and_day(ending: str, newline: str, settings: ReadSettings) -> None:
    """The words of the title stay the headline; the rest is no text."""
    document = read(f"page{ending}", newline.join([*HEADER, BODY]).encode(), settings)
    assert ("Ferry opens", "Harbour Gazette", "2026-05-03") == (
        document.title,
        document.publisher,
        str(document.published),
    )
    assert kinds(document) == [
        ("meta", "Title:"),
        ("title", "Ferry opens"),
        ("meta", "Source: Harbour Gazette"),
        ("meta", "Published: 3 May 2026"),
        ("paragraph", BODY),
    ]


@pytest.mark.parametrize("label", ["Date", "Published", "Publication date", "Posted on", "date"])
@pytest.mark.parametrize("ending", [".txt", ".md", ".docx"])
def test_the_day_has_its_method_grade_and_words(ending: str, label: str, settings: ReadSettings) -> None:
    """In every format that has no metadata of its own, with whichever label."""
    document = read(f"page{ending}", in_format(ending, ["Ferry opens", f"{label}: 3 May 2026", BODY]), settings)
    (step,) = document.published_derivation
    assert (step.rule, step.text) == ("publication/line", "published 2026-05-03: stated in a line of the page")
    assert step.span is not None
    assert "3 May 2026" == step.span.slice(document.text)
    assert ("Ferry opens", BODY) == (document.title, kinds(document)[-1][1])


def test_markdown_may_emphasise_its_labels(settings: ReadSettings) -> None:
    """And break its lines by force."""
    text = f"# Ferry opens\n\n**Source:** Harbour Gazette\\\n**Date:** 3 May 2026  \n*By Ada Quill*\n{BODY}\n"
    document = read("page.md", text.encode(), settings)
    assert ("Harbour Gazette", "2026-05-03") == (document.publisher, str(document.published))
    assert ["title", "meta", "meta", "meta", "paragraph"] == [kind for kind, _ in kinds(document)]


def test_a_header_tells_tier_language_and_address(settings: ReadSettings) -> None:
    """As front matter does."""
    text = f"Publisher: Wire\nTier: agency\nLanguage: en\nURL: https://example.org/a\nSection: Ports\n\n{BODY}\n"
    document = one(text, settings)
    assert ("agency", "en", "https://example.org/a") == (document.tier, document.language, document.address)
    assert ["meta"] * 5 + ["paragraph"] == [kind for kind, _ in kinds(document)]


def test_front_matter_outdoes_a_header(settings: ReadSettings) -> None:
    """And the first line of a label the second."""
    header = "Source: Gazette\nSource: Wire\n"
    assert "Gazette" == one(f"{header}\n{BODY}\n", settings).publisher
    assert "House" == one(f"---\nsource: House\n---\n{header}\n{BODY}\n", settings).publisher


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\nSource: Harbour Gazette\n",
        f"Source: the harbour office, as it was told on Monday.\n\n{BODY}\n",
        f"Captain: Ada Quill\n\n{BODY}\n",
        f"Section: Ports\n\n{BODY}\n",
        f"Source: {'harbour ' * 20}\n\n{BODY}\n",
        f"Tier: rumour\n\n{BODY}\n",
        f"Two boats\nand a pier\n\n{BODY}\n",
        "\n",
    ],
)
def test_other_lines_are_no_header(text: str, settings: ReadSettings) -> None:
    """Below the text, with another label, or with a sentence behind the label."""
    reading = read_bytes(Source("page.txt", text.encode()), settings)
    assert all(document.publisher is None and document.tier is None for document in reading.documents)
    assert all(BODY in [words for _, words in kinds(document)] for document in reading.documents)


def test_a_day_that_cannot_be_read_is_no_text_either(settings: ReadSettings) -> None:
    """The line says what it is."""
    document = one(f"Ferry opens\nDate: unknown\n\n{BODY}\n", settings)
    assert (None, "Ferry opens") == (document.published, document.title)
    assert ["title", "meta", "paragraph"] == [kind for kind, _ in kinds(document)]


@pytest.mark.parametrize(
    "line", ["Due date: 3 May 2026", "Date signed: 3 May 2026", "Meeting date: 3 May 2026", "Born: 3 May 1926"]
)
def test_the_day_of_something_else_is_none_of_publication(line: str, settings: ReadSettings) -> None:
    """Another label is in front."""
    assert one(f"Ferry opens\n\n{line}\n\n{BODY}\n", settings).published is None


def test_a_wrapped_line_below_a_header_is_text(settings: ReadSettings) -> None:
    """Also where the line above ends without a stop."""
    document = one("title: Ferry opens\nsource: Gazette\nthe boats are old and the pier is new.\n", settings)
    assert ("Ferry opens", "Gazette") == (document.title, document.publisher)
    assert ("paragraph", "the boats are old and the pier is new.") == kinds(document)[-1]


def test_a_web_page_tells_it_elsewhere(settings: ReadSettings) -> None:
    """What stands at the head of its text may be the source of a picture."""
    document = read("page.html", f"<p>Source: Gazette</p><p>{BODY}</p>".encode(), settings)
    assert document.publisher is None


@pytest.mark.parametrize("head", ["Title: ", "Source: Gazette\n", "---\nsource: Gazette\n---\n"])
def test_a_day_in_the_title_is_none_of_publication(head: str, settings: ReadSettings) -> None:
    """Whatever stands above the headline: it may speak of any day."""
    document = one(f"{head}Harbour talks, 7 January 2023\n\n{BODY}\n", settings)
    assert ("Harbour talks, 7 January 2023", None) == (document.title, document.published)


def test_the_questions_of_an_interview_are_text(settings: ReadSettings) -> None:
    """Who asks them is no field."""
    text = "Reporter: When did the ferry open?\nMayor: On Monday.\n"
    assert "meta" not in [kind for kind, _ in kinds(one(text, settings))]
