"""When a document was published, and how that is known."""

import datetime
from collections.abc import Iterable, Sequence

from factcheck.documents.datelines import Told
from factcheck.frozen import frozen
from factcheck.model.step import Step

ORDER = ("metadata", "published", "dateline", "updated")
"""Ways to know the day, most trusted first. A date of change comes last: the words of the article are older than it."""

_RULES = {
    "metadata": ("publication/metadata", "stated in the metadata"),
    "published": ("publication/line", "stated in a line of the page"),
    "dateline": ("publication/dateline", "taken from the dateline"),
    "updated": ("publication/updated", "taken from the date of the last change"),
}


@frozen
class Publication:
    """The date of publication, or None, and the steps that led to it, the one that decided first; the last change."""

    date: datetime.date | None = None
    steps: tuple[Step, ...] = ()
    updated: datetime.date | None = None


def publication(told: Iterable[Told], text: str) -> Publication:
    """The date of publication from everything a page tells, in the order of trust.

    What disagrees with it is kept as a step, so that the report can say so. Dates that leave the day open decide nothing.
    """
    ranked = sorted(told, key=lambda each: ORDER.index(each.how))
    full = [each for each in ranked if each.value is not None]
    if not full:
        return Publication(None, tuple(_vague(each, text) for each in ranked))
    chosen = full[0]
    changes = [each.value for each in full if each.how == "updated" and each.value is not None]
    updated = max(changes, key=lambda each: (each.toordinal(), isinstance(each, datetime.datetime)), default=None)
    return Publication(chosen.value, (_step(chosen, text), *_differences(chosen, full[1:], text)), updated)


def _step(told: Told, text: str) -> Step:
    rule, grade = _RULES[told.how]
    return Step(rule=rule, text=f"published {_iso(told)}: {grade}", anchor=_words(told, text), span=told.span)


def _differences(chosen: Told, others: Sequence[Told], text: str) -> list[Step]:
    """A step for each way that tells another day; a later change is no disagreement."""
    said = [each for each in others if _day(each) != _day(chosen) and each.how != "updated"]
    return [
        Step(
            rule="publication/disagrees",
            text=f"but {_iso(each)} is {_RULES[each.how][1]}",
            anchor=_words(each, text),
            span=each.span,
            value=str(_day(each)),
        )
        for each in said
    ]


def _vague(told: Told, text: str) -> Step:
    words = _words(told, text)
    return Step(rule="publication/no-day", text=f"“{words}” gives no full date", anchor=words, span=told.span)


def _words(told: Told, text: str) -> str | None:
    """The words that tell the day, or the name of the metadata that does."""
    return told.span.slice(text) if told.span is not None else told.origin


def _day(told: Told) -> datetime.date | None:
    return told.value.date() if isinstance(told.value, datetime.datetime) else told.value


def _iso(told: Told) -> str:
    return told.value.isoformat(sep=" ") if isinstance(told.value, datetime.datetime) else str(told.value)
