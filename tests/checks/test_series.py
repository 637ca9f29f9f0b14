"""Numbers of a series against its dates: in order, one number an instance, and nothing before the first."""

from pathlib import Path

import pytest

import factcheck
from factcheck.loadrules import load_rules
from tests.told import finding, findings, values

FIRST = "The first Kenya-Peru Water Dialogue was held"
SECOND = "The second Kenya-Peru Water Dialogue was held"
THIRD = "The third Kenya-Peru Water Dialogue was held"


@pytest.mark.parametrize(
    ("second", "third"),
    [("in May 2019", "in May 2018"), ("on 4 May 2019", "on 3 May 2019"), ("in 2019", "in 2018")],
)
def test_a_later_number_is_not_dated_earlier(second: str, third: str) -> None:
    """The third cannot come before the second."""
    found = finding(f"{SECOND} {second}. {THIRD} {third}.", only="series/order")
    assert ("error", "order") == (found.severity, found.slot)
    assert 2 == len(found.evidence)


@pytest.mark.parametrize(
    ("second", "third"),
    [
        ("in May 2018", "in May 2019"),
        ("in 2019", "in May 2019"),
        ("", "in May 2019"),
        ("in May 2019", ""),
        ("after 2019", "in 2018"),
    ],
)
def test_numbers_in_order_are_right(second: str, third: str) -> None:
    """Or may be: where the dates share a day, where one is missing."""
    assert [] == findings(f"{SECOND} {second}. {THIRD} {third}.", only="series/order")


def test_one_day_has_one_number() -> None:
    """A meeting of one day is the second or the third."""
    found = finding(f"{SECOND} on 4 May 2019.", against=(f"{THIRD} on 4 May 2019.",), only="series/number")
    assert ("ordinal", [("draft-1", "2"), ("source-1", "3")]) == (found.slot, values(found))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (f"{SECOND} in May 2019.", f"{THIRD} in May 2019."),
        (f"{SECOND} on 4 May 2019.", f"{THIRD} in May 2019."),
        (f"{SECOND} in Lima on 4 May 2019.", f"{THIRD} in Nairobi on 4 May 2019."),
        (f"{SECOND} on 4 May 2019.", "The Kenya-Peru Water Dialogue was held on 4 May 2019."),
        (f"{SECOND} on 4 May 2019.", f"{SECOND} on 4 May 2019."),
        (f"{SECOND} on 4 May 2019.", "The third Kenya-Peru Trade Dialogue was held on 4 May 2019."),
    ],
)
def test_what_may_be_two_instances_has_two_numbers(draft: str, source: str) -> None:
    """A month holds two meetings; two places are two meetings; without a number there is nothing to compare."""
    assert [] == findings(draft, against=(source,), only="series/number")


def test_nothing_comes_before_the_first() -> None:
    """The earliest instance is shown."""
    found = finding(
        f"{FIRST} in May 2019.",
        against=("Kenya and Peru held a Water Dialogue in May 2017.", "Kenya and Peru held a Water Dialogue in May 2015."),
        only="firsts/earlier",
    )
    assert [("draft-1", "2019-05"), ("source-2", "2015-05")] == values(found)


def test_the_side_under_check_comes_first() -> None:
    """Also where the draft tells of the earlier instance and the source of the first."""
    found = finding(
        "Kenya and Peru held a Water Dialogue in May 2015.", against=(f"{FIRST} in May 2019.",), only="firsts/earlier"
    )
    assert [("draft-1", "2015-05"), ("source-1", "2019-05")] == values(found)


@pytest.mark.parametrize(
    "source",
    [
        "Kenya and Peru held a Water Dialogue in May 2020.",
        "Kenya and Peru held a Water Dialogue in 2019.",
        "Kenya and Peru held a Water Dialogue.",
        "Kenya and Peru held a Trade Dialogue in May 2015.",
        "Kenya and Norway held a Water Dialogue in May 2015.",
        "Kenya and Peru did not hold a Water Dialogue in May 2015.",
        "Kenya and Peru held a Water Dialogue after 2010.",
    ],
)
def test_what_is_no_earlier_instance(source: str) -> None:
    """Later, at the same time, undated, another series, other parties, not held, or nobody knows when."""
    assert [] == findings(f"{FIRST} in May 2019.", against=(source,), only="firsts/earlier")


HELD = "The {number} {often}Kenya-Peru Water Dialogue was held {when}."


def gaps(*sentences: str) -> list[str]:
    """The messages of the check on a text against another one."""
    return [one.message for one in findings(sentences[0], against=sentences[1:], only="series/gap")]


