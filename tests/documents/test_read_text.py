"""Plain text: blocks, headlines, days of publication, several articles in a file."""

import datetime
import pathlib

import pytest
from attrs import evolve

from factcheck.documents import laid_out
from factcheck.documents.settings import Reading, ReadSettings, Source
from factcheck.documents.text import read_text
from factcheck.model.document import Document
from factcheck.model.report import Problem


def read(text: str, settings: ReadSettings) -> Reading:
    return read_text(Source("page.txt", text.encode()), settings)


def one(text: str, settings: ReadSettings) -> Document:
    (document,) = read(text, settings).documents
    return document


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.slice(document.text)[:24]) for block in document.blocks]


def test_a_page_is_a_headline_with_paragraphs_items_and_headings(settings: ReadSettings) -> None:
    """The kinds follow from the shape of the lines."""
    document = one(
        "Ferry opens\n\nThe ferry opened.\n\nThe route\n\n• North pier\n• South pier\n\nIt runs daily.\n", settings
    )
    assert document.title == "Ferry opens"
    assert [kind for kind, _ in kinds(document)] == ["title", "paragraph", "title", "item", "item", "paragraph"]


def test_a_text_that_opens_with_a_sentence_has_no_title(settings: ReadSettings) -> None:
    """A later heading is not the headline."""
    assert one("The ferry opened.\nThe route\nIt runs daily.\n", settings).title is None


def test_one_line_is_a_headline_only_with_a_text_below(settings: ReadSettings) -> None:
    """A single line is the text itself."""
    assert one("The ferry opened in May", settings).title is None


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("Ferry opens\nPublished 13 October 2010", datetime.date(2010, 10, 13)),
        ("Ferry opens\nBroadcast December 5, 2005", datetime.date(2005, 12, 5)),
        ("Ferry opens\n  • Last updated: 03 Jun. 2024 14:58", datetime.datetime(2024, 6, 3, 14, 58)),
        ("Ferry opens\nHARBOUR, 20 February 2014 -", datetime.date(2014, 2, 20)),
        ("Ferry opens\nPort Office, September 5, 2025", datetime.date(2025, 9, 5)),
        ("May 7, 2025", datetime.date(2025, 5, 7)),
        ("NORTH HARBOUR, June 25, 2025. -", datetime.date(2025, 6, 25)),
        ("Harbour, 27 August 2024 -", datetime.date(2024, 8, 27)),
        ("Ferry opens\nBy Ada Quill | Posted: 2021-03-15", datetime.date(2021, 3, 15)),
        ("Ferry opens\nHARBOUR, Sept. 13, 1951 (from the archive) -", datetime.date(1951, 9, 13)),
    ],
)
def test_the_head_of_a_page_tells_the_day(head: str, date: datetime.date, settings: ReadSettings) -> None:
    """In a line with a label, in a dateline, or alone; the derivation points at the words."""
    document = one(f"{head}\n\nThe ferry opened on Monday, and it will run daily.\n", settings)
    assert document.published == date
    (step,) = document.published_derivation
    assert step.span is not None
    assert step.anchor == step.span.slice(document.text)


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("HARBOUR, 20 February 2014 – The ferry opened on Monday.", "HARBOUR, 20 February 2014 –"),
        ("HARBOUR, Feb. 20, 2014 (Wire) - The ferry opened on Monday.", "HARBOUR, Feb. 20, 2014 (Wire) -"),
        ("OLD HARBOUR (Wire) — “The ferry opened,” she said.", "OLD HARBOUR (Wire) —"),
    ],
)
def test_a_dateline_before_the_first_words_is_no_part_of_the_sentence(
    text: str, dateline: str, settings: ReadSettings
) -> None:
    """It becomes a block of its own."""
    document = one(text, settings)
    first, second = document.blocks
    assert (first.kind, first.span.slice(text)) == ("meta", dateline)
    assert (second.kind, second.span.slice(text)) == ("paragraph", text[len(dateline) + 1 :])
    assert document.published == (datetime.date(2014, 2, 20) if "2014" in text else None)


@pytest.mark.parametrize(
    "text",
    [
        "UNESCO – the agency for culture – met on Monday.",
        "The harbour office - Ferry Line's own - opened on Monday.",
        "Trains to the harbour, 3 May 2019 - The timetable changed.",
    ],
)
def test_a_dash_alone_makes_no_dateline(text: str, settings: ReadSettings) -> None:
    """What stands before it must be a place in capitals, or names and a date."""
    assert kinds(one(text, settings)) == [("paragraph", text[:24])]


def test_a_month_gives_no_day(settings: ReadSettings) -> None:
    """The date stays unknown, and the derivation says why."""
    document = one("Ferry opens\nHarbour, February 2025\n\nThe ferry opened on Monday.\n", settings)
    assert document.published is None
    assert [step.text for step in document.published_derivation] == ["“February 2025” gives no full date"]


