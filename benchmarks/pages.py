"""Web pages in many layouts, made from a seed: are dated claims kept and teasers dropped, is the day of publication right?

    python benchmarks/pages.py [COUNT] [SEED]

All words are our own. A page is put together at random: how the article is wrapped, what stands before, inside and after it,
how its day of publication is told (by metadata, by a line, by both, changed later), how the markup is written. Prints how
many pages keep every claim, how many let a teaser in, on how many the day is right, and what the pages that fail look like.
"""

import argparse
import datetime
import random
from collections.abc import Callable

from attrs import frozen

from factcheck import pipeline
from factcheck.model.document import CLAIMING_BLOCKS, Document

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
MONTHS += ["September", "October", "November", "December"]
THINGS = [
    "ferry",
    "bridge",
    "library",
    "market",
    "tram",
    "museum",
    "harbour",
    "station",
    "theatre",
    "pool",
    "school",
    "tower",
    "mill",
    "garden",
    "hall",
]
DONE = ["opened", "closed", "burned", "reopened", "moved", "flooded"]
WHO = ["the harbour office", "Mayor Ilmo Vasara", "a spokeswoman", "the town’s chronicle", "Ada Quill of the council"]
WRAPS = [
    "<article>@</article>",
    "<main>@</main>",
    "<main><article>@</article></main>",
    "<div id=content>@</div>",
    "<div class='c-12'><div class='inner'>@</div></div>",
    "<div role=main>@</div>",
    "<section class=story>@</section>",
    "<div itemscope itemtype='https://schema.org/NewsArticle'><div itemprop=articleBody>@</div></div>",
    "<table><tr><td width=70%>@</td><td>#</td></tr></table>",
]
BEFORE = [
    "",
    "<nav><a href=/>Home</a> <a href=/s>Sport</a></nav>",
    "<header><ul class=menu><li><a href=/>News</a><li><a href=/a>Archive</a></ul></header>",
    "<div id=top><ul><li><a href=/x>%1</a></li><li><a href=/y>%2</a></li></ul></div>",
    "<div class=cookie-banner><p>We use cookies since 1872. <a href=/c>More</a></p></div>",
]
AFTER = [
    "",
    "<aside><h2>More</h2>#</aside>",
    "<div class='related-stories'>#</div>",
    "<section><h3>Read also</h3><ul><li><a href=/x>%1</a></li><li><a href=/y>%2</a></li></ul></section>",
    "<div>#</div>",
    "<div id=comments><h3>Comments</h3><div><p>Nonsense, it was in 1873!</p></div></div>",
]
FOOT = ["", "<footer><p>Founded in 1874. All rights reserved.</p></footer>", "<div class=footer>© 1875–2024</div>"]
INSIDE = [
    "",
    "",
    "<figure><img src=x><figcaption>The pier</figcaption></figure>",
    "<div class=share-buttons>Share Tweet</div>",
    "#",
]
TEASER_YEARS = ("1871", "1883", "1872", "1873", "1874", "1875")


@frozen
class MadePage:
    """A page with what is known of it: the sentences that must stay, the day it was published, how it was made."""

    html: str
    sentences: tuple[str, ...]
    day: datetime.date
    recipe: str


def made(count: int = 200, seed: int = 20261123) -> list[MadePage]:
    """So many pages; the same seed gives the same pages."""
    chance = random.Random(seed)
    return [_page(chance) for _ in range(count)]


def _page(chance: random.Random) -> MadePage:
    day = datetime.date(2015, 1, 1) + datetime.timedelta(chance.randrange(3600))
    sentences = tuple(_sentence(chance) for _ in range(chance.randrange(3, 9)))
    wrap, before, after, foot = (chance.choice(parts) for parts in (WRAPS, BEFORE, AFTER, FOOT))
    how, head, line = chance.choice(DATES)(day, chance)
    title = f"{chance.choice(THINGS).capitalize()} makes news again"
    body = f"<h1>{title}</h1>{line}{_body(sentences, chance)}"
    teasers = "".join(
        f"<div class=card><h3><a href=/{year}>Old {chance.choice(THINGS)} of {year}</a></h3><p>It went in {year}.</p></div>"
        for year in TEASER_YEARS[:2]
    )
    page = f"<body>{before}{wrap.replace('@', body)}{after}{foot}</body>"
    for sign, words in (("#", teasers), ("%1", f"The year {TEASER_YEARS[0]}"), ("%2", f"The year {TEASER_YEARS[1]}")):
        page = page.replace(sign, words)
    html = f"<!doctype html><html lang=en><head><title>{title} | Pier News</title>{head}</head>{page}</html>"
    recipe = f"{wrap} · {before[:30]} · {after[:30]} · {how}"
    return MadePage(chance.choice(WRITINGS)(html), sentences, day, recipe)


