"""Texts that no writer means: whatever stands in them, there is a result, and soon."""

import time

import pytest

import factcheck


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
        "\ue001\ue002 and \ue002 held the \ue006 talks \ud800",
    ],
    ids=["chain", "particles", "superscript", "age", "hundreds", "marks"],
)
def test_chains_and_odd_signs_are_read(text: str) -> None:
    """Names chained a thousand times, digits that are none, our own private marks: nothing raises."""
    document = factcheck.Document.from_text(text, published="2025-05-05")
    assert all(claim.quote == claim.span.slice(text) for claim in factcheck.extract(document))


@pytest.mark.parametrize(
    "unit", ["Mr. ", "Col. ", "Minister of ", "Japan and ", "5 May ", "President ", "May Monday ", "Ada Quill and "]
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
