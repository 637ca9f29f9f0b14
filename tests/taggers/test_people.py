"""Names of people: what shows that capitals are one, and who a short name means."""

import pytest


def labels(mentions):
    return [person.label for person in mentions.people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was signed by HE Sheikh Zayan bin Omar al-Quill.", "Zayan bin Omar al-Quill"),
        ("Staff Brigadier Zayan Quill led it.", "Zayan Quill"),
        ("Dr. Quill led it.", "Quill"),
        ("They met Sir Osbert Quill.", "Osbert Quill"),
        ("They met Capt. Tilda Quill-Brown.", "Tilda Quill-Brown"),
        ("It was led by John F. Quill.", "John F. Quill"),
        ("It was led by Ludwig van der Quill.", "Ludwig van der Quill"),
        ("It was led by Robert Quill, Jr.", "Robert Quill Jr."),
        ("Quillo Yoshimasa led it.", "Quillo Yoshimasa"),
        ("Foreign Minister Zorvan Quillen led it.", "Zorvan Quillen"),
        ("Zorvan Quillen, the foreign minister, led it.", "Zorvan Quillen"),
        ("Zorvan Quillen, 37, led it.", "Zorvan Quillen"),
        ("Zorvan Quillen, Kenya’s minister of trade, led it.", "Zorvan Quillen"),
        ("Zorvan Quillen, a conservator in Oslo, led it.", "Zorvan Quillen"),
        ("Zorvan Quillen, who led it, left.", "Zorvan Quillen"),
        ("Zorvan Quillen, PhD, led it.", "Zorvan Quillen"),
        ("It was led by Zorvan Quillen OBE.", "Zorvan Quillen"),
        ("Defence Minister Gen Quillatani led it.", "Gen Quillatani"),
        ("It was led by Theresa May.", "Theresa May"),
        ("It was led by Abdulaziz Al-Quill.", "Abdulaziz Al-Quill"),
        ("It was led by Ban Ki-moon.", "Ban Ki-moon"),
        ("It was led by Will Quill.", "Will Quill"),
        ("Tilda Quill recalled it.", "Tilda Quill"),
        ("Zorvan Quillen himself led it.", "Zorvan Quillen"),
        ("It was led by Zorvan van Quillen.", "Zorvan van Quillen"),
        ("It was led by J. Quillen.", "J. Quillen"),
        ("It was led by Charles de la Quillen.", "Charles de la Quillen"),
        ("the prime minister, Zorvan Quillen, left", "Zorvan Quillen"),
        ("They met incoming Chancellor Zorvan Quillen.", "Zorvan Quillen"),
        ("They met Navy Capt. Zorvan Quillen.", "Zorvan Quillen"),
        ("Novelist Zorvan Quillen led it.", "Zorvan Quillen"),
        ("the midfielder Zorvan Quillen left", "Zorvan Quillen"),
        ("Zorvan “Duke” Quillen left.", "Zorvan Quillen"),
        ("It was led by Martin Quillen King Jr.", "Martin Quillen King Jr."),
        ("It was led by Tilda IX.", "Tilda IX"),
        ("Vice Premier He Quillong led it.", "He Quillong"),
        ("It was led by Tilda Lula da Quillo.", "Tilda Lula da Quillo"),
        ("Sgt. 1st Class Zorvan Quillen led it.", "Zorvan Quillen"),
    ],
)
def test_a_name_is_known_by_its_evidence(tagged, text, expected):
    """Honorifics, ranks, offices, ages, given names, particles and initials show that a run of capitals is a person."""
    assert [expected] == labels(tagged(text))


def test_gen_without_a_full_stop_is_no_rank(tagged):
    """Gen is a given name; Gen. is a general."""
    (gen,) = tagged("Defence Minister Gen Quillatani spoke.").people
    (general,) = tagged("Gen. Zorvan Quillatani spoke.").people
    assert ("Gen Quillatani", ()) == (gen.label, gen.name.honorifics)
    assert ("Zorvan Quillatani", ("Gen.",)) == (general.label, general.name.honorifics)


