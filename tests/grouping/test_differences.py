"""Two documents say the same apart from a value."""

from collections.abc import Sequence

import pytest

import factcheck
from factcheck.documents import laid_out
from factcheck.extraction.stating import stated
from factcheck.extraction.understand import understand
from factcheck.grouping.differences import differences
from factcheck.grouping.explained import adds_up
from factcheck.model.statement import Statement
from factcheck.pipeline import builtin_rulebook, read_settings, timexes


def _stated(text: str, name: str) -> Sequence[Statement]:
    rulebook = builtin_rulebook()
    document = laid_out(factcheck.Document.from_text(text, name=name), read_settings(rulebook))
    return stated(understand(document, timexes(document), rulebook), rulebook)


def _found(here: str, there: str, kind: str, least: float = 0.5) -> list[tuple[str, str]]:
    found = differences([_stated(here, "here")], [_stated(there, "there")])
    return [(one.slot.label, one.other.label) for one in found if one.slot.kind == kind and one.likeness >= least]


def test_a_number_that_is_the_sum_of_the_others_numbers_is_no_difference() -> None:
    """Seven boats here and five sailing boats and two tugs there are the same boats."""
    here = "Five red sailing boats and two tugs lay in the harbour of Skarv on Sunday."
    assert _found(here, "Seven boats lay in the harbour of Skarv on Sunday.", "number") == []
    assert _found(here, "Nine tugs lay in the harbour of Skarv on Sunday.", "number") != []


def test_a_sum_that_stands_in_the_other_sentence_without_its_currency_is_no_difference() -> None:
    """What the one tells as a rise and a whole, the other tells as the whole."""
    here = (
        "The Varde house will cost 13.2 million crowns more than was thought in the first study, that is {} million in all."
    )
    there = "Costs of the house at Varde: 61.2 million crowns (first study, 2022: 48.0 million)."
    assert [0, 1] == [len(_found(here.format(total), there, "number", 0.3)) for total in ("61.2", "70.9")]


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        (("53%", "35%"), [("35%", "53%"), ("53%", "35%")]),
        (("35%", "53%"), []),
    ],
)
def test_figures_that_have_changed_places_differ(here: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    """Each of two figures stands in the other sentence too, but in the words of the other one, in texts that agree."""
    told = (
        "Brygge of Varde saw a rise of {} in its yearly catch of herring, cod and mackerel on the northern grounds, and a "
        "fall of {} in what its young crews pay for nets, fuel and ice."
    )
    rest = " Aino Laine has led it since 1998, and Jonas Holm its 14 boats since 2003."
    assert expected == sorted(_found(told.format(*here) + rest, told.format("35%", "53%") + rest, "number"))


def test_a_price_for_a_month_is_no_part_of_a_sum() -> None:
    """A fee there, told with a price for each month, is not the sum of the two."""
    (whole,) = _stated("The map costs $2,500 in Skarv.", "here")
    (parts,) = _stated("The map costs $500 and $2,000 in Skarv.", "there")
    (rated,) = _stated("The map costs $500 per month and $2,000 in Skarv.", "there")
    (slot,) = (one for one in whole.slots if one.kind == "number")
    assert [adds_up(slot, there) for there in (parts, rated)] == [True, False]


def test_letters_with_a_number_are_a_name() -> None:
    """“KV-35” names one thing as a word does."""
    there = "The KV-35 first sailed on 15 July 2006."
    here = "The Brygge KV-35 Tern first sailed on December 15, 2006."
    assert _found(here, there, "date") == [("2006-12-15", "2006-07-15")]
    assert _found(here.replace("35", "53"), there, "date") == []


def test_sums_need_no_name_in_texts_that_tell_much_of_each_other() -> None:
    """Minutes name nobody: there a sum in the same words is the same sum, as a number of people is not."""
    there = (
        "So the selling price of the product will be twenty five euros. We think that this is a good price. The case is "
        "to be soft and the buttons are to be of rubber. Everybody liked the yellow one best of all."
    )
    price = "The group decided that the selling price of the product will be 15 euros, to please the buyers of it. "
    told = "The case is soft, the buttons are of rubber."
    assert _found(price + told, there, "number") == [("15 euros", "twenty five euros")]
    assert _found(price + "Nobody had seen any other design in the shops of the town this autumn.", there, "number") == []


def test_how_long_ago_differs_where_nobody_knows_the_day_of_writing() -> None:
    """A length of time is compared where it dates nothing, because the day of publication is not known."""
    here = "The potter Maren Skov drowned off Varde 31 years ago."
    assert _found(here, "The potter Maren Skov drowned off Varde 13 years ago.", "number") == [("31 years", "13 years")]


def test_a_length_of_time_is_no_time_counted_back() -> None:
    """What has gone on for 30 years and what was three years ago are of two kinds, though neither dates anything."""
    there = "Three years ago the Skarv mystery ended when the potter Maren Skov told it."
    assert _found("The Skarv mystery of the potter Maren Skov had gone on for 30 years.", there, "number", 0.0) == []


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        ("The Skarv satellite worked from May 7, 1975 to April 1979.", []),
        ("The Skarv satellite worked from January 1970 to April 1979.", [("1970-01/1979-04", "1975-05/1979-04")]),
        ("The Skarv satellite worked from 1976 to 1979.", []),
    ],
)
def test_stretches_with_one_end_in_common_differ_at_the_other(here: str, expected: list[tuple[str, str]]) -> None:
    """Two stretches that end in one month and begin in two are not one; of years the one may be a part of the other."""
    assert expected == _found(here, "The Skarv satellite worked from May 1975 to April 1979.", "date")[:1]


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ("The tour of the Skarv mine takes 30 minutes, without a stop.", [("15 minutes", "30 minutes")]),
        ("The tour of the Skarv mine with no stop takes 30 minutes.", []),
        ("The tour of the Skarv mine does not take 30 minutes.", []),
    ],
)
def test_a_thing_denied_behind_a_value_does_not_deny_the_value(there: str, expected: list[tuple[str, str]]) -> None:
    """“Without a stop” behind a length of time leaves it as it is; a “no” before it, and any “not”, may not."""
    assert expected == _found("The tour of the Skarv mine takes 15 minutes.", there, "number")


