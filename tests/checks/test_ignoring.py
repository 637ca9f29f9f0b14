"""Findings that somebody has said to leave."""

import datetime
import pathlib

import pytest

import factcheck
from factcheck.errors import UsageError
from factcheck.pipeline import Report

SLIP = "They met on 31 June 2021."
REMARK = "# factcheck: ignore[dates/impossible] a quotation\n\n"


def report(text: str, **settings: object) -> Report:
    """The report on a text named a.txt."""
    return factcheck.check(factcheck.Document.from_text(text, "a.txt"), settings=factcheck.Settings(**settings))


def checks(given: Report) -> list[str]:
    """The checks of the findings that stay."""
    return [finding.check for finding in given.findings]


def test_a_finding_is_left_with_its_reason() -> None:
    """It is told apart, and does not count."""
    given = report(REMARK + SLIP)
    assert [] == checks(given)
    assert [("dates/impossible", "inline", "a quotation")] == [
        (one.finding.check, one.how, one.reason) for one in given.suppressed
    ]


def test_only_the_checks_named_and_only_there() -> None:
    """Another check, and another paragraph, are told; and the remark that left nothing."""
    assert ["dates/impossible"] == checks(report(f"{REMARK}{SLIP}\n\nThey parted on 31 June 2022."))
    assert ["dates/impossible", "ignores/unused"] == sorted(checks(report(REMARK.replace("impossible", "weekday") + SLIP)))


def test_the_beginning_of_an_id_is_enough() -> None:
    """As in --ignore."""
    assert [] == checks(report(REMARK.replace("dates/impossible", "dates") + SLIP))


def test_a_remark_for_a_check_that_did_not_run_is_not_called_unused() -> None:
    """Nobody looked."""
    assert [] == checks(report(REMARK + SLIP, select=("series", "ignores")))
    assert ["ignores/unused"] == checks(
        report(REMARK.replace("dates", "date-s") + "They met.", select=("series", "ignores"))
    )


@pytest.mark.parametrize(("today", "left"), [(None, 1), ("2025-05-07", 1), ("2025-05-08", 0)])
def test_a_remark_counts_to_its_last_day(today: str | None, left: int) -> None:
    """By the day that the run is told; without one it counts."""
    day = today and datetime.date.fromisoformat(today)
    given = report(REMARK.replace("quotation", "quotation until=2025-05-07") + SLIP, today=day)
    assert left == len(given.suppressed)
    assert ([] if left else ["dates/impossible", "ignores/expired"]) == sorted(checks(given))


def test_remarks_in_sources_leave_findings_but_are_not_judged() -> None:
    """Findings are about the documents under check."""
    source = factcheck.Document.from_text(REMARK + "The harbour is old.", "source.txt")
    given = factcheck.check(factcheck.Document.from_text("The harbour is new.", "a.txt"), against=source)
    assert [] == checks(given)


@pytest.fixture
def listed(tmp_path: pathlib.Path) -> pathlib.Path:
    """A list with an entry for the slip and one for nothing."""
    (finding,) = report(SLIP).findings
    path = tmp_path / "factcheck.ignore.toml"
    path.write_text(
        f'[[ignore]]\nfingerprint = "{finding.fingerprint[:10]}"\nreason = "as quoted"\nuntil = 2025-05-07\n\n'
        '[[ignore]]\nfingerprint = "0123456789abcdef"\nfile = "a.txt"\n\n'
        '[[ignore]]\nfingerprint = "0123456789abcdef"\nfile = "b.txt"\nreason = "elsewhere"\n',
        encoding="utf-8",
    )
    return path


def test_a_list_leaves_findings_by_their_fingerprints(listed: pathlib.Path) -> None:
    """What it says of files that were read and leaves nothing is told at its line; of other files nobody looked."""
    given = report(SLIP, lists=(str(listed),))
    assert [("listed", "as quoted")] == [(one.how, one.reason) for one in given.suppressed]
    assert ["ignores/no-reason", "ignores/unused"] == sorted(checks(given))
    assert {(str(listed), 6)} == {(one.evidence[0].document.name, one.evidence[0].line) for one in given.findings}


def test_an_entry_of_a_list_expires(listed: pathlib.Path) -> None:
    """Like a remark in the text."""
    given = report(SLIP, lists=(str(listed),), today=datetime.date(2025, 6, 1))
    assert {"dates/impossible", "ignores/expired"} <= set(checks(given))


def test_a_baseline_leaves_what_it_knows_and_is_not_judged(listed: pathlib.Path) -> None:
    """Its own command prunes it."""
    given = report(SLIP, baseline=str(listed))
    assert ([], ["baseline"]) == (checks(given), [one.how for one in given.suppressed])


@pytest.mark.parametrize(
    ("content", "wrong"),
    [
        ('[[ignore]]\nfingerprint = "12"\n', ":1: fingerprint: eight to sixteen hexadecimal digits"),
        ('\n[[ignore]]\nfingerprint = "12345678"\nreasn = "x"\n', ":2: unknown key 'reasn'"),
        ('[[ignore]]\nfingerprint = "12345678"\nreason = 3\n', ":1: reason: must be a text"),
        ('[[ignore]]\nfingerprint = "12345678"\nuntil = "soon"\n', ":1: until: must be a day"),
        ("ignore = [1]\n", ":1: not a table"),
        ("[other]\n", ":1: a list of ignores holds"),
    ],
)
def test_mistakes_in_a_list_are_told_with_their_line(tmp_path: pathlib.Path, content: str, wrong: str) -> None:
    """What is wrong and what is allowed."""
    path = tmp_path / "factcheck.ignore.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as told:
        report(SLIP, lists=(str(path),))
    assert f"{path}{wrong}" in str(told.value)
