"""What a temporal expression says before anything outside it is asked."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cached_property

from attrs import evolve, field

from factcheck.frozen import frozen
from factcheck.rulebook.template import Template
from factcheck.rulebook.temporal_rules import PatternRule
from factcheck.values.granularity import Granularity
from factcheck.values.nationaldays import needs_extra
from factcheck.values.timevalue import TimeValue

Meaning = Callable[[str], str | None]
"""From the words of a slot to their meaning; None for words that are not of the slot after all."""

HISTORY = "history"
"""The register of what is only told in a text that tells history."""

NO_MATCH = ""
"""The type of a reading that turned out to be none."""

HOLE = re.compile(r"\{(\w+)(?:\|([^{}]*))?\}")
_CLOCK_UNIT = re.compile(r"^P(\d+(?:\.\d+)?|X)T")
_SHIFT = re.compile(r"([+-]?)(\d+(?:\.\d+)?|X)([A-Z]+)")


@frozen
class Shift:
    """So many units from an anchor; ``count`` is None for "a few years ago"."""

    count: Decimal | None
    unit: str
    sign: int


@frozen(eq=False)
class Reading:
    """The meaning of a pattern's match: a value with open parts, or a shift, and how it is to be anchored.

    ``outer`` is the reading it is completed within ("the summer of 1994").
    """

    rule: str
    type: str
    value: TimeValue | None = None
    shift: Shift | None = None
    anchor: str = ""
    mod: str = ""
    until: TimeValue | None = None
    other: TimeValue | None = None
    weekday: int | None = None
    outer: "Reading | None" = None
    feast: str = ""
    register: str = ""
    labels: frozenset[str] = field(factory=frozenset)

    @cached_property
    def second(self) -> "Reading":
        """The reading of the second of two expressions that one match gives."""
        return evolve(self, value=self.until)


@frozen
class Candidate:
    """A reading at a place ``[start, end)`` of the text.

    ``role`` "from" or "to" makes it an end of a stretch, and a "from" is followed at once by its "to"; "since" and "until"
    are ends of stretches without another end.
    """

    start: int
    end: int
    reading: Reading
    role: str = ""


class ReadingBuilder:
    """Builds the readings of one pattern; equal words have one reading, built once."""

    def __init__(self, rule: PatternRule, template: Template, meanings: Mapping[str, Meaning]) -> None:
        self._rule = rule
        self._meanings = {name: meanings[slot.id] for name, slot in template.slots.items()}
        self._built: dict[tuple[str | None, ...], Reading] = {}

    def build(self, words: tuple[str | None, ...], names: tuple[str, ...]) -> Reading:
        """The reading of what the slots matched; of type NO_MATCH where they cannot mean anything."""
        found = self._built.get(words)
        if found is None:
            if len(self._built) > 5000:
                self._built.clear()
            found = self._built[words] = self._make(dict(zip(names, words, strict=True)))
        return found

    def _make(self, words: Mapping[str, str | None]) -> Reading:
        rule = self._rule
        said: dict[str, str] = {}
        for name, word in words.items():
            meaning = None if word is None else self._meanings[name](word)
            if meaning is not None:
                said[name] = meaning
            elif word is not None:
                return Reading(rule=rule.id, type=NO_MATCH)
        try:
            return self._reading(rule, said)
        except ValueError:
            return Reading(rule=rule.id, type=NO_MATCH)

    def _reading(self, rule: PatternRule, said: Mapping[str, str]) -> Reading:
        value = _value(filled(rule.value, said))
        shift = shift_of(filled(rule.shift, said))
        weekday = filled(rule.weekday, said)
        feast = filled(rule.feast, said)
        if needs_extra(feast):
            return Reading(rule=rule.id, type=NO_MATCH, feast=feast)
        return Reading(
            rule=rule.id,
            type=rule.gives,
            value=value,
            shift=shift,
            anchor=filled(rule.anchor, said),
            mod=filled(rule.mod, said),
            until=_value(filled(rule.until, said)),
            other=_value(filled(rule.other, said)),
            weekday=int(weekday) if weekday else None,
            feast=feast,
            register=rule.register,
            labels=_labels(rule, value, shift),
        )


def filled(template: str, said: Mapping[str, str]) -> str:
    """A value template with the meanings filled in."""
    return HOLE.sub(lambda hole: said.get(hole[1], hole[2] or ""), template) if "{" in template else template


def _value(text: str) -> TimeValue | None:
    return TimeValue.from_timex3(_CLOCK_UNIT.sub(r"PT\1", text)) if text else None


def shift_of(text: str) -> Shift | None:
    """The shift that is written as "-1Y" or "+XD"; None for none. Raises ValueError for what is no shift."""
    if not text:
        return None
    match = _SHIFT.fullmatch(text)
    if match is None:
        message = f"{text!r} is not a shift such as -1Y"
        raise ValueError(message)
    sign, count, unit = match.groups()
    return Shift(None if count == "X" else Decimal(count), unit, -1 if sign == "-" else 1)


def _labels(rule: PatternRule, value: TimeValue | None, shift: Shift | None) -> frozenset[str]:
    labels = labels_of(rule.gives, value, shift)
    if rule.feast:
        labels = labels | {"day"}
    return labels - {"duration"} | {"window"} if rule.anchor == "window" else labels


def labels_of(gives: str, value: TimeValue | None, shift: Shift | None) -> frozenset[str]:
    """The classes under which joins know a reading: its type, how fine it is, and what it lacks."""
    labels = {gives.lower(), "time-expression"}
    date = value.start if value is not None else None
    if date is not None and value is not None and value.duration is None:
        labels.add(date.granularity.label.replace(" ", "-"))
        labels.add("weekday" if date.weekday is not None and date.week is None else "dated")
        if date.granularity >= Granularity.HOUR:
            labels |= {"clock", "timed" if date.month is not None else "dayless"}
        elif date.weekday is None or date.week is not None:
            labels.add("calendar")
        if date.clock is not None and date.month is None and date.weekday is None:
            labels.add("dayless")
        labels.add("yearless" if date.year is None else "full")
        if date.month is None and date.day is not None:
            labels.add("monthless")
    if value is not None and value.reference is not None:
        labels.add("reference")
    if shift is not None:
        labels |= {"shifted", "deictic", UNIT_LABELS.get(shift.unit, "shifted")}
    return frozenset(labels)


UNIT_LABELS = {
    "Y": "year",
    "M": "month",
    "W": "week",
    "D": "day",
    "Q": "quarter",
    "DE": "decade",
    "CE": "century",
    "S": "season",
}
"""The granularity of a shifted date, as joins call it."""

LABELS: frozenset[str] = frozenset(
    {
        "date",
        "time",
        "duration",
        "set",
        "time-expression",
        "weekday",
        "dated",
        "clock",
        "timed",
        "dayless",
        "yearless",
        "monthless",
        "full",
    }
    | {"full", "calendar", "reference", "shifted", "deictic", "window"}
    | {one.label.replace(" ", "-") for one in Granularity}
    | set(UNIT_LABELS.values())
)
"""All classes that a join may name."""
