"""Texts that no writer means: whatever stands in them, there is a result, and soon."""

import time
import tracemalloc
from collections.abc import Callable

import pytest

import factcheck
from factcheck import pipeline


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It took 0 minutes.", ["PT0M"]),
        ("It took 03 seconds.", ["PT3S"]),
        ("It took \uff12\uff10 weeks.", ["P20W"]),
    ],
)
def test_odd_numbers_have_a_duration_of_their_own(text: str, values: list[str]) -> None:
    """None, a leading zero, full-width digits: written as TIMEX3 writes them."""
    assert values == [timex.value for timex in factcheck.timexes(factcheck.Document.from_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "in " + "Japan and " * 3000,
        "Ada " + "van " * 5000 + "Quill",
        "Ada Quill, \N{SUPERSCRIPT TWO}, said so.",
        f"Ada Quill, {'9' * 5000}, said so.",
        "hundred " * 5000 + "percent",
        "Oct. " * 3000 + "last week",
        "\ue001\ue002 and \ue002 held the \ue006 talks \ud800",
    ],
    ids=["chain", "particles", "superscript", "age", "hundreds", "months", "marks"],
)
def test_chains_and_odd_signs_are_read(text: str) -> None:
    """Names chained a thousand times, digits that are none, our own private marks: nothing raises."""
    document = factcheck.Document.from_text(text, published="2025-05-05")
    assert all(claim.quote == claim.span.slice(text) for claim in factcheck.extract(document))


