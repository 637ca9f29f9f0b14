"""Which document is a later version of which: one source, told by its address or by publisher and title, at two times."""

import datetime
from collections.abc import Iterable, Mapping

import regex

from factcheck.model.document import Document
from factcheck.model.sametext import shared

_ADDRESS = regex.compile(
    r"(?:[a-z][a-z0-9+.-]*+://)?(?:www\.)?(?P<host>[^\s/?#]++)/*+(?P<rest>[^\s#]*+)(?:#.*+)?", regex.IGNORECASE
)
_TRACKING = regex.compile(r"(?:(?<=[?&])|&)(?:utm_\w+|fbclid|gclid)=[^&]*+&?", regex.IGNORECASE)
_ONE_PAGE, _ONE_TITLE = 0.2, 0.5
"""Versions of one page have so much in common, unless they have one title; texts of one house under one title so much."""
_MOST_TRIED = 8
"""Later documents of one key of which a version is looked for: a daily column has one title for years."""

Key = tuple[str, ...]


def keys_of(document: Document) -> tuple[Key, ...]:
    """What versions of a document share one of: the address, unless it is that of a whole site; publisher and title."""
    found = _ADDRESS.fullmatch((document.address or "").strip())
    rest = _TRACKING.sub("", found["rest"]).rstrip("/?&") if found else ""
    address = (("address", found["host"].casefold(), rest),) if found and rest else ()
    title = _plain(document.title)
    return (*address, *((("title", _plain(document.publisher), title),) if title and document.publisher else ()))


def superseded(documents: Iterable[Document]) -> Mapping[Document, Document]:
    """Each document of which there is a later version, with the latest one."""
    by_key: dict[Key, list[Document]] = {}
    for one in documents:
        for key in keys_of(one) if moment(one) else ():
            by_key.setdefault(key, []).append(one)
    latest: dict[Document, Document] = {}
    for key, alike in by_key.items():
        ordered = sorted(alike, key=_order)
        for place, one in enumerate(ordered):
            tried = ordered[place + 1 :][-_MOST_TRIED:]
            found = next((later for later in reversed(tried) if _is_version(one, later, key)), None)
            if found is not None and (one not in latest or is_later(found, latest[one])):
                latest[one] = found
    return latest


def moment(document: Document) -> datetime.date | None:
    """When a version was brought out: the day or time of the last change, or else of publication."""
    known = [one for one in (document.updated, document.published) if one is not None]
    return max(known, key=lambda one: one.toordinal(), default=None)


def _is_version(one: Document, later: Document, key: Key) -> bool:
    """Whether a document that shares a key with another is a later version of it, and no other text of that name."""
    if not is_later(later, one):
        return False
    same_title = bool(one.title) and _plain(one.title) == _plain(later.title)
    on_one_page = key[0] == "address"
    return (on_one_page and same_title) or shared(one, later) >= (_ONE_PAGE if on_one_page else _ONE_TITLE)


def is_later(one: Document, other: Document) -> bool:
    """Whether a document was brought out after another; of two of one day, only where both tell the time."""
    mine, theirs = moment(one), moment(other)
    if mine is None or theirs is None:
        return False
    if isinstance(mine, datetime.datetime) and isinstance(theirs, datetime.datetime) and not (_zoned(mine) ^ _zoned(theirs)):
        return mine > theirs
    return mine.toordinal() > theirs.toordinal()


def _zoned(when: datetime.datetime) -> bool:
    return when.tzinfo is not None


def _order(document: Document) -> tuple[int, int, str, str]:
    """Earlier first, of one day those first that tell no time; of one time by name and text."""
    when = moment(document)
    when = when.astimezone(datetime.UTC) if isinstance(when, datetime.datetime) and _zoned(when) else when
    seconds = when.hour * 3600 + when.minute * 60 + when.second if isinstance(when, datetime.datetime) else -1
    return (0 if when is None else when.toordinal(), seconds, document.name, document.text)


def _plain(words: str | None) -> str:
    return " ".join((words or "").casefold().split())
