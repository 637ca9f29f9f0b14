"""Anchoring: publication, tense, neighbours, the story told; and what stays open."""

import datetime

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.model.timex import Timex
from factcheck.rulebook.loader import load

RULEBOOK = load()
WEDNESDAY = "2025-05-07"


def found(text: str, published: str | None = WEDNESDAY) -> tuple[Timex, ...]:
    """The expressions of a text."""
    return timexes(Document.from_text(text, published=published), RULEBOOK)


def values(text: str, published: str | None = WEDNESDAY) -> list[str]:
    """Their EDTF values, or TIMEX3 where there is none."""
    return [timex.edtf or timex.value for timex in found(text, published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on Monday.", "2025-05-05"),
        ("They met on Wednesday.", "2025-05-07"),
        ("They will meet on Monday.", "2025-05-12"),
        ("The talks are set to resume Friday.", "2025-05-09"),
        ("On Friday, they will meet.", "2025-05-09"),
        ("On Friday, he said that they will meet.", "2025-05-02"),
    ],
)
def test_the_tense_decides_on_which_side_of_publication_a_weekday_lies(text: str, value: str) -> None:
    """The past tense looks back, the future looks ahead, and saying is past."""
    assert [value] == values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on December 3.", "2024-12-03"),
        ("It was signed in March.", "2025-03"),
        ("It will be signed in March.", "2026-03"),
        ("It is due on June 1.", "2025-06-01"),
        ("The rights expire Aug. 2.", "2025-08-02"),
        ("The fair on May 20 is the tenth.", "2025-05-20"),
        ("The fair on April 20 was the tenth.", "2025-04-20"),
        ("Profit rose in the fourth quarter.", "2024-36"),
    ],
)
def test_bare_dates_lie_by_cues_and_nearness(text: str, value: str) -> None:
    """Cues decide; without one the nearer wins; quarters are those reported last."""
    assert [value] == values(text)


def test_the_past_tense_is_never_after_publication() -> None:
    """However near the date ahead, what was done is done."""
    assert ["2024-05-08"] == values("It was on May 8 that they met.")


def test_a_weekday_beside_a_date_chooses_the_year() -> None:
    """29 December was a Friday in 2023, not in 2024."""
    timex = found("They met on Friday, 29 December.", "2024-11-20")[0]
    assert ("2023-12-29", 5, False) == (timex.edtf, timex.time.stated_weekday, timex.time.weekday_disagrees)


def test_just_about_publication_the_weekday_is_the_slip() -> None:
    """11 June 2025 was a Wednesday; no news of 12 June 2025 is of 11 June 2024, though that was a Tuesday."""
    timex = found("They met on Tuesday, 11 June.", "2025-06-12")[0]
    assert ("2025-06-11", 2, True) == (timex.edtf, timex.time.stated_weekday, timex.time.weekday_disagrees)


def test_a_weekday_that_does_not_fit_is_kept() -> None:
    """Both halves are there for a check to compare."""
    timex = found("They met on Monday, 6 May 2025.")[0]
    assert ("2025-05-06", 1, True) == (timex.edtf, timex.time.stated_weekday, timex.time.weekday_disagrees)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("It opened on 31 June 2024.", "impossible-day"), ("It opened on February 30.", "impossible-day"),
        ("It opened on 29 February 2023.", "impossible-day"), ("It opened at 25:00.", "impossible-time"),
        ("The plan of 2013–2009 failed.", "reversed"), ("It ran from 5 May 2024 to 3 May 2024.", "reversed"),
    ],
)  # fmt: skip
def test_dates_that_cannot_be_are_one_expression_with_a_fault(text: str, fault: str) -> None:
    """They are neither dropped nor repaired."""
    assert fault == found(text)[0].time.fault


def test_what_no_year_has_gets_no_year() -> None:
    """30 February cannot be, so nothing is supplied; 29 February falls in the last leap year."""
    assert ["XXXX-02-30", "2024-02-29"] == [timex.value for timex in found("It was on 30 February, or on 29 February.")]


