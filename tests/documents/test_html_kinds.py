"""Pages of the kinds that newsrooms meet, all words our own: live blogs, galleries, builders, comments, several articles.

In each a year of the 1970s stands in what is no part of the article, and the article came out on 5 June 2011.
"""

import datetime
import json

import pytest
import regex

from factcheck.documents.html import read_html
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import CLAIMING_BLOCKS, Document

DAY = "2011-06-05"
ONE = "The weir at Oldbrook was rebuilt in March 2011 after the flood of the winter before, the water board says."
TWO = "It was opened again on 4 June 2011 by Petra Lindqvist, then head of the water board."
THREE = "Work on the second weir began in September 2019 and was halted twice for want of money."
TEXT = f"<p>{ONE}</p><p>{TWO}</p><p>{THREE}</p>"
MORE = "<p>It will be finished in May 2021, if the money lasts, the board said in its report to the council.</p>"
META = f'<meta property="article:published_time" content="{DAY}T09:00:00Z">'
HEAD = "<h1>Weir opens</h1>"
MAIN = f"<main>{HEAD}{TEXT}</main>"
REMARK = "<p>Nonsense. The weir was rebuilt in 1971, and everybody who lived there knows it, my father among them.</p>"


def linked(*nodes: object) -> str:
    """JSON-LD, a block for each node."""
    return "".join(f'<script type="application/ld+json">{json.dumps(node)}</script>' for node in nodes)


ARTICLE = {"@type": "NewsArticle", "headline": "Weir opens", "datePublished": DAY}
OTHER = {"@type": "NewsArticle", "url": "/other", "datePublished": "1971-06-05"}
BLOG = {"@type": "LiveBlogPosting", "datePublished": f"{DAY}T06:00:00Z", "liveBlogUpdate": [{"datePublished": "2011-06-06"}]}

