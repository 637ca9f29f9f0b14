"""Who takes part in an event."""

import pytest

from tests.told import claim, claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kenya-Peru Dialogue was long.", ("Kenya", "Peru")),
        ("The talks between Kenya, Peru and Norway were long.", ("Kenya", "Peru", "Norway")),
        ("The talks of Kenya’s and Peru’s ministers were long.", ("Kenya", "Peru")),
        ("Kenya took part in talks with Peru.", ("Kenya", "Peru")),
        ("Kenya held talks with Peru in Qatar.", ("Kenya", "Peru")),
        ("Kenya’s foreign minister held talks with Peru.", ("Peru", "Kenya")),
        ("Kenya visited Peru in May 2019.", ("Kenya", "Peru")),
        ("Kenya’s second talks with Peru were long.", ("Peru", "Kenya")),
        ("Kenya hosted its second Water Summit.", ("Kenya",)),
        ("Ada Quill and Robert Heron held talks.", ("Ada Quill", "Robert Heron")),
        ("NATO and Japan met in May. The alliance held talks with Peru.", ("NATO", "Peru")),
        ("The country held talks with Peru.", ("Peru",)),
        ("A bridge of 1890 saw the talks.", ()),
    ],
)
def test_everyone_who_takes_part_is_named(text: str, expected: tuple[str, ...]) -> None:
    """By the phrase, by what follows it, and by the subject of a verb of taking part."""
    assert sorted(expected) == sorted(claims(text)[-1].who)


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("Kenya and Peru grew close.", "The second talks were held in May 2019.", ("Kenya", "Peru")),
        ("Kenya and Peru grew close.", "The two sides held talks in May 2019.", ("Kenya", "Peru")),
        ("Kenya and Peru grew close.", "The second talks were held in May 2019 with Norway.", ()),
        (
            "Kenya and Peru grew close. Norway and Finland did not.",
            "The second talks were held in May.",
            ("Norway", "Finland"),
        ),
        ("Kenya grew.", "The second talks were held in May 2019.", ()),
    ],
)
def test_a_pair_named_before_fills_in_where_nobody_is_named(before: str, text: str, expected: tuple[str, ...]) -> None:
    """The last two parties named together, with the step that says so."""
    found = claim(f"{before} {text}")
    assert expected == found.who
    assert all(one.derivation for one in found.roles.get("who", ()))


def test_the_parties_are_kept_apart_from_who_joins_and_whose_time_it_is() -> None:
    """A series is known by its parties: not by who hosts it, nor by whose second time it was."""
    hosted = claim("Kenya hosted its second talks with Peru.")
    assert (("Peru",), ("Kenya",)) == (hosted.labels("parties"), hosted.labels("possessor"))
