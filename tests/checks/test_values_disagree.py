"""One thing, two values that cannot both be true."""

import pytest

from tests.told import finding, findings, values

DIALOGUE = "The second Kenya-Peru Water Dialogue was held"


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("on 4 May 2019", "on 4 May 2018"),
        ("on 4 May 2019", "on 6 May 2019"),
        ("on 4 May 2019", "in June 2019"),
        ("in 2019", "in 2018"),
        ("about 2019", "in 2015"),
        ("from 4 to 6 May 2019", "from 4 to 9 May 2019"),
        ("in May 2019", "in June 2019"),
    ],
)
def test_dates_of_one_instance_that_lie_apart(draft: str, source: str) -> None:
    """In either direction; the side under check comes first."""
    found = finding(f"{DIALOGUE} {draft}.", against=(f"{DIALOGUE} {source}.",), only="events/dates")
    assert ("error", "date", ["draft-1", "source-1"]) == (found.severity, found.slot, [name for name, _ in values(found)])
    assert 1 == len(findings(f"{DIALOGUE} {source}.", against=(f"{DIALOGUE} {draft}.",), only="events/dates"))


def test_a_finding_marks_the_words_that_carry_the_value_and_says_how_it_was_worked_out() -> None:
    """The quote is the claim, the mark its date, the steps those of the date."""
    found = finding(f"{DIALOGUE} in Lima on 4 May 2019.", against=(f"{DIALOGUE} in Lima in 2018.",), only="events")
    mine, theirs = found.evidence
    assert ("2019-05-04", "2018") == (mine.value, theirs.value)
    assert [("second Kenya-Peru Water Dialogue was held in Lima on 4 May 2019", "4 May 2019")] == [
        (mine.quote, mine.mark.slice(mine.document.text)) for _ in [mine] if mine.mark
    ]
    assert mine.derivation
    assert all(step.rule.startswith("temporal/") for step in mine.derivation)


@pytest.mark.parametrize(
    ("draft", "source"),
    [("in Lima", "in Nairobi"), ("in Peru", "in Nairobi"), ("in Lima", "in Kenya")],
)
def test_places_of_one_instance_that_do_not_contain_each_other(draft: str, source: str) -> None:
    """A city and another, a city and another state."""
    found = finding(f"{DIALOGUE} {draft}.", against=(f"{DIALOGUE} {source}.",), only="events/places")
    assert [("draft-1", draft[3:]), ("source-1", source[3:])] == values(found)


def test_several_witnesses_of_one_value_stand_in_one_finding() -> None:
    """And those of a third value stand in another."""
    told = findings(
        f"{DIALOGUE} in May 2019.",
        against=(f"{DIALOGUE} in May 2018.", f"{DIALOGUE} on 4 May 2018.", f"{DIALOGUE} in May 2017."),
        only="events/dates",
    )
    other, found = sorted(told, key=lambda one: len(one.evidence))
    assert [("draft-1", "2019-05"), ("source-1", "2018-05"), ("source-2", "2018-05-04")] == values(found)
    assert [("draft-1", "2019-05"), ("source-3", "2017-05")] == values(other)


def test_one_phrase_with_two_dates_does_not_contradict_itself() -> None:
    """It tells of two events."""
    assert [] == findings("The second Kenya-Peru Water Dialogue was held in May 2019 and June 2021.", only="events")


@pytest.mark.parametrize(
    "source",
    [
        "The second Kenya-Peru Water Dialogue will be held in June 2020.",
        "The second Kenya-Peru Water Dialogue was not held in June 2020.",
        "The second Kenya-Peru Water Dialogue of June 2020 was cancelled.",
    ],
)
def test_what_was_is_not_held_against_what_was_planned_or_is_not_so(source: str) -> None:
    """A plan may have been moved."""
    assert [] == findings(f"{DIALOGUE} in May 2019.", against=(source,), only="events")


def test_two_plans_are_held_against_each_other() -> None:
    """Both are to come, and there is one second dialogue."""
    plan = "The second Kenya-Peru Water Dialogue will be held in"
    assert [("draft-1", "2031"), ("source-1", "2030")] == values(
        finding(f"{plan} 2031.", against=(f"{plan} 2030.",), only="events/dates")
    )


def test_two_firsts_with_one_scope() -> None:
    """Who and what make the scope."""
    first = "Iceland’s first participation in a NATO summit was in"
    found = finding(f"{first} 2011.", against=(f"{first} 2015.",), only="firsts/two")
    assert ("ordinal", [("draft-1", "2011"), ("source-1", "2015")]) == (found.slot, values(found))
