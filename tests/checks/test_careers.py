"""Offices of two bodies, or two offices of one kind, given to one person at one time."""

import datetime

import pytest

from factcheck import Document, check


def told(draft: str, source: str, days: tuple[str, str] | None = None) -> list[str]:
    """The warnings about offices of a draft held against one source, published on these days."""
    published = [datetime.date.fromisoformat(day) for day in days] if days else [None, None]
    documents = [
        Document.from_text(text, name=name, published=day)
        for text, name, day in zip((draft, source), ("draft", "source"), published, strict=True)
    ]
    report = check(documents[:1], against=documents[1:])
    return [one.message for one in report.findings if one.check in {"tenure/body-differs", "tenure/office-differs"}]


def test_another_firm_is_told() -> None:
    """Whoever runs one firm does not run another at the time, however the two are worded."""
    found = told("Anna Lund is the chief executive of Nordbank.", "Sydbank’s chief executive, Anna Lund, left.")
    assert ["Anna Lund is “chief executive of Nordbank” here, “Sydbank’s chief executive” there."] == found


def test_another_seat_is_told() -> None:
    """A senator is no representative of the same parliament."""
    found = told("Senator Anna Lund voted for it.", "Rep. Anna Lund voted for it.")
    assert ["Anna Lund is “Senator” here, “Rep.” there."] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Nordbank’s chief executive, Anna Lund, left.", "Nordbank chief executive Anna Lund left."),
        ("NordBank CEO Anna Lund left.", "Anna Lund, chief executive of Nord Bank, left."),
        ("Anna Lund, chief executive of Nordbank, left.", "Otto Lund, chief executive of Sydbank, left."),
        ("Saddam Quill ruled. King Quill left.", "President Saddam Quill left."),
        ("Anna Lund, chief executive of Nordbank, left.", "Anna Lund, Sydbank’s chief executive, will go to Nordbank."),
        ("President Anna Lund of Kenya left.", "Prime Minister Anna Lund of Peru left."),
        ("Anna Lund, the mayor, left.", "Anna Lund, the governor of Lapland, left."),
        ("Mayor Anna Lund of Turku left.", "Governor Anna Lund left in 1998."),
        ("The mayor of Turku, Anna Lund, left.", "The governor of Lapland, Anna Lund, left."),
        ("Airline chief executive Anna Lund left.", "Anna Lund, chief executive of Nordair, left."),
        ("Kenya’s Foreign Minister Anna Lund left.", "Kenya’s Foreign Ministry said Foreign Minister Anna Lund had left."),
    ],
)
def test_what_can_both_be_true_is_silent(draft: str, source: str) -> None:
    """The same firm in other words, other people, other places and times, and words that name no firm."""
    assert [] == told(draft, source)


def test_careers_go_on() -> None:
    """Texts of two years may tell of two offices."""
    draft, source = "Anna Lund, chief executive of Nordbank, left.", "Anna Lund, chief executive of Sydbank, left."
    assert [] == told(draft, source, ("2019-03-04", "2021-03-04"))
    assert 1 == len(told(draft, source, ("2019-03-04", "2019-03-05")))


def test_a_name_of_many_bodies_is_of_many_people() -> None:
    """Three firms for one name are three people."""
    texts = [f"Anna Lund, chief executive of {firm}, left." for firm in ("Nordbank", "Sydbank", "Ostbank")]
    documents = [Document.from_text(text, name=str(place)) for place, text in enumerate(texts)]
    assert [] == list(check(documents[:1], against=documents[1:]).findings)


def test_bodies_are_told_where_the_words_leave_them_out() -> None:
    """“Secretary General” here and “Secretary General” there said nothing."""
    found = told("EU Secretary General Anna Lund spoke.", "NATO Secretary General Anna Lund spoke.")
    assert ["Anna Lund is “Secretary General” (EU) here, “Secretary General” (NATO) there."] == found


def test_initials_with_points_are_those_of_the_body() -> None:
    """The U.N. is the United Nations."""
    assert [] == told("U.N. Secretary General Anna Lund spoke.", "Anna Lund, United Nations secretary general, spoke.")


def test_an_ambassador_is_sent_by_one_state() -> None:
    """The sender is told apart; a host alone is not held against a sender."""
    found = told("Kenya’s ambassador, Anna Lund, spoke.", "Norwegian Ambassador Anna Lund spoke.")
    assert ["Anna Lund is “ambassador” (Kenya) here, “Ambassador” (Norway) there."] == found
    assert [] == told("Anna Lund, ambassador to Kenya, spoke.", "Norwegian Ambassador Anna Lund spoke.")


@pytest.mark.parametrize(
    ("published", "expected"),
    [("2023-07-11", 1), ("2023-08-09", 1), ("2023-10-02", 0), (None, 0)],
)
def test_what_has_no_date_is_of_the_month_of_its_text(published: str | None, expected: int) -> None:
    """A draft of a day is held against news of that month, not against a text of another season, or of no day at all."""
    draft = Document.from_text("On 11 July 2023 Latvia’s president, Anna Lund, flew to Oslo.", name="draft")
    day = datetime.date.fromisoformat(published) if published else None
    source = Document.from_text("Lithuania’s president, Anna Lund, met the others.", name="source", published=day)
    found = check(draft, against=source).findings
    assert expected == len([one for one in found if one.check == "tenure/body-differs"])
    found = check(source, against=draft).findings
    assert expected == len([one for one in found if one.check == "tenure/body-differs"])
