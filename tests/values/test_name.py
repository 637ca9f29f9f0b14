"""Names of people and their likeness."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.rulebook.loader import load
from factcheck.rulebook.name_rules import short_names
from factcheck.values.name import Likeness, Name, are_respelt, has_by_initial, heard_alike, likeness, plain, sounds_alike

WORDS = st.lists(st.text("abcdefghijklmnoprstuvwz", min_size=2, max_size=9).map(str.title), min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("José Díaz", "Jose Diaz", Likeness.SAME),
        ("Omar al-Quill", "Omar Al Quill", Likeness.SAME),
        ("Omar al-Quill", "Omar Alquill", Likeness.DIFFERENT),
        ("Zayan bin Omar al-Quill", "Zayan Omar Al-Quill", Likeness.SAME),
        ("Zayan Abdul Rahman", "Zayan Abdulrahman", Likeness.SAME),
        ("Jean-Luc Quill", "Jean Luc Quill", Likeness.SAME),
        ("Løve Quill", "Love Quill", Likeness.SAME),
        ("Quillo Yoshimasa", "Yoshimasa Quillo", Likeness.ORDER_SWAPPED),
        ("Ban Ki-moon", "Ki-moon Ban", Likeness.ORDER_SWAPPED),
        ("Nassir Quill", "Nasser Quill", Likeness.VARIANT),
        ("Mohammed Quill", "Muhammad Quill", Likeness.VARIANT),
        ("Aleksey Quill", "Alexei Quill", Likeness.VARIANT),
        ("Quillo Mohammed", "Muhammad Quillo", Likeness.VARIANT),
        ("Osama Quill", "Usama Quill", Likeness.VARIANT),
        ("Ada Quillensteinberg", "Ada Quillensteinburg", Likeness.VARIANT),
        ("Thorbjoern Quill", "Thorbjørn Quill", Likeness.SAME),
        ("Joe Quill", "Jo Quill", Likeness.VARIANT),
        ("Quill St-Brahm", "Quill Saint-Brahm", Likeness.SAME),
        ("Quill", "Ada Quill", Likeness.SHORT_FORM),
        ("Ada Quill", "Ada M. Quill", Likeness.SHORT_FORM),
        ("A. Quill", "Ada Quill", Likeness.SHORT_FORM),
        ("Omar al-Quill", "Omar bin Zayan Al Quill", Likeness.SHORT_FORM),
        ("Ada Quill Jr.", "Ada Quill", Likeness.SAME),
        ("Ada Quill Jr.", "Ada Quill Sr.", Likeness.DIFFERENT),
        ("J. R. Quill", "John Robert Quill", Likeness.SHORT_FORM),
        ("Jan van der Quill", "Jan van Quill", Likeness.SHORT_FORM),
        ("Peter van den Quill", "Peter Vandenquill", Likeness.SAME),
        ("Park Joon-ho", "Park Jun-ho", Likeness.VARIANT),
        ("Ada Quill III", "Ada Quill", Likeness.SAME),
        ("Ada Quill III", "Ada Quill II", Likeness.DIFFERENT),
        ("Quillo Yoshimasa", "Quillo Mitsuko", Likeness.DIFFERENT),
        ("Hassan Quill", "Hussein Quill", Likeness.DIFFERENT),
        ("Maria Quill", "Mario Quill", Likeness.DIFFERENT),
        ("Fumio Quill", "Fumiko Quill", Likeness.DIFFERENT),
        ("A. Quill", "B. Quill", Likeness.DIFFERENT),
    ],
)
def test_likeness_has_ordered_levels(one, other, expected):
    """Accents and articles do not count; order, transliteration and length are told apart; another name is different."""
    assert expected is likeness(Name.of(one), Name.of(other))


def test_familiar_forms_stand_for_full_ones():
    """With the rules' table of familiar forms, Bill is William."""
    assert Likeness.SAME is likeness(Name.of("Bill Quill"), Name.of("William Quill"), short_names(load()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Youssef Quill", "Yusuf Quill"),
        ("Volodymyr Quill", "Vladimir Quill"),
        ("Serhiy Quill", "Sergey Quill"),
        ("Oleksandr Quillskyy", "Alexander Quillsky"),
    ],
)
def test_spellings_of_two_languages_are_one_name(one: str, other: str) -> None:
    """A person is called as the one language spells the name, or the other."""
    assert likeness(Name.of(one), Name.of(other), short_names(load())) in {Likeness.SAME, Likeness.VARIANT}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Düsseldorf", "Duesseldorf", True), ("Dusseldorf", "Duesseldorf", True), ("Düsseldorf", "Dresden", False)],
)
def test_a_letter_may_be_written_with_a_second_one(one: str, other: str, expected: bool) -> None:
    """Where accents are wanting, ü is written ue, or u."""
    assert expected == are_respelt(one, other)


