"""Stints that another text has begin later, or end before."""

import time

import pytest

from tests.told import findings

LATER = "In 1956 Quill joined the Skarv League, but left it in 1962 to join the Holm Union."


def years(draft: str, source: str) -> int:
    """How many stretches of years are another's."""
    return len(findings(draft, against=(source,), only="tenure/years-of-another"))


@pytest.mark.parametrize(
    ("draft", "source", "count"),
    [
        ("Ada Quill was a member of the Holm Union from 1956 to 1962.", LATER, 1),
        ("Ada Quill was a member of the Holm Union from 1962 to 1970.", LATER, 0),
        ("Ada Quill was a member of the Skarv League from 1956 to 1962.", LATER, 0),
        ("Otto Brahm was a member of the Holm Union from 1956 to 1962.", LATER, 0),
        ("Ada Quill led Holm from 1990 to 1995.", "Quill resigned from Holm in 1988. She led Skarv from 1991 to 1994.", 1),
        ("Ada Quill led Holm from 1990 to 1995.", "Quill resigned from Holm in 1995. She led Skarv in 1991.", 0),
        (
            "Ada Quill led Holm from 1990 to 1995.",
            "Quill resigned from Holm in 1988, but led it again in 1992. In 1991 she fell ill.",
            0,
        ),
        ("Ada Quill led Holm from 1990 to 1995.", "Brahm joined Holm in 1998. Quill fell ill in 1991.", 0),
        ("Ada Quill led Holm from 1990 to 1995.", "Quill joined Holm in 1998.", 0),
    ],
)
def test_nobody_is_where_he_came_later_or_had_left(draft, source, count):
    """The other text must know both, tell of the years themselves, and have nothing of them that fits."""
    assert count == years(draft, source)


def test_stints_told_again_and_again_cost_as_much_each() -> None:
    """What speaks against one was looked for among all that do, of each."""
    draft, source = (f"Ada Quill played for Kestrel Rovers from {year} to {year + 3}. " * 500 for year in (1990, 1999))
    years("Ada Quill led Holm from 1990 to 1995.", LATER)
    start = time.process_time()
    assert 0 == years(draft, source)
    assert time.process_time() - start < 2
