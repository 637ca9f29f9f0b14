"""What a reader needs to know besides the file."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Self

import regex
from attrs import field

from factcheck.frozen import frozen
from factcheck.model.document import Document
from factcheck.model.report import Problem
from factcheck.model.span import Span


@frozen
class FoundDate:
    """A calendar date found in a line; ``value`` is None where the words leave the day or the year open."""

    span: Span
    value: datetime.date | None


FindDates = Callable[[str], Sequence[FoundDate]]
"""Finds the dates in a line, spans being offsets in that line."""

NamesPlace = Callable[[str], bool]
"""Whether words are the name of a place, with or without what it lies in: "Lima, Peru"."""


def no_place(_words: str) -> bool:
    """Knows no places."""
    return False


_ISO = regex.compile(
    r"(?<![\d-])\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d-])"
)
_MAIL_DATE = regex.compile(r"(?:[A-Za-z]{3},\s+)?\d{1,2}\s+[A-Za-z]{3}\s+\d{4}\s+\d{1,2}:\d{2}")
_EPOCH = regex.compile(r"[12]\d{9}(?:\d{3})?")
_EPOCH_START = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)


def iso_dates(line: str) -> tuple[FoundDate, ...]:
    """The dates and times of day written as ISO 8601 in a line; impossible ones are left out."""
    found = ((match.span(), iso_date(match[0])) for match in _ISO.finditer(line))
    return tuple(FoundDate(Span(*span), value) for span, value in found if value is not None)


def _of_programs(text: str) -> datetime.date | None:
    """The date or datetime that a program wrote, else None.

    ISO 8601, the notation of mails and feeds (RFC 5322), or seconds or milliseconds since 1970.
    """
    if _MAIL_DATE.match(text):
        from email.utils import parsedate_to_datetime  # noqa: PLC0415 - it brings half a mail program with it

        with suppress(ValueError, OverflowError):
            return parsedate_to_datetime(text)
    if _EPOCH.fullmatch(text):
        return _EPOCH_START + datetime.timedelta(seconds=int(text[:10]))
    return iso_date(text)


def iso_date(text: str) -> datetime.date | None:
    """The date or datetime that an ISO 8601 string writes, else None."""
    try:
        return datetime.date.fromisoformat(text) if len(text) <= 10 else datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _plain(key: str) -> str:
    """A key without what one writer joins words with and another does not: published_at, publishedAt, "Published at"."""
    return key.lower().replace("_", "").replace("-", "").replace(" ", "")


def _by_word(groups: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The meaning of each word."""
    return {word: meaning for meaning, words in groups.items() for word in words}


@frozen
class PageWords:
    """The vocabularies of page structure, as rules/slots/publication.toml and page-noise.toml list them.

    ``keys`` maps the keys of front matter and of records to the field they fill: title, published, updated, publisher, tier,
    language, address, author, and text. ``header`` does the same for the labels of lines at the head of a text, ``metadata``
    for the names of meta elements and JSON-LD in web pages, ``time_classes`` for the classes of their <time> elements,
    ``feed`` for the elements of feed entries;
    ``alone`` are words before a date of publication that may have no other word before them ("Date", but "Due date");
    ``noise_classes`` are words in the classes of elements that are no part of an article, ``comment_classes`` those of what
    readers wrote about it.
    """

    published: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(factory=dict, hash=False)
    header: Mapping[str, str] = field(factory=dict, hash=False)
    credit: tuple[str, ...] = ()
    read_also: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(factory=dict, hash=False)
    time_classes: Mapping[str, str] = field(factory=dict, hash=False)
    noise_classes: frozenset[str] = frozenset()
    comment_classes: frozenset[str] = frozenset()
    feed: Mapping[str, str] = field(factory=dict, hash=False)

    def fields(self, keys: Iterable[str]) -> dict[str, str]:
        """The key that fills each field, of those that a record has; of several the one that the vocabulary lists first."""
        plain = {_plain(key): key for key in reversed(list(keys))}
        known = ((meaning, plain[_plain(word)]) for word, meaning in self.keys.items() if _plain(word) in plain)
        return dict(reversed(list(known)))

    @classmethod
    def from_slots(cls, slots: Mapping[str, Mapping[str, Sequence[str]]]) -> Self:
        """The vocabularies from rule slots: each slot's words by its id and by their meaning there."""

        def words(slot: str, *meanings: str) -> tuple[str, ...]:
            groups = slots.get(slot, {})
            return tuple(word for meaning in (meanings or groups) for word in groups.get(meaning, ()))

        return cls(
            published=words("publication-cue", "published"),
            updated=words("publication-cue", "updated"),
            alone=words("publication-cue", "alone"),
            byline=words("byline-cue"),
            keys=_by_word(slots.get("front-matter-key", {})),
            header=_by_word(slots.get("header-line", {})),
            credit=words("picture-credit"),
            read_also=words("read-also"),
            share=words("share-bar"),
            comments=words("comments-heading"),
            metadata=_by_word(slots.get("page-metadata", {})),
            time_classes=_by_word(slots.get("time-class", {})),
            noise_classes=frozenset(words("noise-class", "class")),
            comment_classes=frozenset(words("noise-class", "comments")),
            feed=_by_word(slots.get("feed-element", {})),
        )


@frozen
class ReadSettings:
    """What readers are told by their caller: vocabularies, the finder of dates, and which words are a place."""

    words: PageWords = PageWords()
    find_dates: FindDates = iso_dates
    names_place: NamesPlace = no_place

    def stated_date(self, value: str) -> datetime.date | None:
        """The date that a field of metadata gives: as programs write it, or the only one that its words tell."""
        date = _of_programs(value.strip())
        if date is not None:
            return date
        found = [each.value for each in self.find_dates(value)]
        return found[0] if len(found) == 1 else None


@frozen
class Source:
    """A file at hand: its name as the user knows it, its path if it has one, its bytes."""

    name: str
    data: bytes = field(repr=False)
    path: str | None = None


@frozen
class Reading:
    """What came of reading: documents, and what could not be read."""

    documents: tuple[Document, ...] = ()
    problems: tuple[Problem, ...] = ()


Reader = Callable[[Source, ReadSettings], Reading]
"""Reads one file; raises InputError when nothing of it can be read."""
