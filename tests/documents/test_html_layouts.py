"""Two hundred pages of our own: the main text keeps every dated sentence, the teasers are dropped, the day is found."""

import itertools

import pytest

from factcheck.documents.html import read_html
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import CLAIMING_BLOCKS, Document

DAY = "2025-05-07"
SENTENCES = [
    "The ferry opened on 5 May 2025, and some two hundred people came to see the first boat leave the northern pier.",
    "The old line had been closed in March 1998, when the harbour was rebuilt for larger ships, as the office said.",
    "It will run daily from June 2025, according to the timetable that was shown to reporters on Tuesday.",
]
TEASERS = [("Lighthouse closed in 1990", "It went dark on 3 May 1990."), ("Bridge fell in 1980", "Nobody was hurt in 1980.")]
PARAGRAPHS = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
CARDS = "".join(f"<div class=c><h3><a href=x>{head}</a></h3><p>{words}</p></div>" for head, words in TEASERS)
LINKS = "<ul>" + "".join(f"<li><a href=x>{head}</a></li>" for head, _ in TEASERS) + "</ul>"
NAV = "<nav><ul><li><a href=/>News of 2024</a></li><li><a href=/s>Sport</a></li></ul></nav>"
BAR = "<div class=social-share>Send since 1999.</div>"
COMMENTS = "<div id=comments><p>Since 1970!</p></div>"
FOOT = "<footer><p>Founded in 1901. All rights reserved.</p></footer>"
HEADLINE = "<h1>Ferry opens</h1>"

ITEMS = "".join(f"<li>{sentence}</li>" for sentence in SENTENCES)
BOXES = "".join(f"<div><span>{sentence}</span></div>" for sentence in SENTENCES)
SHORT_ARTICLES = "".join(f"<article><h2><a href=x>{head}</a></h2><p>{words}</p></article>" for head, words in TEASERS)
INTERRUPTED = f"<p>{SENTENCES[0]}</p>{CARDS}<p>{SENTENCES[1]}</p><p>{SENTENCES[2]}</p>"
FIGURE = "<figure><img><figcaption>The pier</figcaption></figure>"

LAYOUTS = {
    "article": f"{NAV}<article>{HEADLINE}@{PARAGRAPHS}</article><aside>{CARDS}</aside>{FOOT}",
    "main": f"{NAV}<main>{HEADLINE}@{PARAGRAPHS}{LINKS}</main>{FOOT}",
    "role": f"<div role=navigation>{LINKS}</div><div role=main>{HEADLINE}@{PARAGRAPHS}</div><div>{CARDS}</div>",
    "divisions": f"<div id=top>{LINKS}</div><div id=text>{HEADLINE}@{PARAGRAPHS}</div><div id=more>{CARDS}</div>{FOOT}",
    "headline apart": f"<header>{NAV}{HEADLINE}@</header><div><div>{PARAGRAPHS}</div></div><section>{CARDS}</section>",
    "table": f"<table><tr><td>{LINKS}</td><td>{HEADLINE}@{PARAGRAPHS}</td></tr></table>",
    "breaks": f"{NAV}<div>{HEADLINE}@<div>{'<br><br>'.join(SENTENCES)}</div></div><div class=related>{CARDS}</div>",
    "list of paragraphs": f"<div>{HEADLINE}@<ul>{ITEMS}</ul></div><aside>{LINKS}</aside>",
    "unclosed": f"{NAV}<article>{HEADLINE}@<p>{'<p>'.join(SENTENCES)}</article>{FOOT}",
    "teaser articles": f"<main><article>{HEADLINE}@{PARAGRAPHS}</article>{SHORT_ARTICLES}</main>",
    "cards inside": f"<article>{HEADLINE}@{INTERRUPTED}</article>",
    "classes": f"<body class='has-sidebar menu'>{HEADLINE}@{PARAGRAPHS}<div class='teaser-box'>{CARDS}</div>{COMMENTS}",
    "sections": f"<div>{HEADLINE}@<section><h2>How</h2>{PARAGRAPHS}</section></div>{BAR}",
    "quotation": f"<article>{HEADLINE}@<blockquote>{PARAGRAPHS}</blockquote></article>{LINKS}",
    "figures": f"<article>{HEADLINE}{FIGURE}@{PARAGRAPHS}</article>{CARDS}",
    "deep": f"{NAV}{'<div>' * 40}{HEADLINE}@{PARAGRAPHS}{'</div>' * 40}{FOOT}",
    "form": f"<form>Since 1950 <input></form><main>{HEADLINE}@{PARAGRAPHS}</main>",
    "hidden": f"<div hidden>Old text of 1960.</div><main>{HEADLINE}@{PARAGRAPHS}</main>",
    "boxes": f"<main>{HEADLINE}@{BOXES}</main>{FOOT}",
    "bare": f"{HEADLINE}@{PARAGRAPHS}",
}
"""Pages by how they are built; the sign @ stands for the place of the date line."""

HEADS = [
    f'<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{DAY}"}}</script>',
    f'<meta property="article:published_time" content="{DAY}">',
    f'<meta name="dc.date.issued" content="{DAY}">',
    f'<meta itemprop="datePublished" content="{DAY}">',
    f'<meta name="pubdate" content="{DAY}"><meta name="lastmod" content="2026-01-01">',
]
DATES = [
    f"<time datetime={DAY}>7 May</time>",
    f"<p>By Ada Quill, <time itemprop=datePublished datetime={DAY}>Wednesday</time></p>",
    "<p>Published 7 May 2025</p>",
    "<p class=meta>Posted on: May 7, 2025 | Updated: May 9, 2025</p>",
    "<div>7 May 2025</div>",
]
PAGES = [
    *(
        (name, f"<head>{head}</head>{page.replace('@', '')}")
        for (name, page), head in itertools.product(LAYOUTS.items(), HEADS)
    ),
    *((name, page.replace("@", dated)) for (name, page), dated in itertools.product(LAYOUTS.items(), DATES)),
]


@pytest.fixture(scope="module")
def documents(settings: ReadSettings) -> list[tuple[str, Document]]:
    return [(name, one) for name, page in PAGES for one in read_html(Source(name, page.encode()), settings).documents]


def claiming(document: Document) -> str:
    return "\n".join(block.span.slice(document.text) for block in document.blocks if block.kind in CLAIMING_BLOCKS)


def test_there_are_two_hundred_pages_with_a_document_each(documents: list[tuple[str, Document]]) -> None:
    """No layout splits the article."""
    assert (len(PAGES), len(documents)) == (200, 200)


def test_the_main_text_keeps_every_dated_sentence(documents: list[tuple[str, Document]]) -> None:
    """On every page."""
    lost = {name for name, one in documents if any(sentence not in claiming(one) for sentence in SENTENCES)}
    assert lost == set()


def test_teasers_menus_and_footers_are_dropped(documents: list[tuple[str, Document]]) -> None:
    """On every page: none of their years is left."""
    years = ["1990", "1980", "2024", "1901", "1970", "1999", "1950", "1960"]
    kept = {(name, year) for name, one in documents for year in years if year in claiming(one)}
    assert kept == set()


def test_the_day_of_publication_is_right_on_nearly_every_page(documents: list[tuple[str, Document]]) -> None:
    """At least nineteen of twenty."""
    wrong = [name for name, one in documents if str(one.published) != DAY]
    assert len(wrong) <= len(documents) // 20, wrong
