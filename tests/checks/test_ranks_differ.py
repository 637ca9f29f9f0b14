"""Two ranks of one person."""

import datetime

import pytest

from factcheck import Document, check


def told(draft: str, source: str, days: tuple[int, int] = (2019, 2019)) -> list[str]:
    """The warnings about ranks of a draft held against one source, published in these years."""
    documents = [
        Document.from_text(text, name=name, published=datetime.date(year, 3, 4))
        for text, name, year in zip((draft, source), ("draft", "source"), days, strict=True)
    ]
    return [one.message for one in check(documents[:1], against=documents[1:]).findings if one.check == "names/rank-differs"]


def test_another_rank_is_told() -> None:
    """A general in one text is no admiral in another, whatever other title stands between."""
    found = told("General Sir Otto Brahm came.", "The guest was Admiral Sir Otto Brahm.")
    assert ["Otto Brahm is General here, Admiral there."] == found


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Lt. Col. Ada Quill came.", "Colonel Ada Quill came."),
        ("Brigadier Ada Quill came.", "Brig. Gen. Ada Quill came."),
        ("Sgt. 1st Class Ada Quill came.", "Sgt. Ada Quill came."),
        ("Col. Ada Quill became a brigadier general.", "Brig. Gen. Ada Quill came."),
        ("Captain Quill came.", "Colonel Quill came."),
        ("Captain Ada Quill came. Later Colonel Ada Quill left.", "Major Ada Quill came."),
        ("Captain Ada Quill came on 3 May 2018.", "Colonel Ada Quill came on 4 February 2019."),
        ("Dr. Ada Quill came.", "Captain Ada Quill came."),
    ],
)
def test_what_can_both_be_true_is_silent(draft: str, source: str) -> None:
    """Short forms, surnames alone, promotions that a text or its dates tell, and titles that are no rank."""
    assert [] == told(draft, source)


def test_ranks_rise_with_the_years() -> None:
    """Texts of two years may tell of two ranks."""
    assert [] == told("Captain Ada Quill came.", "Colonel Ada Quill came.", (2015, 2019))


def test_a_name_with_many_ranks_is_of_many_people() -> None:
    """Three ranks for one name are three people."""
    ranks = ("Captain", "Colonel", "Major")
    documents = [Document.from_text(f"{rank} Ada Quill came.", name=rank) for rank in ranks]
    assert [] == list(check(documents[:1], against=documents[1:]).findings)