@pytest.mark.parametrize(
    "unit",
    [
        "Mr. ",
        "Col. ",
        "Minister of ",
        "Japan and ",
        "5 May ",
        "President ",
        "May Monday ",
        "Ada Quill and ",
        "Bn ",
        "Monday talks ",
        "? ",
    ],
)
def test_extraction_costs_as_much_a_kilobyte_however_long_the_line(unit: str) -> None:
    """Four times the text takes about four times as long."""

    def seconds(size: int) -> float:
        document = factcheck.Document.from_text(unit * (size // len(unit)), published="2025-05-05")
        start = time.process_time()
        factcheck.extract(document)
        return time.process_time() - start

    seconds(8_000)
    once, four_times = (min(seconds(size), seconds(size)) for size in (8_000, 32_000))
    assert four_times < 9 * max(once, 0.01)


def ticks(size: int) -> str:
    """Runs of backticks, each longer than the one before: none closes another."""
    return "".join("`" * length + "a" for length in range(1, int((2 * size) ** 0.5)))


ARTICLE = f"<article><h2>x</h2><time datetime=2025-05-06></time><meta itemprop=date content=x><p>{'It ran. ' * 30}</article>"
PAGES: dict[str, Callable[[int], str]] = {
    "comments.txt": lambda size: "Comments\n\n" * (size // 10),
    "ticks.md": ticks,
    "open.html": lambda size: "<div>" * (size // 5) + "Oslo",
    "articles.html": lambda size: "<main>" + ARTICLE * (size // len(ARTICLE)),
    "brackets.md": lambda size: "[" * size,
    "line.txt": lambda size: "word " * (size // 5),
    "tabs.txt": lambda size: "The talks" + "\t" * size + "began.",
    "head.md": lambda size: "# The talks" + " " * size + "began",
}
"""Pages by the name of the file, made to a size."""


@pytest.mark.parametrize("name", PAGES)
def test_reading_costs_as_much_a_kilobyte_however_long_the_page(name: str) -> None:
    """Four times the page takes about four times as long."""

    def seconds(size: int) -> float:
        data = PAGES[name](size).encode()
        start = time.process_time()
        pipeline.read_bytes(name, data)
        return time.process_time() - start

    seconds(20_000)
    once, four_times = (min(seconds(size), seconds(size)) for size in (20_000, 80_000))
    assert four_times < 9 * max(once, 0.01)


def _long_list(first: int, step: int) -> str:
    """A sentence of twenty-four figures that all count one thing."""
    return "Ada Quill said " + " and ".join(f"{first + step * at} workers killed" for at in range(24)) + " at the mill."


def _firsts(seed: int, size: int) -> str:
    """So many firsts of one kind, each with a bearer and a year."""
    names = ("Ada Quill", "Bo Marsh", "Cy Dorn")
    told = ((names[(at + seed) % 3], 1900 + (at * seed) % 100) for at in range(size))
    return " ".join(f"{name} was the first woman to win the largest prize in Oslo in {year}." for name, year in told)


def _check(one: str, other: str) -> tuple[float, factcheck.Report]:
    """How many seconds of a processor two documents take, and what is told of them."""
    documents = [factcheck.Document.from_text(text, name=name) for name, text in (("one", one), ("other", other))]
    start = time.process_time()
    report = factcheck.check(documents)
    return time.process_time() - start, report


def test_lists_are_not_compared_value_by_value() -> None:
    """Each of some dozen figures against each of as many, each beside all others: that would take hours."""
    _check("They met.", "They met.")
    one, other = (" ".join(_long_list(first, at + 1) for at in range(8)) for first in (5, 6))
    assert _check(one, other)[0] < 2


def test_a_superlative_is_disputed_once_however_often_the_other_text_tells_it() -> None:
    """Each sentence here has two, the first and the largest: findings grow with the draft, never with draft times source."""
    report = _check(_firsts(1, 30), _firsts(7, 30))[1]
    told = [one.evidence[0].span for one in report.findings if one.check == "firsts/superlative-disagrees"]
    assert 0 < len(told) <= 2 * len(set(told)) <= 60


def test_firsts_cost_as_much_each_however_many_there_are() -> None:
    """Eight times the superlatives take about eight times as long."""
    _check(_firsts(1, 50), _firsts(7, 50))
    once, eight_times = (_check(_firsts(1, size), _firsts(7, size))[0] for size in (100, 800))
    assert eight_times < 20 * max(once, 0.02)


def test_a_text_of_nothing_but_headings_is_no_title_of_itself() -> None:
    """What stands behind a sentence does not grow with the text: twenty thousand rows took all memory there is."""
    rows = "".join(f"Oslo,{row},3 May 2020\n" for row in range(3000))
    _check("They met.", "They met.")
    tracemalloc.start()
    factcheck.check(factcheck.Document.from_text("city,killed,date\n" + rows, name="rows"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 200_000_000


@pytest.mark.parametrize(
    ("header", "told"),
    [
        ("From: " + "(" * 5000, None),
        ("From: Ada Quill\r\nSubject: =?utf\xf38?q?Caf=C3=A9?= talks", None),
        ("From: a\r\n" + "Content-Type: message/rfc822\r\n\r\n" * 3000, "the mails in this mail are nested too deeply"),
    ],
    ids=["parentheses", "charset", "nested"],
)
def test_broken_heads_of_mails_end_in_a_text_or_a_reason(header: str, told: str | None) -> None:
    """What the standard library cannot parse is taken as it stands, or refused in a sentence."""
    data = f"{header}\r\n\r\nThe talks were held on 6 May 2025.\r\n".encode()
    if told is None:
        assert "The talks were held" in pipeline.read_bytes("a.eml", data)[0].text
    else:
        with pytest.raises(factcheck.InputError, match=told):
            pipeline.read_bytes("a.eml", data)


@pytest.mark.parametrize("path", ["a\0b", "a\0*", "a\ud800b", "[!", "", "x" * 5000, "/dev/null"])
def test_paths_that_no_file_can_have_are_problems(path: str) -> None:
    """Not exceptions; the same as for the command."""
    report = factcheck.check(path)
    assert (0, 1) == (len(report.findings), len(report.problems))


@pytest.mark.parametrize("target", ["a\0.json", "a\ud800.json", "x" * 5000 + ".json", "missing/x.json"])
def test_reports_are_not_written_to_names_that_no_file_can_have(target: str) -> None:
    """Our own error tells it."""
    with pytest.raises(factcheck.ReportError, match="the report cannot be written"):
        factcheck.check([]).write(target)


def test_a_document_named_twice_makes_no_finding_twice() -> None:
    """As a file that is named twice does not."""
    document = factcheck.Document.from_text("They met on Monday, 6 May 2025.")
    once = factcheck.check(document).findings
    assert [len(once)] * 2 == [len(factcheck.check([document] * 2).findings), 1]


@pytest.mark.parametrize("text", [None, b"They met.", 5])
def test_a_text_that_is_none_is_refused(text: object) -> None:
    """At once, with a sentence that names what was given."""
    with pytest.raises(factcheck.UsageError, match=type(text).__name__):
        factcheck.Document.from_text(text)  # type: ignore[arg-type]


def test_what_is_no_document_is_refused() -> None:
    """With a sentence that says how one is made; and paths of which none can be read are told, not passed over."""
    for stage in (factcheck.timexes, factcheck.extract):
        with pytest.raises(factcheck.UsageError, match="a Document is needed, not str"):
            stage("They met.")  # type: ignore[arg-type]
    with pytest.raises(factcheck.InputError, match="missing: no such file or folder"):
        factcheck.read("missing")
