"""Datelines and bylines that end in a stop, in the formats that have no metadata."""

import pytest

from factcheck.documents import read_bytes
from factcheck.documents.settings import ReadSettings, Source
from factcheck.model.document import Document
from factcheck.pipeline import builtin_rulebook
from factcheck.readsettings import read_settings
from tests.documents.test_header import BODY, in_format, kinds, read

STOPPED = [
    "Lima, 3 May 2026.",
    "LIMA, 3 May 2026:",
    "Lima, Peru, 3 May 2026.",
    "Lima (Wire), 3 May 2026.",
    "By Ada Quill, 3 May 2026.",
]


def one(text: str, settings: ReadSettings) -> Document:
    (document,) = read_bytes(Source("page.txt", text.encode()), settings).documents
    return document


@pytest.mark.parametrize("dateline", [*STOPPED, "LIMA, 3 May 2026 —"])
@pytest.mark.parametrize("ending", [".txt", ".md", ".docx"])
def test_a_dateline_before_the_first_sentence_tells_the_day(ending: str, dateline: str, settings: ReadSettings) -> None:
    """The words after it are the text; the derivation tells method, grade and words."""
    document = read(f"page{ending}", in_format(ending, [f"{dateline} {BODY}", "", "It runs."]), settings)
    assert [("meta", dateline), ("paragraph", BODY)] == kinds(document)[:2]
    (step,) = document.published_derivation
    assert (step.rule, step.text) == ("publication/dateline", "published 2026-05-03: taken from the dateline")
    assert step.span is not None
    assert "3 May 2026" == step.span.slice(document.text)


@pytest.mark.parametrize("line", [*STOPPED, "By Ada Quill, 3 May 2026", "By Ada Quill in Lima, 3 May 2026"])
@pytest.mark.parametrize("head", [[], ["Ferry opens"], ["Ferry opens", ""]])
@pytest.mark.parametrize("ending", [".txt", ".md", ".docx"])
def test_a_dateline_or_byline_may_be_a_line_of_its_own(
    ending: str, head: list[str], line: str, settings: ReadSettings
) -> None:
    """Under the headline, or first."""
    document = read(f"page{ending}", in_format(ending, [*head, line, "", BODY]), settings)
    assert "2026-05-03" == str(document.published)
    assert [("meta", line), ("paragraph", BODY)] == kinds(document)[-2:]


@pytest.mark.parametrize("ending", [".txt", ".md"])
def test_the_day_may_stand_below_the_author(ending: str, settings: ReadSettings) -> None:
    """Each on its line."""
    document = read(f"page{ending}", f"Ferry opens\nBy Ada Quill\n3 May 2026\n{BODY}\n".encode(), settings)
    assert "2026-05-03" == str(document.published)
    assert ("paragraph", BODY) == kinds(document)[-1]


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Quill<br>May 3, 2026",
        "May 3, 2026<br>By Ada Quill and Otto Brahm",
        "By Ada Quill<br>Harbour Gazette<br>3 May 2026, 10:30",
        "BY ADA QUILL | MAY 3, 2026 | 10:30 AM",
        "Posted by Ada Quill on May 3, 2026 in Boats",
        "Written by Ada Quill May 3, 2026",
        "3 May 2026 | By Ada Quill",
        "Sun 3 May 2026 10.30 BST",
    ],
)
def test_the_line_of_an_author_tells_the_day(line: str) -> None:
    """However the two are parted, and in whatever order."""
    page = f"<article><h1>Ferry opens</h1><p>{line}</p><p>{BODY} And so it went on for the whole of the day.</p></article>"
    (document,) = read_bytes(Source("page.html", page.encode()), read_settings(builtin_rulebook())).documents
    assert "2026-05-03" == str(document.published)[:10]
    assert "meta" == document.blocks[1].kind


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Quill, born 3 May 2026",
        "By Ada Quill, 3 May 2026 to 5 May 2026",
        "Ferry of 3 May 2026 by the pier",
        "By May 3",
    ],
)
def test_another_day_on_that_line_is_none_of_publication(line: str) -> None:
    """A life, a stretch of days, a headline."""
    assert one(f"Ferry opens\n\n{line}\n\n{BODY}\n", read_settings(builtin_rulebook())).published is None


@pytest.mark.parametrize(
    "text",
    [
        f"On 3 May 2026, {BODY}",
        "Lima, 3 May 2026, saw the ferry open. It runs.",
        "In Lima, 3 May 2026 was a day of rain. It runs.",
        "Lima talks, 3 May 2026. It runs.",
        "The treaty was signed in Lima, 3 May 2026. It runs.",
        "Update, 3 May 2026. It runs.",
        "Lima 3 May 2026. It runs.",
        "Lima, May 2026. It runs.",
        "Lima, 3 May 2026. it runs.",
        "By Ada Quill, who sailed on 3 May 2026. It runs.",
        "Both were in Lima, on 3 May 2026. It runs.",
    ],
)
def test_a_date_in_the_first_sentence_is_no_dateline(text: str, settings: ReadSettings) -> None:
    """Something else than a place or a name stands before it, or it goes on."""
    document = one(f"Ferry opens\n\n{text}\n", settings)
    assert document.published is None
    assert ("paragraph", text) == kinds(document)[-1]


def test_a_story_of_old_days_is_not_of_its_first_day(settings: ReadSettings) -> None:
    """It tells of years that nobody could know of on that day."""
    story = "Lima, 3 May 1826. The first boat lay at the pier. {}\n"
    assert "1826-05-03" == str(one(story.format("It left in 1827."), settings).published)
    assert one(story.format("It was raised in 1911."), settings).published is None


def test_entries_of_a_diary_are_no_datelines(settings: ReadSettings) -> None:
    """Each opens with its own place and day."""
    text = "Lima, 3 May 2026. The boat left.\n\nIt was late.\n\nLima, 5 May 2026. The boat came.\n"
    assert one(text, settings).published is None
