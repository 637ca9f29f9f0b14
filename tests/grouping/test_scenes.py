"""Places that no gazetteer knows."""

import pytest

from factcheck import Document
from factcheck.grouping.scenes import scenes
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.understood import understood
from tests.told import findings


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("The train left the rails near Kalmenz on Friday.", ["Kalmenz"]),
        ("The train left the rails at Kalmenz station on Friday.", ["Kalmenz station"]),
        ("The train left the rails outside Kalmenz’s old harbour on Friday.", []),
        ("On Friday the train left Kalmenz for Oberfurt.", []),
        ("The train left the rails in Oslo on Friday.", []),
    ],
)
def test_names_behind_words_that_lead_to_a_place(sentence: str, places: list[str]) -> None:
    """With the sort of place behind them; what is known is a place already, and what owns something is none."""
    rulebook = builtin_rulebook()
    (statement,) = understood(Document.from_text(sentence), rulebook).statements
    assert places == [one.label for one in scenes(statement, senses_of(rulebook))]


DRAFT = "The ferry Kestrel sank near Kalmenz on 3 May 2021, the port said."


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "On 3 May 2021 Kestrel, a ferry of 1911, capsized near Oberfurt.",
            ["ferry Kestrel sank: Kalmenz here, Oberfurt there."],
        ),
        ("On 3 May 2021 Kestrel, a ferry of 1911, capsized in Oslo.", []),
        ("On 3 May 2021 Kestrel, a ferry of 1911, capsized near Oberfurt, a mile off Kalmenz.", []),
        ("On 3 May 2021 Osprey, a ferry of 1911, capsized near Oberfurt.", []),
    ],
)
def test_such_places_are_held_against_such(source: str, message: list[str]) -> None:
    """A village may lie in a town that is known, or in the other where one text tells both."""
    assert message == [one.message for one in findings(DRAFT, against=(source,), only="accounts/place")]
