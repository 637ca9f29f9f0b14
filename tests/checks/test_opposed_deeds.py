"""Done here, not done there."""

import pytest

from factcheck import Document, check
from tests.told import findings, values

ONLY = "events/did-it-happen"
SIGNED = "Quill Ferries signed the harbour lease on 3 May 2021."


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (SIGNED, "Quill Ferries did not sign the harbour lease on 3 May 2021."),
        ("Quill Ferries did not sign the harbour lease.", SIGNED),
        ("The Quill Ferry was sold to Varde.", "The Quill Ferry was not sold to Varde, the yard wrote."),
    ],
)
def test_a_deed_that_another_text_denies_is_told(draft: str, source: str) -> None:
    """Whichever of the two is under check, with its words first."""
    (one,) = findings(draft, against=(source,), only=ONLY)
    assert ("warning", ["draft-1", "source-1"]) == (one.severity, [name for name, _ in values(one)])


@pytest.mark.parametrize(
    "source",
    [
        "Quill Ferries did not sign the harbour lease on 3 May 2020.",
        "Quill Ferries did not sign the harbour lease until 2022.",
        "Quill Ferries did not sign anything.",
        "The mayor did not sign the harbour lease.",
        "Quill Ferries did not sign the fuel contract that the port of Skarv had sent in 2021.",
        "Would Quill Ferries not sign the harbour lease?",
        "Contrary to reports, Quill Ferries did not sign the harbour lease.",
    ],
)
def test_another_time_thing_or_subject_is_no_denial(source: str) -> None:
    """Nor are questions, reports of denials, and deeds done later."""
    assert [] == findings(SIGNED, against=(source,), only=ONLY)


@pytest.mark.parametrize(
    ("told", "told_on", "denied_on", "number"),
    [
        ("Quill Ferries signed the harbour lease.", "2021-05-07", "2021-05-01", 0),
        ("Quill Ferries signed the harbour lease.", "2021-05-07", "2021-05-08", 1),
        (SIGNED, "2021-05-07", "2021-05-05", 1),
        (SIGNED, "2021-05-07", "2021-05-01", 0),
    ],
)
def test_what_was_denied_before_it_was_done_is_a_development(told: str, told_on: str, denied_on: str, number: int) -> None:
    """Unless both tell of one day that was over by then."""
    denial = "Quill Ferries did not sign the harbour lease on 3 May 2021."
    draft, source = Document.from_text(told, published=told_on), Document.from_text(denial, published=denied_on)
    assert number == sum(one.check == ONLY for one in check([draft], against=[source]).findings)


@pytest.mark.parametrize(("day", "number"), [("on 4 March 2019", 1), ("on 9 March 2019", 0), ("in March 2019", 0), ("", 0)])
def test_an_event_called_off_on_the_day_it_was_held(day: str, number: int) -> None:
    """Another day, or none, may be that of a new attempt."""
    off = "The second Norway-Finland Border Dialogue, planned for 4 March 2019, was cancelled."
    held = f"The second Norway-Finland Border Dialogue was held in Oslo {day}".rstrip() + "."
    assert number == len(findings(held, against=(off,), only=ONLY))
