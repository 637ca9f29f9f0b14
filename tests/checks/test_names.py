"""One person under two names, and a surname without a first name."""

import datetime

import pytest

import factcheck
from tests.told import finding, findings

FIRST = "names/first-name-differs"
SPELT = "names/variants"
BARE = "names/no-full-name"

DRAFT = "Peru’s Foreign Minister Ada Quill opened the fair."
DATED = "On 4 May 2019, Peru’s Foreign Minister Ada Quill opened the fair."


@pytest.mark.parametrize(
    ("draft", "source", "severity"),
    [
        (DATED, "On 4 May 2019, Peru’s Foreign Minister Mira Quill closed the fair.", "error"),
        (DATED, "In May 2019, Peru’s Foreign Minister Mira Quill closed the fair.", "error"),
        (DATED, "Peru’s Foreign Minister Mira Quill closed the fair.", "warning"),
        (DRAFT, "Peru’s Foreign Minister Mira Quill closed the fair.", "warning"),
    ],
)
def test_another_first_name_in_one_office_is_told(draft: str, source: str, severity: str) -> None:
    """Surely where both are dated, less so where one is not."""
    found = finding(draft, against=(source,), only=FIRST)
    assert (severity, "person", ["Ada Quill", "Mira Quill"]) == (
        found.severity,
        found.slot,
        [side.value for side in found.evidence],
    )


@pytest.mark.parametrize(
    "source",
    [
        "On 4 May 2009, Peru’s Foreign Minister Mira Quill closed the fair.",
        "On 4 May 2019, Kenya’s Foreign Minister Mira Quill closed the fair.",
        "On 4 May 2019, Foreign Minister Mira Quill closed the fair.",
        "On 4 May 2019, Peru’s Water Minister Mira Quill closed the fair.",
        "On 4 May 2019, Peru’s former Foreign Minister Mira Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister A. Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Ada Mira Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Adah Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Ada Brahm closed the fair.",
        "Peru’s Foreign Minister Mira Quill closed the fair. Ada Quill, her sister, was there.",
    ],
)
def test_who_may_be_another_or_the_same(source: str) -> None:
    """Other times, bodies and offices; initials, further names, spellings, surnames alone; a text that knows both."""
    assert [] == findings(DATED, against=(source,), only=FIRST)


def test_a_year_may_have_seen_both() -> None:
    """Two dates that are only years say little."""
    draft, source = (f"In 2019, Peru’s Foreign Minister {name} Quill spoke to farmers." for name in ("Ada", "Mira"))
    assert [] == findings(draft, against=(source,), only=FIRST)


@pytest.mark.parametrize(("year", "expected"), [(2019, 1), (2025, 0)])
def test_texts_of_other_years_may_tell_of_another_holder(year: int, expected: int) -> None:
    """Where nothing is dated, the days of publication count."""
    texts = ((DRAFT, 2019), (DRAFT.replace("Ada", "Mira"), year))
    documents = [
        factcheck.Document.from_text(text, name=str(n), published=datetime.date(y, 5, 4))
        for n, (text, y) in enumerate(texts)
    ]
    found = factcheck.check(documents[:1], against=documents[1:]).findings
    assert expected == len([one for one in found if one.check == FIRST])


def test_the_register_knows_the_first_name() -> None:
    """Of a date inside the term; a namesake whom the register knows too is a case of a wrong date."""
    found = finding("On 12 July 1996, US President Hugh Clinton signed it.", only=FIRST)
    assert "Bill Clinton" == found.evidence[1].value
    assert [] == findings("On 12 July 2019, Japanese Foreign Minister Yohei Kono spoke.", only=FIRST)
    assert [] == findings("On 12 July 2016, US President Hugh Clinton spoke.", only=FIRST)


