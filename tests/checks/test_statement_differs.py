"""Statements that say the same apart from a value."""

import pytest

from factcheck import Document, Finding, check

FERRY = "The ferry Skarv sank off Varde on 3 May 1962 with 45 people aboard, and its captain Jonas Holm was rescued."


def loud(draft: str, source: str) -> tuple[Finding, ...]:
    """The warnings and errors of a draft held against one source."""
    report = check([Document.from_text(draft, name="draft")], against=[Document.from_text(source, name="source")])
    return tuple(one for one in report.findings if one.severity != "note")


@pytest.mark.parametrize(
    ("here", "there", "slot"),
    [
        ("45 people", "54 people", "number"),
        ("3 May 1962", "13 May 1962", "date"),
        ("Jonas Holm", "Aksel Lund", "person"),
    ],
)
def test_one_changed_value_is_found_with_its_words(here: str, there: str, slot: str) -> None:
    """Each side quotes its sentence and marks the value; the reason names what both tell of."""
    (found,) = loud(FERRY.replace(here, there), FERRY)
    mine, theirs = found.evidence
    assert slot == found.slot
    assert (there, here) == (mine.mark.slice(mine.document.text), theirs.mark.slice(theirs.document.text))
    assert "“Skarv”" in found.sameness.reason


@pytest.mark.parametrize(
    "source",
    [
        FERRY,
        FERRY.replace("45 people", "more than 40 people"),
        FERRY.replace("on 3 May 1962", "in the spring of 1962"),
        FERRY.replace("Jonas Holm", "J. Holm"),
        "The museum at Holm owns 54 paintings, and was opened on 13 May 1974 by Aksel Lund.",
        "Another ferry, the Tern, sank off Lund on 9 June 1974 with 12 people aboard.",
    ],
)
def test_what_agrees_and_what_tells_of_other_things_is_silent(source: str) -> None:
    """Rounding, coarser dates and short names agree; other things are not compared."""
    assert () == loud(FERRY, source)


@pytest.mark.parametrize(
    ("unit", "slots"),
    [("$%s a day", ["money"]), ("%s people", [])],
)
def test_a_sum_needs_fewer_words_in_common_than_a_count(unit: str, slots: list[str]) -> None:
    """In texts that tell much of each other, “prices start at” is enough for a sum; people are counted in many sentences."""
    source = f"Brygge of Varde lets boats to anglers and painters. Groups start at {unit % 500}. They come home at dusk."
    draft = f"Brygge of Varde lets boats to anglers and to painters, who come home at dusk, starting at {unit % 600}."
    assert slots == [one.slot for one in loud(draft, source)]


@pytest.mark.parametrize(("rest", "slots"), [(", with 14 aides and 3 ministers", ["date"]), (", with aides", [])])
def test_copies_of_a_sentence_are_of_one_visit(rest: str, slots: list[str]) -> None:
    """Six weeks later it is another visit, unless all the other figures are the same in the same words."""
    here, there = (f"Kenya’s president visited Lima on {day}{rest}." for day in ("7 May 2025", "19 June 2025"))
    assert slots == [one.slot for one in loud(here, there)]


def test_a_value_that_the_other_sentence_has_too_is_no_difference() -> None:
    """A sentence with two dates agrees with a sentence that has one of them."""
    source = "Jonas Holm joined the pilots at Varde in 1955, and helped found the rescue service there in August 1962."
    assert () == loud("Jonas Holm helped found the rescue service at Varde in 1962.", source)


def test_drafts_are_compared_with_each_other_where_there_are_no_sources() -> None:
    """One finding for two documents that differ, whichever comes first."""
    texts = [FERRY, FERRY.replace("45 people", "54 people")]
    one = check([Document.from_text(text, name=str(place)) for place, text in enumerate(texts)]).findings
    other = check([Document.from_text(text, name=str(place)) for place, text in enumerate(texts)][::-1]).findings
    assert [found.fingerprint for found in one] == [found.fingerprint for found in other]
    assert ["statements/number-differs"] == [found.check for found in one]


def test_words_that_only_open_what_follows_say_nothing_yet() -> None:
    """A paper says something every week."""
    here, there = (f"The Harbour Courier said in an editorial on {day}:" for day in ("4 May 2019", "6 May 2020"))
    assert () == loud(f"{here}\n\nThe ferry sails.", f"{there}\n\nThe pier is old.")


