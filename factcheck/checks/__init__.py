"""Kinds of check: one file per kind, listed in KINDS."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

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
    one_voice,
    opposed_deeds,
    participants_disagree,
    post_of_another,
    publication,
    quotations,
    ranks_differ,
    recorded,
    revised,
    same_day,
    series_gap,
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
from factcheck.checks.together import together
from factcheck.checks.verdict import digest
from factcheck.model.finding import Finding
from factcheck.rulebook.rulebook import Rulebook
from factcheck.rulebook.topic_rules import CheckRule

_KINDS = (
    account_differs.KIND,
    account_differs.NAMED,
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
    one_voice.KIND,
    opposed_deeds.KIND,
    participants_disagree.KIND,
    post_of_another.KIND,
    publication.KIND,
    quotations.KIND,
    ranks_differ.KIND,
    recorded.KIND,
    revised.KIND,
    same_day.KIND,
    series_gap.KIND,
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


_OF_SOURCES = (one_voice.KIND.name, revised.KIND.name)
"""Kinds that look at what the others have found."""


def findings(material: Material, rulebook: Rulebook) -> tuple[Finding, ...]:
    """What every check rule finds: nothing twice, and nothing that only echoes a stronger finding.

    What a later version of a source has changed is told as that, and by no other check.
    """
    return _settled(_found(material, rulebook, set(KINDS).difference(_OF_SOURCES)), material, rulebook, _OF_SOURCES)


def findings_between(material: Material, rulebook: Rulebook, spelt: bool) -> tuple[Finding, ...]:
    """What the checks of groups find or, with ``spelt``, that of names; nothing twice."""
    kinds = {name for name, kind in KINDS.items() if kind.grouped} if not spelt else {name_variants.KIND.name}
    return _settled(_found(material, rulebook, kinds), material, rulebook, (revised.KIND.name,), echoes=True)


def _found(material: Material, rulebook: Rulebook, kinds: Collection[str]) -> Iterator[Finding]:
    """What the rules of some kinds find, each finding once."""
    return _once(
        one for rule in rulebook.of(CheckRule) if rule.kind in kinds for one in KINDS[rule.kind].find(rule, material)
    )


def _settled(
    found: Iterable[Finding], material: Material, rulebook: Rulebook, kinds: Collection[str], echoes: bool = False
) -> tuple[Finding, ...]:
    """Findings with what the kinds that look at findings make of them; ``echoes`` are left in."""
    told = revised.parted(found, material)
    kept, outdated = (one if echoes else tuple(together(without_echoes(one))) for one in (told.kept, told.outdated))
    return (*kept, *_found(evolve(told, kept=kept, outdated=outdated), rulebook, kinds))


def faults_of(material: Material, rulebook: Rulebook) -> tuple[Finding, ...]:
    """What is wrong with the remarks that leave findings alone, when all else is found."""
    return tuple(_found(material, rulebook, (ignoring.KIND.name,)))


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
