"""When two values of a role cannot both be true, and how a value is shown."""

import pytest

from factcheck.checks.roles import apart, display, side_of, told
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.values.timevalue import TimeValue

DOCUMENT = Document.from_text("They met on Monday.")
MONDAY = Span(12, 18)


def dated(edtf: str | None, *steps: Step, register: bool = False) -> Claim:
    """A claim of that time."""
    when = Timex(MONDAY, "Monday", "DATE", TimeValue.from_edtf(edtf), steps) if edtf else None
    roles = {"register": (Role("r", "r"),)} if register else {}
    return Claim("x", "happened", DOCUMENT, Span(0, 18), "They met on Monday", "rule", when=when, roles=roles)


def with_role(name: str, *keys: str, within: tuple[str, ...] = (), ordinal: int | None = None) -> Claim:
    """A claim whose role has these fillers."""
    fillers = tuple(Role(key, key.upper(), within=within) for key in keys)
    return Claim(
        "x", "happened", DOCUMENT, Span(0, 4), "They", "rule", ordinal=ordinal, roles={name: fillers} if keys else {}
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2019-05-04", "2019-05-04", False),
        ("2019-05-04", "2019-05-05", False),
        ("2019-05-04", "2019-05-06", True),
        ("2019-05-31", "2019-06", False),
        ("2019-05", "2019-06", True),
        ("2018", "2019", True),
        ("2019", "2019-05", False),
        ("2019~", "2020-12", False),
        ("2019~", "2021-05", True),
        ("2019-05-04~", "2019-05-05", False),
        ("2019-05-04~", "2019-05-07", True),
        ("2019/..", "2025", False),
        ("2019/..", "2017", True),
        ("2019-05-04/2019-05-06", "2019-05-05", False),
        ("2019-05-04/2019-05-06", "2019-05-04/2019-05-09", True),
        ("2019-05-04/2019-05-06", "2019-05-05/2019-05-06", False),
        ("XXXX-XX-XX", "2019", False),
        ("2019", None, False),
    ],
)
def test_dates_that_cannot_both_be_true(one: str | None, other: str | None, expected: bool) -> None:
    """Whichever is asked first."""
    assert [expected] * 2 == [apart(dated(one), dated(other), "when"), apart(dated(other), dated(one), "when")]


@pytest.mark.parametrize(
    ("role", "one", "other", "expected"),
    [
        ("where", with_role("where", "lima", within=("pe",)), with_role("where", "pe"), False),
        ("where", with_role("where", "lima", within=("pe",)), with_role("where", "cusco", within=("pe",)), True),
        ("where", with_role("where", "lima"), with_role("where"), False),
        ("ordinal", with_role("x", ordinal=2), with_role("x", ordinal=3), True),
        ("ordinal", with_role("x", ordinal=2), with_role("x", ordinal=2), False),
        ("ordinal", with_role("x", ordinal=2), with_role("x"), False),
        ("who", with_role("who", "ke", "pe"), with_role("who", "pe", "no"), False),
        ("who", with_role("who", "ke"), with_role("who", "pe"), True),
        ("who", with_role("who", "ke"), with_role("who"), False),
        (None, with_role("who", "ke"), with_role("who", "pe"), False),
    ],
)
def test_values_of_other_roles(role: str | None, one: Claim, other: Claim, expected: bool) -> None:
    """Places that do not contain each other, numbers that differ, names of which none is shared."""
    assert [expected] * 2 == [apart(one, other, role), apart(other, one, role)]


def test_a_value_is_shown_in_its_standard_form_or_in_the_words_of_the_text() -> None:
    """With what a date was resolved to only where its words leave that open; of a record the days."""
    supplied = Step("temporal/weekday", "why", anchor="publication date")
    taken = Step("inheritance/points-back", "why", anchor="May 2019")
    assert ("", "2", "KE, PE") == (display(dated(None), "when"), display(with_role("x", ordinal=2), "ordinal"), _who())
    assert "Monday (2019-05-06)" == told(dated("2019-05-06", supplied), "when")
    assert "Monday" == told(dated("2019-05-06", taken), "when")
    assert "Monday" == told(dated("2019-05-06"), "when")
    assert "2019 to 2020" == told(dated("2019/2020", register=True), "when")
    assert "2019 to now" == told(dated("2019/..", register=True), "when")
    assert "until 2019" == told(dated("../2019", register=True), "when")
    assert "KE" == told(with_role("who", "ke"), "who")


def _who() -> str:
    return display(with_role("who", "ke", "pe"), "who")


def test_a_side_marks_what_gives_its_value() -> None:
    """The date, the filler, or nothing where the claim says nothing."""
    assert (MONDAY, "2019") == (side_of(dated("2019"), "when").mark, side_of(dated("2019"), "when").value)
    assert (None, "") == (side_of(dated(None), "when").mark, side_of(dated(None), "when").value)
    assert (None, "") == (side_of(dated("2019"), "where").mark, side_of(dated("2019"), "where").value)
