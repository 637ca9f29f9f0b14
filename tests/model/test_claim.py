"""What a claim tells of itself, and how the values beside it read."""

from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.values.interval import Interval
from factcheck.values.timevalue import TimeValue

DOCUMENT = Document.from_text("Kenya met Peru.")


def test_roles_are_read_by_name() -> None:
    """Labels for people, keys for comparison, None or nothing where a role is empty."""
    roles = {
        "who": (Role("state:ke", "Kenya"), Role("state:pe", "Peru")),
        "where": (Role("place:lima", "Lima"),),
        "holder": (Role("person:ada quill", "Ada Quill"),),
        "office": (Role("president", "President"),),
    }
    full = Claim("x", "happened", DOCUMENT, Span(0, 5), "Kenya", "rule", roles=roles)
    bare = Claim("x", "happened", DOCUMENT, Span(0, 5), "Kenya", "rule")
    assert (("Kenya", "Peru"), "Lima", "Ada Quill", "President") == (full.who, full.where, full.holder, full.office)
    assert ((), None, None, None) == (bare.who, bare.where, bare.holder, bare.office)
    assert (("state:ke", "state:pe"), ()) == (full.keys("who"), bare.keys("who"))


def test_spans_cover_and_overlap() -> None:
    """Half-open: what touches does not overlap."""
    assert ("Peru", 4) == (Span(10, 14).slice(DOCUMENT.text), len(Span(10, 14)))
    assert (True, True, False) == (
        Span(0, 5).covers(Span(1, 5)),
        Span(0, 5).covers(Span(0, 5)),
        Span(0, 5).covers(Span(1, 6)),
    )
    assert (True, False) == (Span(0, 5).overlaps(Span(4, 6)), Span(0, 5).overlaps(Span(5, 6)))


def test_a_timex_has_two_notations_an_interval_and_its_steps() -> None:
    """Bounds narrow the interval without changing the value."""
    timex = Timex(Span(0, 4), "2019", "DATE", TimeValue.from_edtf("2019"))
    assert ("2019", "2019", 365) == (timex.value, timex.edtf, timex.interval.days)
    assert Interval(1, 2) == Timex(Span(0, 4), "2019", "DATE", TimeValue.from_edtf("2019"), bounds=Interval(1, 2)).interval
    step = Step("rule", "why")
    assert (step,) == timex.with_step(step).derivation
