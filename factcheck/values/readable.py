"""Dates for people: what EDTF writes in codes, in words. Days, months and years stay as ISO 8601 writes them."""

from factcheck.values.calendardate import YEARS_OF, CalendarDate
from factcheck.values.edtf import parse, print_date

_DECADE = 10
_PARTS = {
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "H1": "first half", "H2": "second half",
    "Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter",
}  # fmt: skip
"""Parts of a year as ISO 8601-2:2019 names those that its codes 21 to 41 stand for."""


def readable(text: str) -> str:
    """An EDTF string as people read it: "third quarter of 2025", "from 2014", "2009 to 2013"; any other text as it is."""
    try:
        parts = parse(text)
    except ValueError:
        return text
    ends = [None if date is None else _date(date) for date in parts.dates]
    about = "about " if parts.approximate else ""
    match parts.shape, ends:
        case "choice", [*several]:
            return about + " or ".join(one for one in several if one is not None)
        case "range", [None, last]:
            return f"{about}until {last}"
        case "range", [first, None]:
            return f"{about}from {first}"
        case _:
            return about + " to ".join(one for one in ends if one is not None)


def readable_value(text: str) -> str:
    """A value as people read it, also one that names of whom or what the date behind it is: "Ada Quill, 2009 to 2013"."""
    told, comma, date = text.rpartition(", ")
    return f"{told}{comma}{readable(date)}"


def _date(date: CalendarDate) -> str:
    if date.part in _PARTS:
        year = "a year not told" if date.year is None else f"{date.year}"
        return f"{_PARTS[date.part]} of {year}"
    years = YEARS_OF.get(date.granularity, 1)
    if date.year is not None and years > 1:
        return f"{date.year}s" if years == _DECADE else f"{date.year} to {date.year + years - 1}"
    return _untold((print_date(date) or "").replace("T", " ").replace("Z", " UTC"))


def _untold(day: str) -> str:
    """A date with "X" for what is not told, with a remark instead."""
    told = [part for part in day.split("-") if "X" not in part]
    untold = [name for name, part in zip(("year", "month", "day"), day.split("-"), strict=False) if "X" in part]
    return f"{'-'.join(told)} ({' and '.join(untold)} not told)".strip() if untold else day