PAGES = {
    "live blog": f"{linked(BLOG)}<main>{HEAD}<ol>"
    f"<li class=post><time datetime=2011-06-06T19:00Z>19:00</time><h2>Water falls</h2><p>{ONE}</p></li>"
    f"<li class=post><time datetime=2011-06-05T11:00Z>11:00</time><h2>Bridge shut</h2><p>{TWO}</p></li>"
    f"<li class=post><time datetime=2011-06-05T06:00Z>06:00</time><p>{THREE}</p></li></ol></main><aside>1971</aside>",
    "AMP": f"<html amp>{linked(ARTICLE)}<amp-sidebar layout=nodisplay><ul><li><a href=/a>1971</a></ul></amp-sidebar>"
    f"<article><header>{HEAD}<div>5 June 2011</div></header><amp-img alt='1972'></amp-img><div>{TEXT}"
    "<amp-ad><div fallback>Ad since 1973</div></amp-ad></div><footer>Filed under Water, 1973</footer></article>",
    "gallery": f"{META}<main>{HEAD}{TEXT}<ul><li><figure><img><figcaption>The pier. Photo: A. Quill</figcaption></figure>"
    "</ul></main><section><h2>More galleries</h2><a href=/g><span>The fire of 1971</span></a></section>",
    "definition list": f"<div id=page>{HEAD}<p class=date>5 June 2011</p><dl><dt>2011</dt><dd>{ONE}</dd><dt>June 2011</dt>"
    f"<dd>{TWO}</dd><dt>2019</dt><dd>{THREE}</dd></dl></div><div id=footer>Since 1971</div>",
    "paywall": f"{linked(ARTICLE)}<article>{HEAD}<div class=standfirst>{ONE}</div><div class=paywall><p>{TWO}</p>"
    f"<p>{THREE}</p></div><div class='subscribe-box paywall-offer'><h3>Read on</h3><p>We have"
    " had readers since 1971.</p></div></article>",
    "comments in <article>": f"{META}<div>{HEAD}{TEXT}</div><section id=comments>"
    f"<article class=comment>{REMARK}{REMARK.replace('1971', '1972')}</article></section>",
    "comments longer than the article": f"<div>{HEAD}<p>Published 5 June 2011</p>{TEXT}</div><div id=comments>"
    + "".join(f"<div class=comment>{REMARK.replace('1971', str(year))}</div>" for year in range(1970, 1980))
    + "</div>",
    "elements of its own": f"{META}<app-root><site-header><a href=/>Home 1971</a></site-header><story-page>{HEAD}"
    f"<story-body>{TEXT}</story-body></story-page><site-footer>"
    "<p>Founded in 1972, we care for rivers.</p></site-footer></app-root>",
    "page builder": f"{META}<div><div class='pb-widget'>{HEAD}</div><div class='pb-widget'><p>{ONE}</p></div>"
    f"<div class='pb-widget'><p>{TWO}</p></div><div class='pb-widget'><p>{THREE}</p></div></div>",
    "widgets in a column": f"{META}<div><div>{HEAD}{TEXT}</div><div><div class=widget><h4>About</h4>"
    "<p>We have written about rivers since 1971, and we will not stop.</p></div></div></div>",
    "blog": f"<div id=wrap><div id=content><h2><a href=/w rel=bookmark>Weir opens</a></h2><div>Posted on <a href=/w>"
    "<time class='entry-date published' datetime=2011-06-05T10:00:00+00:00>June 5, 2011</time>"
    "<time class=updated datetime=2015-01-01>January 1, 2015</time></a> by <a href=/ada>ada</a></div>"
    f"<div>{TEXT}</div></div><div id=sidebar><h3>Archives</h3><ul><li><a href=/1>June 1971</a> (3)</li></ul></div></div>",
    "last change above": f"<article>{HEAD}<time class=updated datetime=2015-01-01>1 January 2015</time>"
    f"<time class='entry-date published' datetime={DAY}>5 June 2011</time>{TEXT}</article>",
    "press release": f"<div><div><p>FOR IMMEDIATE RELEASE</p><p>June 5, 2011</p>{HEAD}{TEXT}<p>###</p></div>"
    "<div><h5>Latest releases</h5><p><a href=/r>Prize for 1972 dam</a></p></div></div>",
    "inset boxes": f"{META}<article>{HEAD}<p>{ONE}</p><div class=inline-promo><h4><a href=/f>The fire of 1971</a></h4></div>"
    f"<p>{TWO}</p><div class=newsletter-signup><p>Our letter has gone out since 1972.</p></div><p>{THREE}</p></article>",
    "byline and clock": f"<article><header>{HEAD}<p>By <a href=/a>Ada Quill</a> and <a href=/b>Ben Oak</a></p>"
    f"<p>Published: 5 June 2011, 14:05 GMT | Updated: 7 June 2011, 16:00 GMT</p></header>{TEXT}</article>",
    "microdata": f"<div itemscope><h1 itemprop=headline>Weir opens</h1><span itemprop=datePublished content={DAY}T09:00:00>"
    f"Sunday</span><meta itemprop=dateModified content=2011-06-08><div itemprop=articleBody>{ONE}<br><br>{TWO}<br><br>"
    f"{THREE}</div></div><div><h3>You may also like</h3><a href=/x>Fire of 1971</a></div>",
    "list article": f"<meta name=pubdate content=20110605><main>{HEAD}<ol><li><h3>Rebuilt</h3><p>{ONE}</p></li><li>"
    f"<h3>Opened</h3><p>{TWO}</p></li><li><h3>Again</h3><p>{THREE}</p></li></ol>"
    "<h2>Related</h2><ul><li><a href=/>1971</a></ul></main>",
    "encyclopedia": f"{META}<div id=nav><p><a href=/>Main page</a></p></div><div>{HEAD}<table><tr><th>Opened</th>"
    f"<td>4 June 2011</td></tr></table>{TEXT}</div><div id=footer>Founded in 1971.</div>",
    "questions": f"{META}<main>{HEAD}<details><summary>When?</summary><p>{ONE}</p><p>{TWO}</p></details>"
    f"<details><summary>And the second one?</summary><p>{THREE}</p></details></main>",
    "printed page": f"<body onload=print()><div>Brook Post</div><div>Weir opens</div><div>Sunday, June 5, 2011</div>"
    f"<div>{ONE}</div><div>{TWO}</div><div>{THREE}</div><div>Printed from brookpost.example</div>",
    "interview": f"{META}<div>{HEAD}<p><strong>Quill:</strong> When?</p><p><strong>Lindqvist:</strong> {ONE}</p>"
    f"<p><strong>Quill:</strong> And then?</p><p><strong>Lindqvist:</strong> {TWO} {THREE}</p></div>",
    "unseen templates": f"{META}<article>{HEAD}<p>{ONE}</p><noscript><img alt=1971></noscript><p>{TWO}</p><p>{THREE}</p>"
    "<template><p>A template of 1972 that nobody sees on this page.</p></template></article>",
    "clock in the menu": "<header><nav>Brook Post <time datetime=2026-11-23>Monday</time></nav></header>"
    f"<article>{HEAD}<time datetime={DAY}>5 June</time>{TEXT}</article>",
    "cards that are links": f"<article>{HEAD}<p>5 June 2011</p>{TEXT}</article><div><a href=/1><div><h4>Fire of 1971</h4>"
    "<p>It burned in 1971 for three days, and no one was hurt.</p></div></a></div>",
    "fact box": f"{META}<article>{HEAD}{TEXT}<aside><h3>Facts</h3><p>The first was built in 1970.</p></aside></article>",
    "related articles told first": f"{linked({'@type': 'ItemList', 'itemListElement': [OTHER]}, ARTICLE)}{MAIN}",
    "graph": f"{linked({'@graph': [{'@type': 'Organization', 'foundingDate': '1971'}, ARTICLE]})}{MAIN}",
    "JSON-LD in a comment": f"<script type='application/ld+json'>\n<!-- {json.dumps(ARTICLE)} -->\n</script>{MAIN}",
    "JSON-LD over two lines": linked(ARTICLE).replace("Weir opens", "Weir\nopens") + MAIN,
    "seconds since 1970": f"<meta property=article:published_time content=1307232000>{MAIN}",
    "notation of mails": f"<meta name=pubdate content='Sun, 05 Jun 2011 10:00:00 GMT'>{MAIN}",
}


