"""Offices given to their recorded holders outside the recorded terms."""

import pathlib

import pytest

import factcheck
from factcheck.model.finding import Finding
from factcheck.rulebook.loader import load
from factcheck.rulebook.rulebook import Rulebook
from tests.told import finding, findings

REGISTER = """
[[office]]
id          = "xx-%(who)s"
description = "Water Minister."
names       = ["water minister"]
body        = "%(body)s"
terms = [
  { holder = "Ada Quill", also = ["Mae Quill"], from = 2001-02-03, to = 2004-05-06, source = "x:1", retrieved = 2026-01-01 },
  { holder = "Robert Heron", from = 2004-05-06, to = 2008-07-08, source = "x:2", retrieved = 2026-01-01 },
  { holder = "Ilmo Vasara", source = "x:4", retrieved = 2026-01-01 },
  { holder = "Ada Quill", from = 2008-07-08, to = 2010-09-10, source = "x:3", retrieved = 2026-01-01 },
]
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Rulebook:
    """The rules with a register of one office of Kenya."""
    return _rules(tmp_path_factory.mktemp("pack"), "state:ke")


def _rules(folder: pathlib.Path, *bodies: str) -> Rulebook:
    (folder / "water").mkdir()
    text = "".join(REGISTER % {"body": body, "who": body[-2:]} for body in bodies)
    (folder / "water" / "facts.toml").write_text(text, encoding="utf-8")
    return load([folder])


def outside(text: str, rules: Rulebook) -> list[Finding]:
    """What is found outside a term."""
    found = factcheck.check(factcheck.Document.from_text(text), rules=rules).findings
    return [one for one in found if one.check == "tenure/outside-term"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 1 March 2002, Kenyan Water Minister Robert Heron spoke.", ["2004-05-06"]),
        ("On 1 March 2006, Kenyan Water Minister Ada Quill spoke.", ["2001-02-03"]),
        ("On 1 March 2006, Kenyan Water Minister Mae Quill spoke.", ["2001-02-03"]),
        ("On 1 March 2006, Kenya’s Water Minister Quill Ada spoke.", ["2001-02-03"]),
    ],
)
def test_a_time_outside_every_term_is_told(text: str, expected: list[str], rules: Rulebook) -> None:
    """With the nearest term of the person, and who held the office then."""
    (found,) = outside(text, rules)
    mine, term, then = found.evidence
    assert ("error", "role") == (found.severity, found.slot)
    assert expected == [term.value.split(", ")[1].split("/")[0]]
    assert mine.document.name == "text"
    assert then.value.split(",")[0] not in mine.quote


def test_a_gap_in_the_register_makes_it_less_sure(rules: Rulebook) -> None:
    """Where nobody is recorded for the time, a term may be missing."""
    (found,) = outside("On 1 March 1999, Kenyan Water Minister Ada Quill spoke.", rules)
    assert ("warning", 2) == (found.severity, len(found.evidence))


@pytest.mark.parametrize(
    "text",
    [
        "On 1 March 2002, Kenyan Water Minister Ada Quill spoke.",
        "On 6 May 2004, Kenyan Water Minister Ada Quill spoke.",
        "On 6 May 2004, Kenyan Water Minister Robert Heron spoke.",
        "In 2004, Kenyan Water Minister Robert Heron spoke.",
        "On 1 March 2002, former Kenyan Water Minister Robert Heron spoke.",
        "On 1 March 2002, Kenyan Water Minister Mira Heron spoke.",
        "On 1 March 2002, Peruvian Water Minister Robert Heron spoke.",
        "On 1 March 2002, Kenyan Water Secretary Robert Heron spoke.",
        "Kenyan Water Minister Robert Heron spoke.",
        "On 1 March 1922, Kenyan Water Minister Ilmo Vasara spoke.",
        "On 1 March 1999, Kenyan Water Minister Quill spoke.",
        "Kenyan Water Minister Robert Heron will speak on 1 March 2031.",
    ],
)
def test_what_breaks_no_term(text: str, rules: Rulebook) -> None:
    """In office, handing over, once in office, a namesake, another state or office; no time, no days on record, a plan."""
    assert [] == outside(text, rules)


def test_without_a_body_any_body_may_be_meant(rules: Rulebook, tmp_path: pathlib.Path) -> None:
    """One register: it is that one; two registers of one name: it may be either."""
    text = "On 1 March 2006, Water Minister Ada Quill spoke."
    assert 1 == len(outside(text, rules))
    assert [] == outside(text, _rules(tmp_path, "state:ke", "state:pe"))


DEPUTY = "On 4 May 2019, Peru’s Deputy Foreign Minister Ada Quill opened the fair."


def test_a_title_one_rank_off_is_told() -> None:
    """Deputy here, minister there, for one body and one time."""
    found = finding(
        DEPUTY, against=("On 4 May 2019, Peru’s Foreign Minister Ada Quill closed the fair.",), only="tenure/title"
    )
    assert ("warning", "role", ["Deputy Foreign Minister", "Ada Quill, Foreign Minister"]) == (
        found.severity,
        found.slot,
        [side.value for side in found.evidence],
    )


@pytest.mark.parametrize(
    "source",
    [
        "On 4 May 2021, Peru’s Foreign Minister Ada Quill closed the fair.",
        "On 4 May 2019, Kenya’s Foreign Minister Ada Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Robert Heron closed the fair.",
        "On 4 May 2019, Peru’s Water Minister Ada Quill closed the fair.",
        "On 4 May 2019, former Foreign Minister of Peru Ada Quill closed the fair.",
        "Peru’s Foreign Minister Ada Quill closed the fair.",
        "On 4 May 2019, Peru’s Foreign Minister Ada Quill came. Peru’s Deputy Foreign Minister Ada Quill left that day.",
    ],
)
def test_what_may_be_two_offices_or_two_persons(source: str) -> None:
    """Another time, body, person or office; once held; undated; or the same title is told there too."""
    assert [] == findings(DEPUTY, against=(source,), only="tenure/title")


STALE = """
[[office]]
id          = "ke-water"
description = "Water Minister."
names       = ["water minister"]
body        = "state:ke"
terms = [
  { holder = "Ada Quill", from = 2001-02-03, to = 2004-05-06, source = "x:1", retrieved = 2026-01-01 },
  { holder = "Robert Heron", from = 2004-05-06, source = "x:2", retrieved = 2020-01-01 },
]
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 1 March 2012, Kenyan Water Minister Ada Quill spoke.", 1),
        ("On 1 March 2022, Kenyan Water Minister Ada Quill spoke.", 0),
        ("In 2020, Kenyan Water Minister Ada Quill spoke.", 0),
        ("On 1 March 2022, Kenyan Water Minister Robert Heron spoke.", 0),
        ("On 1 March 2022, Kenyan Water Minister Mira Heron spoke.", 0),
        ("On 1 March 2022, Kenyan Deputy Water Minister Robert Heron spoke.", 0),
        ("On 1 March 2022, Kenyan Water Minister Ilmo Vasara spoke.", 0),
    ],
)
def test_a_register_tells_nothing_of_the_time_after_it_was_looked_up(
    text: str, expected: int, tmp_path: pathlib.Path
) -> None:
    """An old register knows neither who came later, nor whether an earlier holder came back."""
    (tmp_path / "water").mkdir()
    (tmp_path / "water" / "facts.toml").write_text(STALE, encoding="utf-8")
    found = factcheck.check(factcheck.Document.from_text(text), rules=load([tmp_path])).findings
    assert expected == len([one for one in found if one.severity != "note"])


def test_a_term_without_an_end_is_known_to_the_day_of_its_record(tmp_path: pathlib.Path) -> None:
    """“Ran from 2008-07-08 to now” was said of a holder who may have left since."""
    text = REGISTER.replace(", to = 2010-09-10", "") % {"body": "state:ke", "who": "ke"}
    (tmp_path / "facts.toml").write_text(text, encoding="utf-8")
    draft = factcheck.Document.from_text("On 1 March 2008, Kenya’s Water Minister Ada Quill spoke.")
    (found,) = factcheck.check(draft, rules=load([tmp_path])).findings
    assert found.message.endswith("the term on record ran from 2008-07-08 to at least 2026-01-01.")