def test_without_publication_nothing_is_guessed() -> None:
    """Weekday, month, day and deictic words stay open."""
    text = "On Friday they met. In June they signed. On September 29 it ended. Earlier this year it began."
    assert ["XXXX-XX-XX", "XXXX-06", "XXXX-09-29", "XXXX"] == values(text, None)


def test_what_stays_open_has_bounds_from_what_is_told_as_past() -> None:
    """A text that tells January 2025 as past was not published before; its bare dates lie at most a year back."""
    timex = found("The talks were held on September 29. The last round was held in January 2025.", None)[0]
    assert ("XXXX-09-29", datetime.date(2024, 1, 2).toordinal(), None) == (
        timex.edtf,
        timex.interval.earliest,
        timex.interval.latest,
    )
    assert "temporal/bounds" == timex.derivation[-1].rule


def test_a_story_goes_on_from_the_date_before() -> None:
    """In history the year is the one told last, not that of publication."""
    text = (
        "The war began in March 1847. In 1848 the army crossed the river on 12 May. In June it rested."
        " It took the town on 3 July 1849. Two days later it burnt. The following year peace was made, in 1850."
    )
    expected = ["1847-03", "1848", "1848-05-12", "1848-06", "1849-07-03", "1849-07-05", "1850", "1850"]
    assert expected == values(text)


def test_a_weekday_of_news_about_long_ago_counts_from_publication() -> None:
    """Told in a paragraph of its own, or right behind the day of publication; in the paragraph of a story, from that."""
    story = f"The bridge was mended in {', in '.join(map(str, range(1838, 1851)))}. On 12 May 1852 it stood again."
    text = "Published: 13 March 2025\n\nThe bridge fell on Wednesday.\n\n{}{}It rained on Friday."
    alone, within = (values(text.format(story, between), "2025-03-13") for between in ("\n\n", " "))
    assert ("2025-03-12", "2025-03-07") == (alone[1], alone[-1])
    assert "1852-05-14" == within[-1]


def test_offsets_lean_on_the_date_told_before() -> None:
    """The next day, that month, a year earlier."""
    text = "They met on 3 June 2024. The next day they left; that month it rained."
    assert ["2024-06-03", "2024-06-04", "2024-06"] == values(text)


def test_a_year_ago_is_the_same_period_in_reports_on_results() -> None:
    """A quarter is compared with a quarter."""
    assert ["2025-33", "2024-33"] == values("Profit in the first quarter of 2025 rose from a year earlier.")


def test_a_time_leans_on_the_day_of_its_sentence() -> None:
    """10 p.m. is of the day told before in the sentence, else of the day of publication."""
    assert ["2025-05-05", "2025-05-05T22:00"] == values("They met on Monday and left at 10 p.m.")
    assert ["2025-05-07T22:00"] == values("They left at 10 p.m.")


def test_since_and_until_are_open_stretches() -> None:
    """Since 2014 has no end; its TIMEX3 value is the year."""
    timex = found("They have met since 2014.")[0]
    assert ("2014/..", "2014") == (timex.edtf, timex.value)
    assert ["../2014"] == values("They met until 2014.")


def test_the_two_ends_of_a_stretch_know_the_whole() -> None:
    """Each end has its own span and TIMEX3 value, and both the EDTF value of the stretch."""
    ends = found("They met from 3 to 5 May 2025.")
    assert [("3", "2025-05-03"), ("5 May 2025", "2025-05-05")] == [(timex.text, timex.value) for timex in ends]
    assert {"2025-05-03/2025-05-05"} == {timex.edtf for timex in ends}


def test_an_ambiguous_date_is_decided_by_the_document() -> None:
    """3/6/2024 is both readings, unless another date of the document shows the order."""
    assert "[2024-03-06,2024-06-03]" == values("Issued 3/6/2024.")[0]
    assert ["2024-06-03", "2024-06-25"] == values("Issued 3/6/2024, mended 25/6/2024.")
    assert ["2024-03-06", "2024-06-25"] == values("Issued 3/6/2024, mended 6/25/2024.")


def test_early_nineties_are_narrowed() -> None:
    """The interval of the early 1990s is 1990 to 1993."""
    timex = found("in the early 1990s")[0]
    assert ("199X", datetime.date(1990, 1, 1).toordinal(), datetime.date(1993, 12, 31).toordinal()) == (
        timex.edtf,
        timex.interval.earliest,
        timex.interval.latest,
    )


