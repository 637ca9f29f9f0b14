"""Times on a clock of twelve, whose half of the day is told beside them."""

EITHER = "either"
"""The anchor of a time that may lie in either half of the day."""

_AFTER_NOON = {"AF": 1, "EV": 1, "NI": 5}
"""Parts of the day, and the first hour on a clock of twelve that there is after noon: two at night is two in the morning."""

_NOON = 12


def half_of_day(clock: str, part: str | None) -> str:
    """The time on a clock of twenty-four: "9:30" of a night is "21:30"; as it is where the part of the day tells nothing."""
    hour, colon, rest = clock.partition(":")
    first = _AFTER_NOON.get(part or "")
    if first is None or not hour.isdigit() or not first <= int(hour) < _NOON:
        return clock
    return f"{int(hour) + _NOON}{colon}{rest}"
