"""Holidays of a country by their names, which the ``holidays`` extra knows; without it no such name is a day."""

import datetime
import re
import warnings
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

NAMED = re.compile(r"(?P<country>[A-Z]{2}(?:-[A-Z0-9]{1,3})?):(?P<name>.+)")
"""A country, possibly with a part of it (ISO 3166), a colon, and the name of the holiday in English: "SG:Vesak Day"."""

_ENGLISH = "en"
"""Of the library's languages for names in English, the last is the one that all countries have."""

_REMARK = re.compile(r" \([^()]*\)")
"""What stands in brackets behind a name: (estimated), (observed), (second day)."""

_BETWEEN = "; "
"""What parts the names of holidays that fall on one day."""


def needs_extra(feast: str) -> bool:
    """Whether only the extra, which is not installed, knows when a feast is."""
    return NAMED.fullmatch(feast) is not None and find_spec("holidays") is None


def national_day(holiday: str, year: int) -> int | None:
    """The day number of a holiday such as "SG:Vesak Day" in a year, of several days the first.

    None where the extra is not installed, or knows no such day in that year. Raises ValueError for what names no country
    that the extra knows.
    """
    match = NAMED.fullmatch(holiday)
    if match is None:
        message = f"{holiday!r} is not a holiday such as SG:Vesak Day"
        raise ValueError(message)
    return None if needs_extra(holiday) else _days(match["country"], year).get(match["name"].casefold())


@lru_cache(maxsize=512)
def _days(place: str, year: int) -> dict[str, int]:
    """The first day of each holiday of a country in a year, by its name in small letters."""
    days: dict[str, int] = {}
    for day, names in sorted(_listed(place, year).items()):
        for name in names.split(_BETWEEN):
            days.setdefault(_REMARK.sub("", name).casefold(), day.toordinal())
    return days


def _listed(place: str, year: int) -> dict[datetime.date, str]:
    country, _, part = place.partition("-")
    library: Any = import_module("holidays")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of every year that its lists do not reach
        try:
            kept = library.country_holidays(country, subdiv=part or None)
        except NotImplementedError:
            message = f"the holidays of {place!r} are not known"
            raise ValueError(message) from None
        english = max((tongue for tongue in kept.supported_languages if tongue.startswith(_ENGLISH)), default=None)
        return dict(
            library.country_holidays(
                country, subdiv=part or None, years=year, language=english, observed=False, expand=False
            )
        )
