"""Which numbers of a text are quantities, and what they measure."""

import pytest

from factcheck.rulebook.loader import load
from factcheck.taggers.quantities import quantities

RULES = load()


def told(text: str) -> list[tuple[str, str, str | None]]:
    """Each quantity: its words, its number, what it measures or counts."""
    return [(one.text, f"{one.quantity.number.normalize():f}", one.quantity.unit) for one in quantities(text, RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has 18 mirror segments.", [("18 mirror segments", "18", "segment")]),
        ("It cost $1.8 million then.", [("$1.8 million", "1800000", "dollar")]),
        ("a profit of $8.2m or $0.19 per share", [("$8.2m", "8200000", "dollar"), ("$0.19 per share", "0.19", "dollar")]),
        ("Prices fell 37.6 percent.", [("37.6 percent", "37.6", "percent")]),
        ("Two-thirds of the members left.", [("Two-thirds", "66.7", "percent")]),
        ("twenty-five machines ran", [("twenty-five machines", "25", "machin")]),
        ("two hundred and fifty sheep", [("two hundred and fifty sheep", "250", "sheep")]),
        ("a 90-minute talk", [("90-minute", "90", "minute")]),
        ("Ada Quill, 37, was aged 36 then.", [("37", "37", "year"), ("aged 36", "36", "year-old")]),
        ("They won 9-3.", [("9-3", "9", "score")]),
        ("between 30 and 80 pounds", [("30 and 80 pounds", "30", "pound")]),
        ("Two and a half years passed.", [("Two and a half years", "2.5", "year")]),
        ("It took 14 years, 7 months and 18 days.", [("14 years, 7 months and 18 days", "5344", "day")]),
        ("It took 2.5 years, 3 months.", [("2.5 years", "2.5", "year"), ("3 months", "3", "month")]),
        ("She ran it in 2 hours 13 minutes.", [("2 hours 13 minutes", "133", "minute")]),
        ("She ran it in 2 hours & 13 minutes.", [("2 hours & 13 minutes", "133", "minute")]),
        ("She ran it in 2 hours or 13 minutes.", [("2 hours", "2", "hour"), ("13 minutes", "13", "minute")]),
        (
            "terms of 3 years, 4 years and 6 years",
            [("3 years", "3", "year"), ("4 years", "4", "year"), ("6 years", "6", "year")],
        ),
        ("It took 2 years, about 30 months less.", [("2 years", "2", "year"), ("30 months", "30", "month")]),
        ("three and a half million people", [("three and a half million people", "3500000", "person")]),
        ("two and a half-baked plans", [("two", "2", None)]),
        ("Altogether 1,460 people left.", [("1,460 people", "1460", "person")]),
        ("23 U.S. troops", [("23 U.S. troops", "23", "troop")]),
        ("About 12,34,500 votes were cast.", [("12,34,500 votes", "1234500", "vot")]),
    ],
)
def test_numbers_are_read_with_what_they_measure(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Digits and words, scale words, currencies, units, ages, scores, ranges, and the noun that is counted."""
    assert expected == told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 was invoked.",
        "A Boeing 747 and an F-35 landed.",
        "They met at a 7-Eleven.",
        "In 2013 and in the 1990s.",
        "It opens at 3: 30 a.m. or 10:15.",
        "Call (555) 123-4567.",
        "The 18th of the month.",
        "Version 1.2.3 is out.",
        "It lasted 41 / 2 months.",
        "1. Choose a plan.",
        "one of the members",
    ],
)
def test_names_and_times_are_no_quantities(text: str) -> None:
    """A number that is a name, a date, an hour, a version or a telephone number counts nothing."""
    assert [] == told(text)


def test_a_sentence_may_end_in_a_number_and_the_next_begin_with_one() -> None:
    """The full stop after a long number ends the sentence, though digits follow it."""
    assert ["1,234", "28.7%"] == [one.text for one in quantities("The town had 1,234. 28.7% of them fished.", RULES)]


def test_words_before_and_after_say_how_exact_a_number_is() -> None:
    """More than, nearly, up to, about; or more."""
    found = quantities("more than 50 boats, nearly 60 boats, up to 70 boats, about 80 boats, 90 boats or more", RULES)
    assert ["over", "nearly", "under", None, "over"] == [one.quantity.bound for one in found]
    assert [False, False, False, True, False] == [one.quantity.approximate for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("5 mıllion", 5), ("5 mİllion", 5), ("twenty-fıve", 20), ("almoſt 7", 7), ("5 MilLion", 5e6)],
)
def test_letters_that_are_only_like_those_of_a_number_word_make_none(text: str, expected: int) -> None:
    """A dotless i or a long s never stands for the letter that ignoring case takes it for."""
    assert [expected] == [one.quantity.number for one in quantities(f"It had {text} boats.", RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit was down 3,000 crowns.", [True]),
        ("The rest of a 4 million loan was paid.", [True]),
        ("She handed down a three-year sentence.", [False]),
        ("They set up a 30-member team.", [False]),
    ],
)
def test_a_change_is_told_from_a_verb_with_up_or_down(text: str, expected: list[bool]) -> None:
    """The word right before a figure tells by how much something fell; with an article between it belongs to the verb."""
    assert expected == [one.quantity.remainder for one in quantities(text, RULES)]