def test_a_headline_with_a_date_is_not_the_day_of_publication(settings: ReadSettings) -> None:
    """It may speak of any day."""
    text = "Ferries to run from May 15 to June 9, 2025\n\nThe timetable is out.\n"
    assert one(text, settings).published is None
    assert one("Harbour talks, 7 January 2023\n\nThe timetable is out.\n", settings).published is None


def test_a_list_of_days_is_no_dateline(settings: ReadSettings) -> None:
    """A chronology begins with dates, too."""
    text = "Ferries: a chronology\n\n3 May 2019\n4 May 2020\n\nThe ferry opened twice.\n"
    assert one(text, settings).published is None


def test_a_dateline_stands_under_a_plain_date(settings: ReadSettings) -> None:
    """The house's date and the agency's place and date are no list."""
    text = "2019-05-04\n\nLIMA, 4 May 2019 (Agency) --\n\nThe ferry opened.\n"
    assert ["meta", "meta", "paragraph"] == [kind for kind, _ in kinds(one(text, settings))]


def test_a_sentence_about_a_publication_is_no_label(settings: ReadSettings) -> None:
    """Only a short line is."""
    text = "Ferry opens\n\nPublished on 3 May 2019 by the harbour office, the timetable lists nine boats and four piers.\n"
    assert one(text, settings).published is None


@pytest.mark.parametrize("text", ["Low Tide was released on 3 May 2019.", "Skov’s report was published on 3 May 2019."])
def test_a_sentence_that_tells_when_something_came_out_is_text(text: str, settings: ReadSettings) -> None:
    """What was released or published may be anything; a line of the page says that it is the page."""
    assert [("paragraph", text[:24])] == kinds(one(text, settings))
    assert "meta" in {kind for kind, _ in kinds(one("This page was last updated on 3 May 2019.", settings))}


def test_metadata_is_trusted_before_a_line_and_a_line_before_a_dateline(settings: ReadSettings) -> None:
    """What disagrees is kept as a step."""
    head = "---\ntitle: Ferry opens\ndate: 2025-05-08\nsource: Harbour Gazette\ntier: agency\n---\n"
    body = "Published 9 May 2025\nHARBOUR, May 7, 2025 -\n\nThe ferry opened on Monday.\n"
    document = one(head + body, settings)
    assert (document.title, document.publisher, document.tier) == ("Ferry opens", "Harbour Gazette", "agency")
    assert document.published == datetime.date(2025, 5, 8)
    assert [step.text for step in document.published_derivation] == [
        "published 2025-05-08: stated in the metadata",
        "but 2025-05-09 is stated in a line of the page",
        "but 2025-05-07 is taken from the dateline",
    ]
    assert one(body, settings).published == datetime.date(2025, 5, 9)


def test_the_last_change_counts_only_where_nothing_else_is_told(settings: ReadSettings) -> None:
    """The words of the article are older than its last change."""
    text = "Ferry opens\nPublished 9 May 2025, last updated 11 May 2025\n\nThe ferry opened on Monday.\n"
    document = one(text, settings)
    assert document.published == datetime.date(2025, 5, 9)
    assert len(document.published_derivation) == 1


def test_front_matter_with_mistakes_is_told(settings: ReadSettings) -> None:
    """The rest of it counts."""
    reading = read("---\ntier: rumour\ndate: in May\nlanguage: en\n---\nThe ferry opened.\n", settings)
    assert reading.problems == (
        Problem("page.txt", "front matter: tier 'rumour' is not one of record, agency, report, draft"),
    )
    assert (reading.documents[0].language, reading.documents[0].published) == ("en", None)


PICTURE = "The first boat at the pier (Photo: A. Quill)\n"
LAYERED = f"Ferry opens\n\n{PICTURE}{PICTURE}AQ\n\nFerry opens\n\n{PICTURE}\nThe ferry opened on Monday. Crowds came."
LAYERED += "\n\n \xa0 \n\n"
SECOND = (
    LAYERED.replace("Ferry opens", "Lighthouse closes")
    .replace("The ferry opened", "The lighthouse closed")
    .replace("boat", "lamp")
)


def test_words_that_stood_before_count_once(settings: ReadSettings) -> None:
    """Copies of captions and headlines are repeats, and a credit's stub is noise."""
    assert [kind for kind, _ in kinds(one(LAYERED, settings))] == [
        "title", "caption", "repeat", "noise", "repeat", "repeat", "paragraph",
    ]  # fmt: skip


def test_two_articles_on_a_page_are_two_documents(settings: ReadSettings) -> None:
    """Where the pattern of the head comes back, another article begins; its places are the file's."""
    first, second = read(LAYERED + SECOND, settings).documents
    assert (first.name, first.title) == ("page.txt", "Ferry opens")
    assert (second.name, second.title) == ("page.txt#2", "Lighthouse closes")
    assert first.text + second.text == LAYERED + SECOND
    assert str(second.place(second.text.index("The lighthouse"))) == "25:1"
    assert [kind for kind, _ in kinds(second)] == [kind for kind, _ in kinds(first)]


