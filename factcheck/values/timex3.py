"""TIMEX3, the notation of TimeML 1.2.1 for dates and durations."""

import re
from decimal import Decimal

from factcheck.values.calendardate import YEARS_OF, CalendarDate
from factcheck.values.duration import Amount, Duration
from factcheck.values.granularity import Granularity

REFERENCES = ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
"""Values of expressions that name no date ("now", "recently", "soon")."""

_PERIOD_OF_LENGTH = {1: Granularity.MILLENNIUM, 2: Granularity.CENTURY, 3: Granularity.DECADE, 4: Granularity.YEAR}
_LENGTH_OF_PERIOD = {period: length for length, period in _PERIOD_OF_LENGTH.items()}
_GRANULARITY_OF_PART = {"H": Granularity.HALF, "Q": Granularity.QUARTER}
_WEEKLY = {Granularity.WEEK, Granularity.WEEKEND}
_DATE = re.compile(
    r"""(?:(?P<bc>BC)?(?P<year>\d{1,4}|XXXX))?
    (?:-(?:(?P<part>[HQ][0-9X]|SP|SU|FA|WI)|W(?P<week>\d\d|XX)(?:-(?P<weekday>[1-7]|WE))?
        |(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?))?
    (?:T(?P<clock>\d\d?(?::\d\d){0,2}|[A-Z]{2})(?P<zone>Z|[+-]\d\d:?\d\d)?)?""",
    re.VERBOSE,
)
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X)(ML|CE|DE|WE|DT|MO|AF|EV|NI|[YSQMWDX])")
_CLOCK_AMOUNT = re.compile(r"(\d+(?:\.\d+)?|X)([HMSX])")


def parse_date(text: str) -> CalendarDate | None:
    """The date of a TIMEX3 value; None when the value is no date."""
    match = _DATE.fullmatch(text)
    if match is None or not text:
        return None
    year, period = _year(match["bc"], match["year"])
    weekday = match["weekday"]
    return CalendarDate(
        granularity=_granularity(match, period),
        year=year,
        month=_number(match["month"]),
        day=_number(match["day"]),
        part=match["part"],
        week=_number(match["week"]),
        weekday=int(weekday) if weekday and weekday != "WE" else None,
        clock=match["clock"],
        zone=match["zone"],
    )


def _number(digits: str | None) -> int | None:
    return int(digits) if digits and digits[0] != "X" else None


def _year(before_christ: str | None, digits: str | None) -> tuple[int | None, Granularity]:
    if digits is None or digits == "XXXX":
        return None, Granularity.YEAR
    period = _PERIOD_OF_LENGTH[len(digits)]
    span = YEARS_OF.get(period, 1)
    number = int(digits) * span
    return (1 - (number + span - 1) if before_christ else number), period


def _granularity(match: re.Match[str], period: Granularity) -> Granularity:
    if match["clock"]:
        return _clock_granularity(match["clock"])
    if match["day"]:
        return Granularity.DAY
    if match["month"]:
        return Granularity.MONTH
    if match["week"]:
        return {None: Granularity.WEEK, "WE": Granularity.WEEKEND}.get(match["weekday"], Granularity.DAY)
    if match["part"]:
        return _GRANULARITY_OF_PART.get(match["part"][0], Granularity.SEASON)
    return period


def _clock_granularity(clock: str) -> Granularity:
    if not clock[0].isdigit():
        return Granularity.PART_OF_DAY
    return (Granularity.HOUR, Granularity.MINUTE, Granularity.SECOND)[clock.count(":")]


def print_date(date: CalendarDate) -> str:
    """The TIMEX3 value of a date; without the time zone, as annotators write it."""
    text = _print_year(date)
    if date.part is not None:
        text += f"-{date.part}"
    elif date.week is not None or (date.weekday is not None and date.day is None) or date.granularity in _WEEKLY:
        text += _print_week(date)
    elif date.month is not None or date.granularity in {Granularity.MONTH, Granularity.DAY} or date.clock is not None:
        text += f"-{_two(date.month)}"
        if date.day is not None or date.granularity >= Granularity.DAY:
            text += f"-{_two(date.day)}"
    if date.clock is not None:
        text += f"T{date.clock}"
    return text


def _print_year(date: CalendarDate) -> str:
    years = date.years
    if years is None:
        return "XXXX"
    length = _LENGTH_OF_PERIOD.get(date.granularity, 4)
    span = YEARS_OF.get(date.granularity, 1)
    number = (years[0] if years[0] > 0 else 1 - years[1]) // span
    return f"{'BC' if years[0] <= 0 else ''}{number:0{length}d}"


def _print_week(date: CalendarDate) -> str:
    text = f"-W{_two(date.week)}"
    if date.granularity is Granularity.WEEKEND:
        return f"{text}-WE"
    return text if date.weekday is None else f"{text}-{date.weekday}"


def _two(number: int | None) -> str:
    return "XX" if number is None else f"{number:02d}"


def parse_duration(text: str) -> Duration | None:
    """The duration of a TIMEX3 value such as "P2Y6M" or "PT1H"; None when the value is no duration."""
    if not text.startswith("P") or len(text) < 3:
        return None
    days, _, clock = text[1:].partition("T")
    amounts, rest = _amounts(days, "", _AMOUNT)
    clock_amounts, clock_rest = _amounts(clock, "T", _CLOCK_AMOUNT)
    return None if rest or clock_rest or not (amounts or clock_amounts) else Duration((*amounts, *clock_amounts))


def _amounts(text: str, prefix: str, units: re.Pattern[str]) -> tuple[list[Amount], str]:
    """The amounts of a part of a duration, and what is left of it."""
    found = [Amount(None if count[0] == "X" else Decimal(count), prefix + unit) for count, unit in units.findall(text)]
    return found, units.sub("", text)


def print_duration(duration: Duration) -> str:
    """The TIMEX3 value of a duration."""
    text, clock = "P", ""
    for amount in duration.amounts:
        count = "X" if amount.count is None else f"{amount.count.normalize():f}"
        if amount.unit[0] == "T":
            clock += count + amount.unit[1:]
        else:
            text += count + amount.unit
    return f"{text}T{clock}" if clock else text
