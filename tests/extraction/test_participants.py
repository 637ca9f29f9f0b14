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
    ("text", "expected"),
    [
        ("Kenyan President Ada Quill met her Peruvian counterpart, Jonas Lind, in Lima.", ("Kenya", "Peru")),
        ("Kenyan President Ada Quill met with President Jonas Lind of Peru in Lima.", ("Kenya", "Peru")),
        ("Kenyan President Ada Quill spoke. President Quill met with Peru’s ministers.", ("Kenya", "Peru")),
        ("The first to come was President Ada Quill, who met with Peru’s ministers.", ("Peru",)),
        ("Kenyan President Ada Quill met the president of Peru in Lima.", ("Kenya", "Peru")),
        (
            "Kenyan President Ada Quill met Peruvian President Jonas Lind and Norway’s Eva Dahl.",
            ("Kenya", "Peru", "Norway"),
        ),
        ("Kenyan President Ada Quill met her Peruvian husband.", ("Kenya",)),
        ("Former Kenyan President Ada Quill met Peru’s ministers.", ("Peru",)),
        ("Kenya’s former president Ada Quill met Peru’s ministers.", ("Peru",)),
        ("Peru’s ministers met former Kenyan President Ada Quill.", ("Peru",)),
        ("Kenyan President-elect Ada Quill met Peru’s ministers.", ("Peru",)),
        ("Kenya’s acting president Ada Quill met Peru’s ministers.", ("Kenya", "Peru")),
        ("Kenya’s then-president Ada Quill met Peru’s ministers.", ("Kenya", "Peru")),
    ],
)
def test_an_office_stands_for_whose_it_is(text: str, expected: tuple[str, ...]) -> None:
    """Behind a verb of meeting as before it; an adjective alone stands for nobody, nor does who holds it no longer."""
    assert sorted(expected) == sorted(claims(text, "meetings")[-1].who)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks on 3 May 2019 between Kenya and Peru were long.", ("Kenya", "Peru")),
        ("The talks held in Lima in May 2019 between Kenya and Peru were long.", ("Kenya", "Peru")),
        ("The talks between Kenya and its two neighbours, Uganda and Tanzania, were long.", ("Kenya", "Uganda", "Tanzania")),
        ("The talks in May 2019 of which Kenya and Peru knew were long.", ()),
    ],
)
def test_the_parties_may_stand_behind_a_date_and_be_told_by_what_they_are(text: str, expected: tuple[str, ...]) -> None:
    """A date or a place does not part an event from those between whom it was."""
    assert sorted(expected) == sorted(claims(text, "meetings")[0].who)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya helped Sudan by hosting the Nairobi Conference in July 2012.", ("Kenya",)),
        ("Kenya said that Peru and Norway hosted the Lima Conference in July 2012.", ("Norway", "Peru")),
        ("Kenya criticised Peru, which later hosted the Lima Conference in July 2012.", ("Peru",)),
        ("In Kenya, Peru and Norway hosted the Nairobi Conference in July 2012.", ("Norway", "Peru")),
        ("Kenya’s exports grew, and Peru’s president Ada Quill hosted the Lima Conference in July 2012.", ("Peru",)),
        ("Kenya grew close to Sudan, organising the Nairobi Conference in July 2012.", ("Kenya",)),
        ("Kenya helped Sudan and later hosted the Nairobi Conference in July 2012.", ("Kenya",)),
        ("In July 2012 Kenya’s president helped Sudan by hosting the Nairobi Conference.", ("Kenya",)),
        ("Kenya grew. It helped Sudan by hosting the Nairobi Conference in July 2012.", ("Kenya",)),
        ("Kenya and Peru grew. They helped Sudan by hosting the Nairobi Conference in July 2012.", ("Kenya", "Peru")),
        ("Kenya and Peru grew. It helped Sudan by hosting the Nairobi Conference in July 2012.", ()),
        ("Rain fell. It helped Sudan by hosting the Nairobi Conference in July 2012.", ()),
        ("Kenya grew.\n\nIt helped Sudan by hosting the Nairobi Conference in July 2012.", ()),
        ("Officials from Kenya, hosting the Nairobi Conference in July 2012, smiled.", ("Kenya",)),
        ("Kenya’s rivers helped Sudan by hosting the Nairobi Conference in July 2012.", ("Kenya", "Sudan")),
    ],
)
def test_a_verb_without_a_subject_has_that_of_its_sentence(text: str, expected: tuple[str, ...]) -> None:
    """Not whoever is named on the way; where a pronoun opens the sentence, whom the sentence before is about."""
    assert sorted(expected) == sorted(claims(text, "meetings")[-1].who)


def test_whom_a_pronoun_means_is_told_with_its_step() -> None:
    """As for other words that call back."""
    (kenya,) = claims("Kenya grew. It hosted the Nairobi Conference in July 2012.", "meetings")[-1].roles["who"]
    assert ["subjects/pronoun"] == [one.rule for one in kenya.derivation]


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("Finland, Kenya, Peru and Norway grew close.", "A second dialogue was held in May 2019.", ()),
        ("Kenya and Peru grew close.", "It held a second dialogue in May 2019.", ()),
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
