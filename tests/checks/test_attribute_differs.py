"""Two values of an attribute that a thing has once."""

import pytest

from factcheck import Document, check


def loud(draft: str, source: str) -> list[str]:
    """The messages of the warnings and errors of a draft held against one source."""
    report = check([Document.from_text(draft, name="draft")], against=[Document.from_text(source, name="source")])
    return [one.message for one in report.findings if one.severity != "note" and one.check.startswith("attributes/")]


def test_a_second_date_of_birth_is_told() -> None:
    """Nobody is born twice."""
    found = loud("Aksel Lund was born in May.", "Aksel Lund (born 4 March 1951) is a Danish potter.")
    assert ["Aksel Lund, birth date: May here, 4 March 1951 there."] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Aksel Lund was born in March.", "Aksel Lund (born 4 March 1951) is a Danish potter."),
        ("Lund was born in May.", "Aksel Lund (born 4 March 1951) is a Danish potter."),
        ("Frederik I was born in 1471.", "Frederik II was born in 1534."),
        ("Aksel Lund is a Danish potter.", "Aksel Lund (born 1951) is a Finnish and Danish potter."),
        ("His Danish cousins came.", "His Finnish boat sank."),
        ("Varde is a town in Denmark.", "Varde (pop. 14,000) is a town in Jutland."),
    ],
)
def test_what_can_both_be_true_is_silent(draft: str, source: str) -> None:
    """Coarser dates, surnames alone, kings of one name, two states of one person, words that only end like a verb."""
    assert [] == loud(draft, source)


@pytest.mark.parametrize(
    "source",
    [
        "Low Tide was directed by Otto Brahm. Low Tide was directed by Ada Quill and Otto Brahm.",
        "Low Tide is a 1987 drama film directed by Otto Brahm. The film, directed by A. Quill too, won two prizes.",
    ],
)
def test_a_text_that_goes_on_to_agree_about_a_maker_agrees(source: str) -> None:
    """In full, or by an initial; one that does not go on contradicts."""
    assert [] == loud("Low Tide was directed by Ada Quill.", source) == loud(source, "Low Tide was directed by Ada Quill.")
    assert 1 == len(loud("Low Tide was directed by Ada Quill.", source.split(". ", maxsplit=1)[0] + "."))


@pytest.mark.parametrize(
    ("draft", "source", "expected"),
    [
        (
            "The Silent Pier is a 1994 thriller directed by Maria Holm.",
            "Peter Lang directed The Silent Pier, his second feature.",
            ["The Silent Pier is by Maria Holm here, by Peter Lang there."],
        ),
        (
            "Peter Lang wrote and directed “The Silent Pier”.",
            "“The Silent Pier” is a film written by Anna Berg and Maria Holm.",
            ["The Silent Pier is by Peter Lang here, by Anna Berg, Maria Holm there."],
        ),
        (
            "“The Silent Pier,” a film by Anna Berg, won.",
            "The prize went to “The Silent Pier”, directed by Maria Holm.",
            ["The Silent Pier is by Anna Berg here, by Maria Holm there."],
        ),
        (
            "Anna Berg founded the Nordic Trust in 1990.",
            "The Nordic Trust was founded by Maria Holm.",
            ["Nordic Trust is by Anna Berg here, by Maria Holm there."],
        ),
    ],
)
def test_another_maker_is_told(draft: str, source: str, expected: list[str]) -> None:
    """A work is made, and a thing founded, once: in the active and the passive voice, for each thing told of it."""
    assert expected == loud(draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("James Stone wrote The Silent Pier.", "The Silent Pier was written by Jim Stone."),
        ("Maria Holm wrote The Silent Pier.", "The Silent Pier was written by Holm."),
        ("The Silent Pier was produced by Maria Holm.", "The Silent Pier was produced by Holm Film and Karl Obel."),
        ("The Silent Pier is a novel written by Maria Holm.", "The Silent Pier is a film written by Peter Lang."),
        ("Hamlet is a film directed by Maria Holm.", "Hamlet is a film directed by Peter Lang."),
        ("Both were written by Maria Holm.", "Both were written by Peter Lang."),
    ],
)
def test_makers_that_may_both_be_right_are_silent(draft: str, source: str) -> None:
    """Short forms, one of several, a firm in the list, other works of one title, and titles of a word."""
    assert [] == loud(draft, source)


def test_another_capital_is_told() -> None:
    """A state, or a part of one, has one capital, whether the city is known or only called so."""
    found = loud("Heronby, the capital of Ohio, has a mayor.", "Snow fell on Columbus, the capital of Ohio.")
    assert ["Capital of Ohio: Heronby here, Columbus there."] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Bonn was the capital of Germany.", "Berlin is the capital of Germany."),
        ("Lyon, the culinary capital of France, was calm.", "Paris is the capital of France."),
        ("Lyon, the capital of France until 1589, was calm.", "Paris is the capital of France."),
        ("Kiev is the capital of Ukraine.", "Ukraine’s capital, Kyiv, was calm."),
        ("They met in Paris, the capital of France.", "The French capital, Paris, was calm."),
    ],
)
def test_capitals_that_may_both_be_right_are_silent(draft: str, source: str) -> None:
    """Capitals of once, and of something else; other spellings and wordings."""
    assert [] == loud(draft, source)