def test_a_text_from_the_caller_stays_one_document(settings: ReadSettings) -> None:
    """What the caller says of it comes before what the page says."""
    given = Document.from_text("May 7, 2025\n" + LAYERED + SECOND, published="2025-05-09", publisher="Gazette")
    document = laid_out(given, settings)
    assert document.text == given.text
    assert (document.published, document.publisher, document.published_derivation) == (
        datetime.date(2025, 5, 9),
        "Gazette",
        (),
    )
    assert laid_out(evolve(given, published=None), settings).published == datetime.date(2025, 5, 7)
    assert laid_out(Document.from_text("---\nsource: Gazette\n---\nSo."), settings).publisher == "Gazette"


def test_what_readers_wrote_below_is_noise(settings: ReadSettings) -> None:
    """It stands far below the article, or under a heading of its own."""
    article = (
        "The ferry opened on Monday, and many came.\nIt runs daily until the winter.\nThe piers are open to all who pay.\n"
    )
    assert kinds(one(article + "\n" * 9 + "About time, i say.\n", settings))[-1] == ("noise", "About time, i say.")
    assert [kind for kind, _ in kinds(one(article + "2 Comments\nAbout time.\nI agree!\n", settings))][3:] == ["noise"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "The ferry opened.\n\n\n\n\n\n\n\n\nIt runs daily.\n",
        "One ferry opened.\n\n\n\n\nTwo followed.\n\n\n\n\nThree came.\n\n\n\n\n\n\n\nFour.\n",
        "The ferry opened.\nIt runs.\nTo the pier and\n\n\n\n\n\n\n\n\nback.\n",
        "Comments\nThe ferry opened.\n",
    ],
)
def test_a_wide_gap_alone_is_no_end_of_an_article(text: str, settings: ReadSettings) -> None:
    """Too little stands before it, the gaps are the page's habit, or the article had not ended."""
    assert "paragraph" in kinds(one(text, settings))[-1]


def test_links_share_bars_and_bylines_are_not_the_article(settings: ReadSettings) -> None:
    """Whatever dates they hold."""
    text = (
        "Ferry opens\nBy Ada Quill\nShare  Tweet | WhatsApp\n\nThe ferry opened on Monday.\n"
        "Read also: Lighthouse closed in 1990\n\nThe pier is new.\n\nRelated articles\nLighthouse closed\n"
        "• Bridge opened in 1980\nThe boats are old.\n"
    )
    assert [kind for kind, _ in kinds(one(text, settings))] == [
        "title", "meta", "noise", "paragraph", "noise", "paragraph", "noise", "noise", "noise", "paragraph",
    ]  # fmt: skip


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_places_do_not_depend_on_newlines_or_encoding(newline: str, encoding: str, settings: ReadSettings) -> None:
    """Lines and columns are code points of the text without its mark."""
    text = (LAYERED + SECOND).replace("\n", newline)
    first, second = read_text(Source("page.txt", text.encode(encoding)), settings).documents
    assert str(first.place(first.text.index("Crowds"))) == "11:29"
    assert str(second.place(second.text.index("Crowds"))) == "25:34"


def test_the_seeds_of_the_project_are_read_without_a_problem(settings: ReadSettings) -> None:
    """Every seed text is a document with blocks."""
    folder = pathlib.Path(__file__).parents[2] / "seeds"
    for path in sorted(folder.rglob("*.txt")):
        reading = read_text(Source(path.name, path.read_bytes()), settings)
        assert reading.problems == ()
        assert all(document.blocks for document in reading.documents)


def test_a_document_with_blocks_is_laid_out_already(settings: ReadSettings) -> None:
    """Its reader knew more than its text shows."""
    document = one("Ferry opens\n\nThe ferry opened.\n", settings)
    assert laid_out(document, settings) is document


def test_a_life_in_brackets_is_no_dateline(settings: ReadSettings) -> None:
    """A dash between two days inside brackets divides nothing."""
    text = "Jonas Holm (4 March 1871 – 2 May 1940) was an engineer who built lighthouses, and kept one of them for years.\n"
    document = laid_out(Document.from_text(text), settings)
    assert None is document.published
    assert text.strip() == document.blocks[0].span.slice(text)


@pytest.mark.parametrize("line", ["By Ada Quill, 9 May 2025", "By Ada Quill | May 9, 2025"])
def test_a_day_behind_the_author_is_the_day_of_publication(line: str, settings: ReadSettings) -> None:
    """As papers print it; the line stays none of the text."""
    document = one(f"Ferry opens\n\n{line}\n\nThe ferry opened on Tuesday, and people came.\n", settings)
    assert ("2025-05-09", "meta") == (str(document.published), document.blocks[1].kind)
