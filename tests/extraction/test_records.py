"""Reference facts as claims, each pointing at the line that records it."""

import pathlib

from factcheck.extraction.records import records
from factcheck.model.claim import Claim
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.loader import load

OFFICE = """
[[office]]
id          = "xx-tea-minister"
description = "Tea Minister of Kenya."
names       = ["tea minister"]
body        = "state:ke"
terms = [
  { holder = "Ada Quill", also = ["A. Quill"], from = 2001-02-03, to = 2004-05-06, source = "x:1", retrieved = 2026-01-01 },
  { holder = "Robert Heron", from = 2004-05-06, source = "x:2", retrieved = 2026-01-01 },
  { holder = "Ilmo Vasara", to = 1999-12-31, source = "x:3", retrieved = 2026-01-01 },
  { holder = "Mira Vasara", source = "x:4", retrieved = 2026-01-01 },
]
"""

SERIES = """
[[series]]
id          = "xx-water"
description = "Water dialogue of Kenya and Peru."
names       = ["water dialogue"]
who         = ["state:ke", "state:pe"]
instances = [
  { ordinal = 1, name = "Lima Dialogue", where = "Lima", from = 2018-05-04, source = "x:1", retrieved = 2026-01-01 },
  { ordinal = 2, where = "Blue Hall", from = 2019-05-04, to = 2019-05-06, source = "x:2", retrieved = 2026-01-01 },
  { ordinal = 3, source = "x:3", retrieved = 2026-01-01 },
]

[[series]]
id          = "xx-nameless"
description = "Something that no claim rule knows."
names       = ["grand tea pot"]
who         = ["state:ke"]
instances = [
  { ordinal = 1, from = 2018-05-04, source = "x:1", retrieved = 2026-01-01 },
]
"""


def recorded(folder: pathlib.Path, facts: str) -> list[Claim]:
    """The claims of a pack's facts."""
    (folder / "tea").mkdir()
    (folder / "tea" / "facts.toml").write_text(facts, encoding="utf-8")
    return [claim for claim in records(load([folder])) if claim.document.name.endswith("tea/facts.toml")]


def dates(claims: list[Claim]) -> list[str | None]:
    return [claim.when.edtf if claim.when else None for claim in claims]


def test_each_term_is_a_claim(tmp_path: pathlib.Path) -> None:
    """With all names of the holder; a term without an end goes on, one without any day has no time."""
    claims = recorded(tmp_path, OFFICE)
    assert ["2001-02-03/2004-05-06", "2004-05-06/..", "../1999-12-31", None] == dates(claims)
    assert ("Ada Quill", "A. Quill") == claims[0].labels("holder")
    assert {"tenure/holds"} == {claim.type for claim in claims}
    assert {("state:ke",)} == {claim.keys("body") for claim in claims}
    assert {("tea minister",)} == {claim.keys("base") for claim in claims}


def test_a_fact_is_quoted_from_its_line(tmp_path: pathlib.Path) -> None:
    """The quote is the line, its days are marked, and the source is the step."""
    first = recorded(tmp_path, OFFICE)[0]
    assert first.quote.startswith('{ holder = "Ada Quill"')
    assert first.quote == first.span.slice(first.document.text)
    assert first.when is not None
    assert "from = 2001-02-03, to = 2004-05-06" == first.when.span.slice(first.document.text)
    assert ("record", 8) == (first.document.tier, first.document.place(first.span.start).line)
    assert ["On record, Tea Minister of Kenya: Ada Quill, from 2001-02-03 to 2004-05-06 (x:1, looked up 2026-01-01)"] == [
        step.text for step in first.provenance
    ]


def test_each_instance_of_a_series_is_a_claim(tmp_path: pathlib.Path) -> None:
    """As the name of the series is claimed in a text; a place that no rule knows is a name; no claim rule, no claim."""
    claims = recorded(tmp_path, SERIES)
    assert ["2018-05-04", "2019-05-04/2019-05-06", None] == dates(claims)
    assert [1, 2, 3] == [claim.ordinal for claim in claims]
    assert ["Lima", "Blue Hall", None] == [claim.where for claim in claims]
    assert ["Lima Dialogue", "water dialogue", "water dialogue"] == [claim.labels("what")[0] for claim in claims]
    assert {("state:ke", "state:pe")} == {claim.keys("parties") for claim in claims}
    assert {("talks",)} == {claim.keys("what") for claim in claims}


def test_facts_that_share_a_line_have_no_place_of_their_own(tmp_path: pathlib.Path) -> None:
    """What cannot be found line by line still counts."""
    one_line = OFFICE.replace("},\n  { holder", "}, { holder")
    assert [False, True, True, True] == [len(claim.span) == 0 for claim in recorded(tmp_path, one_line)]


def test_every_fact_of_the_package_has_its_line() -> None:
    """The records that ship are quoted, each from its own line, once for each name that tells the office or series."""
    claims = records(builtin_rulebook())
    names = [(claim.keys("office"), claim.keys("what"), claim.keys("qualifier"), claim.keys("topic")) for claim in claims]
    places = [(claim.document.name, claim.span.start, name) for claim, name in zip(claims, names, strict=True)]
    assert len(places) == len(set(places))
    assert [] == [claim.rule for claim in claims if not claim.quote.startswith("{") or not claim.quote.endswith("}")]
