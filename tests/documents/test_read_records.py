"""Lines of JSON and feeds."""

import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.decoded import through
from factcheck.documents.feed import read_feed
from factcheck.documents.jsonl import read_jsonl
from factcheck.documents.settings import PageWords, Reading, ReadSettings, Source
from factcheck.errors import InputError
from factcheck.model.document import Layout
from tests.documents.places import misplaced

LINES = r"""{"title": "Ferry opens", "date": "2025-05-07", "nested": {"text": "no"}, "text": "Caf\u00e9 one.\n\nThe \"ferry\" ran \ud83d\ude00 late."}
{"headline": "B", "link": "http://x.example", "tier": "rumour", "published": "May 7, 2025", "body": "<p>The &amp; ferry</p><p>ran \u201con\u201d.</p>"}
nope
[1]

{"x": "y"}
{"text": "half \ud83d pair", "title": ""}
"""  # noqa: E501 – the lines of the file are the thing tested

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Wire é</title>
<item><title>Ferry opens</title><link>http://x.example/1</link><pubDate>Wed, 07 May 2025 10:00:00 +0900</pubDate>
<description>Short &lt;b&gt;é&lt;/b&gt;</description>
<content:encoded><![CDATA[<p>The ferry &amp; co opened.</p><p>It ran
twice.</p>]]></content:encoded></item>
<item><title>Bé</title><description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt; </description></item>
<entry><title>At</title><link href="http://y.example"/><link rel="self" href="http://z.example"/>
<published>2025-05-08T00:00:00Z</published><content type="xhtml"><div><p>Hello <b>you</b>.</p></div></content></entry>
<item><title>none</title></item>
</channel></rss>
"""


def lines(text: str, settings: ReadSettings) -> Reading:
    return read_jsonl(Source("in.jsonl", text.encode()), settings)


def feed(text: str, settings: ReadSettings) -> Reading:
    return read_feed(Source("in.rss", text.encode()), settings)


def test_an_object_a_line_is_an_article(settings: ReadSettings) -> None:
    """Plain or HTML, with its title, its day and its address."""
    first, second, third = lines(LINES, settings).documents
    assert (first.name, first.title, first.published) == ("in.jsonl#1", "Ferry opens", datetime.date(2025, 5, 7))
    assert first.text == 'Café one.\n\nThe "ferry" ran 😀 late.'
    assert (second.title, second.address, second.tier) == ("B", "http://x.example", None)
    assert (second.published, second.text) == (datetime.date(2025, 5, 7), "The & ferry\n\nran “on”.")
    assert third.text == "half \N{REPLACEMENT CHARACTER} pair"


def test_a_bad_line_is_a_problem_and_the_others_are_read(settings: ReadSettings) -> None:
    """With its number."""
    assert [(problem.name, problem.reason) for problem in lines(LINES, settings).problems] == [
        ("in.jsonl#3", "the line is not JSON"),
        ("in.jsonl#4", "the line is not a JSON object"),
        ("in.jsonl#6", "no field of the record is known as its text; it has x"),
    ]
    assert lines("[" * 100_000, settings).problems[0].reason == "the line is not JSON"


@pytest.mark.parametrize(
    "line",
    [
        '{"publishedAt": "2025-05-07T09:00:00Z", "source": {"name": "Gazette"}, "title": "Ferry", "content": "It ran."}',
        '{"pub_date": 1746608400, "site-name": "Gazette", "headline": "Ferry", "text": "", "Body": "It ran."}',
        '{"created_at": "2025-06-01", "timestamp": 1746608400000, "site": "Gazette", "title": "Ferry", "text": "It ran."}',
        '{"x": [{"name": "Nobody"}], "date": "2025-05-07", "outlet": "Gazette", "title": {"rendered": "Ferry"},'
        ' "content": {"protected": false, "rendered": "<p>It ran.</p>"}}',
    ],
)
def test_fields_have_the_names_that_programs_give_them(line: str, settings: ReadSettings) -> None:
    """However words are joined; moments as numbers; texts inside an object; of several days that of publication."""
    (document,) = lines(line, settings).documents
    day = document.published.date() if isinstance(document.published, datetime.datetime) else document.published
    found = (str(day), document.publisher, document.title, document.text)
    assert found == ("2025-05-07", "Gazette", "Ferry", "It ran.")


def test_a_record_without_a_text_tells_its_fields(settings: ReadSettings) -> None:
    """A few of them, so that somebody sees which one should have been known."""
    (problem,) = lines('{"id": 7, "' + '", "'.join(f'k{one}": "x' for one in range(9)) + '"}', settings).problems
    assert problem.reason == ("no field of the record is known as its text; it has id, k0, k1, k2, k3, k4, k5, k6 …")


def test_places_are_those_of_the_file_and_bear_the_record_s_name(settings: ReadSettings) -> None:
    """Escapes and references behind them."""
    first, second, _ = lines(LINES, settings).documents
    for document, line, word in ((first, 0, "ferry"), (first, 0, "late"), (second, 1, "ferry"), (second, 1, "on")):
        place = document.place(document.text.index(word))
        assert LINES.split("\n")[line][place.column - 1 :].startswith(word)
        assert (place.line, place.label) == (line + 1, f"#{line + 1} {'.text' if line == 0 else '.body'}")


@given(st.text(st.characters(codec="utf-8", exclude_characters="<"), max_size=40))
def test_any_text_comes_back_from_its_json(text: str) -> None:
    """Whatever has to be escaped; a text with tags in it is read as a page."""
    settings = ReadSettings(PageWords(keys={"text": "text"}))
    line = json.dumps({"a": [{"text": "x"}], "text": text})
    documents = lines(line, settings).documents
    assert [document.text for document in documents] == ([text] if text.strip() else [])


def test_an_entry_of_a_feed_is_an_article(settings: ReadSettings) -> None:
    """The longest text counts; the feed is the publisher."""
    first, second, third = feed(FEED, settings).documents
    assert (first.name, first.title, first.publisher, first.address) == (
        "in.rss#1",
        "Ferry opens",
        "Wire é",
        "http://x.example/1",
    )
    assert first.published == datetime.datetime.fromisoformat("2025-05-07T10:00:00+09:00")
    assert first.text == "The ferry & co opened.\n\nIt ran twice."
    assert (second.text, second.published) == ("One & two.", None)
    assert (third.text, third.address) == ("Hello you.", "http://y.example")
    assert str(third.published) == "2025-05-08 00:00:00+00:00"
    assert [problem.name for problem in feed(FEED, settings).problems] == ["in.rss#4"]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_places_in_a_feed_are_those_of_the_file(newline: str, settings: ReadSettings) -> None:
    """Through CDATA, references to references, and letters of several bytes."""
    original = FEED.replace("\n", newline)
    documents = feed(original, settings).documents
    assert [misplaced(document, original) for document in documents] == [[], [], []]
    assert (documents[0].place(0).line, documents[0].place(0).label) == (5, "#1")


def test_a_broken_feed_gives_what_stands_before_the_break(settings: ReadSettings) -> None:
    """And says where it broke."""
    reading = feed(FEED.replace("</channel>", "</chanel>"), settings)
    assert len(reading.documents) == 3
    assert reading.problems[0].reason == "not well-formed XML: line 11, column 3"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<html><p>x</p></html>", "the XML is no RSS or Atom feed: it has no entries"),
        ("no xml", "not well-formed XML: line 1, column 1"),
        (
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><item>&b;</item></rss>',
            "document type, which is refused",
        ),
    ],
)
def test_what_is_no_feed_is_refused(text: str, reason: str, settings: ReadSettings) -> None:
    """An entity bomb among it."""
    with pytest.raises(InputError, match=reason):
        feed(text, settings)


def test_deep_nesting_is_no_danger(settings: ReadSettings) -> None:
    """Nothing recurses."""
    deep = "<a>" * 50_000 + "x" + "</a>" * 50_000
    (document,) = feed(f"<rss><item><content>{deep}</content></item></rss>", settings).documents
    assert document.text == "x"


@given(st.lists(st.integers(1, 5), min_size=1, max_size=5), st.lists(st.integers(1, 5), min_size=1, max_size=5))
def test_layouts_compose_like_functions(inner_steps: list[int], outer_steps: list[int]) -> None:
    """The composed layout gives for each offset what the two give one after the other."""

    def layout(steps: list[int]) -> Layout:
        return Layout(origins=tuple((sum(steps[:i]), 2 * sum(steps[:i]) + i) for i in range(len(steps))))

    inner, outer = layout(inner_steps), layout(outer_steps)
    composed = through(inner, outer, 30)
    for offset in range(30):
        assert outer.original_offset(inner.original_offset(offset)) == composed.original_offset(offset)


def test_titles_with_markup_are_plain(settings: ReadSettings) -> None:
    """Atom writes HTML in them, escaped once more."""
    entry = (
        "<entry><title type='html'>Ferry &lt;i&gt;opens&lt;/i&gt; at 5 &amp;lt; 6</title><summary>It ran.</summary></entry>"
    )
    (document,) = feed(f"<feed><title type='html'>Harbour &amp;amp; Co</title>{entry}</feed>", settings).documents
    assert (document.title, document.publisher) == ("Ferry opens at 5 < 6", "Harbour & Co")
