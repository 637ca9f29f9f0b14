"""Versions of one source: by address, or by publisher and title, at two times, with most words in common."""

import datetime

import pytest

from factcheck.model.document import Document
from factcheck.model.versions import keys_of, moment, superseded

TEXT = "The ferry of Ostrand will run every hour from June, the harbour board said on Monday, and the old pier gets a roof."
LATER = TEXT.replace("every hour", "every two hours")
OTHER = "Snow fell on the first day of the week, and nobody in the town would say when a boat might come."


def document(text: str = TEXT, published: str | None = "2019-05-06", **given: str) -> Document:
    return Document(
        **{"text": text, "name": text, "published": published, "publisher": "Gazette", "title": "Ferry", **given}
    )


def is_superseded(one: Document, other: Document) -> bool:
    return dict(superseded([other, one])) == {one: other} == dict(superseded([one, other]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (document(), document(LATER, "2019-05-08")),
        (document(), document(LATER, "2019-05-06", updated="2019-05-07")),
        (document(published="2019-05-06T10:00"), document(LATER, "2019-05-06T10:05")),
        (document(published="2019-05-06T10:00+02:00"), document(LATER, "2019-05-06T09:00+00:00")),
        (document(published="2019-05-06T10:00"), document(LATER, "2019-05-06T10:00", updated="2019-05-06T12:00")),
        (document(title="FERRY"), document(LATER, "2019-05-08", publisher="GAZETTE")),
        (
            document(address="https://www.gazette.example/ferry/", publisher="", title="A"),
            document(LATER, "2019-05-08", address="http://Gazette.example/ferry?utm_source=x#top", publisher="", title="B"),
        ),
        (document(address="gazette.example/a"), document(OTHER, "2019-05-08", address="gazette.example/a")),
    ],
)
def test_a_later_version_supersedes(one: Document, other: Document) -> None:
    """Whichever stands first."""
    assert is_superseded(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (document(), document(LATER)),
        (document(), document(LATER, None)),
        (document(), document(LATER, "2019-05-06T10:05")),
        (document(), document(LATER, "2019-05-08", publisher="Times")),
        (document(publisher=""), document(LATER, "2019-05-08", publisher="")),
        (document(), document(LATER, "2019-05-08", title="Pier")),
        (document(title=""), document(LATER, "2019-05-08", title="")),
        (document(), document(OTHER, "2019-05-08")),
        (
            document(address="https://gazette.example/", title="A"),
            document(LATER, "2019-05-08", address="https://gazette.example", title="B"),
        ),
        (
            document(address="https://gazette.example/page?id=1", title="A"),
            document(LATER, "2019-05-08", address="https://gazette.example/page?id=2", title="B"),
        ),
        (
            document(address="https://gazette.example/a", title="A"),
            document(OTHER, "2019-05-08", address="https://gazette.example/a", title="B"),
        ),
    ],
)
def test_other_texts_do_not(one: Document, other: Document) -> None:
    """Of one time or of none, of another house, under another title, a site's address alone, a column of the same name."""
    assert {} == dict(superseded([one, other]))


def test_the_latest_version_counts() -> None:
    """Of several."""
    versions = [document(f"{TEXT} {number}", f"2019-05-{number:02}") for number in range(1, 12)]
    assert dict.fromkeys(versions[:-1], versions[-1]) == dict(superseded(versions))


def test_a_version_is_of_its_last_change() -> None:
    """Or of its publication, where nothing else is told."""
    told = document(published="2019-05-06", updated="2019-05-08")
    assert [datetime.date(2019, 5, 8), datetime.date(2019, 5, 6), None] == [
        moment(told), moment(document()), moment(document(published=None))
    ]  # fmt: skip


def test_keys_are_of_addresses_and_titles() -> None:
    """Without what programs hang on them."""
    one = document(address=" https://www.Gazette.example/A/b/?utm_medium=mail&id=3&fbclid=x ")
    assert (("address", "gazette.example", "A/b/?id=3"), ("title", "gazette", "ferry")) == keys_of(one)
    assert () == keys_of(Document.from_text(TEXT))
