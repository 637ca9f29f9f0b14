"""Kind "duration-fault": a length of time that the two dates beside it do not make."""

from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from attrs import frozen

from factcheck.checks.figures import plainly, reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.finding import Finding
from factcheck.model.reckoning import Reckoning
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.calendardate import CalendarDate
from factcheck.values.granularity import Granularity

_MINUTES = {"TH": 60, "TM": 1}
_TOLERANCE = Decimal("0.15")
"""Sessions begin late and end early."""
_MONTHS_OF_A_YEAR = 12


@frozen
class _Length:
    """What two ends allow: the fewest and the most units, and the plain difference."""

    least: Decimal
    most: Decimal
    plain: Decimal


def duration_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each length of time under check that fits its two ends neither with both counted nor with one."""
    for one in reckoned(material, "duration"):
        length, first, last = one.part("length"), one.part("first"), one.part("last")
        if not (isinstance(length, Timex) and isinstance(first, Timex) and isinstance(last, Timex)):
            continue
        stated, unit = _stated(length)
        possible = _between(first, last, unit) if stated is not None else None
        if stated is None or possible is None or possible.least <= stated <= possible.most:
            continue
        yield _finding(rule, one, plainly(possible.plain))


def _finding(rule: CheckRule, one: Reckoning, actual: str) -> Finding:
    words = {name: told(one, name) for name in ("length", "first", "last")}
    words |= {"actual": actual}
    return finding(rule, shown(one, actual, f"from {words['first']} to {words['last']} it is {actual}"), words)


def _stated(length: Timex) -> tuple[Decimal | None, str]:
    """How many of which unit, when it is one unit and no more than about."""
    duration = length.time.duration
    if duration is None or len(duration.amounts) != 1 or length.time.modifier is not None:
        return None, ""
    return duration.amounts[0].count, duration.amounts[0].unit


def _between(first: Timex, last: Timex, unit: str) -> _Length | None:
    if unit in _MINUTES:
        return _clock(first, last, _MINUTES[unit])
    start, end = _date(first, "start"), _date(last, "end")
    days = _days(first, last)
    if start is None or end is None or start.year is None or end.year is None or days is None or days < 0:
        return None
    if unit == "Y":
        return _years(start, end, days)
    if unit == "M" and start.month and end.month:
        months = Decimal((end.year - start.year) * _MONTHS_OF_A_YEAR + end.month - start.month)
        return _Length(months - 1, months + 1, months)
    exact = start.granularity is Granularity.DAY and end.granularity is Granularity.DAY
    return _short(Decimal(days), unit) if exact else None


def _short(days: Decimal, unit: str) -> _Length | None:
    """Days and weeks between two days, with one of them counted, or both, or neither."""
    if unit == "D":
        return _Length(days - 1, days + 1, days)
    return _Length(_floor(days / 7), _ceiling((days + 1) / 7), days / 7) if unit == "W" else None


def _date(when: Timex, end: str) -> CalendarDate | None:
    """The end of a stretch that an expression names; of a single date, that date."""
    return (when.time.end if end == "end" and when.time.end is not None else when.time.start) or when.time.end


def _days(first: Timex, last: Timex) -> int | None:
    start, end = _date(first, "start"), _date(last, "end")
    days = (start.interval.earliest if start else None, end.interval.earliest if end else None)
    return None if days[0] is None or days[1] is None else days[1] - days[0]


def _years(start: CalendarDate, end: CalendarDate, days: int) -> _Length:
    """Years between two years with one or both counted; between two days as the calendar has them, rounded either way."""
    if start.granularity is Granularity.DAY and end.granularity is Granularity.DAY:
        years = Decimal(days) / Decimal("365.2425")
        return _Length(_floor(years), _ceiling(years + Decimal("0.01")), years)
    plain = Decimal((end.year or 0) - (start.year or 0))
    months = start.month is not None and end.month is not None
    early = Decimal(1) if months and (end.month or 0) < (start.month or 0) else Decimal(0)
    return _Length(plain - early, plain + 1, plain)


def _clock(first: Timex, last: Timex, minutes: int) -> _Length | None:
    """The time between two clock times of one day."""
    start, end = _minute(_date(first, "start")), _minute(_date(last, "end"))
    if start is None or end is None or end <= start:
        return None
    plain = Decimal(end - start) / minutes
    return _Length(plain * (1 - _TOLERANCE), plain * (1 + _TOLERANCE), plain)


def _minute(when: CalendarDate | None) -> int | None:
    clock = when.clock if when is not None else None
    if clock is None or not clock[0].isdigit():
        return None
    hour, minute = (*(int(part) for part in clock.split(":")), 0)[:2]
    return hour * 60 + minute


def _floor(number: Decimal) -> Decimal:
    return number.to_integral_value(ROUND_FLOOR)


def _ceiling(number: Decimal) -> Decimal:
    return number.to_integral_value(ROUND_CEILING)


KIND = Kind("duration-fault", duration_fault, ("length", "first", "last", "actual"), grouped=False)