@given(WORDS, WORDS)
def test_likeness_is_the_same_both_ways(one, other):
    """Whichever name is asked first, the level is the same."""
    a, b = Name(tuple(one)), Name(tuple(other))
    assert likeness(a, b) is likeness(b, a)


@given(WORDS)
def test_a_name_is_the_same_as_itself(parts):
    """Every name is like itself."""
    name = Name(tuple(parts))
    assert Likeness.SAME is likeness(name, name)


@given(st.text(max_size=40), st.text(max_size=40))
def test_no_text_breaks_the_comparison(one, other):
    """Whatever two texts are compared as names, a level comes out."""
    assert isinstance(likeness(Name.of(one), Name.of(other)), Likeness)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Łódź-Ångström", "lodz angstrom"), ("O’Quill", "oquill"), ("Quill", "quill"), ("Straße", "strasse"), ("李", "")],
)
def test_plain_letters(text, expected):
    """Accents, apostrophes and other marks fall away."""
    assert expected == plain(text)


def test_keys_do_not_depend_on_order():
    """The key of a name is the same for both orders, and keeps a suffix."""
    assert Name.of("Quillo Yoshimasa").key == Name.of("Yoshimasa Quillo").key
    assert "ada quill jr" == Name.of("Ada Quill Jr.").key


def test_a_name_is_written_with_its_suffix():
    """The suffix comes back last."""
    assert "Ada Quill Jr." == str(Name.of("Ada Quill Jr."))


@pytest.mark.parametrize(("one", "other"), [("lee", "li"), ("qassem", "kasem"), ("mueller", "muller")])
def test_sounds(one, other):
    """Digraphs, doubled letters and German vowels do not make another name."""
    assert sounds_alike(one, other)


def test_long_names_are_compared_at_once():
    """A name of forty parts has more orders than there is time; each short part needs one part of its own, and no more."""
    parts = [f"{first}{last}" for first in ("Bar", "Kel", "Tor", "Min") for last in ("na", "vik", "de", "ro", "mu", "sal")]
    full = Name.of(" ".join(parts))
    assert Likeness.SHORT_FORM is likeness(Name.of("Barna K K K K"), full)
    assert Likeness.DIFFERENT is likeness(Name.of("Barna B B B Z"), full)
    assert Likeness.DIFFERENT is likeness(Name.of("Barna K K"), Name.of("Barna Kelvik Torde"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Nassir Quill", "Quill Nasser", True), ("Wiktor Quill", "Viktor Quill", True), ("Ada Quill", "Mira Quill", False)],
)
def test_spellings_of_one_name_share_their_consonants(one: str, other: str, expected: bool) -> None:
    """In any order; so that only such names need to be compared."""
    assert expected == (Name.of(one).heard == Name.of(other).heard)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("mohamed", "mohammed", True), ("julia", "julie", False), ("hannah", "hanna", True), ("hannah", "hannay", False)],
)
def test_parts_heard_alike_have_the_same_vowels(one: str, other: str, expected: bool) -> None:
    """Double letters are heard as one, and an h at the end is not heard."""
    assert expected == heard_alike(one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Low Tide, by A. Quill.", True), ("By M.A. Quill’s hand.", True), ("By A. Quillow.", False), ("By B. Quill.", False)],
)
def test_a_text_may_have_a_name_by_its_initial(text: str, expected: bool) -> None:
    """Whole words alone; a surname by itself has no such form."""
    assert expected == has_by_initial(text, ["Holm", "Ada Quill"])
    assert not has_by_initial(text, ["Quill"])