def test_a_forecast_is_one_by_whatever_verb() -> None:
    """“Predicted” and “anticipating” both foresee, so that their figures are held against each other."""
    here = "The deliveries of Holm Homes are predicted to reach 2,700 houses in 2020."
    there = "We are anticipating that the deliveries of Holm Homes reach 2,400 houses in 2020."
    assert _found(here, there, "number") == [("2,700 houses", "2,400 houses")]


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ("Skov did not sell the Varde dairy.", "Skov sold the dairy of Varde.", [("not sell", "sold")]),
        ("Skov sold the Varde dairy.", "Skov didn’t sell the dairy of Varde.", [("sold", "didn’t sell")]),
        ("Skov sold the Varde dairy.", "Skov did not only sell the dairy of Varde.", []),
        ("Skov sold the Varde dairy.", "Skov would not sell the dairy of Varde.", []),
        ("Skov sold the Varde dairy to Holm.", "Laine did not repair the dairy.", []),
        ("Skov pleaded guilty in Varde.", "Skov was not found guilty in Varde.", []),
        ("Skov did not sell the Varde dairy in 1990.", "Skov sold the dairy of Varde in 1994.", []),
    ],
)
def test_a_sentence_that_denies_what_the_other_says_differs_in_status(
    here: str, there: str, expected: list[tuple[str, str]]
) -> None:
    """A “not” in one of two like sentences is a difference, unless its force is taken from it or another day is told."""
    assert expected == _found(here, there, "status")


_LIST = "Keepers of the Skarv Light:\n\n- Maren Skov (1971–1979)\n\n- Jonas Holm (1979–1982)\n\n- Aino Laine (1982–1990)"


@pytest.mark.parametrize(
    ("here", "expected"),
    [
        ("Maren Skov was the keeper of the Skarv Light from 1979 to 1982.", [("Maren Skov", "Jonas Holm")]),
        ("Jonas Holm was the keeper of the Skarv Light from 1979 to 1982.", []),
        ("Maren Skov was the keeper of the Skarv Light from 1975 to 1976.", []),
        ("Bo Lund was the mayor of Turku from 1979 to 1982.", []),
    ],
)
def test_a_stretch_of_years_that_a_list_gives_to_another_is_a_difference(here: str, expected: list[tuple[str, str]]) -> None:
    """The same two years beside another name are a difference, where the list is of what the sentence tells of."""
    assert expected == _found(here, _LIST, "role", least=2.0)


def test_stretches_listed_in_one_sentence_are_told_apart_by_who_stands_next_to_them() -> None:
    """Each of several names in a sentence has the years that stand next to it."""
    there = "Skov rowed for Varde Club (from 1970 to 1979), Holm Club (from 1981 to 1983), Turku Club (from 1990 to 1995)."
    assert _found("Maren Skov rowed for Varde Club from 1990 to 1995.", there, "role", least=2.0) == [
        ("Varde Club", "Turku Club")
    ]
    assert _found("Maren Skov rowed for Holm Club from 1981 to 1983.", there, "role", least=2.0) == []


def test_a_party_does_not_stand_for_its_city() -> None:
    """Where a state is named beside the city in it, the state in the other sentence is that party, and no scene."""
    here = "Finland and Peru signed the fisheries treaty in Turku on 4 March 2019."
    there = "Finland and Peru signed the fisheries treaty in Lima on 4 March 2019."
    assert _found(here, there, "place", least=0.3) == [("Turku", "Lima")]


def test_the_places_of_one_thing_differ_though_each_text_names_the_others_place_elsewhere() -> None:
    """Where both sentences tell of the same names, the place of the one is held against that of the other."""
    here = "The council of Varde meets in Berlin too. Maren Skov and Jonas Holm signed the Varde charter in Oslo in 1974."
    there = "Maren Skov and Jonas Holm signed the Varde charter in Berlin in 1974."
    assert _found(here, there, "place", least=0.3) == [("Oslo", "Berlin")]


def test_days_of_sentences_that_share_little_but_a_place_are_of_two_things() -> None:
    """Much happens in a town; where the sentences tell of one thing besides, the days differ."""
    tunnel = "The Varde Tunnel is 31 kilometres long. "
    here = f"{tunnel}A test tram went by Lima, Peru on 8 October 2015."
    crowd = f"{tunnel}Guests waved at a tram that came out of the Varde Tunnel by Lima, Peru on 1 June 2016."
    assert [] == _found(here, crowd, "date")
    same = f"{tunnel}The test tram went by Lima, Peru on 1 June 2016."
    assert [("2015-10-08", "2016-06-01")] == _found(here, same, "date")