@pytest.mark.parametrize(
    ("often", "here", "there"),
    [
        ("annual ", ("third", "in 2019"), ("fifth", "in 2020")),
        ("annual ", ("fifth", "in 2020"), ("third", "in 2019")),
        ("annual ", ("third", "on 4 May 2019"), ("fourth", "on 6 September 2019")),
        ("biennial ", ("third", "in 2019"), ("fifth", "in 2021")),
        ("yearly ", ("third", "in March 2019"), ("ninth", "in 2022")),
    ],
)
def test_numbers_do_not_run_ahead_of_the_years(often: str, here: tuple[str, str], there: tuple[str, str]) -> None:
    """More editions than years cannot lie between two dates, whichever text tells the later one."""
    texts = (HELD.format(number=number, often=often, when=when) for number, when in (here, there))
    assert 1 == len(gaps(*texts))


@pytest.mark.parametrize(
    ("often", "here", "there"),
    [
        ("annual ", ("third", "in 2019"), ("fourth", "in 2022")),
        ("annual ", ("third", "in 2019"), ("fifth", "in 2021")),
        ("annual ", ("third", "in January 2019"), ("fourth", "in December 2019")),
        ("annual ", ("third", "in about 2019"), ("fifth", "in 2020")),
        ("annual ", ("third", "after 2019"), ("fifth", "since 2020")),
        ("annual ", ("third", "in 2020"), ("fifth", "in 2019")),
        ("", ("third", "in 2019"), ("fifth", "in 2020")),
        ("biannual ", ("third", "in 2019"), ("fifth", "in 2020")),
        ("extraordinary ", ("third", "in 2019"), ("fifth", "in 2020")),
    ],
)
def test_numbers_may_lag_behind_the_years(often: str, here: tuple[str, str], there: tuple[str, str]) -> None:
    """Where years were left out, the dates leave it open, or nothing tells that there is one a year."""
    texts = (HELD.format(number=number, often=often, when=when) for number, when in (here, there))
    assert [] == gaps(*texts)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The Kenya-Peru Water Dialogue is held every year.", 1),
        ("The Kenya-Peru Water Dialogue takes place once a year.", 1),
        ("The Kenya-Peru Water Dialogue, held annually since 2015, is small.", 1),
        ("The Kenya-Peru Water Dialogue is held twice a year.", 0),
        ("The Kenya-Peru Water Dialogue is no longer held every year.", 0),
        ("The Kenya-Peru Water Dialogue was postponed in 2018 and held every year.", 0),
        ("The Kenya-Peru Trade Dialogue is held every year.", 0),
        ("The Kenya-Peru Water Dialogue is held every year. The Kenya-Peru Water Dialogue is held every two years.", 0),
    ],
)
def test_a_third_text_may_tell_how_often_it_is_held(sentence: str, expected: int) -> None:
    """By the words behind its verb; two texts that tell it differently prove nothing."""
    texts = (
        HELD.format(number=number, often="", when=when) for number, when in (("third", "in 2019"), ("fifth", "in 2020"))
    )
    assert expected == len(gaps(*texts, sentence))


def test_talks_without_a_name_may_be_any_talks() -> None:
    """Only where both sides say that theirs are held every year are they one series."""
    here, there = "The third {}Kenya-Peru talks were held in 2019.", "The fifth {}Kenya-Peru talks were held in 2020."
    assert 1 == len(gaps(here.format("annual "), there.format("annual ")))
    assert [] == gaps(here.format("annual "), there.format(""))


SERIES = """
[[series]]
id          = "tea-talks"
description = "Tea talks of Kenya and Peru."
names       = ["Tea Talks"]
who         = ["state:ke", "state:pe"]
every       = 2
agrees      = [{ text = "The third Tea Talks of Kenya and Peru were held in 2014." }]
contradicts = [{ text = "The third Tea Talks of Kenya and Peru were held in 2016." }]
instances = [{ ordinal = 3, from = 2014-05-04, to = 2014-05-04, source = "a record", retrieved = 2026-11-22 }]
"""


def test_a_record_may_tell_how_often_it_is_held(tmp_path: Path) -> None:
    """By the years from one to the next."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "tea.toml").write_text(SERIES, encoding="utf-8")
    rules = load_rules([tmp_path / "own"])

    def told(text: str) -> list[str]:
        found = factcheck.check(factcheck.Document.from_text(text), rules=rules).findings
        return [one.check for one in found if one.check == "series/gap"]

    assert ["series/gap"] == told("The fifth Tea Talks of Kenya and Peru were held in Lima in May 2016.")
    assert [] == told("The fifth Tea Talks of Kenya and Peru were held in Lima in May 2018.")
