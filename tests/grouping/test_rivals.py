"""Sentences worded alike that tell of two things, and those that tell of one."""

import pytest

import factcheck
from factcheck import Document


def _alarms(here: str, there: str, days: tuple[str | None, str | None] = (None, None)) -> list[str]:
    draft, source = Document.from_text(here, published=days[0]), Document.from_text(there, name="source", published=days[1])
    found = factcheck.check([draft], against=[source]).findings
    return [one.check for one in found if one.severity != "note"]


@pytest.mark.parametrize(
    ("here", "there"),
    [
        (
            "Trade between Norway and Finland rose to 12 billion euros in 2023, officials said.",
            "Trade between Norway and Peru rose to 3 billion euros in 2023, officials said.",
        ),
        ("The reservoir at Holm is 34 percent full on Monday.", "The reservoir at Skarv is 61 percent full on Monday."),
        ("The mayor of Skarv, Maren Skov, opened the fair.", "The deputy mayor of Skarv, Ana Silva, opened the fair."),
        ("The former mayor of Skarv, Maren Skov, opened the fair.", "The mayor of Skarv, Ana Silva, opened the fair."),
        ("Maren Skov won the Skarv Open on Sunday.", "Ana Silva won the Skarv Open on Monday."),
        (
            "Maren Skov won the women's singles title at the Skarv Open on Sunday, beating Aino Laine 6-3, 6-4.",
            "Ana Silva won the women's doubles title at the Skarv Open on Monday, beating Aino Laine 6-2, 6-4.",
        ),
        (
            "A school bus overturned near Varde on Monday, injuring 11 children.",
            "A school bus overturned near Varde on Thursday, injuring 6 children.",
        ),
        (
            "Trade between Norway and Finland was worth 9.8 billion euros in 2021.",
            "Trade between Norway and Finland was worth 12.1 billion euros in 2023.",
        ),
        (
            "The fire near Holm has burned 1,200 hectares and forced 300 people from their homes, the fire service said.",
            "The fire near Holm has burned 3,400 hectares and forced 900 people from their homes, the fire service said.",
        ),
        (
            "The central bank expects the economy of Norway to grow 1.4 percent in 2024.",
            "The economy of Norway grew 0.9 percent in 2024, the statistics office said.",
        ),
        (
            "Exports of Denmark fell 2.1 percent in January, according to preliminary figures.",
            "Exports of Denmark fell 1.6 percent in January, according to revised figures.",
        ),
        (
            "The bridge to Sandholm will open in May 2025, the ministry said.",
            "The bridge to Sandholm opened in September 2025, the ministry said.",
        ),
        (
            "Police put the number of demonstrators in Varde at 8,000.",
            "The organisers put the number of demonstrators in Varde at 20,000.",
        ),
        (
            "Of the 400 patients who took the drug, 12 percent had headaches.",
            "Of the 400 patients who took the placebo, 5 percent had headaches.",
        ),
    ],
)
def test_a_second_difference_tells_two_things_of_a_kind_from_a_slip(here: str, there: str) -> None:
    """Another partner, place, day, stage of knowledge or speaker: two values are of two things, whichever comes first."""
    assert [_alarms(here, there), _alarms(there, here)] == [[], []]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (
            "Trade between Norway and Finland rose to 12 billion euros in 2023, officials said.",
            "Trade between Norway and Finland rose to 21 billion euros in 2023, officials said.",
            ["statements/money-differs"],
        ),
        (
            "Exports of Denmark fell 2.1 percent in January, officials declared in Odense.",
            "Exports of Denmark fell 1.6 percent in January, officials announced in Odense.",
            ["statements/percent-differs"],
        ),
        (
            "The reservoir at Holm is 34 percent full on Monday.",
            "The reservoir at Holm is 61 percent full on Monday.",
            ["statements/percent-differs"],
        ),
    ],
)
def test_one_difference_alone_is_told(here: str, there: str, expected: list[str]) -> None:
    """Two sentences of one thing differ in the value in question, and in the verb by which it is told."""
    assert expected == _alarms(here, there)


def test_documents_that_agree_in_all_else_tell_of_one_thing() -> None:
    """Where the other sentences tell the same figures and names, a second difference in a sentence is a second slip."""
    rest = (
        "\n\nThe Skarv Gallery in Varde opened it on 4 May 1998, and the Holm Museum bought it for 1,200 crowns."
        " It was lent to the Pohjola Foundation in Turku in 2006."
    )
    here = "The portrait of the sea captain by the engraver Maren Holst hung in Odense for 12 years."
    there = "The portrait of the sea captain by the sculptor Maren Holst hung in Odense for 17 years."
    assert [] == _alarms(here, there)
    assert ["statements/duration-differs"] == _alarms(here + rest, there + rest)


_FIVE = "Per Holm was sentenced to five years in prison for the fraud at the Skarv dairy."
_SIX = "Per Holm was sentenced to six years in prison on Wednesday for the fraud at the Skarv dairy."


def test_a_text_cannot_tell_what_happened_long_after_it_was_published() -> None:
    """A sentence on a later appeal is of another day; of one week, two lengths contradict each other."""
    assert [] == _alarms(_FIVE, _SIX, ("2019-10-22", "2021-07-07"))
    assert [] == _alarms(_SIX, _FIVE, ("2021-07-07", "2019-10-22"))
    assert ["statements/duration-differs"] == _alarms(_FIVE, _SIX, ("2021-07-08", "2021-07-07"))
    assert ["statements/duration-differs"] == _alarms(_FIVE, _SIX)


@pytest.mark.parametrize(
    ("later", "published"),
    [
        (_SIX, "2021-06-20"),
        ("Per Holm was sentenced to six years in prison in 2021 for the fraud at the Skarv dairy.", "2019-10-22"),
        (
            "Per Holm was sentenced to six years in prison for the fraud at the Skarv dairy, which was sold on 7 July 2021.",
            "2019-10-22",
        ),
    ],
)
def test_only_a_day_long_after_and_right_beside_a_value_tells_later_news(later: str, published: str) -> None:
    """Not a day of the same weeks, nor a year, nor the day of what is told further on."""
    assert ["statements/duration-differs"] == _alarms(_FIVE, later, (published, "2021-07-08"))


def test_two_headlines_months_apart_are_of_two_pieces_of_news() -> None:
    """A headline tells news of its day, even without a date."""
    here, there = (
        f"Per Holm gets {term} in prison for fraud at Skarv dairy\n\nHe fell." for term in ("five years", "six years")
    )
    assert [] == _alarms(here, there, ("2019-10-22", "2021-07-07"))
    assert ["statements/duration-differs"] == _alarms(here, there, ("2021-07-08", "2021-07-07"))
