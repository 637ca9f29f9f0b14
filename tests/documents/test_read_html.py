"""HTML pages."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.html import read_html
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import Document
from tests.documents.places import misplaced

HEAD = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry opens | Gazette</title>
<meta property="og:site_name" content="Gazette"><link rel="canonical" href="https://gazette.example/ferry">
<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": "NewsArticle",
"headline": "Ferry", "datePublished": "2025-05-07T10:00:00+09:00", "publisher": [{"name": "Harbour Gazette"}]}]}</script>
<script>var x = "<p>never seen</p>";</script><style>p { color: red }</style></head>"""
BODY = """<body class="with-sidebar"><header><nav><ul><li><a href="/">Home</a><li><a href="/n">News</a></ul></nav></header>
<div id=main class='page comments-open'><h1>Ferry opens</h1><p class=byline>By Ada Quill</p>
<figure><img src=x alt=boat><figcaption>The first boat</figcaption></figure>
<p>The <b>ferry</b> opened on Monday &mdash; at
   last.</p><p>It ran twice &amp; will run daily, as the harbour office said in its announcement.
<ul><li>One pier<li>Two piers</ul>
<table><tr><td>North<td>first</tr><tr><th>South</th><td>second</td></tr></table>
<p>Line one<br>line two<br><br>new para.<hr>After the line.</p><svg><text>drawn</text></svg>
<div class="share-bar">Send this to a friend</div><p hidden>Secret of 1970.</p><p style="display: none">Other secret.</p>
</div>
<aside><h3>Elsewhere</h3><p>The lighthouse closed in 1990.</p></aside>
<div class="cards"><div class=card><h3><a href=x>Bridge fell in 1980</a></h3><p>It fell down.</p></div></div>
<!-- <p>commented out</p> --><footer>Copyright 2020. All rights reserved.</footer></body></html>"""


def read(page: str, settings: ReadSettings) -> list[Document]:
    return list(read_html(Source("page.html", page.encode()), settings).documents)


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, block.span.slice(document.text)) for block in document.blocks]


def seen(document: Document) -> list[tuple[str, str]]:
    return [(kind, words) for kind, words in blocks(document) if kind != "noise"]


def test_the_main_text_is_told_from_what_surrounds_it(settings: ReadSettings) -> None:
    """Menus, teasers, side columns, hidden words and footers are noise; scripts and drawings are no text at all."""
    (document,) = read(HEAD + BODY, settings)
    assert seen(document) == [
        ("title", "Ferry opens"),
        ("meta", "By Ada Quill"),
        ("caption", "The first boat"),
        ("paragraph", "The ferry opened on Monday — at last."),
        ("paragraph", "It ran twice & will run daily, as the harbour office said in its announcement."),
        ("item", "One pier"),
        ("item", "Two piers"),
        ("paragraph", "North first"),
        ("paragraph", "South second"),
        ("paragraph", "Line one\nline two"),
        ("paragraph", "new para."),
        ("paragraph", "After the line."),
    ]
    assert "never seen" not in document.text
    assert "commented" not in document.text
    assert "drawn" not in document.text


def test_the_head_of_a_page_tells_where_and_when(settings: ReadSettings) -> None:
    """JSON-LD, meta elements and the language of the page."""
    (document,) = read(HEAD + BODY, settings)
    assert (document.title, document.publisher, document.language) == ("Ferry opens", "Harbour Gazette", "en")
    assert document.address == "https://gazette.example/ferry"
    assert document.published == datetime.datetime.fromisoformat("2025-05-07T10:00:00+09:00")
    (step,) = document.published_derivation
    assert (step.rule, step.anchor, step.span) == (
        "publication/metadata",
        "JSON-LD datePublished “2025-05-07T10:00:00+09:00”",
        None,
    )


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ('<meta name="DC.date.issued" content="2025-05-07">', "", "2025-05-07"),
        ('<meta itemprop="datePublished" content="7 May 2025">', "", "2025-05-07"),
        ("", '<time itemprop="datePublished" datetime="2025-05-07">Wednesday</time>', "2025-05-07"),
        ("", "<time pubdate>May 7, 2025</time>", "2025-05-07"),
        ("", '<p><time datetime="2025-05-07">7 May</time>, harbour</p>', "2025-05-07"),
        ("", "<p>Published 7 May 2025</p>", "2025-05-07"),
        ("", "<p>HARBOUR, 7 May 2025 – The ferry opened.</p>", "2025-05-07"),
        ('<meta name="last-modified" content="2025-05-07">', "", "2025-05-07"),
        ('<script type="application/ld+json">{broken</script>', "", "None"),
        ('<script type="application/ld+json">{"datePublished": 7, "x": []}</script>', "", "None"),
        ("<meta name='date' content='in May'>", "", "None"),
    ],
)
def test_the_day_of_publication_has_many_homes(head: str, body: str, date: str, settings: ReadSettings) -> None:
    """Each is known."""
    page = f"<head>{head}</head><body><h1>Ferry opens</h1>{body}<p>The ferry opened on Monday, and ran twice.</p>"
    (document,) = read(page, settings)
    assert str(document.published) == date