def test_every_step_says_rule_anchor_and_reason() -> None:
    """The derivation of a weekday names the rule, the day of publication and the cue."""
    steps = found("They met on Monday.")[0].derivation
    assert ["temporal/weekday", "temporal/weekday"] == [step.rule for step in steps]
    assert "publication date 2025-05-07" == steps[-1].anchor
    assert "Monday → 2025-05-05: the latest not after publication on 2025-05-07 (“met”)" == steps[-1].text


def test_feasts_lie_in_their_year() -> None:
    """Named days by date, by weekday of the month, and by Easter."""
    assert ["2024-12-25"] == values("It was opened on Christmas Day.")
    assert ["2024-11-28"] == values("They met on Thanksgiving Day 2024.")
    assert ["2025-04-18"] == values("They met on Good Friday.")
    assert ["2026-04-05"] == values("They meet next Easter.")
    assert ["XXXX-12-25"] == values("It was opened on Christmas Day.", None)
    assert ["XXXX-XX-XX"] == values("It was opened on Good Friday.", None)


def test_a_stretch_takes_the_year_of_its_end() -> None:
    """March 3 to April 5, 2012 begins in 2012; December to January of 2012 begins the year before."""
    assert "2012-03-03/2012-04-05" == values("It lasted from March 3 to April 5, 2012.")[0]
    assert "2011-12-30/2012-01-05" == values("It lasted from December 30 to January 5, 2012.")[0]


def test_weekdays_beside_a_day_told_before() -> None:
    """The following Friday is the one after it, the previous Friday the one before."""
    assert ["2024-06-03", "2024-06-07"] == values("It rained on 3 June 2024. The following Friday it hailed.")
    assert ["2024-06-03", "2024-05-31"] == values("It rained on 3 June 2024, but the previous Friday it hailed.")
    assert ["2025-05-09"] == values("The following Friday they will leave.")
    assert ["XXXX-XX-XX"] == values("The following Friday they will leave.", None)


def test_a_time_zone_is_kept_in_edtf() -> None:
    """9 p.m. EST is five hours behind Greenwich; the TIMEX3 value has no zone."""
    timex = found("It began at 9 p.m. EST on 3 June 2024.")[0]
    assert ("2024-06-03T21:00-05:00", "2024-06-03T21:00") == (timex.edtf, timex.value)


def test_offsets_without_anything_to_lean_on_stay_open() -> None:
    """Two years ago, the next day and last week are open without publication and without a date before."""
    text = "Two years ago. The next day. Last week. A month ago."
    assert ["XXXX", "XXXX-XX-XX", "XXXX", "XXXX-XX"] == values(text, None)
    assert ["XXXX-QX"] == [timex.value for timex in found("Last quarter it fell.", None)]


def test_hours_ago_are_on_the_day_of_publication() -> None:
    """A paper has a day, not an hour."""
    assert ["2025-05-07TXX"] == [timex.value for timex in found("It began two hours ago.")]


def test_halves_of_deictic_years() -> None:
    """The second half of last year is a half of a year."""
    assert ["2024-41"] == values("It grew in the second half of last year.")


def test_a_date_too_coarse_to_lean_on_leaves_the_day_open() -> None:
    """The day after 1998 is not known, and is not the one after publication."""
    assert ["1998", "XXXX-XX-XX"] == values("It was 1998. The next day they left.")


def test_feasts_of_a_story_lie_in_its_year() -> None:
    """In history, Christmas is that of the year told."""
    text = (
        "The war began in 1847. In 1848 the town fell, to rise in 1850. In May 1851 it burnt, and at Christmas it was empty."
    )
    assert "1851-12-25" == values(text)[-1]


def test_weekdays_of_a_story_follow_the_day_told() -> None:
    """A weekday leans on a day told just before; else on publication."""
    text = "In 1844, 1845, 1846, 1847, 1848, 1849 and 1850 it burnt. On 3 June 1851 it fell. On Friday it was empty."
    assert "1851-06-06" == values(text)[-1]
