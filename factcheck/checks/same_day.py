"""Kind "same-day-fault": a day told from the day of publication and the date in apposition to it lie apart."""

from collections.abc import Iterator

from factcheck.checks.figures import reckoned, shown, told
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Finding
from factcheck.model.timex import NEAR, Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.granularity import Granularity
from factcheck.values.readable import readable

_DAYS = {Granularity.DAY: 1, Granularity.WEEK: 7, Granularity.MONTH: 31, Granularity.YEAR: 366}
"""How long the units are in which people count back; what lies several of them off is counted roughly."""


def same_day_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each date under check that is told twice, once by its distance from publication, and differently."""
    for one in reckoned(material, "same-day"):
        counted, written = one.part("counted"), one.part("written")
        if isinstance(counted, Timex) and isinstance(written, Timex) and _differ(counted, written, one.document):
            value = readable(counted.edtf or counted.value)
            words = {
                "counted": told(one, "counted"),
                "written": told(one, "written"),
                "value": value,
                "published": one.document.published.isoformat()[:10] if one.document.published else "",
            }
            yield finding(rule, shown(one, value, f"“{words['counted']}” is {value}"), words)


def _differ(counted: Timex, written: Timex, document: Document) -> bool:
    if not _is_counted(counted) or not _is_written(written, counted) or document.published is None:
        return False
    mine, theirs = counted.interval, written.interval
    return not mine.is_open and not theirs.is_open and mine.gap(theirs) > _leeway(counted, document)


def _is_counted(one: Timex) -> bool:
    """Whether a date is told by nothing but its distance from the day of publication."""
    plain = one.time.shape == "date" and one.time.modifier is None and one.time.granularity in _DAYS
    from_publication = any(step.anchor is not None and step.anchor.startswith("publication") for step in one.derivation)
    return plain and from_publication and one.time.stated_weekday is None


def _is_written(one: Timex, counted: Timex) -> bool:
    """Whether a date stands in figures; beside a year that is counted, with its own year."""
    named = one.time.shape == "date" and one.time.start is not None and one.time.modifier is None
    whole = all(step.anchor is None for step in one.derivation)
    fine = (counted.time.granularity or 0) >= Granularity.MONTH
    return named and any(letter.isdigit() for letter in one.text) and (whole or fine)


def _leeway(one: Timex, document: Document) -> int:
    """Days for a night or a time zone; one unit where several are counted ("ten years ago")."""
    if document.published is None or one.time.granularity is None:
        return NEAR
    unit = _DAYS.get(one.time.granularity, 1)
    day = document.published.toordinal()
    far = max(day - (one.interval.latest or day), (one.interval.earliest or day) - day)
    return NEAR if unit == 1 else (unit if far > unit * 2 else 0)


KIND = Kind("same-day-fault", same_day_fault, ("counted", "written", "value", "published"), grouped=False)
