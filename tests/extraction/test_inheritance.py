"""What a claim takes over from the sentence before, and what it must not."""

import pytest

from tests.told import claim, claims, when

HELD = "Kenya and Peru held talks in Lima in May 2019."


@pytest.mark.parametrize(
    "text", ["That meeting was long.", "This was the second meeting.", "During the talks, a dialogue was set up."]
)
def test_a_sentence_that_points_back_takes_time_and_place(text: str) -> None:
    """And the parties; each with a step that names where it comes from."""
    found = claims(f"{HELD} {text}")[-1]
    assert ("2019-05", "Lima", ("Kenya", "Peru")) == (when(found), found.where, found.who)
    assert found.when is not None
    assert "inheritance/points-back" == found.when.derivation[-1].rule
    assert "May 2019" == found.when.derivation[-1].anchor
    assert None is found.roles["where"][0].span


@pytest.mark.parametrize(
    "text",
    [
        "A meeting was long.",
        "Norway saw a meeting.",
        "Rain fell. Snow fell. Hail fell. That meeting was long.",
    ],
)
def test_what_does_not_point_back_stays_undated(text: str) -> None:
    """Without words that call back, or too far behind."""
    assert None is when(claims(f"{HELD} {text}")[-1])


def test_what_has_a_time_of_its_own_keeps_it() -> None:
    """Only the place is taken over then."""
    found = claims(f"{HELD} That meeting of June 2020 was long.")[-1]
    assert ("2020-06", "Lima") == (when(found), found.where)


def test_a_place_of_its_own_is_kept() -> None:
    """And other parties have another place."""
    assert "Oslo" == claims(f"{HELD} The talks went on in Oslo in June 2019.")[-1].where
    assert None is claims(f"{HELD} The talks of Norway and Finland ended in June 2019.")[-1].where


def test_there_may_be_nothing_to_take_over() -> None:
    """A first sentence, a sentence before without date or place."""
    assert None is when(claim("That meeting was long."))
    assert None is claim("That meeting ended in May 2019.").where
    assert None is claims("Kenya saw talks. That meeting ended in May 2019.")[-1].where


def test_an_office_takes_the_time_of_its_sentence() -> None:
    """Somebody who met in May held the office in May."""
    (office,) = claims("Kenyan President Ada Quill held talks with Peru in May 2019.", "tenure")
    assert "2019-05" == when(office)


@pytest.mark.parametrize("verb", ["will hold", "did not hold"])
def test_what_is_not_so_dates_no_office(verb: str) -> None:
    """Somebody who will meet in 2030 need not hold the office then."""
    (office,) = claims(f"Kenyan President Ada Quill {verb} talks with Peru in June 2030.", "tenure")
    assert None is when(office)


def test_an_office_takes_the_time_of_the_sentence_before_in_its_paragraph() -> None:
    """But not across a paragraph."""
    same = claims(f"{HELD} Kenyan President Ada Quill smiled.", "tenure")[-1]
    other = claims(f"{HELD}\n\nKenyan President Ada Quill smiled.", "tenure")[-1]
    assert ("2019-05", None) == (when(same), when(other))


def test_what_is_to_come_takes_no_time_of_the_sentence_before() -> None:
    """Who will be there held an office at some other time."""
    (*_, office) = claims(f"{HELD} Kenyan President Ada Quill will smile.", "tenure")
    assert None is when(office)


def test_what_a_sentence_has_taken_over_is_not_passed_on_to_an_office() -> None:
    """Two steps back, with nothing that points there, nobody means that time."""
    found = claims(f"{HELD} That meeting was long. Kenyan President Ada Quill smiled.", "tenure")[-1]
    assert None is when(found)


def test_two_offices_of_one_paragraph_take_the_time_of_one_meeting() -> None:
    """Who led the one side and who the other."""
    text = f"{HELD} Kenyan President Ada Quill led the one side. Peruvian President Jonas Lind led the other."
    assert ["2019-05", "2019-05"] == [when(one) for one in claims(text, "tenure")]


