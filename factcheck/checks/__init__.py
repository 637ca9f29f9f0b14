"""Kinds of check: one file per kind, listed in KINDS."""

from collections.abc import Callable, Iterator

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
from factcheck.model.finding import Finding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import CheckRule

Kind = Callable[[CheckRule, Material], Iterator[Finding]]
"""A kind of check: what one rule of it finds."""

KINDS: dict[str, Kind] = {
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


def findings(material: Material, rulebook: Rulebook) -> Iterator[Finding]:
    """What every check rule finds: one finding for each fingerprint, and none that only echoes a stronger one."""
    found = {one.fingerprint: one for rule in rulebook.of(CheckRule) for one in KINDS[rule.kind](rule, material)}
    return without_echoes(found.values())
