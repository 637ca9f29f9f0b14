"""How a finding is put: severity, fingerprint, and the side the evidence favours."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import factcheck
from factcheck.model.finding import SEVERITIES, SLOTS, Finding
from tests.told import DATED, finding, findings

DRAFT = "The second Kenya-Peru Water Dialogue was held in May 2019."
SOURCE = "The second Kenya-Peru Water Dialogue was held in May 2018."


def between(mine: str | None, *theirs: str | None) -> Finding:
    """The finding on a draft of one tier against sources of others."""
    draft = factcheck.Document.from_text(DRAFT, name="draft", tier=mine)
    sources = [factcheck.Document.from_text(SOURCE, name=f"s{n}", tier=tier) for n, tier in enumerate(theirs)]
    (found,) = [one for one in factcheck.check(draft, against=sources).findings if one.check == DATED]
    return found


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("draft", ("record",), "2018-05 (s0: record)"),
        ("record", ("agency",), "2019-05 (draft: record)"),
        ("report", ("report",), None),
        (None, (None,), None),
        (None, (None, None), "2018-05 (s0: draft, 2 sources)"),
        ("agency", ("report", "report"), "2019-05 (draft: agency)"),
    ],
)
def test_the_evidence_favours_the_better_source_then_the_more(
    mine: str | None, theirs: tuple[str | None, ...], expected: str | None
) -> None:
    """Without pretending to know."""
    assert expected == between(mine, *theirs).favours


def test_sides_with_several_values_do_not_speak_for_one_another() -> None:
    """The third and fourth meeting of one source, in the wrong order by another, are no two voices for one date."""
    draft = factcheck.Document.from_text(
        "The third Kenya-Peru Water Dialogue was held in May 2019. "
        "The fourth Kenya-Peru Water Dialogue was held in May 2018.",
        name="draft",
    )
    source = factcheck.Document.from_text("The fourth Kenya-Peru Water Dialogue was held in June 2018.", name="source")
    report = factcheck.check([draft, source])
    assert [None] == list({one.favours for one in report.findings if one.check == "series/order"})


def test_one_publisher_is_one_source() -> None:
    """Two texts of one house are one voice, and the house is named."""
    draft = factcheck.Document.from_text(DRAFT, name="draft")
    sources = [factcheck.Document.from_text(SOURCE, name=f"s{n}", publisher="Tea Times", tier="report") for n in range(2)]
    (found,) = [one for one in factcheck.check(draft, against=sources).findings if one.check == DATED]
    assert "2018-05 (Tea Times: report)" == found.favours


def test_a_fingerprint_survives_edits_elsewhere() -> None:
    """Lines before and behind, other sentences, white space inside the quote, the folder of the file."""
    before = finding(DRAFT, against=(SOURCE,), only=DATED)
    edited = "A headline\n\nRain fell on Lima.\r\n\n" + DRAFT.replace("was held", "was\nheld") + "\n\nSnow fell.\n"
    after = finding(edited, against=(f"It rained. {SOURCE}",), only=DATED)
    assert before.fingerprint == after.fingerprint
    assert before.evidence[0].line != after.evidence[0].line


ELSEWHERE = st.lists(
    st.sampled_from(["Rain fell on Lima.", "Snow fell, as it does.", "It was late.", "", "Ada Quill said so."]), max_size=4
).map("\n\n".join)


@settings(max_examples=15)
@given(ELSEWHERE, ELSEWHERE, st.sampled_from(["\n\n", "\r\n\r\n", " "]))
def test_no_sentence_elsewhere_changes_a_fingerprint(before: str, behind: str, between: str) -> None:
    """Whatever stands before and behind, on other lines or on the same."""
    edited = between.join(part for part in (before, DRAFT, behind) if part)
    assert finding(DRAFT, against=(SOURCE,), only=DATED).fingerprint == (
        finding(edited, against=(SOURCE,), only=DATED).fingerprint
    )


def test_a_fingerprint_changes_with_the_values() -> None:
    """Another value, another finding."""
    assert finding(DRAFT, against=(SOURCE,), only=DATED).fingerprint != (
        finding(DRAFT, against=(SOURCE.replace("2018", "2017"),), only=DATED).fingerprint
    )


def test_a_finding_has_all_that_the_contract_names() -> None:
    """Check, severity, slot, message, hint, sameness, fingerprint, and evidence with a place."""
    found = finding(DRAFT, against=(SOURCE,), only=DATED)
    assert found.severity in SEVERITIES
    assert found.slot in SLOTS
    assert re.fullmatch("[0-9a-f]{16}", found.fingerprint)
    assert found.sameness is not None
    assert ("series-and-ordinal", True) == (found.sameness.level, found.sameness.reason.startswith("both tell of number 2"))
    assert found.hint
    assert all(word in found.message for word in ("May 2019", "May 2018"))
    assert [(1, 5), (1, 5)] == [(side.line, side.column) for side in found.evidence]


def test_all_findings_of_a_run_have_their_own_fingerprints() -> None:
    """Also those that look alike."""
    found = findings(f"{DRAFT} {DRAFT}", f"{DRAFT}", against=(SOURCE, SOURCE))
    assert len(found) == len({one.fingerprint for one in found})
    assert len(found) > 2
