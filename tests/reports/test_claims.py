"""What was understood, as a table and as JSON."""

import json

import pytest
from attrs import evolve

from factcheck.model.claim import Claim, Role
from factcheck.model.report import Problem
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.reports.claims import Understood, render_json, render_table
from factcheck.reports.format import Options
from factcheck.values.interval import Interval
from factcheck.values.timevalue import TimeValue
from tests.reports import sample

TEXT = "Avaria and Borland held their second talks on Monday, said the ministry."


@pytest.fixture
def understood() -> Understood:
    """A document with one claim and its temporal expression."""
    source = sample.document(TEXT, "a.txt", published="2025-05-07", tier="report")
    monday = Timex(
        Span(46, 52),
        "Monday",
        "DATE",
        TimeValue.from_edtf("2025-05-05"),
        (Step("temporal/weekday", "the Monday before publication"),),
    )
    told_before = Role("state:bo", "Borland", None, (Step("x/y", "named before"),))
    claim = Claim(
        type="meetings/talks",
        status="happened",
        document=source,
        span=Span(0, 52),
        quote=TEXT[:52],
        rule="meetings/held-talks",
        when=monday,
        ordinal=2,
        roles={
            "who": (
                Role("state:av", "Avaria", Span(0, 6)),
                told_before,
            ),
        },
    )
    bare = Claim("meetings/talks", "planned", source, Span(0, 6), "Avaria", "meetings/held-talks")
    return Understood(source, (claim, bare), (monday,))


def test_the_table_tells_roles_and_how_they_were_found(understood: Understood) -> None:
    """Each claim has its place, type, status, words, and one row for each role."""
    expected = """\
a.txt
  report · published 2025-05-07

  1:1 meetings/talks (happened)
    “Avaria and Borland held their second talks on Monday”
    when     “Monday” = 2025-05-05: the Monday before publication
    ordinal  2
    who      Avaria; Borland (named before)

  1:1 meetings/talks (planned)
    “Avaria”

could not read b.txt: not a text
2 claims and 1 temporal expression in 1 document.
"""
    assert expected == render_table([understood], [Problem("b.txt", "not a text")], Options())


def test_json_holds_values_intervals_and_places(understood: Understood) -> None:
    """Programs get every field, dates as ISO strings."""
    record = json.loads(render_json([understood], [Problem("b.txt", "not a text")]))
    assert [{"name": "b.txt", "reason": "not a text"}] == record["problems"]
    claim, bare = record["documents"][0]["claims"]
    assert {"earliest": "2025-05-05", "latest": "2025-05-05"} == claim["when"]["interval"]
    assert (1, 47, 1, 53) == tuple(claim["when"][key] for key in ("line", "column", "end_line", "end_column"))
    assert ["Avaria", "Borland"] == [role["label"] for role in claim["roles"]["who"]]
    assert [1, None] == [role["place"] and role["place"]["line"] for role in claim["roles"]["who"]]
    assert bare["when"] is None


@pytest.mark.parametrize(("day", "expected"), [(None, None), (1, "0001-01-01"), (0, "0000-12-31"), (-366, "-0001-12-31")])
def test_days_are_written_as_iso_dates_also_before_christ(understood: Understood, day: int | None, expected: str) -> None:
    """Years are astronomical, with a sign below zero; an open end is null."""
    timex = Timex(Span(46, 52), "Monday", "DATE", TimeValue(), bounds=Interval(day, None))
    record = json.loads(render_json([Understood(understood.document, (), (timex,))], []))
    assert expected == record["documents"][0]["timexes"][0]["interval"]["earliest"]


def test_the_table_tells_nothing_twice(understood: Understood) -> None:
    """Roles that only serve to compare say what another has said; the JSON has them all."""
    claim = understood.claims[0]
    doubled = evolve(claim, roles={**claim.roles, "parties": claim.roles["who"], "base": (Role("x", "AVARIA"),)})
    one = Understood(understood.document, (doubled,))
    table = render_table([one], (), Options())
    assert ("who" in table, "parties" in table, "base" in table) == (True, False, False)
    assert {"who", "parties", "base"} == set(json.loads(render_json([one], ()))["documents"][0]["claims"][0]["roles"])
