"""What a later version of a source has changed is superseded: a note, and no conflict."""

import pytest

import factcheck
from factcheck.model.document import Document
from factcheck.model.finding import Finding

BODY = " Delegates spoke of tolls, of crews and of the winter timetable."
HELD = "The {number} Kenya-Peru Ferry Dialogue was held in Lima on {day}."


def version(day: str, published: str | None, number: str = "second", **given: str | None) -> Document:
    """A version of a page: what it tells, and when it was brought out."""
    told = {"publisher": "Gazette", "title": "Ferry talks", "name": f"gazette-{published}", **given}
    return Document(text=HELD.format(number=number, day=day) + BODY, published=published, **told)


def other(day: str, name: str = "draft", number: str = "second") -> Document:
    """A text of somebody else."""
    return Document.from_text(f"Snow lay on the quay. {HELD.format(number=number, day=day)}", name=name)


def told(found: tuple[Finding, ...]) -> list[tuple[str, str, list[str]]]:
    return [(one.check, one.severity, [side.value for side in one.evidence]) for one in found]


def loud(found: tuple[Finding, ...]) -> list[list[str]]:
    return [[side.document.name for side in one.evidence] for one in found if one.severity != "note"]


OLD, NEW = version("4 March 2019", "2019-05-06"), version("5 April 2019", "2019-05-08")


def test_two_versions_of_one_source_are_no_conflict() -> None:
    """The earlier one is superseded: a note that says by which, and favours the later one."""
    (found,) = factcheck.check([OLD, NEW]).findings
    assert ("sources/revised", "note", "date") == (found.check, found.severity, found.slot)
    assert "Gazette gave 2019-03-04 on 2019-05-06; its version of 2019-05-08 supersedes that." == found.message
    assert "2019-04-05 (Gazette: draft)" == found.favours
    assert found.sameness is not None


def test_without_times_they_are() -> None:
    """Nobody can say which one counts."""
    found = factcheck.check([version("4 March 2019", None), version("5 April 2019", None, name="b")]).findings
    assert loud(found)
    assert "sources/revised" not in [one.check for one in found]


def test_a_draft_that_follows_the_later_version_is_right() -> None:
    """That it differs from the earlier one is a note."""
    found = factcheck.check(other("5 April 2019"), against=[OLD, NEW]).findings
    assert [("sources/revised", "note", ["2019-04-05", "2019-03-04"])] == told(found)
    assert found[0].favours is None


def test_a_draft_that_follows_the_earlier_version_is_told_of_the_later_one() -> None:
    """By the check that knows what is wrong."""
    found = factcheck.check(other("4 March 2019"), against=[OLD, NEW]).findings
    assert [["draft", NEW.name]] == loud(found)
    assert "sources/revised" not in [one.check for one in found]


def test_a_draft_that_follows_neither_is_told_once() -> None:
    """What the superseded version says would be told of the same words again."""
    found = factcheck.check(other("9 June 2019"), against=[OLD, NEW]).findings
    assert [["draft", NEW.name]] == loud(found)
    assert "sources/revised" not in [one.check for one in found]


@pytest.mark.parametrize("number", ["third", "fourth"])
def test_the_finding_speaks_of_the_version_that_counts(number: str) -> None:
    """Also where a superseded one would be told first."""
    sources = [version("4 March 2019", "2019-05-06", "second"), version("4 March 2019", "2019-05-08", number)]
    found = factcheck.check(other("4 March 2019", number="fifth"), against=sources).findings
    (one,) = [one for one in found if one.check == "series/number-disagrees"]
    assert ["5", {"third": "3", "fourth": "4"}[number]] == [side.value for side in one.evidence]


def test_three_versions_are_superseded_by_the_last() -> None:
    """Whichever two of them differ."""
    versions = [OLD, version("5 April 2019", "2019-05-07"), version("9 April 2019", "2019-05-09")]
    found = factcheck.check(versions).findings
    assert {
        ("2019-03-04", "Gazette gave 2019-03-04 on 2019-05-06; its version of 2019-05-09 supersedes that."),
        ("2019-04-05", "Gazette gave 2019-04-05 on 2019-05-07; its version of 2019-05-09 supersedes that."),
    } == {(one.evidence[0].value, one.message) for one in found}


def test_versions_of_one_day_are_told_by_the_time() -> None:
    """To the minute."""
    texts = [version("4 March 2019", "2019-05-06T10:00:00"), version("5 April 2019", "2019-05-06T11:30:00")]
    (found,) = factcheck.check(texts).findings
    assert "on 2019-05-06 10:00; its version of 2019-05-06 11:30 supersedes" in found.message


def test_what_stands_wrong_in_one_version_alone_stays() -> None:
    """It contradicts itself."""
    text = f"{HELD.format(number='second', day='31 June 2019')}{BODY}"
    found = factcheck.check([Document(text, name="a", title="T", publisher="G", published="2019-07-06"), OLD, NEW]).findings
    assert "dates/impossible" in [one.check for one in found]


def test_sources_that_are_not_superseded_stay_loud() -> None:
    """A version of something else changes nothing."""
    texts = [OLD, version("5 April 2019", "2019-05-08", publisher="Times")]
    assert loud(factcheck.check(texts).findings)


def test_settings_decide_how_loud_it_is() -> None:
    """As of any check."""
    settings = factcheck.Settings(severity={"sources/revised": "error"})
    assert ["error"] == [one.severity for one in factcheck.check([OLD, NEW], settings=settings).findings]
    settings = factcheck.Settings(severity={"sources/revised": "off"})
    assert () == factcheck.check([OLD, NEW], settings=settings).findings
