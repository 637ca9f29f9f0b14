"""Kinds of check: one file per kind, listed in KINDS."""

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import evolve

from factcheck.checks import (
    account_differs,
    anniversary,
    attribute_differs,
    careers,
    change,
    conversion,
    dates,
    duration,
    earlier_instance,
    first_names,
    full_names,
    headline_differs,
    ignoring,
    listed,
    lives,
    magnitude,
    name_variants,
    number_disagrees,
    opposed_deeds,
    participants_disagree,
    post_of_another,
    publication,
    quotations,
    ranks_differ,
    recorded,
    same_day,
    series_order,
    share,
    statement_differs,
    superlative_disagrees,
    terms,
    titles,
    told_early,
    total,
    two_holders,
    values_disagree,
    wrong_container,
    years_of_another,
)
from factcheck.checks.echoes import without_echoes
from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import digest
from factcheck.model.finding import Finding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import CheckRule

_KINDS = (
    account_differs.KIND,
    account_differs.SWAPPED,
    anniversary.KIND,
    attribute_differs.KIND,
    careers.KIND,
    change.KIND,
    conversion.KIND,
    dates.KIND,
    duration.KIND,
    earlier_instance.KIND,
    first_names.KIND,
    full_names.KIND,
    headline_differs.KIND,
    ignoring.KIND,
    listed.KIND,
    lives.KIND,
    magnitude.KIND,
    name_variants.KIND,
    number_disagrees.KIND,
    opposed_deeds.KIND,
    participants_disagree.KIND,
    post_of_another.KIND,
    publication.KIND,
    quotations.KIND,
    ranks_differ.KIND,
    recorded.KIND,
    same_day.KIND,
    series_order.KIND,
    share.KIND,
    statement_differs.KIND,
    superlative_disagrees.EARLIER,
    superlative_disagrees.KIND,
    terms.KIND,
    titles.KIND,
    told_early.KIND,
    total.KIND,
    two_holders.KIND,
    values_disagree.KIND,
    wrong_container.KIND,
    years_of_another.KIND,
)

KINDS: dict[str, Kind] = {kind.name: kind for kind in _KINDS}
"""Every kind by the name that check rules use."""


def findings(material: Material, rulebook: Rulebook) -> tuple[Finding, ...]:
    """What every check rule finds: nothing twice, and nothing that only echoes a stronger finding."""
    found = (one for rule in rulebook.of(CheckRule) for one in KINDS[rule.kind].find(rule, material))
    return tuple(without_echoes(_once(found)))


def findings_between(material: Material, rulebook: Rulebook, spelt: bool) -> tuple[Finding, ...]:
    """What the checks of groups find or, with ``spelt``, that of names; nothing twice."""
    kinds = {name for name, kind in KINDS.items() if kind.grouped} if not spelt else {name_variants.KIND.name}
    rules = (rule for rule in rulebook.of(CheckRule) if rule.kind in kinds)
    return tuple(_once(one for rule in rules for one in KINDS[rule.kind].find(rule, material)))


def faults_of(material: Material, rulebook: Rulebook) -> tuple[Finding, ...]:
    """What is wrong with the remarks that leave findings alone, when all else is found."""
    rules = (rule for rule in rulebook.of(CheckRule) if rule.kind == ignoring.KIND.name)
    return tuple(_once(one for rule in rules for one in ignoring.ignore_fault(rule, material)))


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
