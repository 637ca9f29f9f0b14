"""What two texts tell otherwise of one thing in words of their own."""

import pytest

from factcheck import Document, check
from tests.told import findings

FERRY = "The ferry Kestrel, which entered service in 1998, was sold for scrap on Monday."


def accounts(draft: str, source: str) -> list[str]:
    """What is told of a draft and a source that are worded otherwise."""
    return [one.message for one in findings(draft, against=(source,), only="accounts/")]


@pytest.mark.parametrize(
    ("draft", "source", "message"),
    [
        (FERRY, "Kestrel was commissioned in 1996. She carried 400 passengers.", "1998 here, 1996 there."),
        (FERRY, "Kestrel entered service with the Holm Harbour Lines in 1996.", "1998 here, 1996 there."),
        (
            "The harbour treaty, signed in Oslo in 2024 by Maren Skov, takes effect this month.",
            "In July 2024 Maren Skov put her name to the treaty on harbours in Dublin.",
            "Oslo here, Dublin there.",
        ),
        (
            "Eleven inches of rain fell within four hours on the day of the flood, and creeks rose over roofs in hollows.",
            "The four-hour total for the day of flooding is now put at about 5.5 inches, half of what was entered at first.",
            "Eleven inches here, 5.5 inches there.",
        ),
        (
            "The bridge is expected to cost about $300 million in all.",
            "Crossing of the fjord: estimated cost about $300 billion.",
            "$300 million here, $300 billion there.",
        ),
        (
            "The Comprehensive Fisheries and Harbour Agreement has applied to Norway since 30 December 2024.",
            "Norway became a party to the CFHA on 15 December 2024.",
            "30 December 2024 here, 15 December 2024 there.",
        ),
    ],
)
def test_names_happenings_and_other_values_make_two_sentences_one_thing(draft: str, source: str, message: str) -> None:
    """The words around the values may all be others."""
    (told,) = accounts(draft, source)
    assert told.endswith(message)


@pytest.mark.parametrize(
    "source",
    [
        "Kestrel was commissioned in 1998. She carried 400 passengers.",
        "Osprey was commissioned in 1996. She carried 400 passengers.",
        "Kestrel was scheduled to be commissioned in 1996. She carried 400 passengers.",
        "Kestrel II was commissioned in 2006. She carried 400 passengers.",
        "Kestrel never entered service in 1996. She carried 400 passengers.",
        "The owner of Kestrel died in 1996. She carried 400 passengers.",
        "Kestrel was commissioned in 1996 or in 1998. She carried 400 passengers.",
    ],
)
def test_what_may_be_of_two_things_is_silent(source: str) -> None:
    """Another name, another happening, a plan, a denial, or both dates on one side."""
    assert [] == accounts(FERRY, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        (
            "Shares of Halden gained 39 cents to $15.59 on Tuesday.",
            "Halden’s stock was up 24 cents at $15.44 in trading on Tuesday.",
        ),
        (
            "Per Holm threw for 205 yards as Varde beat Skarv on Sunday.",
            "Jonas Lind threw for 364 yards in the game of Varde on Sunday.",
        ),
        ("On 3 May 2021 two companies signed the pact in Oslo.", "The pact of the three companies was made on 3 May 2021."),
        (
            "The resolution was passed on 1 February 1952 as Resolution 505 of the Harbour Council.",
            "The Harbour Council adopted Resolution 598 on 20 July 1987.",
        ),
    ],
)
def test_figures_that_many_things_have_are_silent(draft: str, source: str) -> None:
    """Prices by the hour, figures of two people, counts of two and three, numbered things of two numbers."""
    assert [] == accounts(draft, source)


def test_a_toll_of_a_later_day_is_no_contradiction() -> None:
    """Figures that grow are compared only where both texts are of one day."""
    texts = (
        "On 3 May 2024 the Varde fire killed 12 people.",
        "In the fire of 3 May 2024 in Varde 17 lives were lost; 17 dead.",
    )
    assert [] == [
        one.message for one in findings(texts[0], against=("Published: 9 May 2024\n\n" + texts[1],), only="accounts/")
    ]


def test_what_every_document_of_a_run_tells_says_little() -> None:
    """In a run of many reports of quarters, a quarter and its income make no two companies one."""
    reports = [
        f"Company Number{n} Ltd\n\nFor the quarter ended Sept. 30, 2023, net income fell {n} percent." for n in range(11, 31)
    ]
    assert [] == [one.message for one in findings(*reports, only="accounts/")]


def test_a_day_and_an_hour_of_publication_are_compared() -> None:
    """One text may tell the hour, the other the day alone."""
    draft = Document.from_text("The bridge is expected to cost about $300 million in all.", published="2024-05-01T10:00:00")
    source = Document.from_text("Crossing of the fjord: estimated cost about $300 billion.", published="2024-05-02")
    assert 1 == len([one for one in check([draft], against=[source]).findings if one.check == "accounts/money-differs"])


def test_a_value_is_told_once_however_often_the_other_text_tells_its_own() -> None:
    """Findings grow with the draft, never with the draft times the source."""
    told = "THE MAYOR ADA QUILL OPENED THE HALL OF KESTREL IN {} AND SAID IT COST 12 MILLION DOLLARS. "
    found = findings(told.format(1999) * 30, against=(told.format(1998) * 30,))
    assert 0 < len(found) == len({one.evidence[0].span for one in found}) <= 30
