"""Figures that were misread, and those that only look like it."""

import pytest

import factcheck
from factcheck.grouping.happenings import weighed
from factcheck.grouping.slips import is_lone_slip, is_slip
from factcheck.pipeline import builtin_rulebook
from factcheck.understood import understood


def slips(draft: str, source: str) -> list[tuple[bool, bool]]:
    """Of each two figures that differ: whether they are a slip, and one of which neither stands in the other text."""
    rulebook = builtin_rulebook()
    mine, theirs = (understood(factcheck.Document.from_text(text), rulebook).statements for text in (draft, source))
    return [(is_slip(pair), is_lone_slip(pair)) for pair, _ in weighed(mine, theirs, rulebook) if pair.quantities]


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("312 metres", "321 metres", True),
        ("312 metres", "3,210 metres", False),
        ("48,000 metres", "84,000 metres", True),
        ("48 metres", "84 metres", False),
        ("1,340 metres", "13,400 metres", True),
        ("about 4,000 metres", "40,250 metres", True),
        ("4,000 metres", "40,250 metres", False),
        ("about 4,000 metres", "43,000 metres", False),
        ("more than 312 metres", "321 metres", False),
    ],
)
def test_figures_with_the_same_digits_are_slips(mine: str, theirs: str, expected: bool) -> None:
    """Three digits in another order, two of a large figure, or a power of ten; of rounded ones nearly so."""
    found = slips(f"The well at Varde is {mine} deep.", f"The depth of the well at Varde is {theirs}.")
    assert expected == any(slip for slip, _ in found)


@pytest.mark.parametrize(
    ("mine", "theirs", "expected"),
    [
        ("48,217 votes", "48,317 votes", True),
        ("48,217 votes", "48,328 votes", False),
        ("4,821 votes", "4,831 votes", False),
        ("48,217 dollars", "48,317 dollars", False),
    ],
)
def test_long_counts_may_differ_in_one_digit(mine: str, theirs: str, expected: bool) -> None:
    """Five digits at least; the prices of two things are often as like."""
    found = slips(f"In Varde Ada Quill got {mine}.", f"Ada Quill won in Varde with {theirs}.")
    assert expected == any(slip for slip, _ in found)


def test_a_figure_that_both_texts_have_is_no_lone_slip() -> None:
    """The other text may tell both figures, each of another thing."""
    source = "The depth of the well at Varde is 321 metres. The road there rises by 312 metres."
    assert [(True, False)] == [one for one in slips("The well at Varde is 312 metres deep.", source) if one[0]]