def _sentence(chance: random.Random) -> str:
    """A sentence with a date, long enough to be prose."""
    year, month, day = chance.randrange(1950, 2015), chance.choice(MONTHS), chance.randrange(1, 29)
    when = chance.choice([f"on {day} {month} {year}", f"in {month} {year}", f"on {month} {day}, {year}", f"in {year}"])
    thing, done, who = chance.choice(THINGS), chance.choice(DONE), chance.choice(WHO)
    more = chance.choice(["after a long dispute over money", "to the surprise of many", "while it rained for the whole day"])
    return f"The old {thing} by the river {done} {when}, {more}, as {who} told reporters at the northern pier."


def _body(sentences: tuple[str, ...], chance: random.Random) -> str:
    """The sentences as the markup of an article, something else in between perhaps."""
    form = chance.randrange(4)
    if form == 0:
        return "<div>" + "<br><br>".join(sentences) + "</div>"
    if form == 1:
        return "".join(f"<div><span>{one}</span></div>" for one in sentences)
    parts = [f"<p>{one}</p>" if form == 2 else f"<p class=x><b>{one[:8]}</b>{one[8:]}" for one in sentences]
    parts.insert(chance.randrange(1, len(parts)), chance.choice(INSIDE))
    return "".join(parts)


Told = Callable[[datetime.date, random.Random], tuple[str, str, str]]


def _json(day: datetime.date, chance: random.Random) -> tuple[str, str, str]:
    clock = chance.choice(["", "T09:30:00Z", "T23:10:00+02:00"])
    record = f'{{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"{day}{clock}"}}'
    return "JSON-LD", f'<script type="application/ld+json">{record}</script>', ""


def _meta(day: datetime.date, chance: random.Random) -> tuple[str, str, str]:
    name = chance.choice(
        ["property=article:published_time", "name=pubdate", "itemprop=datePublished", "name=dc.date.issued"]
    )
    return f"meta {name}", f'<meta {name} content="{day}">', ""


def _time(day: datetime.date, _chance: random.Random) -> tuple[str, str, str]:
    return "time element", "", f'<p>By Otto Brahm, <time datetime="{day}">{day.day} {MONTHS[day.month - 1]}</time></p>'


def _words(day: datetime.date, chance: random.Random) -> str:
    month = MONTHS[day.month - 1]
    return chance.choice(
        [f"{day.day} {month} {day.year}", f"{month} {day.day}, {day.year}", f"{month[:3]} {day.day}, {day.year}"]
    )


def _line(day: datetime.date, chance: random.Random) -> tuple[str, str, str]:
    label = chance.choice(["Published ", "Published on ", "Posted on: ", "Published: "])
    return f"line “{label}”", "", f"<p class=meta>{label}{_words(day, chance)}</p>"


def _bare(day: datetime.date, chance: random.Random) -> tuple[str, str, str]:
    return "bare date", "", f"<div>{_words(day, chance)}</div>"


def _changed(day: datetime.date, chance: random.Random) -> tuple[str, str, str]:
    later = day + datetime.timedelta(chance.randrange(1, 40))
    line = f"<p>Published {_words(day, chance)} | Updated {_words(later, chance)}</p>"
    return "changed later", f'<meta property="article:modified_time" content="{later}">', line


DATES: list[Told] = [_json, _meta, _time, _line, _bare, _changed]
WRITINGS: list[Callable[[str], str]] = [
    lambda html: html,
    lambda html: html.replace("><", ">\n  <"),
    lambda html: html.replace("</p>", "").replace("</li>", ""),
    lambda html: html.replace("<p", "<P").replace("</p", "</P").replace("<div", "<DIV").replace("</div", "</DIV"),
    lambda html: html.replace("’", "&rsquo;").replace("\n", "\r\n"),
]


@frozen
class Judged:
    """What a page came to: one document, every claim kept, no teaser let in, the day right."""

    page: MadePage
    whole: bool
    kept: bool
    clean: bool
    dated: bool


def judged(page: MadePage) -> Judged:
    """The page, read as the command line reads it."""
    read = pipeline.read_bytes("page.html", page.html.encode())
    told = "\n".join(map(_claiming, read))
    kept = all(one in told for one in page.sentences)
    clean = not any(year in told for year in TEASER_YEARS)
    published = read[0].published
    day = published.date() if isinstance(published, datetime.datetime) else published
    return Judged(page, len(read) == 1, kept, clean, day == page.day)


def _claiming(document: Document) -> str:
    return "\n".join(block.span.slice(document.text) for block in document.blocks if block.kind in CLAIMING_BLOCKS)


def main(count: int, seed: int) -> None:
    """Print the figures."""
    pages = [judged(page) for page in made(count, seed)]
    for told, name in (
        ("one document", "whole"),
        ("every dated claim kept", "kept"),
        ("no teaser let in", "clean"),
        ("day of publication right", "dated"),
    ):
        right = sum(getattr(one, name) for one in pages)
        print(f"{told:<26} {right:>4} of {len(pages)}  {right / len(pages):.1%}")
    for one in pages:
        faults = [name for name in ("whole", "kept", "clean", "dated") if not getattr(one, name)]
        if faults:
            print(f"  not {', '.join(faults)}: {one.page.recipe}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("seed", type=int, nargs="?", default=20261123)
    main(**vars(parser.parse_args()))
