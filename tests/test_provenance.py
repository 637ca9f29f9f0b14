"""Every quote is a slice of its document, and every place leads back into the file: whatever the text."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck

NEWLINES = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"])
PIECES = st.sampled_from(
    [
        "The second Kenya-Peru Water Dialogue was held in Lima in May 2019.",
        "The second Kenya–Peru Water Dialogue was held in Nairobi on 4 May 2018.",
        "The third Kenya-Peru Water Dialogue was held in 2011.",
        "They met on Monday, 6 May 2025.",
        "They met on 31 June 2021",
        "On 12 March 2010, President Bill Clinton of the United States spoke.",
        "Kenyan Foreign Minister Ada Quill",
        "That meeting was long.",
        "The bridge cost $3 million.",
        "The bridge cost $4 million.",
        "𝄞 é é ﬁ \u200b\u00ad",
        "مرحبا 日本語 ',«»",
        "\ue001\ue006",
        "\ud800",
        "- ",
        "# ",
        " ",
        "(",
        "",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, NEWLINES, st.text(max_size=6)), max_size=14).map(" ".join)


def slices(report: factcheck.Report) -> list[tuple[str, str]]:
    """Each quote with what stands at its place."""
    sides = [side for found in report.findings for side in found.evidence]
    return [(side.quote, side.document.text[side.span.start : side.span.end]) for side in sides]


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_evidence_is_a_slice_of_its_document(draft: str, source: str) -> None:
    """Of findings, with marks inside the quote and places that are counted from one; and of claims and times."""
    report = factcheck.check(
        factcheck.Document.from_text(draft, name="a"), against=factcheck.Document.from_text(source, name="b")
    )
    assert [] == [pair for pair in slices(report) if pair[0] != pair[1]]
    for side in (side for found in report.findings for side in found.evidence):
        assert side.mark is None or side.span.covers(side.mark)
        assert min(side.line, side.column) >= 1
    assert {claim.document.text for claim in report.claims} <= {draft, source}
    assert [] == [claim for claim in report.claims if claim.quote != claim.span.slice(claim.document.text)]
    times = factcheck.timexes(factcheck.Document.from_text(draft))
    assert [] == [timex for timex in times if timex.text != timex.span.slice(draft)]


@settings(max_examples=30)
@given(TEXTS)
def test_a_text_is_never_rewritten(text: str) -> None:
    """What the report holds is what it was given."""
    assert text == factcheck.check(factcheck.Document.from_text(text)).documents[0].text


LINES = ["Rain fell é𝄞 on Lima.", "", "They met on Monday, 6 May 2025, and on 31 June 2021."]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_line_and_column_are_those_of_the_file(tmp_path: Path, newline: str, mark: bytes) -> None:
    """With any newline, with or without a byte order mark."""
    path = tmp_path / "a.txt"
    path.write_bytes(mark + newline.join(LINES).encode())
    report = factcheck.check(path)
    places = [(side.line, side.column, side.quote) for found in report.findings for side in found.evidence]
    assert [(3, 13, "Monday, 6 May 2025"), (3, 40, "31 June 2021")] == places
    assert [] == [pair for pair in slices(report) if pair[0] != pair[1]]


def test_records_are_quoted_from_their_files() -> None:
    """The other side of a finding against a reference fact is the line that records it."""
    report = factcheck.check(
        factcheck.Document.from_text("On 12 March 2010, President Bill Clinton of the United States spoke.")
    )
    (found,) = report.findings
    record = found.evidence[1]
    rules = Path(factcheck.__file__).parents[1] / record.document.name
    assert rules.read_text(encoding="utf-8").splitlines()[record.line - 1].startswith(record.quote, record.column - 1)
