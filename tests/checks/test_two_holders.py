"""One seat, two holders at one time."""

import pathlib

import pytest

import factcheck
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Rulebook
from tests.told import finding, findings

ONLY = "tenure/two-holders"
DRAFT = "On 4 May 2019, Peru’s Foreign Minister Ada Quill opened the fair."

REGISTER = """
[[office]]
id          = "xx-water"
description = "Water Minister of Kenya."
names       = ["water minister"]
body        = "state:ke"
seats       = %d
terms = [
  { holder = "Ada Quill", from = 2001-02-03, to = 2004-05-06, source = "x:1", retrieved = 2026-01-01 },
  { holder = "Robert Heron", from = 2004-05-06, source = "x:2", retrieved = 2026-01-01 },
]
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The rules with a register of one office of Kenya."""
    return _rules(tmp_path_factory.mktemp("one"), seats=1)


def _rules(folder: pathlib.Path, seats: int) -> Rulebook:
    (folder / "water").mkdir()
    (folder / "water" / "facts.toml").write_text(REGISTER % seats, encoding="utf-8")
    return load([folder])


def found(text: str, rulebook: Rulebook) -> list[str]:
    """The severities of such findings on a text."""
    report = factcheck.check(factcheck.Document.from_text(text), rules=rulebook)
    return [one.severity for one in report.findings if one.check == ONLY]


def test_another_in_the_midst_of_a_recorded_term_is_an_error(rules: Rulebook) -> None:
    """The register knows who held the office that day."""
    assert ["error"] == found("On 1 March 2002, Kenyan Water Minister Mira Teal spoke.", rules)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 February 2001, Kenyan Water Minister Mira Teal spoke.",
        "On 6 May 2004, Kenyan Water Minister Mira Teal spoke.",
        "On 1 March 2009, Kenyan Water Minister Mira Teal spoke.",
        "In March 2002, Kenyan Water Minister Mira Teal spoke.",
        "On 1 March 2002, Kenyan Water Minister Robert Heron spoke.",
        "On 1 March 2002, Kenyan Water Minister Mira Quill spoke.",
        "On 1 March 2002, Kenyan Water Minister Quill spoke.",
        "On 1 March 2002, Water Minister Mira Teal spoke.",
        "On 1 March 2002, then Kenyan Water Minister Mira Teal spoke.",
        "Kenyan Water Minister Mira Teal will speak on 1 March 2002.",
    ],
)
def test_what_the_register_leaves_open(text: str, rules: Rulebook) -> None:
    """Handover, an open term, a month, a holder on record, a namesake, a surname, no body, an interim holder, a plan."""
    assert [] == found(text, rules)


def test_an_office_of_several_seats_has_several_holders(tmp_path: pathlib.Path) -> None:
    """The register says how many."""
    assert [] == found("On 1 March 2002, Kenyan Water Minister Mira Teal spoke.", _rules(tmp_path, seats=2))


def test_the_same_day_may_be_the_day_of_handover() -> None:
    """So it is only a warning."""
    one = finding(DRAFT, against=("On 4 May 2019, Peru’s Foreign Minister Otto Brahm closed the fair.",), only=ONLY)
    assert ("warning", "person", ["Ada Quill", "Otto Brahm, 2019-05-04"]) == (
        one.severity,
        one.slot,
        [side.value for side in one.evidence],
    )


def test_a_day_between_two_of_another_holder_is_an_error() -> None:
    """Both days are shown."""
    source = (
        "On 2 May 2019, Peru’s Foreign Minister Otto Brahm came. On 6 May 2019, Peru’s Foreign Minister Otto Brahm left."
    )
    one = finding(DRAFT, against=(source,), only=ONLY)
    assert ("error", 3) == (one.severity, len(one.evidence))


@pytest.mark.parametrize(
    "source",
    [
        "On 5 May 2019, Peru’s Foreign Minister Otto Brahm closed the fair.",
        "In May 2019, Peru’s Foreign Minister Otto Brahm closed the fair.",
        "On 4 May 2019, Kenya’s Foreign Minister Otto Brahm closed the fair.",
        "On 4 May 2019, Foreign Minister Otto Brahm closed the fair.",
        "On 4 May 2019, Peru’s Water Minister Otto Brahm closed the fair.",
        "On 4 May 2019, Peru’s former Foreign Minister Otto Brahm closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Quill Ada closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Aida Quill closed the fair.",
        "On 2 May 2018, Peru’s Foreign Minister Otto Brahm came. On 6 May 2020, Peru’s Foreign Minister Otto Brahm left.",
        "On 4 May 2019, Peru’s Foreign Minister Otto Brahm left. Ada Quill, the Foreign Minister of Peru, was sworn in.",
    ],
)
def test_what_may_be_two_times_or_one_person(source: str) -> None:
    """Other days, bodies and offices; once in office; other forms of the name; a return; a source that knows both."""
    assert [] == findings(DRAFT, against=(source,), only=ONLY)


def test_two_drafts_are_not_held_against_each_other_where_there_are_sources() -> None:
    """Each is held against the sources alone."""
    other = "On 4 May 2019, Peru’s Foreign Minister Otto Brahm closed the fair."
    assert [] == findings(DRAFT, other, against=(), only=ONLY)
    assert 2 == len(findings(DRAFT, other, only=ONLY))
