"""One slip is told once: by the check that understands most of it."""

import pytest

from factcheck import Document, check


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        (
            "Foreign Minister Otto Brahm of Peru met his Latvian counterpart, Anna Lund, in Lima on 14 March 2024.",
            "Foreign Minister Otto Brahm of Peru received his Estonian counterpart, Anna Lund, in Lima on 14 March 2024.",
            "tenure/body-differs",
        ),
        (
            "The deputy mayor of Holm, Anna Lund, opened the hospital in Skarv on 16 August 2023.",
            "Otto Brahm and the mayor of Holm, Anna Lund, opened the hospital in Skarv on 16 August 2023. It is new.",
            "tenure/title-differs",
        ),
    ],
)
def test_one_slip_is_told_once(draft: str, source: str, expected: str) -> None:
    """A place before an office is what the office is of; a post is the office of a typed check."""
    report = check(Document.from_text(draft, name="draft"), against=Document.from_text(source, name="source"))
    assert [expected] == [one.check for one in report.findings]
