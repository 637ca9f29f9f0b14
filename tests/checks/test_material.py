"""What may be held against what: drafts, sources, records."""

import factcheck
from tests.told import DATED, findings, values

ONE, TWO = (f"The second Kenya-Peru Water Dialogue was held in May {year}." for year in (2018, 2019))


def test_without_sources_all_documents_are_compared() -> None:
    """Each pair once, told at the first."""
    (found,) = findings(ONE, TWO, only=DATED)
    assert [("draft-1", "2018-05"), ("draft-2", "2019-05")] == values(found)


def test_with_sources_drafts_are_not_compared_with_each_other() -> None:
    """Even if the source says nothing, and if there is none."""
    assert [] == findings(ONE, TWO, against=())
    assert [] == findings(ONE, TWO, against=("Nothing was said.",))


def test_with_sources_each_draft_is_held_against_them_and_against_itself() -> None:
    """Two drafts of one slip have a finding each; sources are not held against each other."""
    assert [["draft-1", "source-1"], ["draft-2", "source-1"]] == [
        [name for name, _ in values(found)] for found in findings(ONE, ONE, against=(TWO,), only=DATED)
    ]
    assert [["draft-1", "draft-1"]] == [
        [name for name, _ in values(found)] for found in findings(f"{ONE} {TWO}", against=(), only=DATED)
    ]
    assert [] == findings("Nothing was said.", against=(ONE, TWO))


def test_a_draft_given_also_as_a_source_is_a_draft() -> None:
    """It does not contradict itself, and its own contradictions are told once."""
    one = factcheck.Document.from_text(f"{ONE} {TWO}", name="draft")
    report = factcheck.check(one, against=[one])
    assert (0, 1) == (report.statistics.sources, len([found for found in report.findings if found.check == DATED]))


def test_many_witnesses_cost_no_square() -> None:
    """A finding shows four sides at most, and the first two make the fingerprint."""
    few = findings(ONE, against=(TWO, TWO), only=DATED)
    many = findings(ONE, against=(TWO,) * 40, only=DATED)
    assert [(3, 4)] == [(len(a.evidence), len(b.evidence)) for a, b in zip(few, many, strict=True)]
    assert few[0].fingerprint == many[0].fingerprint