def test_a_time_inside_the_text_is_not_the_publication(settings: ReadSettings) -> None:
    """Only above the first paragraph is it."""
    page = '<h1>Ferry</h1><p>The ferry opened.</p><p>It sank on <time datetime="1990-05-03">3 May</time> of that year.</p>'
    (document,) = read(page, settings)
    assert document.published is None


def test_several_articles_on_a_page_are_several_documents(settings: ReadSettings) -> None:
    """Each with its own day; short ones beside them are teasers."""
    text = (
        "<p>The {} opened on Monday, and many people came to see it, as they had come when it closed the year before.</p>"
        * 2
    )
    page = (
        "<html><head><meta property='og:site_name' content='Gazette'></head><main><article><h2>Ferry opens</h2>"
        "<time datetime=2025-05-07></time>"
        + text.format("ferry", "pier")
        + "</article><article><h2>Lighthouse opens</h2><time datetime=2025-05-08></time>"
        + text.format("lighthouse", "tower")
        + "</article><article><h2>Bridge</h2><p>It fell in 1980.</p></article></main>"
    )
    first, second = read(page, settings)
    assert [(one.name, one.title, str(one.published), one.publisher) for one in (first, second)] == [
        ("page.html", "Ferry opens", "2025-05-07", "Gazette"),
        ("page.html#2", "Lighthouse opens", "2025-05-08", "Gazette"),
    ]
    assert blocks(second)[-1] == ("noise", "It fell in 1980.")
    assert misplaced(second, page) == []


def test_a_page_without_headings_takes_its_title_from_the_head(settings: ReadSettings) -> None:
    """The <title> is the last resort."""
    (document,) = read("<title>Ferry \n opens</title><p>The ferry opened.</p><p>It ran.</p>", settings)
    assert document.title == "Ferry opens"


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [('<meta charset="windows-1251">', "cp1251"), ('<?xml version="1.0" encoding="utf-8"?>', "utf-8"), ("", "utf-16")],
)
def test_a_page_is_read_in_the_encoding_it_declares(declared: str, encoding: str, settings: ReadSettings) -> None:
    """A byte order mark comes before what is declared."""
    page = f"{declared}<p>Паром открылся.</p>"
    (document,) = read_html(Source("page.html", page.encode(encoding)), settings).documents
    assert document.text == "Паром открылся."


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_every_word_stands_at_its_place_in_the_source(newline: str, settings: ReadSettings) -> None:
    """Also behind character references and tags."""
    original = (HEAD + BODY).replace("\n", newline)
    (document,) = read(original, settings)
    assert misplaced(document, original) == []
    assert str(document.place(document.text.index("will run daily"))) == "9:35"


def test_broken_markup_loses_no_words(settings: ReadSettings) -> None:
    """Unclosed, crossed and unknown tags are read as browsers do, or as text."""
    page = "<p>One <b>two <i>three</b> four</i> <unknown>five</br>six &bogus; < 7 > <p>eight</div></p><a href='x>y\">nine"
    (document,) = read(page, settings)
    assert [words for _, words in blocks(document)] == ["One two three four", "five\nsix &bogus; < 7 >", "eight"]


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<b><p>",
        "<!--",
        '<a href="',
        "<script>",
        "<article><h2><a>x</a></h2>",
        "<li><a>x",
        "&amp",
        "<time>x",
        "</p>",
    ],
)
def test_hostile_pages_are_read_in_time(piece: str, settings: ReadSettings) -> None:
    """Deep, unclosed or endless: no recursion, and nothing is looked at again and again."""
    read(piece * 20_000, settings)


@given(st.text(alphabet=st.sampled_from("aB1 \n\t<>/p=\"'&;!-#xdivlh"), max_size=120))
def test_no_input_breaks_it_and_words_stand_at_their_places(text: str) -> None:
    """Whatever the tags."""
    page = f"<p>{text}</p><h2>x</h2>"
    for document in read_html(Source("page.html", page.encode()), ReadSettings()).documents:
        assert misplaced(document, page) == []
