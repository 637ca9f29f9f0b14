"""What the claim rules of the topics find in a sentence."""

import pytest

from tests.told import claim, claims, when


def test_a_claim_quotes_what_fills_its_roles() -> None:
    """From the first word to the last that gives a role, and not a word more."""
    found = claim("Yesterday it rained. The second Kenya-Peru Water Dialogue was held in Lima in May 2019, they say.")
    assert "second Kenya-Peru Water Dialogue was held in Lima in May 2019" == found.quote
    assert found.document.text[found.span.start : found.span.end] == found.quote


def test_a_claim_names_its_rule() -> None:
    """By its id and by the description of the rule."""
    found = claim("The second Kenya-Peru Water Dialogue was long.")
    (step,) = found.provenance
    assert ("meetings/named", "meetings/named", found.span) == (found.rule, step.rule, step.span)


def test_two_events_of_a_sentence_take_the_roles_nearest_to_them() -> None:
    """Each clause fills its own."""
    first, second = claims(
        "Kenya held talks with Peru in Lima in May 2019 and signed an accord with Norway in Oslo in June 2020."
    )
    assert ("Lima", "2019-05") == (first.where, first.when.edtf if first.when else None)
    assert ("Oslo", "2020-06") == (second.where, second.when.edtf if second.when else None)


def test_an_event_word_that_qualifies_another_makes_no_claim() -> None:
    """A summit meeting is one event."""
    assert ["ministerial summit"] == [
        found.labels("what")[0] for found in claims("Kenya and Peru held a ministerial summit.")
    ]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Iceland’s first participation in a NATO summit was in 2015.", ("org:nato summit",)),
        ("Iceland first took part in a NATO summit in 2015.", ("org:nato summit",)),
        ("It was the first-ever participation of Iceland in a NATO summit.", ("org:nato summit",)),
        ("Iceland’s first participation in such a meeting was in 2015.", ()),
    ],
)
def test_a_first_has_a_scope(text: str, scope: tuple[str, ...]) -> None:
    """Of what it was the first, however it is worded; none where no mention tells."""
    (found,) = [one for one in claims(text) if one.type == "firsts/first"]
    assert (1, ("Iceland",), scope) == (found.ordinal, found.labels("subject"), found.keys("scope"))


def test_the_office_of_a_first_is_kept() -> None:
    """The first prime minister is not the first minister."""
    (found,) = [
        one for one in claims("The first NATO summit attended by an Icelandic prime minister was long.") if one.ordinal
    ]
    assert (("Iceland",), ("prime minister",)) == (found.labels("subject"), found.keys("office"))


def test_a_text_without_an_event_word_claims_no_event() -> None:
    """Nor does an empty one."""
    assert [] == claims("Kenya grows tea.")
    assert [] == claims("")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya and Peru signed an accord at the Arctic Summit in Tromsø in May 2019.", ("Tromsø", "2019-05")),
        ("Kenya and Peru met on the sidelines of a summit in Riga in May 2019.", ("Riga", "2019-05")),
        ("Kenya and Peru signed an accord in Lima at the Arctic Summit in Tromsø in May 2019.", ("Lima", "2019-05")),
        ("Kenya and Peru praised an accord at the Arctic Summit in Tromsø in May 2019.", (None, None)),
        ("Kenya and Peru signed an accord after the Arctic Summit in Tromsø in May 2019.", (None, None)),
        ("Kenya and Peru signed an accord that was discussed at the Arctic Summit in Tromsø in May 2019.", (None, None)),
    ],
)
def test_what_was_done_at_another_event_was_where_and_when_that_was(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    """And when; but what is only spoken of there may be of any place and time."""
    found = claims(text)[0]
    assert expected == (found.where, when(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya’s president visited Oslo in May 2019.", "Oslo"),
        ("Kenya’s president visited Peru in May 2019.", "Peru"),
        ("Kenya’s president met Peru’s ministers in May 2019.", None),
        ("Norway’s king visited Kenyan troops in Mali in May 2019.", "Mali"),
        ("Norway’s king visited Kenyan troops in May 2019.", None),
    ],
)
def test_who_visits_a_place_is_there(text: str, expected: str | None) -> None:
    """The place is the object of some verbs."""
    assert expected == claim(text, "meetings").where
