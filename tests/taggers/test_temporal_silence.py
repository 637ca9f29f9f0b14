"""What looks like a time and is none."""

import pytest

from factcheck.rulebook.loader import load
from factcheck.taggers.temporal import find

RULEBOOK = load()


@pytest.mark.parametrize(
    "text",
    [
        "You may march along.",
        "He reads the Sunday Times.",
        "She read “1984” in a 7-Eleven.",
        "The home side won 3-1, and 21:0 on aggregate.",
        "Mix it at a ratio of 10:30.",
        "See section 4.12 and Section 2019 of the act.",
        "Resolution 1973 and Vision 2030 were read.",
        "See pages 211-218, note 12.",
        "Call 555-1998 or +49 30 2024 1998.",
        "The Boeing 1900 needs 1,998 screws and 2018 kg of fuel.",
        "It cost $1998, or £2,015.",
        "Theresa May said no.",
        "The March on Rome was long.",
        "He came second and won a fall.",
        "A second man took three-quarters of it.",
        "The song “White Christmas” was played at a 7-Eleven.",
        "Spring water and fall guys.",
        "The 12-year-old boy is 4 ft 11.",
        "He is in the fourth division and lives on the third floor.",
        "Version 3.6.2024.1 is out; IP 10.20.19.98 answers.",
    ],
)
def test_words_and_numbers_that_tell_no_time(text: str) -> None:
    """Names, scores, ratios, sections, models, pages, telephone numbers, money, verbs: nothing is found."""
    assert [] == [text[one.start : one.end] for one in find(text, RULEBOOK)]
