"""What looks like a contradiction and is none: the topics' checks stay silent on each family of near-misses."""

import pytest

from tests.told import findings, loud

DIALOGUE = "The second Kenya-Peru Water Dialogue was held"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Kenya and Peru held talks in Lima in May 2019.", "Kenya and Peru held talks in Nairobi in June 2020."),
        (f"{DIALOGUE} in Lima in May 2019.", "The third Kenya-Peru Water Dialogue was held in Nairobi in June 2020."),
        ("Kenya and Peru hold a Water Dialogue every year.", f"{DIALOGUE} in May 2019."),
    ],
)
def test_two_instances_of_a_recurring_event_are_two_events(draft: str, source: str) -> None:
    """Talks of 2019 and talks of 2020 are two talks."""
    assert [] == loud(draft, against=(source,))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("in 2019", "on 4 May 2019"),
        ("in May 2019", "on 4 May 2019"),
        ("in the spring of 2019", "on 4 May 2019"),
        ("in early 2019", "in 2019"),
        ("about 2019", "in May 2020"),
        ("around 4 May 2019", "on 5 May 2019"),
        ("in late May 2019", "in June 2019"),
        ("on 31 May 2019", "in June 2019"),
        ("on 4 May 2019", "on 5 May 2019"),
        ("from 3 to 6 May 2019", "on 4 May 2019"),
    ],
)
def test_dates_that_can_both_be_true(draft: str, source: str) -> None:
    """A period contains a day, a coarse date a fine one, about is not exactly, and a night lies between two zones."""
    assert [] == loud(f"{DIALOGUE} {draft}.", against=(f"{DIALOGUE} {source}.",))
    assert [] == loud(f"{DIALOGUE} {source}.", against=(f"{DIALOGUE} {draft}.",))


@pytest.mark.parametrize(
    "draft",
    [
        "The second Kenya-Peru Water Dialogue discussed the 2013 Defence White Paper.",
        "The second Kenya-Peru Water Dialogue was about the 2013 Defence White Paper.",
        "The second Kenya-Peru Water Dialogue turned to Vision 2030.",
        "The second Kenya-Peru Water Dialogue quoted Resolution 1973.",
        "The second Kenya-Peru Water Dialogue recalled the September 11 attacks.",
        "The second Kenya-Peru Water Dialogue leaned on Article 5.",
    ],
)
def test_dates_inside_names_date_nothing(draft: str) -> None:
    """A paper, a resolution or a plan carries a year that is not the event's."""
    assert [] == loud(draft, against=(f"{DIALOGUE} in May 2019.",))


def test_a_dateline_is_no_date_of_an_event() -> None:
    """Where and when a text was filed is not where and when its event was."""
    draft = "NAIROBI, 7 June 2019 – The second Kenya-Peru Water Dialogue has ended, the ministry said."
    assert [] == loud(draft, against=(f"{DIALOGUE} in Lima on 4 May 2019.",))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "The second Kenya-Peru Water Accord was signed in May 2019.",
            "The second Kenya-Peru Water Accord was ratified in 2020.",
        ),
        (
            "The second Kenya-Peru Water Accord was signed in May 2019.",
            "The second Kenya-Peru Water Accord entered into force in 2020.",
        ),
        (f"{DIALOGUE} in May 2019.", "The second Kenya-Peru Water Dialogue was announced in May 2018."),
    ],
)
def test_other_deeds_have_other_dates(draft: str, source: str) -> None:
    """Signed is not ratified, announced is not held."""
    assert [] == loud(draft, against=(source,))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Kenya’s first participation in a NATO summit was in 2011.",
            "Peru’s first participation in a NATO summit was in 2015.",
        ),
        (
            "Kenya’s first participation in a NATO summit was in 2011.",
            "Kenya’s first participation in a G20 summit was in 2015.",
        ),
        ("The first formal Kenya-Peru Water Dialogue was held in 2019.", "Kenya and Peru held a Water Dialogue in 2017."),
        ("The first in-person Kenya-Peru Water Dialogue was held in 2019.", "Kenya and Peru held a Water Dialogue in 2017."),
        (
            "The first Kenya-Peru Water Dialogue since 2010 was held in 2019.",
            "Kenya and Peru held a Water Dialogue in 2007.",
        ),
        (
            "The first formal Kenya-Peru Water Dialogue was held in 2019.",
            "The first Kenya-Peru Water Dialogue was held in 2017.",
        ),
    ],
)
def test_firsts_of_different_scope_are_different_firsts(draft: str, source: str) -> None:
    """One's first is not another's; the first formal, in person or since need not be the first."""
    assert [] == loud(draft, against=(source,))