@pytest.mark.parametrize(
    "text",
    [
        "The Strategic Concept was read.",
        "He works for Goldman Sachs.",
        "Johns Hopkins University said so.",
        "They drove down Robert Quill Street.",
        "Hurricane Maria Quill came.",
        "It opens on Monday, June 3.",
        "The White House said so.",
        "Military Dialogue Deepens Security Ties",
        "J.D. Quill & Co grew.",
        "a court in N.C. ruled",
        "Zorvan Quillen, 300, was the number.",
        "Will it rain?",
        "a man of Santa Clara",
    ],
)
def test_other_capitals_are_no_people(tagged, text):
    """Companies, universities, streets, storms, days and headlines are no people."""
    assert [] == labels(tagged(text))


def test_a_surname_means_the_person_named_before(tagged):
    """A second reference by surname carries the name in full and the same key."""
    first, second = tagged("Defence Minister Gen Quillatani came. Quillatani said so.").people
    assert "Gen Quillatani" == second.label
    assert first.key == second.key
    assert "Quillatani" == second.text


def test_a_given_name_in_second_place_is_a_second_reference_too(tagged):
    """Where the text calls someone by the other name, that is understood as long as one person has it."""
    _, second = tagged("Quillano Yukiko, press secretary, spoke. Yukiko said so.").people
    assert "Quillano Yukiko" == second.label


def test_a_surname_of_two_people_stays_short(tagged):
    """Two people of one surname: the bare surname is nobody's."""
    mentions = tagged("Robert Quill met Maria Quill. Quill said so.")
    assert ["Robert Quill", "Maria Quill"] == labels(mentions)


def test_both_orders_of_a_name_have_one_key(tagged):
    """Family name first or last, the key is the same."""
    first, second = tagged("Quillo Yoshimasa came. Yoshimasa Quillo left.").people
    assert first.key == second.key


@pytest.mark.parametrize(
    ("text", "people", "places"),
    [
        ("Jordan Quill came.", ["Jordan Quill"], []),
        ("Robert Washington came. Washington said so.", ["Robert Washington", "Robert Washington"], []),
        ("Robert Washington came. They met in Washington.", ["Robert Washington"], ["place:washington"]),
    ],
)
def test_names_of_places_in_names_of_people(tagged, text, people, places):
    """A place's name beside a given name is part of a person's; after "in" it is the place again."""
    mentions = tagged(text)
    assert people == labels(mentions)
    assert places == [place.key for place in mentions.places]
    assert () == mentions.actors


def test_a_name_that_opens_the_text_has_no_honorific(tagged):
    """Nothing stands before it."""
    (person,) = tagged("Robert Quill came.").people
    assert () == person.name.honorifics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met Jan van der Quill.", ["Jan van der Quill"]),
        ("They met A.B. Quillensen.", ["A. B. Quillensen"]),
        ("They met Jean-Pierre de la Tour.", ["Jean-Pierre de la Tour"]),
        ("They met Robert ten Quill.", ["Robert ten Quill"]),
        ("They met Robert dos Santos e Quill.", ["Robert dos Santos e Quill"]),
        ("They met Prince Sultan bin Omar Al Quill.", ["Sultan bin Omar Al Quill"]),
        ("They met Foreign Minister Park Ji-ho.", ["Park Ji-ho"]),
        ("They met Foreign Minister Lee In-young.", ["Lee In-young"]),
        ("They met Foreign Minister Kim Do-yeon and Choe No-su.", ["Kim Do-yeon"]),
        ("They met The Rt Hon Robert Quill.", ["Robert Quill"]),
        ("They met Staff Colonel Robert Quill.", ["Robert Quill"]),
        ("They met King Zorvan XVII.", ["Zorvan XVII"]),
    ],
)
def test_small_words_and_plain_words_in_names(tagged, text, expected):
    """Particles lead to names, a title before a father’s name is a given name, initials may touch."""
    assert expected == labels(tagged(text))


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose in Jan van by van.",
        "They gave Robert ten euros and plan A. Rain fell.",
        "The foreign minister walked along Park Avenue.",
        "It was signed as plan A.B. was dropped.",
        "They met in Jan. Osbert left.",
    ],
)
def test_plain_words_that_open_no_name(tagged, text):
    """The same words without a name behind them."""
    assert [] == labels(tagged(text))


def test_a_colonel_of_the_staff_has_the_rank_in_his_title(tagged):
    """A word of the rank is no force in which he serves."""
    (person,) = tagged("Staff Colonel Robert Quill led it.").people
    assert ("Staff Colonel",) == (" ".join(person.name.honorifics),)
