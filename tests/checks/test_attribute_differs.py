"""Two values of an attribute that a thing has once."""

import pytest

from factcheck import Document, check


def loud(draft: str, source: str) -> list[str]:
    """The messages of the warnings and errors of a draft held against one source."""
    report = check([Document.from_text(draft, name="draft")], against=[Document.from_text(source, name="source")])
    return [one.message for one in report.findings if one.severity != "note" and one.check.startswith("attributes/")]


def test_a_second_date_of_birth_is_told() -> None:
    """Nobody is born twice."""
    found = loud("Aksel Lund was born in May.", "Aksel Lund (born 4 March 1951) is a Danish potter.")
    assert ["Aksel Lund: May here, 4 March 1951 there."] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Aksel Lund was born in March.", "Aksel Lund (born 4 March 1951) is a Danish potter."),
        ("Lund was born in May.", "Aksel Lund (born 4 March 1951) is a Danish potter."),
        ("Frederik I was born in 1471.", "Frederik II was born in 1534."),
        ("Aksel Lund is a Danish potter.", "Aksel Lund (born 1951) is a Finnish and Danish potter."),
        ("His Danish cousins came.", "His Finnish boat sank."),
        ("Varde is a town in Denmark.", "Varde (pop. 14,000) is a town in Jutland."),
    ],
)
def test_what_can_both_be_true_is_silent(draft: str, source: str) -> None:
    """Coarser dates, surnames alone, kings of one name, two states of one person, words that only end like a verb."""
    assert [] == loud(draft, source)
