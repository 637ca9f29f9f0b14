"""Lines that tell the day: "Published …", "LONDON, 20 February 2014 -", "May 7, 2025" alone under the headline."""

import datetime
from collections.abc import Iterable, Sequence

import regex

from factcheck.documents.cues import Cues
from factcheck.documents.lines import Part
from factcheck.documents.settings import FindDates, FoundDate, ReadSettings
from factcheck.frozen import frozen
from factcheck.model.span import Span

_LONGEST_LINE = 160
_MOST_OTHER_WORDS = 8
_MOST_WORDS_BEFORE = 12
_LONGEST_DATELINE = 90
_SEPARATORS = " \t\r\n,;|/·•–—-"
_AFTER_DATE = regex.compile(
    r"[\s.,]*(?:\d{1,2}[.:]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?)?\s*(?:\([^()]*\))?[\s.,:]*(?P<dash>[-–—]{1,2})?[\s.]*$"
)
_BEFORE_DATE = regex.compile(r"(?:|.*[,;|·(•–—-])\s*$", regex.DOTALL)
_IN_SENTENCE = regex.compile(r"\p{L}\s*$")
"""Before a word such as "released": it is the verb of a sentence that tells of something else than the page."""
_DASH = regex.compile(r"\s?[-–—]{1,2}\s+(?=[\"“‘'«]?[\p{Lu}\d])")
_PLACE = regex.compile(r"\p{Lu}[\p{Lu} .'’-]+(?:,\s\p{Lu}[\p{L}. ]+)?(?:\s\([^()]{2,30}\))?$")
_STOP = regex.compile(r"(?<=\d)[.:](?:\s*$|\s+(?=[\"“‘'«]?\p{Lu}))")
_BEFORE_STOP = regex.compile(r"(?P<names>.+?)(?:\s\([^()]{2,30}\))?,\s*$")
_YEAR = regex.compile(r"(?<![\d.,])[12]\d{3}(?![\d%]|[.,]\d)")
_LOOKS_AHEAD = 15
"""Years that a text may look ahead from the day of its dateline; one that tells later years is no text of that day."""


@frozen
class Told:
    """A day told on a page; ``value`` is None where the words leave the day open.

    ``how`` is metadata, published, dateline or updated; ``span`` is where the words stand in the text, ``origin`` names the
    metadata they come from.
    """

    how: str
    value: datetime.date | None
    span: Span | None = None
    origin: str | None = None


def _told(how: str, found: FoundDate, start: int) -> Told:
    """What a date found in the line that begins at ``start`` tells."""
    return Told(how, found.value, Span(found.span.start + start, found.span.end + start))


def labelled(part: Part, cues: Cues, find_dates: FindDates) -> tuple[Told, ...]:
    """The dates of a line that says what they are: "Published 3 May 2019, last updated 4 May"."""
    if len(part.text) > _LONGEST_LINE or not cues.names_publication(part.text):
        return ()
    dates = find_dates(part.text)
    told = [_told(how, found, part.start) for found in dates if (how := _label(part, found, cues))]
    covered = sum(len(part.text[date.span.start : date.span.end].split()) for date in dates)
    return tuple(told) if len(part.text.split()) - covered <= _MOST_OTHER_WORDS else ()


def _label(part: Part, found: FoundDate, cues: Cues) -> str | None:
    before = part.text[: found.span.start]
    for how, cue in (("published", cues.published.search(before)), ("updated", cues.updated.search(before))):
        if cue and not (part.finished and _IN_SENTENCE.search(before, 0, cue.start()) and before[cue.start()].islower()):
            return how
    return None


