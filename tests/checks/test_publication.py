"""Days of publication that disagree."""

import pathlib

import factcheck
from tests.told import findings, values

CHECK = "dates/publication-disagrees"
TWO_DAYS = "---\ndate: 2025-05-07\n---\nPublished 9 May 2025\n\nThe ferry opened on Monday.\n"


def test_both_days_are_shown_where_they_stand() -> None:
    """The day that was settled on comes first; the finding is a note."""
    (found,) = findings(TWO_DAYS, only=CHECK)
    assert ("note", "date") == (found.severity, found.slot)
    assert [("draft-1", "2025-05-07"), ("draft-1", "2025-05-09")] == values(found)
    assert ["2025-05-07", "9 May 2025"] == [side.quote for side in found.evidence]


def test_a_day_between_the_two_is_no_disagreement() -> None:
    """Stories are filed the evening before, and time zones differ."""
    assert [] == findings(TWO_DAYS.replace("9 May", "8 May"), only=CHECK)


def test_the_day_that_the_caller_gives_is_not_doubted() -> None:
    """Who calls knows when it was published."""
    assert [] == findings(TWO_DAYS, only=CHECK, published="2025-06-01")


def test_sources_are_not_told_of() -> None:
    """Findings are about the documents under check."""
    assert [] == findings("The ferry opened.", against=(TWO_DAYS,), only=CHECK)


def test_a_day_that_stands_in_no_words_is_shown_at_the_first_line(tmp_path: pathlib.Path) -> None:
    """Two elements of a page's head disagree: neither is in the text."""
    page = tmp_path / "page.html"
    page.write_text(
        "<html><head><title>Ferry</title>"
        '<meta property="article:published_time" content="2025-05-07"><meta name="date" content="2025-04-01">'
        "</head><body><article><h1>Ferry opens</h1><p>The ferry opened on Monday.</p></article></body></html>",
        encoding="utf-8",
    )
    found = [one for one in factcheck.check(page).findings if one.check == CHECK]
    assert [["Ferry opens"]] == [[side.quote for side in one.evidence] for one in found]
    assert ["2025-05-07 or 2025-04-01"] == [one.evidence[0].value for one in found]


def test_the_manifest_against_the_page(tmp_path: pathlib.Path) -> None:
    """A list of sources that gives another day than the page itself."""
    (tmp_path / "sources.toml").write_text('[[source]]\nmatch = "*.txt"\npublished = 2025-06-01\n', encoding="utf-8")
    (tmp_path / "ferry.txt").write_text("Published 9 May 2025\n\nThe ferry opened on Monday.\n", encoding="utf-8")
    (found,) = [one for one in factcheck.check(tmp_path).findings if one.check == CHECK]
    assert "Published on 2025-06-01 by one account, on 2025-05-09 by another." == found.message
    assert ["9 May 2025"] == [side.quote for side in found.evidence]
