"""Which side of publication the words around a date tell, and quarters that tell their end."""

import pytest

from factcheck.extraction.timexes import timexes
from factcheck.model.document import Document
from factcheck.rulebook.loader import load

RULEBOOK = load()


def values(text: str, published: str | None) -> list[str]:
    """The TIMEX3 values of a text."""
    return [timex.value for timex in timexes(Document.from_text(text, published=published), RULEBOOK)]


def edtf(text: str, published: str | None) -> list[str | None]:
    """The EDTF values of a text."""
    return [timex.edtf for timex in timexes(Document.from_text(text, published=published), RULEBOOK)]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The mill revealed the plan Aug. 21.", "1989-10-27", "1989-08-21"),
        ("The mill plans a sale on Aug. 21.", "1989-05-27", "1989-08-21"),
        ("The mill said it is calling in its bonds on Dec. 7.", "1989-10-30", "1989-12-07"),
        ("The appeal is heard in May.", "2000-03-29", "2000-05"),
        ("She’ll be there in May.", "2000-03-29", "2000-05"),
        ("The clerk gave them until Tuesday to pay.", "2000-04-03", "2000-04-04"),
        ("The hearing was postponed until Tuesday.", "2000-04-03", "2000-04-04"),
        ("The mine was open until Tuesday.", "2000-04-03", "2000-03-28"),
        ("The union called a meeting in Skarv for Saturday.", "2000-04-03", "2000-04-08"),
        ("He called on them for help on Saturday.", "2000-04-03", "2000-04-01"),
    ],
)
def test_cues_tell_the_side_of_publication(text: str, published: str, value: str) -> None:
    """A plan was made before, to plan looks ahead; reports tell of either; what is put off is put off to a day ahead."""
    assert [value] == values(text, published)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("In the quarter ended Sept. 30 it sold more.", "1989-11-02", "1989-Q3"),
        ("In the quarter that ended July 31, 1989, it sold more.", "1990-11-02", "1989-Q2"),
        ("In the quarter ended Jan. 31, 1990, it sold more.", "1990-11-02", "1989-Q4"),
        ("In the quarter ended well.", "1989-11-02", "1989-Q3"),
    ],
)
def test_the_end_of_a_quarter_tells_which_it_is(text: str, published: str, value: str) -> None:
    """Fiscal quarters are the calendar quarters in which most of their months lie."""
    assert value == values(text, published)[0]


def test_the_latest_quarter_is_over() -> None:
    """A quarter that still runs is not the one reported."""
    text = "It expects losses in the fourth quarter. In the latest quarter it sold more."
    assert ["1989-Q4", "1989-Q3"] == values(text, "1989-11-02")


def test_weeks_earlier_are_counted_from_the_month_told_last() -> None:
    """Where only a month was told, it is counted from its beginning, not from publication."""
    assert ["2014-04", "2014-W12"] == values("Last month it met. Two weeks earlier it had not.", "2014-05-05")


def test_from_a_time_of_day_is_no_stretch() -> None:
    """An opening time tells one evening; a day does begin a stretch."""
    assert ["2014-05-05T18:30"] == edtf("Doors open from 6:30 p.m. at the hall.", "2014-05-05")
    assert ["2014-05-05/.."] == edtf("It has been open from 5 May 2014.", "2014-05-05")


def test_and_makes_no_stretch() -> None:
    """Two months named together are two dates, whichever comes first."""
    assert ["2004-09", "2004-03"] == edtf("They met in September and March, 2004.", "2014-05-05")


@pytest.mark.parametrize(
    ("published", "value"), [("2014-05-05", "2014-12-16"), ("2009-02-05", "2008-12-16"), ("2003-05-05", "2003-12-16")]
)
def test_the_weekday_chooses_the_year(published: str, value: str) -> None:
    """Without a year, a day and its weekday fall together in few years; the nearest is meant."""
    assert [value] == values("The council met Tuesday, Dec. 16.", published)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The option had been due to lapse Friday.", "1989-10-30", "1989-10-27"),
        ("As planned, the mill opened Friday.", "1989-10-30", "1989-10-27"),
        ("She was fined by the court in December.", "1998-04-18", "1997-12"),
        ("It will be done for a fee in December.", "1998-03-04", "1998-12"),
    ],
)
def test_the_surest_cue_decides(text: str, published: str, value: str) -> None:
    """What had been due is over; "by" is a limit only right before the date; "will" outweighs what may look ahead."""
    assert [value] == values(text, published)


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("The permit had been set to expire May 12.", "2025-05-07", "2025-05-12"),
        ("The fair had been scheduled for June.", "2025-05-07", "2025-06"),
        ("The fair had been scheduled for April 30.", "2025-05-07", "2025-04-30"),
        ("It opened as planned July 30.", "2024-06-05", "2023-07-30"),
    ],
)
def test_what_had_been_due_lies_on_the_nearer_side(text: str, published: str, value: str) -> None:
    """What had been set for a day may still be to come when the text tells it; what went as planned is over."""
    assert [value] == values(text, published)


