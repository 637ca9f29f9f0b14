"""Several publishers print one text: one voice, and a note."""

import factcheck
from factcheck.model.document import Document
from factcheck.model.finding import Finding

HELD = "The second Kenya-Peru Ferry Dialogue was held in Lima in {month} 2019."
BODY = (
    " Delegates spoke of tolls, of crews and of the winter timetable, and the ministers took the night boat home. Nobody"
    " told how much a new ship would cost, or who would pay for the pier."
)
OWN = (
    " There were songs on the pier until the lights went out, and then a long silence in which one could hear the ropes. A"
    " baker gave away what was left, and somebody counted the boats that came in: eleven, and one that had no name."
)


def printed(publisher: str | None, month: str = "May", body: str = BODY, name: str | None = None) -> Document:
    return Document.from_text(
        HELD.format(month=month) + body, name=name or f"{publisher}", publisher=publisher, tier="report"
    )


def notes(found: tuple[Finding, ...]) -> list[Finding]:
    return [one for one in found if one.check == "sources/syndicated"]


DRAFT = Document.from_text(f"Snow lay on the quay. {HELD.format(month='June')}", name="draft")


def dated(*sources: Document) -> Finding:
    found = factcheck.check(DRAFT, against=sources).findings
    (one,) = [one for one in found if one.check == "events/dates-disagree"]
    return one


def test_one_text_of_two_publishers_counts_once() -> None:
    """In what a finding favours; a text of its own counts besides."""
    assert "2019-05 (Gazette: report)" == dated(printed("Gazette"), printed("Times")).favours
    own = dated(printed("Gazette"), printed("Times"), printed("Herald", body=OWN))
    assert "2019-05 (Gazette: report, 2 sources)" == own.favours


def test_sources_that_speak_against_a_draft_are_told_once() -> None:
    """With the words of the draft, and those of each."""
    against = [printed("Gazette"), printed("Times"), printed("Herald", body=OWN), printed("Gazette", name="again")]
    (found,) = notes(factcheck.check(DRAFT, against=against).findings)
    assert "“Gazette” and “Times” print one text: they count as one voice." == found.message
    assert ["draft", "Gazette", "Times"] == [side.document.name for side in found.evidence]
    assert "note" == found.severity
    assert all(side.quote == side.span.slice(side.document.text) for side in found.evidence)


def test_sources_that_speak_against_nothing_are_not_told() -> None:
    """That two papers print one dispatch matters to no draft."""
    draft = Document.from_text(HELD.format(month="May"), name="draft")
    assert [] == notes(factcheck.check(draft, against=[printed("Gazette"), printed("Times")]).findings)


def test_texts_under_check_are_told_of_each_other() -> None:
    """Each text once, with the words that they share."""
    several = [printed("Gazette"), printed("Times"), printed("Herald"), printed("Mail"), printed("Courier", body=OWN)]
    (found,) = notes(factcheck.check(several).findings)
    assert "“Gazette”, “Herald”, “Mail” and 1 more print one text: they count as one voice." == found.message
    assert 4 == len({side.quote for side in found.evidence} | {side.document.name for side in found.evidence}) - 1


def test_a_draft_that_is_a_copy_is_told() -> None:
    """Where it is told who publishes it."""
    (found,) = notes(factcheck.check(printed("Gazette"), against=[printed("Times")]).findings)
    assert ["Gazette", "Times"] == [side.document.name for side in found.evidence]
    assert [] == notes(factcheck.check(printed(None), against=[printed("Times")]).findings)


def test_one_publisher_and_nobody_are_no_several() -> None:
    """A text that a house prints twice, and one of which nobody knows who prints it."""
    assert [] == notes(factcheck.check([printed("Gazette"), printed("GAZETTE", name="b"), printed(None, name="c")]).findings)


def test_a_sentence_alone_makes_no_copy() -> None:
    """It may stand anywhere."""
    assert [] == notes(factcheck.check([printed("Gazette", body=""), printed("Times", body="")]).findings)
