"""EDTF: the Library of Congress' Extended Date/Time Format (ISO 8601-2:2019), as far as texts need it."""

import re
from functools import lru_cache

from factcheck.frozen import frozen
from factcheck.values.calendar import civil
from factcheck.values.calendardate import YEARS_OF, CalendarDate
from factcheck.values.granularity import Granularity

OPEN = ".."
"""An end of an interval that is not known or not there."""

_SUB_YEAR = {
    "21": "SP", "22": "SU", "23": "FA", "24": "WI", "33": "Q1", "34": "Q2", "35": "Q3", "36": "Q4", "40": "H1", "41": "H2",
}  # fmt: skip
_SUB_YEAR_OF = {part: code for code, part in _SUB_YEAR.items()}
_GRANULARITY_OF_PART = {"H": Granularity.HALF, "Q": Granularity.QUARTER}
_MASKS = {3: Granularity.DECADE, 2: Granularity.CENTURY, 1: Granularity.MILLENNIUM}
_DATE = re.compile(
    r"""(?P<year>Y-?\d{5,}|-?(?:\d{4}|\d{3}X|\d\dXX|\dXXX)|XXXX)
    (?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?
    (?:T(?P<clock>\d\d:\d\d(?::\d\d)?)(?P<zone>Z|[+-]\d\d:\d\d)?)?""",
    re.VERBOSE,
)


@frozen
class Parts:
    """The structure of an EDTF string: one date, two ends (either may be None for open), or one of several dates."""

    dates: tuple[CalendarDate | None, ...]
    shape: str = "date"
    approximate: bool = False


def parse(text: str) -> Parts:
    """The parts of an EDTF string. Raises ValueError when it is none that this package writes."""
    body = text.removesuffix("~")
    approximate = body != text
    if body.startswith("[") and body.endswith("]"):
        return Parts(tuple(_date(choice) for choice in body[1:-1].split(",")), "choice", approximate)
    first, slash, last = body.partition("/")
    if not slash:
        return Parts((_date(body),), approximate=approximate)
    ends = tuple(None if end == OPEN else _date(end) for end in (first, last))
    if ends == (None, None):
        message = f"{text!r}: an interval needs at least one end"
        raise ValueError(message)
    return Parts(ends, "range", approximate)


def _date(text: str) -> CalendarDate:
    match = _DATE.fullmatch(text)
    if match is None or (match["clock"] and not match["day"]):
        message = f"{text!r} is not a date in EDTF"
        raise ValueError(message)
    year, period = _year(match["year"])
    month, day, clock = match["month"], match["day"], match["clock"]
    if period in YEARS_OF and (month or text.startswith("-")):
        message = f"{text!r}: a month and a year before 1 AD need all digits"
        raise ValueError(message)
    part = _SUB_YEAR.get(month or "")
    if part:
        return CalendarDate(_GRANULARITY_OF_PART.get(part[0], Granularity.SEASON), year, part=part)
    granularity = Granularity.DAY if day else Granularity.MONTH if month else period
    if clock:
        granularity = Granularity.MINUTE if clock.count(":") == 1 else Granularity.SECOND
    return CalendarDate(granularity, year, _number(month), _number(day), clock=clock, zone=match["zone"])


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits != "XX" else None


def _year(digits: str) -> tuple[int | None, Granularity]:
    if digits == "XXXX":
        return None, Granularity.YEAR
    known = digits.removeprefix("Y").rstrip("X")
    period = _MASKS.get(len(known.lstrip("-")), Granularity.YEAR)
    span = YEARS_OF.get(period, 1)
    number = int(known) * span
    return number, period


def print_date(date: CalendarDate) -> str | None:
    """The EDTF string of a date, or of the days it covers where EDTF has no word for it; None where it can tell nothing."""
    if date.fault is not None:
        return None
    if date.week is not None or (date.granularity in YEARS_OF and (date.year or 0) < 0):
        return _print_interval(date)
    text = _print_year(date)
    if date.part is not None:
        code = _SUB_YEAR_OF.get(date.part)
        return None if code is None else f"{text}-{code}"
    if date.month is not None or date.granularity in {Granularity.MONTH, Granularity.DAY} or date.clock or date.weekday:
        text += f"-{_two(date.month)}"
    if date.day is not None or date.granularity is Granularity.DAY or date.clock or date.weekday:
        text += f"-{_two(date.day)}"
    if date.clock is not None and ":" in date.clock:
        text += f"T{date.clock:0>5}{date.zone or ''}"
    return text


def _print_year(date: CalendarDate) -> str:
    if date.year is None:
        return "XXXX"
    masked = {10: 1, 100: 2, 1000: 3}.get(YEARS_OF.get(date.granularity, 1), 0)
    digits = _signed(date.year)
    return digits[: len(digits) - masked] + "X" * masked


def _print_interval(date: CalendarDate) -> str | None:
    if date.years is not None and date.granularity in YEARS_OF:
        return "/".join(_signed(year) for year in date.years)
    days = date.interval
    if days.earliest is None or days.latest is None:
        return "XXXX-XX-XX"
    first, last = print_day(days.earliest), print_day(days.latest)
    return first if first == last else f"{first}/{last}"


def _signed(year: int) -> str:
    return f"{'Y' if abs(year) > 9999 else ''}{'-' if year < 0 else ''}{abs(year):04d}"


@lru_cache(maxsize=4096)
def print_day(day: int) -> str:
    """The EDTF string of a day number: "2023-01-31"."""
    year, month, day_of_month = civil(day)
    return f"{_signed(year)}-{month:02d}-{day_of_month:02d}"


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02d}"