@pytest.mark.parametrize(
    "source",
    [
        "Kenya and Peru denied that the second Kenya-Peru Water Dialogue was held in 2017.",
        "Contrary to reports, the second Kenya-Peru Water Dialogue was not held in 2017.",
        "If the second Kenya-Peru Water Dialogue was held in 2017, nobody knew of it.",
        "The second Kenya-Peru Water Dialogue could have been held in 2017.",
        "Was the second Kenya-Peru Water Dialogue held in 2017?",
        "The second Kenya-Peru Water Dialogue, planned for 2017, was called off.",
    ],
)
def test_what_is_denied_supposed_or_asked_is_not_claimed(source: str) -> None:
    """A denial, a condition and a question state no date."""
    assert [] == loud(f"{DIALOGUE} in May 2019.", against=(source,))
    assert [] == loud(source, against=(f"{DIALOGUE} in May 2019.",))


@pytest.mark.parametrize(
    "holder",
    [
        "former President Bill Clinton",
        "then-President Bill Clinton",
        "then President Bill Clinton",
        "ex-President Bill Clinton",
        "President-elect Bill Clinton",
        "acting President Bill Clinton",
        "incoming President Bill Clinton",
    ],
)
def test_offices_once_held_or_to_come_and_namesakes_break_no_term(holder: str) -> None:
    """Former, then, elect, acting, incoming."""
    assert [] == loud(f"On 12 March 2010, {holder} of the United States opened the fair.")


@pytest.mark.parametrize("holder", ["President Roger Clinton", "President Ada Clinton"])
def test_a_namesake_breaks_no_term_of_the_holder(holder: str) -> None:
    """Another person of the same surname has no term: only who held the office then is told, where the state is."""
    assert [] == loud(f"On 12 March 2010, {holder} opened the fair.")
    (told,) = loud(f"On 12 March 2010, {holder} of the United States opened the fair.")
    assert told.startswith("tenure/two-holders: ")


@pytest.mark.parametrize("day", ["20 January 1993", "20 January 2001", "January 2001", "2001"])
def test_the_day_of_handover_belongs_to_both(day: str) -> None:
    """A time that touches the term at all is given the benefit of the doubt."""
    when = f"On {day}" if day[0] == "2" and " " in day else f"In {day}"
    assert [] == loud(f"{when}, President Bill Clinton of the United States opened the fair.")


def test_one_text_copied_to_several_publishers_agrees_with_itself() -> None:
    """Copies are no contradiction."""
    text = f"{DIALOGUE} in Lima in May 2019."
    assert [] == loud(text, against=(text, text))


def test_a_place_and_what_contains_it_agree() -> None:
    """Lima lies in Peru."""
    assert [] == loud(f"{DIALOGUE} in Lima in May 2019.", against=(f"{DIALOGUE} in Peru in May 2019.",))


@pytest.mark.parametrize(
    "source",
    [
        "If the second Kenya-Peru Water Dialogue was held in 2017, nobody knew of it.",
        "Was the second Kenya-Peru Water Dialogue held in 2017?",
        "The second Kenya-Peru Water Dialogue was never held in 2017.",
        "The second Kenya-Peru Water Dialogue was held about 2020.",
    ],
)
def test_the_safety_net_holds_nothing_against_what_is_not_stated(source: str) -> None:
    """Supposed, asked, denied, or told as about a time."""
    assert [] == findings(f"{DIALOGUE} in May 2019.", against=(source,))
    assert [] == findings(source, against=(f"{DIALOGUE} in May 2019.",))