def bare(part: Part, settings: ReadSettings, opens_page: bool) -> Told | None:
    """The date that ends a short line under the headline: "MOFA, September 5, 2025".

    A line that opens the page may be a headline with a date in it; it counts only if nothing but the place in capitals
    stands before the date, or a dash after it.
    """
    if len(part.text) > _LONGEST_DATELINE:
        return None
    dates = settings.find_dates(part.text)
    if len(dates) != 1:
        return None
    before, after = part.text[: dates[0].span.start], _AFTER_DATE.match(part.text, dates[0].span.end)
    if after is None or not _leads_to_date(before, settings) or len(before.split()) > _MOST_WORDS_BEFORE:
        return None
    place = before.strip(" ,.:-–—")
    if opens_page and place and not after["dash"] and not _PLACE.match(place):
        return None
    return _told("dateline", dates[0], part.start)


def signed(part: Part, cues: Cues, settings: ReadSettings) -> Told | None:
    """The day on the author's line: "By Ada Quill | 5 June 2011 | 10:30", "June 5, 2011, by Ada Quill"."""
    if part.finished or len(part.text) > _LONGEST_LINE:
        return None
    dates = [found for found in settings.find_dates(part.text) if found.value is not None]
    if len({str(found.value)[:10] for found in dates}) != 1:
        return None
    before, after = part.text[: dates[0].span.start], part.text[dates[-1].span.end :]
    author = before if before.strip(_SEPARATORS) else after.lstrip(_SEPARATORS)
    return _told("dateline", dates[0], part.start) if cues.is_author_line(author) else None


def opening(part: Part, settings: ReadSettings) -> tuple[int, Told | None] | None:
    """Where the words after a dateline begin ("LONDON, 20 February 2014 - The squad …"), and the date it tells, if any."""
    dash = _DASH.search(part.text, 0, _LONGEST_DATELINE)
    if dash is None:
        return None
    head = part.text[: dash.start()]
    if head.count("(") != head.count(")"):
        return None
    dates = settings.find_dates(head)
    if len(dates) == 1 and _tells_day(head, dates, settings):
        return dash.end(), _told("dateline", dates[0], part.start)
    return (dash.end(), None) if _PLACE.match(head) else None


def _tells_day(head: str, dates: Sequence[FoundDate], settings: ReadSettings) -> bool:
    """Whether the words before a dash are a place, a date and perhaps an agency, and nothing more."""
    before = head[: dates[0].span.start]
    names = all(not word[0].islower() for word in before.split())
    return names and _leads_to_date(before, settings) and _AFTER_DATE.match(head, dates[0].span.end) is not None


def _leads_to_date(before: str, settings: ReadSettings) -> bool:
    """Whether a dateline can begin with these words; before a colon only a place can: "Born: 3 May 1926" is none."""
    names, colon, _ = before.rstrip().rpartition(":")
    return settings.names_place(names) if colon and before.rstrip().endswith(":") else _BEFORE_DATE.match(before) is not None


def stopped(part: Part, cues: Cues, settings: ReadSettings) -> tuple[int, Told] | None:
    """Where the words after "Lima, 3 May 2026." or "By Ada Quill, 3 May 2026." begin, and the day it tells.

    A stop ends many a sentence: nothing but a place or a byline may stand before the date.
    """
    stop = _STOP.search(part.text, 0, _LONGEST_DATELINE)
    dates = settings.find_dates(part.text[: stop.start()]) if stop else ()
    if stop is None or len(dates) != 1 or dates[0].value is None or dates[0].span.end != stop.start():
        return None
    before = _BEFORE_STOP.match(part.text[: dates[0].span.start])
    if before is None:
        return None
    names = before["names"]
    known = settings.names_place(names) or _PLACE.match(names) or cues.is_signature(names)
    return (stop.end(), _told("dateline", dates[0], part.start)) if known else None


def looks_back(told: Told, parts: Iterable[Part]) -> bool:
    """Whether a text tells of years so much later than a day that it cannot have been written on it."""
    latest = (told.value.year if told.value else 0) + _LOOKS_AHEAD
    return any(int(match[0]) > latest for part in parts for match in _YEAR.finditer(part.text))
