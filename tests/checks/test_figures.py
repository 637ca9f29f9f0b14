"""Figures and dates that depend on each other."""

import pytest

from tests.told import finding, findings


@pytest.mark.parametrize(
    ("text", "check", "message"),
    [
        (
            "Sales were 65 million euros, up 20 percent from 50 million euros.",
            "arithmetic/change",
            "From 50 million euros to 65 million euros is 30%, not 20 percent.",
        ),
        (
            "The fare went from 50 euros in 2019 to 60 euros in 2020, a 30 percent increase.",
            "arithmetic/change",
            "From 50 euros to 60 euros is 20%, not 30 percent.",
        ),
        (
            "Support fell 3 percentage points from 50 percent to 45 percent.",
            "arithmetic/change",
            "From 50 percent to 45 percent is 5 percentage points, not 3 percentage points.",
        ),
        ("The count rose by 30 votes, from 50 to 90 votes.", "arithmetic/change", "From 50 to 90 is 40, not 30 votes."),
        (
            "12 out of 48 members present, or 30 percent, voted.",
            "arithmetic/share",
            "12 of 48 members is 25%, not 30 percent.",
        ),
        (
            "She led the choir for ten years, and the tour of three weeks from 3 May 2024 to 12 May 2024 was sold out.",
            "arithmetic/duration",
            "“three weeks” is said of 3 May 2024 to 12 May 2024, which is 1.3.",
        ),
        (
            "It was closed for the nine-month works (from March 2020 until June 2020).",
            "arithmetic/duration",
            "“nine-month” is said of March 2020 to June 2020, which is 3.",
        ),
        (
            "The choir has 30 singers: 12 women and 15 men.",
            "arithmetic/sum",
            "12 women + 15 men is 27, not 30 singers.",
        ),
        (
            "The pole stands 30 metres (300 feet) high.",
            "quantities/unit",
            "30 metres is about 98.4 feet, not 300 feet.",
        ),
    ],
)
def test_what_does_not_add_up_is_told(text: str, check: str, message: str) -> None:
    """With the figure that the others make."""
    one = finding(text, only=check)
    assert message == one.message
    assert one.evidence[0].quote in text


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 60 million euros, up 20 percent from 50 million euros.",
        "Profit fell 8 percent to 859.5 million euros, from 930.2 million euros.",
        "Exports rose 20 percent from over 50 million euros to 65 million euros.",
        "Exports rose 20 percent from 50 million euros to 65 million dollars.",
        "Exports rose 20 tonnes from 50 million euros to 65 million euros.",
        "Exports rose 20 percent from 0 euros to 65 million euros.",
        "The index rose 20 percent from 50 points a day to 65 percent.",
        "One in four ships (20 metres) is new.",
        "60 of the 48 members (30 percent) voted.",
        "60 of 480 metres (30 percent) are done.",
        "The tour of three weeks from 3 May to 20 June was her last.",
        "The tour of about two weeks from 3 May 2024 to 30 June 2024 was her last.",
        "The tour of two months from 2004 to 2009 was her last.",
        "The tour of two centuries from 3 May 2024 to 30 June 2024 was her last.",
        "The night watch of two hours from 23:00 to 01:00 was quiet.",
        "The night watch of two hours from Monday to Tuesday was quiet.",
        "The reign of two years from 1990 to 1980 was short.",
        "The choir has 30 singers: 12 women and about 15 men.",
        "The army has 50,000 soldiers (26 divisions and 3 brigades).",
        "The choir set three goals: to sing better than it ever had before, to travel and to win.",
        "The choir sang in three keys: E major, 12 minor and D.",
        "The choir sang in many keys: E major, D minor and D.",
        "The pole stands 30 metres (98 feet) high.",
        "The pole stands 30 metres (40 dollars) high.",
        "The rooms measure 30 metres (30 metres) across.",
    ],
)
def test_what_adds_up_or_cannot_be_added_is_silent(text: str) -> None:
    """Rounding, bounds, approximations, other units, other wholes, open dates, items that may hold several."""
    assert [] == findings(text, only="arithmetic/") + findings(text, only="quantities/")


@pytest.mark.parametrize(
    ("text", "published", "checks"),
    [
        ("The mill burned down yesterday, 3 May.", "2025-05-07", ["dates/relative-disagrees"]),
        ("The mill burned down yesterday, 5 May.", "2025-05-07", []),
        ("The mill burned down yesterday, 3 May.", None, []),
        ("The mill burned down last month (May 2024).", "2025-05-07", ["dates/relative-disagrees"]),
        ("The mill burned down on Sunday, 4 May, at noon.", "2025-05-07", []),
        ("The fair took place on 12 May 2026.", "2025-05-07", ["dates/told-before-it-happened"]),
        ("The fair took place on 12 May.", "2025-05-07", []),
        ("The fair will take place on 12 May 2024.", "2025-05-07", ["dates/told-before-it-happened"]),
        ("The fair will take place on 12 May 2024.", None, []),
        ("In 2025, the guild kept the third anniversary of the flood of 2021.", None, ["dates/anniversary"]),
        ("In 2025, the guild kept the third anniversary of the flood of May 2022.", None, []),
        ("From 2022 to 2025, the guild kept the third anniversary of the flood of 2021.", None, []),
        ("In the 2020s, the guild kept the third anniversary of the flood of 2021.", None, []),
        ("In 2019, the guild kept the third anniversary of the flood of 2021.", None, []),
    ],
)
def test_dates_that_depend_on_each_other(text: str, published: str | None, checks: list[str]) -> None:
    """Told twice, told too early or too late, and anniversaries; silent where a day or a year is left open."""
    assert checks == [one.check for one in findings(text, only="dates/", published=published)]
