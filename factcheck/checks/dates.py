"""Kind "date-fault": a date that cannot be, or whose halves do not fit."""

from collections.abc import Iterator

from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.timex import Timex
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.timevalue import TimeValue


def date_fault(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each temporal expression of the documents under check that has the rule's fault."""
    for place, document in enumerate(material.documents):
        for timex in material.timexes.get(place, ()):
            if _has(timex.time, rule.fault):
                yield finding(rule, (_evidence(document, timex),), _words(timex))


def _has(time: TimeValue, fault: str | None) -> bool:
    if fault == "weekday":
        return time.weekday_disagrees
    return time.fault is not None and fault is not None and time.fault.startswith(fault)


def _evidence(document: Document, timex: Timex) -> Evidence:
    return Evidence(
        document=document,
        span=timex.span,
        quote=timex.span.slice(document.text),
        value=timex.edtf or timex.value,
        derivation=timex.derivation,
    )


def _words(timex: Timex) -> dict[str, object]:
    time = timex.time
    return {
        "text": " ".join(timex.text.split()),
        "value": timex.edtf or timex.value,
        "stated": time.stated_weekday,
        "actual": time.actual_weekday,
    }