FAR = " The fair had many guests, who came from all over the land and stayed for the whole of the week."
NASSIR = "Sheikh Nassir bin Ali al-Thani opened the fair."


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (f"{NASSIR}{FAR} Sheikh Nasser bin Ali al-Thani left.", ["Nassir bin Ali al-Thani", "Nasser bin Ali al-Thani"]),
        (f"Jens Stoltenberg spoke to farmers.{FAR} Jens Stoltenburg left.", ["Jens Stoltenberg", "Jens Stoltenburg"]),
    ],
)
def test_two_spellings_in_one_text_are_told(text: str, sides: list[str]) -> None:
    """Once, with both places."""
    found = finding(text, only=SPELT)
    assert ("warning", "name", sides) == (
        found.severity,
        found.slot,
        sorted(e.value for e in found.evidence)[::-1] if "Nassir" in text else [e.value for e in found.evidence],
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{NASSIR}{FAR} Sheikh Nassir bin Ali Al Thani left.",
        f"{NASSIR}{FAR} Sheikh Nassir left.",
        f"{NASSIR}{FAR} Sheikh Hamad bin Ali al-Thani left.",
        f"Hayashi Yoshimasa spoke.{FAR} Yoshimasa Hayashi left.",
        f"Julia Quill spoke.{FAR} Julie Quill left.",
        f"Karen Quill spoke.{FAR} Karin Quill left.",
        f"Jens Stoltenberg spoke.{FAR} J. Stoltenberg left.",
        f"José Heron spoke.{FAR} Jose Heron left.",
        "Jens Stoltenberg spoke and Jens Stoltenburg left.",
    ],
)
def test_what_is_one_spelling_or_two_people(text: str) -> None:
    """Articles, short forms, another person, turned names, two given names, initials, accents, names side by side."""
    assert [] == findings(text, only=SPELT)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Peru’s Foreign Minister Muhammad Heron left.", 1),
        ("Kenya’s Foreign Minister Muhammad Heron left.", 0),
        ("Mohammed Heron left with Otto Brahm and David Teal.", 1),
        ("Mohammed Heron left with Otto Brahm.", 0),
        ("Muhammad Heron left. Mohamed Heron stayed with Otto Brahm and David Teal.", 0),
    ],
)
def test_two_texts_must_tell_of_one_person(source: str, expected: int) -> None:
    """By the office, or by the company of the same people; and neither text may know both."""
    draft = f"Peru’s Foreign Minister Mohamed Heron spoke.{FAR} Otto Brahm and David Teal came."
    assert expected == len(findings(draft, against=(source,), only=SPELT))


def test_drafts_are_not_held_against_each_other_where_there_are_sources() -> None:
    """Only against the sources; without any, each two spellings are told once of a document, on either side."""
    drafts = "Peru’s Foreign Minister Mohamed Heron spoke.", "Peru’s Foreign Minister Muhammad Heron spoke."
    assert [] == findings(*drafts, against=(), only=SPELT)
    assert 1 == len(findings(*drafts, only=SPELT))
    assert 2 == len(findings(*drafts, "Peru’s Foreign Minister Mohamed Heron left.", only=SPELT))


def test_a_surname_alone_is_noted() -> None:
    """Once, where it stands first."""
    found = finding("Mayor Ada Quill spoke. Mr Brahm said it was late. Mr Brahm left.", only=BARE)
    assert ("note", "Mr Brahm", 23) == (found.severity, found.evidence[0].quote, found.evidence[0].span.start)


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ada Quill spoke. Mr Quill said it was late.",
        "Mayor Ada Quill spoke to Otto Brahm. Mr Brahm said it was late.",
        "Mayor Ada Quill spoke to Xylo Brahm. Mr Brahm said it was late.",
        "Mayor Ada Quill spoke. Mr Brahm-Heron and Lady Brahm-Heron said it was late. Mr Brahm agreed.",
        "Mayor Ada Quill spoke. Sir Brahm said it was late.",
        "Mr Brahm said it was late.",
    ],
)
def test_a_surname_whose_full_name_may_stand_somewhere(text: str) -> None:
    """A name in full, known for one or not; another title; a text without any full name."""
    assert [] == findings(text, only=BARE)
