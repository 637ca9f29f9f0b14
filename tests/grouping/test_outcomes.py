"""How things came out, as a sentence tells it."""

import pytest

from factcheck import Document
from factcheck.grouping.outcomes import outcomes
from factcheck.pipeline import builtin_rulebook
from factcheck.rulebook.sense_rules import senses_of
from factcheck.understood import understood
from tests.told import findings


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The council approved the bridge on Monday.", [("approved", "approved")]),
        ("The council has yet to approve the bridge.", [("not-approved", "yet to approve")]),
        ("The council did not reject the bridge on Monday.", [("approved", "not reject")]),
        ("The council refused to approve the bridge.", [("not-approved", "refused to approve")]),
        ("The council urged the state to approve the bridge.", []),
        ("The council would approve the bridge on Monday.", []),
        ("The council met about the bridge on Monday.", []),
    ],
)
def test_a_denial_before_an_outcome_tells_the_other_one(sentence: str, told: list[tuple[str, str]]) -> None:
    """What is only supposed or asked for is none."""
    rulebook = builtin_rulebook()
    senses = senses_of(rulebook)
    (statement,) = understood(Document.from_text(sentence), rulebook).statements
    assert told == [(one.key, one.label) for one in outcomes(statement, senses.find(statement.words), senses)]


DRAFT = "The council of Varde approved the towers of Halden Mills on 3 May 2021."


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("On 3 May 2021 the towers of Halden Mills were deferred by the council of Varde.", 1),
        ("On 3 May 2021 the towers of Halden Mills were not approved by the council of Varde.", 1),
        ("On 3 May 2021 the towers of Halden Mills got the green light of the council of Varde.", 0),
        ("On 8 March 2021 the towers of Halden Mills were deferred by the council of Varde.", 0),
        ("On 3 May 2021 the library of Skarpa was deferred by the council of Holm.", 0),
        ("The towers of Halden Mills were deferred in Varde twice, then approved on 3 May 2021 by the council.", 0),
    ],
)
def test_one_matter_comes_out_one_way(source: str, found: int) -> None:
    """Another day, another matter, and a text that tells both outcomes contradict nothing."""
    assert found == len([one for one in findings(DRAFT, against=(source,)) if one.slot == "status"])


def test_what_a_text_of_another_day_tells_may_have_come_about_since() -> None:
    """The two texts tell no common day."""
    draft = "Published: 4 June 2021\n\nThe council of Varde approved the towers of Halden Mills."
    source = "Published: 4 May 2021\n\nThe towers of Halden Mills were deferred by the council of Varde."
    assert [] == findings(draft, against=(source,), only="accounts/outcome")
