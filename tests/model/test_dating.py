"""Whether two times can be one, by what the texts state."""

import pytest

import factcheck
from factcheck.model.dating import dates_relation, leeway
from factcheck.model.timex import Timex
from factcheck.values.quantity import Match


def timex(words: str) -> Timex:
    """The one time that the words tell."""
    (found,) = factcheck.timexes(factcheck.Document.from_text(f"They met {words}."))
    return found


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("in May 2019", "in May 2019", Match.AGREE),
        ("in May 2019", "on 4 May 2019", Match.AGREE),
        ("on 4 May 2019", "on 5 May 2019", Match.AGREE),
        ("on 4 May 2019", "on 6 May 2019", Match.DIFFER),
        ("on 31 May 2019", "in June 2019", Match.AGREE),
        ("in late May 2019", "in June 2019", Match.AGREE),
        ("in May 2019", "in June 2019", Match.DIFFER),
        ("in 2018", "in 2019", Match.DIFFER),
        ("in the third quarter", "in the second quarter", Match.DIFFER),
        ("in the third quarter", "in the third quarter of 2019", Match.AGREE),
        ("about 2019", "in May 2020", Match.AGREE),
        ("about 2019", "in May 2022", Match.DIFFER),
        ("on Monday", "on Tuesday", Match.DIFFER),
        ("on 4 May", "on 4 June", Match.DIFFER),
        ("on 4 May", "on 4 May 2019", Match.AGREE),
        ("on Monday", "in 2019", Match.UNLIKE),
        ("at 5 pm on 3 May", "at 5 pm on 8 June", Match.DIFFER),
        ("at 5 pm on 5 May", "at 5 pm on 8 May", Match.DIFFER),
    ],
)
def test_dates_are_held_against_each_other_with_leeway(one: str, other: str, expected: Match) -> None:
    """Whichever is asked first; what is told in part is compared in the parts that both tell."""
    assert [expected] * 2 == [dates_relation(timex(one), timex(other)), dates_relation(timex(other), timex(one))]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("in 2018", "in 2019", 0),
        ("in 2018", "on 1 January 2019", 1),
        ("in early 2018", "in 2017", 1),
        ("about 2019", "in 2018", 365),
    ],
)
def test_the_leeway_is_that_of_the_vaguer(one: str, other: str, expected: int) -> None:
    """A night for days and vague words, nothing for whole months and years, its own length for what is told as about."""
    assert expected == leeway(timex(one), timex(other))


@pytest.mark.parametrize("hour", ["6:04 p.m. IST", "18:04", "6.04 pm"])
def test_the_day_of_an_hour_told_alone_is_not_held_against_another(hour: str) -> None:
    """It was worked out, and the words do not tell it; an hour on a day that they tell has one."""
    text = f"The probe touched down at {hour} in Varde."
    (inherited,) = factcheck.timexes(factcheck.Document.from_text(text, published="2023-08-20"))
    assert inherited.interval.days == 1
    assert dates_relation(inherited, timex("at 6:04 pm on Aug. 23, 2023")) is Match.UNLIKE
