"""One article: how it is made from a text at hand, and where its words stand."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factcheck
from factcheck.errors import UsageError
from factcheck.model.document import TIERS, Document, Layout, Place, published_together


def test_a_text_alone_makes_a_document() -> None:
    """What nobody tells is None."""
    made = Document.from_text("Rain fell.")
    assert ("text", "Rain fell.", None, None, None, None, None) == (
        made.name,
        made.text,
        made.published,
        made.publisher,
        made.tier,
        made.language,
        made.path,
    )


def test_arguments_stand_in_the_order_of_the_contract() -> None:
    """Text, name, published, publisher, tier, language."""
    made = Document.from_text("Rain fell.", "a.txt", "2025-05-07", "Tea Times", "agency", "en")
    assert ("a.txt", datetime.date(2025, 5, 7), "Tea Times", "agency", "en") == (
        made.name,
        made.published,
        made.publisher,
        made.tier,
        made.language,
    )


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, None),
        ("2025-05-07", datetime.date(2025, 5, 7)),
        (" 2025-05-07 ", datetime.date(2025, 5, 7)),
        ("2025-05-07T14:58", datetime.datetime(2025, 5, 7, 14, 58)),
        (
            "2025-05-07T14:58+03:00",
            datetime.datetime(2025, 5, 7, 14, 58, tzinfo=datetime.timezone(datetime.timedelta(hours=3))),
        ),
        (datetime.date(2025, 5, 7), datetime.date(2025, 5, 7)),
        (datetime.datetime(2025, 5, 7, 1), datetime.datetime(2025, 5, 7, 1)),
    ],
)
def test_a_publication_date_is_a_date_a_datetime_or_an_iso_string(published: object, expected: object) -> None:
    """A string is read, a date kept."""
    assert expected == Document.from_text("", published=published).published  # type: ignore[arg-type]


@pytest.mark.parametrize("published", ["7 May 2025", "2025-13-07", "yesterday", "", 20250507, "2025-05-07T99:00"])
def test_another_publication_date_is_refused(published: object) -> None:
    """With what was given and what is allowed."""
    with pytest.raises(UsageError) as caught:
        Document.from_text("", published=published)  # type: ignore[arg-type]
    assert f"published: {published!r} is not an ISO date such as 2025-05-07 or 2025-05-07T14:58" == str(caught.value)


@pytest.mark.parametrize("tier", TIERS)
def test_every_tier_is_taken(tier: str) -> None:
    """Record, agency, report, draft."""
    assert tier == Document.from_text("", tier=tier).tier


def test_another_tier_is_refused() -> None:
    """With the tiers there are."""
    with pytest.raises(UsageError, match=r"^tier: 'blog' is not one of record, agency, report, draft$"):
        Document.from_text("", tier="blog")


def test_errors_are_the_packages_own() -> None:
    """One class catches them all."""
    assert issubclass(factcheck.UsageError, factcheck.FactcheckError)


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, (1, 1)),
        ("ab\ncd", 3, (2, 1)),
        ("ab\r\ncd", 4, (2, 1)),
        ("ab\rcd", 3, (2, 1)),
        ("ab\n\rcd", 4, (3, 1)),
        ("𝄞é\nx", 1, (1, 2)),
        ("a\u2028b", 2, (1, 3)),
        ("a\x0bb\x0cc\x85d", 6, (1, 7)),
        ("ab", 2, (1, 3)),
    ],
)
def test_lines_end_with_three_newlines_and_columns_are_code_points(
    text: str, offset: int, expected: tuple[int, int]
) -> None:
    r"""\n, \r\n and \r; no other sign ends a line."""
    place = Document.from_text(text).place(offset)
    assert expected == (place.line, place.column)


@given(st.text(alphabet="ab\r\n𝄞é\u2028\x85 "), st.data())
def test_places_ascend_with_offsets(text: str, data: st.DataObject) -> None:
    """And every line begins behind a newline."""
    document = Document.from_text(text)
    places = [document.place(offset) for offset in range(len(text) + 1)]
    ordered = [(place.line, place.column) for place in places]
    assert sorted(set(ordered)) == ordered
    offset = data.draw(st.integers(0, len(text)))
    if places[offset].column == 1 and offset:
        assert text[offset - 1] in "\r\n"


def test_a_slice_of_a_layout_leads_to_the_same_places() -> None:
    """Each part of a file knows where it stands in the whole."""
    layout = Layout.of("one\ntwo\nthree\n")
    part = layout.sliced(4, 13)
    assert [(2, 1), (3, 1)] == [(part.place(offset).line, part.place(offset).column) for offset in (0, 4)]


def test_a_place_is_shown_as_people_name_it() -> None:
    """Line and column, or the label of a file that has no lines."""
    assert ("3:7", "¶41") == (str(Place(3, 7)), str(Place(3, 7, "¶41")))


def test_two_documents_of_one_text_are_two() -> None:
    """Only the same object is the same document."""
    one, other = Document.from_text("x"), Document.from_text("x")
    assert one == one  # noqa: PLR0124 - what is asked is identity
    assert one != other


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("2021-05-03", "2021-06-03", True),
        ("2021-05-03", "2021-06-04", False),
        ("2021-05-03", None, True),
        (None, None, True),
    ],
)
def test_documents_are_published_together_as_far_as_they_tell(one: str | None, other: str | None, together: bool) -> None:
    """The last day counts; what is not dated may be of any time."""
    first, second = (Document.from_text("A text.", published=day) for day in (one, other))
    assert together == published_together(first, second, 31) == published_together(second, first, 31)
