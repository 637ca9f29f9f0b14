"""Kind "publication-disagrees": a document tells two days of its publication."""

import datetime
from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.rulebook.topic_rules import CheckRule

_NEAR = 1
"""Days between two dates that a time zone, a night, or a story filed the evening before explains."""


def publication_disagrees(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each document under check whose day of publication is told differently elsewhere in it or about it."""
    for document in material.documents:
        for step in document.published_derivation:
            if document.published is not None and step.value is not None and _apart(document.published, step.value):
                day = document.published.isoformat()[:10]
                yield finding(rule, _sides(document, day, step), {"this": day, "other": step.value})


def _apart(day: datetime.date, other: str) -> bool:
    return abs(day.toordinal() - datetime.date.fromisoformat(other).toordinal()) > _NEAR


def _sides(document: Document, day: str, differing: Step) -> tuple[Evidence, ...]:
    """The words that tell each day; where neither stands in the text, the opening line with both steps."""
    decisive = document.published_derivation[0]
    told = [(decisive, day), (differing, differing.value or "")]
    sides = tuple(_side(document, step.span, value, step) for step, value in told if step.span is not None)
    return sides or (_side(document, _opening(document.text), f"{day} or {differing.value}", decisive, differing),)


def _side(document: Document, span: Span, value: str, *steps: Step) -> Evidence:
    return Evidence(document=document, span=span, quote=span.slice(document.text), value=value, derivation=steps)


def _opening(text: str) -> Span:
    """The first line that holds anything."""
    start = len(text) - len(text.lstrip())
    return Span(start, start + len(text[start:].partition("\n")[0].rstrip()))


KIND = Kind("publication-disagrees", publication_disagrees, ("this", "other"), grouped=False)
