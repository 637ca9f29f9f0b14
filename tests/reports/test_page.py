"""The HTML page."""

import html.parser
import re

import pytest
from attrs import evolve

from factcheck.model.claim import Claim
from factcheck.model.report import Report
from factcheck.model.span import Span
from factcheck.model.timex import Timex
from factcheck.reports import REPORTS, Options
from factcheck.reports.sheet import STYLE
from factcheck.values.timevalue import TimeValue
from tests.reports import sample

VOID = {"meta", "input"}


class Outline(html.parser.HTMLParser):
    """The elements of a page, with a complaint for each that is not closed where it should be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.complaints: list[str] = []
        self.marked: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.complaints.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)


def page(report: Report) -> str:
    """The page of a report."""
    return REPORTS["html"].render(report, Options())


def outline(report: Report) -> Outline:
    """The page, parsed."""
    parsed = Outline()
    parsed.feed(page(report))
    parsed.close()
    return parsed


@pytest.fixture
def with_claims(report: Report) -> Report:
    """The sample, with dated claims of its documents and an open-ended one."""
    draft, wire = report.documents

    def claim(document: object, text: str, edtf: str) -> Claim:
        when = Timex(Span(0, 1), text, "DATE", TimeValue.from_edtf(edtf))
        return Claim("t/x", "happened", document, Span(0, 1), text, "t/r", when=when)

    claims = (claim(draft, "a", "2021-03"), claim(wire, "b", "2020"), claim(wire, "c", "2019/.."))
    return evolve(report, claims=claims)


@pytest.mark.parametrize("name", ["report", "hostile", "with_claims", "empty"])
def test_every_element_is_closed(name: str, request: pytest.FixtureRequest) -> None:
    """The page is well formed, whatever stands in the documents."""
    parsed = outline(Report() if name == "empty" else request.getfixturevalue(name))
    assert ([], []) == (parsed.complaints, parsed.open)


def test_a_document_cannot_change_the_page(report: Report, hostile: Report) -> None:
    """A document full of tags adds no kind of element that a harmless one does not have, and no script."""
    kinds = {tag for tag, _ in outline(hostile).elements}
    assert kinds <= {tag for tag, _ in outline(report).elements}
    assert "script" not in kinds
    assert not [char for char in page(hostile) if char in "\x1b\x00\u202e\u2028"]


def test_the_page_asks_for_nothing(with_claims: Report) -> None:
    """No address, no script, no style from elsewhere; a policy forbids them besides."""
    given = [pair for _, attributes in outline(with_claims).elements for pair in attributes.items()]
    assert [] == [key for key, _ in given if key in {"src", "srcset", "data", "style"} or key.startswith("on")]
    assert [] == [value for key, value in given if key == "href" and not str(value).startswith("#")]
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in given
    assert not re.search(r"url\(|@import|https?://", page(with_claims))


def test_both_sides_stand_with_their_words_marked(report: Report) -> None:
    """Each side has its quote with the words that carry the value marked."""
    assert ["Friday", "14 March 2021", "14 March 2021"] == outline(report).marked


def test_a_quote_stands_in_its_line(report: Report) -> None:
    """What stands around the quote on its line is shown faintly, cut at words where the line is long."""
    source = sample.document("before " * 40 + "on Friday" + " after" * 40 + "\nnext line", "a.txt")
    at = source.text.index("on Friday")
    side = evolve(report.findings[1].evidence[0], document=source, span=Span(at, at + 9), mark=Span(at + 3, at + 9))
    text = page(Report(findings=(evolve(report.findings[1], evidence=(side,)),)))
    around = re.findall(r'<span class="around">(.*?)</span>', text)
    assert ["… before", "before ", " after", "after …"] == [around[0][:8], around[0][-7:], around[1][:6], around[1][-7:]]
    assert "next line" not in text


def test_what_an_editor_needs_is_on_the_page(report: Report) -> None:
    """Message, places, sources, steps, reasons, what could not be read."""
    text = page(report)
    for words in (
        "Two sources date the reopening of Kestrel Bridge differently (2 days apart).",
        "drafts/bridge.md:3:35",
        "agency · AP · published 2021-03-15 09:30",
        "in the past tense is the last Friday before Monday 2021-03-15 (publication date 2021-03-15)",
        "both tell the reopening of “Kestrel Bridge” (one-off)",
        "2021-03-14: an agency against a draft",
        "factcheck explain 9b3c6f0d5",
        "<strong>scan.pdf</strong>: not a text",
    ):
        assert words in text


def test_a_box_for_each_severity_hides_its_findings(report: Report) -> None:
    """Filters are boxes to tick, which need no script; a severity without findings has none."""
    boxes = [attributes["id"] for tag, attributes in outline(report).elements if tag == "input"]
    assert ["show-error", "show-warning"] == boxes
    for box in boxes:
        assert f"#{box}:not(:checked) ~ main article.{str(box).removeprefix('show-')}" in STYLE.read_text(encoding="utf-8")


def test_a_clean_report_says_so() -> None:
    """No empty picture and no empty table."""
    text = page(Report())
    assert "Nothing in these documents contradicts anything else that was read." in text
    assert "<svg" not in text


def test_the_picture_has_a_lane_for_each_document_and_joins_the_conflict(with_claims: Report) -> None:
    """Dates of claims are bars, dates of a contradiction are joined, and its number leads to it."""
    elements = outline(with_claims).elements
    kinds = [(tag, attributes.get("class")) for tag, attributes in elements]
    assert (2, 1) == (kinds.count(("g", "lane")), kinds.count(("line", "join")))
    assert (3, 3) == (kinds.count(("rect", "claim")), kinds.count(("rect", "date")))
    links = [attributes.get("href") for tag, attributes in elements if tag == "a"]
    assert ["#finding-1", "#finding-1"] == links
    assert {"finding-1", "finding-2"} == {attributes["id"] for tag, attributes in elements if tag == "article"}


def test_numbers_at_nearly_one_date_share_a_badge(with_claims: Report) -> None:
    """Both numbers, or the first and how many more, so that none covers another."""
    assert ">1, 2</text>" in page(with_claims)


def test_findings_without_dates_draw_no_picture(report: Report) -> None:
    """A picture of time is only drawn where there are times."""
    sides = tuple(evolve(side, value="Oslo") for side in report.findings[0].evidence)
    assert "<svg" not in page(evolve(report, findings=(evolve(report.findings[0], evidence=sides),)))


def test_many_documents_are_drawn_in_part() -> None:
    """The picture stays readable: the documents of contradictions first, and a line on how many are not drawn."""
    given = sample.report()
    more = tuple(sample.document("on 14 March 2021", f"{n}.txt") for n in range(40))
    when = Timex(Span(3, 16), "14 March 2021", "DATE", TimeValue.from_edtf("2021-03-14"))
    claims = tuple(Claim("t/x", "happened", one, Span(0, 2), "on", "t/r", when=when) for one in more)
    text = page(evolve(given, documents=(*given.documents, *more), claims=claims))
    assert "Not drawn: 18 documents (the first 24 are)." in text
    assert 24 == text.count('<g class="lane">')


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("wire/ap.txt", "wire/ap.txt"),
        ("archive/2025/05/international-desk/agency-copy/ap.txt", "…/05/international-desk/agency-copy/ap.txt"),
        ("a" * 60 + ".txt", "…" + "a" * 38 + ".txt"),
    ],
)
def test_a_lane_shows_the_end_of_a_long_path(path: str, shown: str, with_claims: Report) -> None:
    """A telephone has no room for more; a pointer that rests on it is told the whole."""
    wire = evolve(with_claims.findings[0].evidence[1].document, path=path)
    sides = (with_claims.findings[0].evidence[0], evolve(with_claims.findings[0].evidence[1], document=wire))
    text = page(evolve(with_claims, findings=(evolve(with_claims.findings[0], evidence=sides),)))
    assert f"{shown}<title>{path}</title></text>" in text


def colours(block: str) -> dict[str, str]:
    """The custom properties of a block of the style sheet."""
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_letters_stand_out_from_their_ground(scheme: str) -> None:
    """Every colour of letters has a contrast of 4.5 or more with its grounds (WCAG 2.2, AA), light and dark."""
    style = STYLE.read_text(encoding="utf-8")
    light, dark = (colours(block) for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2])
    shades = light if scheme == "light" else dark
    letters = ("ink", "faint", "error", "warning", "note")
    pairs = [(letter, ground) for letter in letters for ground in ("paper", "card")] + [("mark-ink", "mark")]
    assert [] == [pair for pair in pairs if contrast(shades[pair[0]], shades[pair[1]]) < 4.5]


def test_findings_are_numbered_as_they_are_shown() -> None:
    """Surest first, also where a note stands first in the text."""
    report = sample.report()
    weak = evolve(report.findings[0], severity="note", fingerprint="0" * 16)
    page = REPORTS["html"].render(evolve(report, findings=(weak, *report.findings)), Options())
    shown = re.findall(r'<article class="(\w+)" id="finding-(\d)"', page)
    assert [str(number) for number in range(1, len(shown) + 1)] == [number for _, number in shown]
    assert ("note", str(len(shown))) == shown[-1]