@pytest.mark.parametrize(
    ("other", "expected"), [("9 May 2025", 1), ("7 May 2024", 1), ("8 May 2025", 0), ("19 June 2025", 0)]
)
def test_what_recurs_is_one_thing_where_the_days_may_be_a_slip(other: str, expected: int) -> None:
    """A neighbouring day or the same day of another year; a day apart may be the time zone, six weeks another visit."""
    here, there = (f"Kenya’s president visited Lima on {day} with two ministers." for day in ("7 May 2025", other))
    assert expected == len(loud(here, there))


def test_what_comes_to_something_else_is_not_held_against_the_whole() -> None:
    """The mother and ten others are eleven."""
    here = "The mother and 10 other people died when their boat Skarv sank off Varde in November."
    assert () == loud(here, "The mother was among 11 people who died when their boat Skarv sank off Varde in November.")


def test_two_stories_with_other_people_in_them_are_two() -> None:
    """Their figures are told in the same words, as of companies that report on one day."""
    steel = "Its mills lie in Varde. It sells beams and rails to shipyards, bridges and railways all over the north."
    bread = "It bakes bread and biscuits in Lima. Families buy them at markets, and schools serve them at noon."
    told = "said on Friday that Hurricane Agda cut its income by ${} million."
    assert () == loud(f"Holm Steel {told.format(40)}\n\n{steel}", f"Skov Foods {told.format(36)}\n\n{bread}")


def test_two_counts_that_share_a_word_or_two_are_not_held_against_each_other() -> None:
    """The injured of a later day are not the dead of an earlier one, though both stories tell of one earthquake."""
    first = (
        "Title: Earthquake kills 23 in northern province\nDate: 2025-02-04\n\n"
        "At least 23 people were killed and 140 injured when a magnitude 6.1 earthquake struck near the town of Larsa "
        "on Monday evening, the provincial governor said.\n\n"
        "The quake hit at 7:42 p.m. local time on February 3, 2025, at a depth of 12 kilometres. "
        "It was the strongest in the province since 1998."
    )
    later = (
        "Title: Toll in Larsa earthquake rises to 41\nDate: 2025-02-06\n\n"
        "The death toll from Monday's earthquake near Larsa rose to 41 on Thursday, the provincial governor said. "
        "More than 300 people were injured."
    )
    assert () == loud(later, first)


ROUND = "The {} round of the border talks between Norland and Skarv took place at Holm."


@pytest.mark.parametrize(
    ("here", "there", "source", "found"),
    [
        ("2021-05-03", "2021-05-05", "The 12th round of the border talks between Norland and Skarv began at Holm.", 1),
        ("2021-05-03", "2022-07-09", "The 12th round of the border talks between Norland and Skarv began at Holm.", 0),
        ("2021-05-03", None, "The 12th round of the border talks between Norland and Skarv took place at Holm.", 1),
        (
            "2021-05-03",
            None,
            "The 12th round of the border talks between Norland and Skarv took place on 9 June at Holm.",
            0,
        ),
        (
            "2021-05-03",
            None,
            "The 12th round of talks between the commanders of Norland and Skarv came after two months.",
            0,
        ),
    ],
)
def test_numbers_of_what_recurs_are_of_one_season(here: str, there: str | None, source: str, found: int) -> None:
    """Where a text does not tell when it is of, the words must be nearly the same."""
    mine, theirs = Document.from_text(ROUND.format("11th"), published=here), Document.from_text(source, published=there)
    report = check([mine], against=[theirs])
    assert found == len([one for one in report.findings if one.check == "statements/ordinal-differs"])


@pytest.mark.parametrize(("day", "found"), [("9 June 2021", 1), ("9 July 2022", 0)])
def test_one_day_makes_two_numbers_those_of_one_instance(day: str, found: int) -> None:
    """Whenever the texts were published: a look back tells of the same round."""
    here = Document.from_text(ROUND.format("11th").replace("Holm", "Holm on 9 June 2021"), published="2021-06-10")
    there = Document.from_text(ROUND.format("12th").replace("Holm", f"Holm on {day}"), published="2023-01-05")
    report = check([here], against=[there])
    assert found == len([one for one in report.findings if one.check == "statements/ordinal-differs"])