def read(page: str, settings: ReadSettings) -> list[Document]:
    return list(read_html(Source("page.html", page.encode()), settings).documents)


def claiming(document: Document) -> str:
    return "\n".join(block.span.slice(document.text) for block in document.blocks if block.kind in CLAIMING_BLOCKS)


def day(document: Document) -> str:
    return str(document.published.date() if isinstance(document.published, datetime.datetime) else document.published)


@pytest.mark.parametrize("kind", PAGES)
def test_the_text_is_kept_its_surroundings_are_not_and_the_day_is_right(kind: str, settings: ReadSettings) -> None:
    """Each is one document with all three sentences."""
    (document,) = read(f"<!doctype html>{PAGES[kind]}", settings)
    told = claiming(document)
    lost = [one for one in (ONE, TWO, THREE) if one not in told]
    assert (lost, regex.findall(r"197\d", told), day(document)) == ([], [], DAY)


@pytest.mark.parametrize(
    "dated",
    [
        "<time datetime={}>then</time>",
        "<meta itemprop=datePublished content={}>",
        "<p>Published <time datetime={}>then</time></p>",
    ],
)
def test_articles_one_below_the_other_have_days_of_their_own(dated: str, settings: ReadSettings) -> None:
    """Also short ones, if they have a headline that leads nowhere else."""
    first = f"<article>{HEAD}{dated.format(DAY)}{TEXT}</article>"
    second = f"<article><h2>Second weir</h2>{dated.format('2019-10-02')}{MORE}</article>"
    found = [(document.title, day(document)) for document in read(f"<main>{first}{second}</main>", settings)]
    assert found == [("Weir opens", DAY), ("Second weir", "2019-10-02")]


def test_a_page_of_teasers_claims_nothing(settings: ReadSettings) -> None:
    """A front page leads to articles and is none."""
    cards = "".join(
        f"<div><h3><a href=/{one}>Weir</a></h3><p>It was opened in {one}.</p></div>" for one in (1971, 1972, 1973)
    )
    assert "".join(map(claiming, read(f"<main>{cards}</main>", settings))) == ""