def test_an_office_takes_no_time_from_a_clause_about_somebody_else() -> None:
    """What stands between commas tells of the one before it."""
    aside = claims("Norway, which held talks with Peru in May 2019, praised Kenyan President Ada Quill.", "tenure")[-1]
    joined = claims("Norway, which held talks with Kenyan President Ada Quill in May 2019, praised her.", "tenure")[-1]
    assert (None, "2019-05") == (when(aside), when(joined))


LEAD = "Ministers of Kenya and Peru met in Lima."


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("The two sides held a second dialogue in May 2019.", "2019-05"),
        ("The talks ended in May 2019.", "2019-05"),
        ("Norway held a dialogue in May 2019.", None),
        ("The two sides will hold a second dialogue in June 2030.", None),
        ("The two sides smiled.", None),
    ],
)
def test_an_undated_opening_takes_the_date_of_a_sentence_that_goes_on_about_it(second: str, expected: str | None) -> None:
    """News tells what first and when next; a date to come is not when something was."""
    assert expected == when(claims(f"{LEAD} {second}")[0])


def test_a_dated_opening_keeps_its_date() -> None:
    """The second sentence changes nothing."""
    assert "2018-04" == when(claims("Kenya and Peru met in April 2018. The two sides held a dialogue in May 2019.")[0])


SIGNED = "Kenya and Peru signed a joint declaration in Lima in May 2019."


@pytest.mark.parametrize(
    "text",
    [
        "That landmark declaration, renewed in June 2021, was long.",
        "Rain fell. This joint declaration, renewed in June 2021, was long.",
        "Norway and Finland held talks. This joint declaration, renewed in June 2021, was long.",
    ],
)
def test_what_is_pointed_at_by_its_kind_is_the_thing_told_before(text: str) -> None:
    """With a time of its own it takes the place and the parties, and says so, from the last thing of its kind."""
    found = claims(f"{SIGNED} {text}", "agreements")[-1]
    assert ("2021-06", "Lima", ("Kenya", "Peru")) == (when(found), found.where, found.who)
    assert {"inheritance/points-back"} == {one.derivation[-1].rule for role in ("who", "where") for one in found.roles[role]}


@pytest.mark.parametrize(
    "text",
    [
        "Rain fell. Snow fell. Hail fell. That landmark declaration, renewed in June 2021, was long.",
        "A landmark declaration, renewed in June 2021, was long.",
        "That month a declaration, renewed in June 2021, was long.",
        "That landmark bridge led to a declaration of June 2021.",
    ],
)
def test_what_is_not_pointed_at_takes_no_parties(text: str) -> None:
    """Nor what stands too far behind."""
    assert None is claims(f"{SIGNED} {text}", "agreements")[-1].where


def test_another_party_makes_another_thing() -> None:
    """Words that point back do not overrule who is named."""
    found = claims(f"{SIGNED} That landmark declaration with Norway of June 2021 was long.", "agreements")[-1]
    assert ("Norway",) == found.who


FIRST = "In May 2015 Kenya attended its first NATO summit, in Oslo."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In July 2016, the country took part in its second meeting, in Riga.", ("Kenya", "NATO")),
        ("In July 2016, Kenya attended its second summit, in Riga.", ("Kenya", "NATO")),
        ("In July 2016, Kenya attended its third summit, in Riga.", ("Kenya",)),
        ("In July 2016, Peru attended its second summit, in Riga.", ("Peru",)),
        ("In July 2016, Kenya attended its second Arctic Council summit, in Riga.", ("Kenya", "Arctic Council")),
    ],
)
def test_a_second_time_counts_on_from_the_first(text: str, expected: tuple[str, ...]) -> None:
    """Of the same one, told right before; it keeps such parties as it names."""
    assert sorted(expected) == sorted(claims(f"{FIRST} {text}", "firsts")[-1].who)


def test_whose_first_it_was_is_called_back() -> None:
    """Words that stand for a state are no subject of their own."""
    (found,) = claims("Kenya grew. In May 2015 the country attended its first NATO summit.", "firsts")
    assert ("Kenya",) == found.labels("subject")