def test_a_named_day_of_last_or_next_is_one_expression() -> None:
    """The day behind "last October" belongs to it; a year behind it needs no direction."""
    assert ["2024-10-23"] == values("They met last October 23 in the hall.", "2025-05-07")
    assert ["2023-10-23"] == values("They met last October 23, 2023.", "2025-05-07")


def test_the_week_of_a_day_is_a_week() -> None:
    """A week named by one of its days is seven days, anchored as that day is."""
    assert ["2025-W21"] == values("The hearing will open the week of May 19.", "2025-05-07")


def test_today_of_the_age_is_no_day() -> None:
    """The youth and the world of today are no matter of one day, but today's vote is."""
    assert ["PRESENT_REF"] == values("In today's world nobody writes letters.", "2025-05-07")
    assert ["2025-05-07"] == values("Today's vote was close.", "2025-05-07")


def test_a_period_of_a_year_is_as_long_as_the_one_compared() -> None:
    """Beside a quarter, the 1988 period is that quarter of 1988; alone it is the year."""
    assert ["1989-Q3", "1988-Q3"] == values("It rose in the third quarter. The 1988 period was bad.", "1989-11-02")
    assert ["1988"] == values("The 1988 period was bad.", "1989-11-02")


def test_that_day_is_no_beginning_of_a_month() -> None:
    """Where only a month was told, "that day" is not its first."""
    assert ["1989-09", "1989-10-30"] == values("In September it fell. That day they left.", "1989-10-30")


def test_words_of_history_are_times_only_in_history() -> None:
    """A former army is of the past of a story; a former mayor of news is an office."""
    story = "In 1844, 1845 and 1846 it burnt. The former king feared future fires at night."
    assert ["PAST_REF", "FUTURE_REF", "XXXX-XX-XXTNI"] == values(story, "2010-05-05")[3:]
    assert [] == values("The former king feared future fires at night.", "2010-05-05")


def test_equal_words_in_equal_surroundings_are_decided_once_and_alike() -> None:
    """Ten kilobytes of one date have one value, whatever their number."""
    assert {"1998-06-03"} == set(values("June 3, " * 1250, "1998-02-13"))


def test_to_meet_a_need_is_no_meeting_to_come() -> None:
    """The plain verb announces a meeting; behind "to" it may mean anything."""
    assert ["2024-07-12"] == values("The board meets July 12.", "2024-06-05")
    assert ["2023-SU"] == values("It was hard to meet demand well into the summer.", "2023-10-26")


def test_in_history_the_next_is_seen_from_what_was_told() -> None:
    """In news it is seen from publication."""
    story = "In 1844, 1845 and 1846 it burnt. In June 1847 it was built anew. {} it burnt again."
    assert "1848-SP" == values(story.format("Next spring"), "2010-05-05")[-1]
    assert "1846-12" == values(story.format("Last December"), "2010-05-05")[-1]
    assert ["2011-SP"] == values("Next spring it will burn.", "2010-05-05")


def test_a_flashback_goes_on_in_its_year() -> None:
    """A day that closely follows one told years back in the paragraph is of that year; nothing else is."""
    assert ["2001-05-12", "2001-05-14"] == values("He was shot on 12 May 2001. On 14 May he died.", "2013-03-22")
    assert ["2001-05-12", "2012-12-14"] == values("He was shot on 12 May 2001. On 14 December he was named.", "2013-03-22")
    assert ["2001-05-12", "2012-05-14"] == values("He was shot on 12 May 2001.\n\nOn 14 May he was named.", "2013-03-22")
    assert ["2001-05-12", "2012-06"] == values("He was shot on 12 May 2001. In June he was named.", "2013-03-22")
    assert ["2012-05-12", "2012-05-14"] == values("He was shot on 12 May 2012. On 14 May he died.", "2013-03-22")


def test_a_name_of_the_calendar_is_no_cue() -> None:
    """May is the month and Sat the day of the week, where small letters tell a verb."""
    assert ["2024-05-01", "2024-01-01"] == values("The first of May, and 1 January.", "2024-06-10")
    assert ["2015-05-02"] == values("Course May 2, each Sat to be told.", "2015-04-20")[:1]
