"""Hostile input: nothing raises, nothing takes long."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load

RULEBOOK = load()
WORDS = (
    "the", "a", "in", "on", "of", "last", "next", "two", "three", "3", "31", "2024", "1998", "May", "June", "Monday",
    "Sept.", "Dec", "quarter", "year", "years", "ago", "earlier", "later", "early", "mid-", "late", "end", "BC",
    "century", "1990s", "'90s", "-", "–", "/", ":", ",", ".", "(", ")", "10", "p.m.", "noon", "morning", "every",
    "since", "until", "from", "to", "and", "Christmas", "fiscal", "third", "first", "half", "than", "about", "over",
    "weeks", "٣", "年", "é", "İ", "ß", "\n\n", "\t",
)  # fmt: skip

pieces = st.one_of(st.sampled_from(WORDS), st.text(max_size=8))
texts = st.lists(pieces, max_size=60).map(" ".join) | st.lists(pieces, max_size=60).map("".join)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_no_text_makes_it_raise_and_spans_are_in_order(text: str) -> None:
    """Whatever stands in the text, spans lie in it, in order, apart, and quote it; values and intervals can be had."""
    at = 0
    for timex in timexes(Document.from_text(text, published="2024-05-05"), RULEBOOK):
        assert at <= timex.span.start < timex.span.end <= len(text)
        assert text[timex.span.start : timex.span.end] == timex.text
        assert timex.value
        assert timex.edtf != ""
        assert timex.interval.contains(timex.interval)
        at = timex.span.end


@settings(max_examples=100, deadline=None)
@given(texts)
def test_without_publication_nothing_raises_either(text: str) -> None:
    """A text without a date of publication is no harder."""
    for timex in timexes(Document.from_text(text), RULEBOOK):
        assert timex.type in {"DATE", "TIME", "DURATION", "SET"}


@pytest.mark.parametrize(
    "unit", ["1234567890", "the the the ", "((((", "two ", "twenty-", "1998-", "12:30:", "3/6/", "early late ", "\n"]
)
def test_a_long_line_is_read_in_linear_time(unit: str) -> None:
    """Four times the text takes about four times as long, not sixteen times."""

    def seconds(size: int) -> float:
        document = Document.from_text(unit * (size // len(unit)), published="2024-05-05")
        start = time.process_time()
        timexes(document, RULEBOOK)
        return time.process_time() - start

    seconds(20_000)
    assert seconds(400_000) < 10 * max(seconds(100_000), 0.02)
