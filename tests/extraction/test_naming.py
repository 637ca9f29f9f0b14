"""How a mention becomes the filler of a role."""

from factcheck.extraction.naming import distinct, role
from factcheck.model.claim import Role
from factcheck.model.mention import Actor, Spot
from factcheck.model.span import Span
from factcheck.model.step import Step


def test_a_filler_has_key_label_and_place() -> None:
    """And for places what contains them; steps are handed on."""
    step = Step("rule", "why")
    spot = Spot(Span(3, 7), "Lima", "place:lima", "Lima", "places", within=("state:pe",))
    actor = Actor(Span(0, 5), "Kenya", "state:ke", "Kenya", "states")
    assert Role("place:lima", "Lima", Span(3, 7), (step,), ("state:pe",)) == role(spot, step)
    assert Role("state:ke", "Kenya", Span(0, 5)) == role(actor)


def test_each_key_stands_once() -> None:
    """The first mention of a thing is kept."""
    one, other, again = Role("a", "A"), Role("b", "B"), Role("a", "the A")
    assert (one, other) == distinct([one, other, again])
    assert () == distinct([])
