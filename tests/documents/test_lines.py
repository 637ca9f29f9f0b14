"""Paragraphs from lines."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from factcheck.documents.lines import parts


def texts(text: str) -> list[str]:
    return [part.text for part in parts(text)]


def test_a_line_is_a_paragraph_where_nobody_wrapped() -> None:
    """Files with a paragraph a line need no empty lines."""
    assert texts("A headline\nThe first paragraph ends.\nThe second too.\n") == [
        "A headline",
        "The first paragraph ends.",
        "The second too.",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    """Where a program wrapped the lines at a column, the break is no end."""
    text = (
        "Old bridges\n\n"
        "The bridge over the river was closed in the spring of last year, when\n"
        "engineers found that two of its cables had worn to half their strength.\n"
        "Ada Quill said that it was to stay closed until the autumn, and that the\n"
        "ferries would carry everyone who wanted to cross.\n\n"
        "Nobody was hurt."
    )
    assert [len(part.splitlines()) for part in texts(text)] == [1, 4, 1]


def test_a_small_letter_goes_on_with_an_unfinished_line() -> None:
    """Whatever the width."""
    assert texts("The talks were held\nin the capital.\nnext line") == ["The talks were held\nin the capital.", "next line"]


def test_items_of_a_list_stand_alone() -> None:
    """A bullet opens a part, even with a small letter after it."""
    assert texts("the list\n* one thing\n  • another\n1) third") == ["the list", "* one thing", "• another", "1) third"]


def test_empty_lines_are_counted_whatever_white_space_they_hold() -> None:
    """No-break spaces and lines of signs are emptiness too."""
    assert [part.gap for part in parts("One.\n \xa0\n\t\n-----\nTwo.\r\rThree.")] == [0, 3, 1]


@given(st.text(alphabet=st.sampled_from("aB .\n\r\t•-1)\xa0"), max_size=120))
def test_parts_are_ordered_slices_that_cover_every_letter(text: str) -> None:
    """Nothing is lost, and nothing is rewritten."""
    found = parts(text)
    assert [part.span.slice(text) for part in found] == [part.text for part in found]
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    covered = {offset for part in found for offset in range(part.start, part.end)}
    assert {offset for offset, sign in enumerate(text) if sign.isalnum()} <= covered
