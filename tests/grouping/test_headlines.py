"""A headline against the text below it."""

import pytest

from factcheck import Document, check


def told(headline: str, *paragraphs: str) -> list[str]:
    """What is told of a headline over some paragraphs."""
    text = "\n\n".join((headline, *paragraphs))
    found = check([Document.from_text(text, published="2024-05-02")]).findings
    return [one.message for one in found if one.check == "headline/body-disagree"]


FIRE = "Five people died when a fire broke out on the Varde ferry on 30 April 2024, police said."


@pytest.mark.parametrize(
    ("headline", "values"),
    [
        ("Three die in Varde ferry fire", "“Three”, the text “Five people”"),
        ("Fire breaks out on Varde ferry on 13 April 2024", "“13 April 2024”, the text “30 April 2024”"),
    ],
)
def test_a_value_that_the_first_paragraph_contradicts_is_told(headline: str, values: str) -> None:
    """Both values stand in the message."""
    assert [f"The headline says {values}."] == told(headline, FIRE)


@pytest.mark.parametrize(
    "headline",
    [
        "Five die in Varde ferry fire",
        "More than four die in Varde ferry fire",
        "Eight die in Varde ferry fire",
        "Fire breaks out on Varde ferry in April",
        "Three schools close in Skarv",
        "If three die in Varde ferry fire",
    ],
)
def test_what_agrees_and_what_is_of_other_things_is_silent(headline: str) -> None:
    """Bounds and coarser dates agree; five people can be some of eight; other things are not compared."""
    assert [] == told(headline, FIRE)


def test_a_value_that_stands_anywhere_in_the_text_is_no_difference() -> None:
    """The lead may tell another figure of the same kind."""
    assert [] == told("Three die in Varde ferry fire", FIRE, "Three people died at once, two in hospital.")


def test_an_office_of_another_rank_may_be_held_besides() -> None:
    """A prime minister leads a party too; nobody is minister of finance and of foreign affairs in one sentence each."""
    lead = "The party leader, Maren Skov, resigned late at night after a dispute over the budget."
    assert [] == told("Prime Minister Maren Skov resigns", lead)


def test_a_text_without_a_headline_or_without_a_text_is_silent() -> None:
    """There is nothing to compare."""
    assert [] == told("Three die in Varde ferry fire")
    assert [] == told(FIRE, "Three die in Varde ferry fire.")
