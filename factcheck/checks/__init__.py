"""Kinds of check: one file per kind, listed in KINDS."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from factcheck.checks.attribute_differs import attribute_differs
from factcheck.checks.dates import date_fault
from factcheck.checks.earlier_instance import earlier_instance
from factcheck.checks.echoes import without_echoes
from factcheck.checks.material import Material
from factcheck.checks.number_disagrees import number_disagrees
from factcheck.checks.recorded import within_record
from factcheck.checks.series_order import in_order
from factcheck.checks.statement_differs import statement_differs
from factcheck.checks.terms import within_term
from factcheck.checks.titles import title_differs
from factcheck.checks.values_disagree import values_disagree
from factcheck.checks.verdict import digest
from factcheck.model.finding import Finding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import CheckRule

Kind = Callable[[CheckRule, Material], Iterator[Finding]]
"""A kind of check: what one rule of it finds."""

KINDS: dict[str, Kind] = {
    "attribute-differs": attribute_differs,
    "date-fault": date_fault,
    "earlier-instance": earlier_instance,
    "in-order": in_order,
    "number-disagrees": number_disagrees,
    "statement-differs": statement_differs,
    "title-differs": title_differs,
    "values-disagree": values_disagree,
    "within-record": within_record,
    "within-term": within_term,
}
"""Every kind by the name that check rules use."""


def findings(material: Material, rulebook: Rulebook) -> tuple[Finding, ...]:
    """What every check rule finds: nothing twice, and nothing that only echoes a stronger finding."""
    found = (one for rule in rulebook.of(CheckRule) for one in KINDS[rule.kind](rule, material))
    return tuple(without_echoes(_once(found)))


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Each finding once; findings of different places that look alike get fingerprints of their own, in their order."""
    seen: set[tuple[object, ...]] = set()
    alike: Counter[str] = Counter()
    for one in found:
        place = (one.check, *((id(evidence.document), evidence.span) for evidence in one.evidence))
        if place not in seen:
            seen.add(place)
            alike[one.fingerprint] += 1
            nth = alike[one.fingerprint]
            yield one if nth == 1 else evolve(one, fingerprint=digest(f"{one.fingerprint} {nth}"))
