"""Month names of other languages, read by dateparser.

Only the word is asked for, inside a date that is otherwise complete, so that nothing can be supplied from a clock: day and
year are always those of the text.
"""

import datetime
from functools import lru_cache
from typing import Any

_SOME_DAY = datetime.datetime(2001, 1, 1)
_SETTINGS: dict[str, Any] = {
    "REQUIRE_PARTS": ["day", "month", "year"],
    "STRICT_PARSING": True,
    "PARSERS": ["absolute-time"],
    "RELATIVE_BASE": _SOME_DAY,
    "DATE_ORDER": "DMY",
}


@lru_cache(maxsize=8)
def _parser(languages: tuple[str, ...]) -> Any:
    from dateparser.date import DateDataParser  # noqa: PLC0415 - heavy, and most texts never need it

    return DateDataParser(languages=list(languages), settings=_SETTINGS)


@lru_cache(maxsize=2048)
def month_number(word: str, languages: tuple[str, ...]) -> str | None:
    """The month, "01" to "12", that a word names in one of the languages; None if it names none."""
    read = _parser(languages).get_date_data(f"7 {word} 2001").date_obj
    if read is None or (read.year, read.day) != (_SOME_DAY.year, 7):
        return None
    return f"{read.month:02d}"
