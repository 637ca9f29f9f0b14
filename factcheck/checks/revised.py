"""Kind "revised": what a later version of the same source has changed is superseded, and no conflict."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import evolve

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.verdict import finding
from factcheck.model.document import TIERS, Document
from factcheck.model.finding import Evidence, Finding
from factcheck.model.versions import is_later, moment
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.readable import readable_value


def parted(found: Iterable[Finding], material: Material) -> Material:
    """The findings that stand, and those between a text and a version that is superseded, in what checks are given."""
    kept, outdated = [], []
    for one in found:
        if _outdated_side(one, material) is None:
            kept.append(_without_superseded(one, material))
        else:
            outdated.append(one)
    return evolve(material, kept=tuple(kept), outdated=tuple(outdated))


def revised(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A note for each finding of which a side is superseded, in the words of that side.

    None where the later version gives rise to a finding about the same words of the draft: that one is told.
    """
    told: dict[tuple[int, int], list[Evidence]] = defaultdict(list)
    for one in material.kept if material.outdated else ():
        for side in one.evidence[1:]:
            told[id(one.evidence[0].document), id(side.document)].append(one.evidence[0])
    for one in material.outdated:
        old = _outdated_side(one, material)
        first = one.evidence[0]
        if old is not None:
            latest = material.superseded[old.document]
            again = told[id(first.document), id(latest)] if old is not first else ()
            if not any(first.span.overlaps(other.span) for other in again):
                yield _note(rule, one, old, latest)


def _outdated_side(found: Finding, material: Material) -> Evidence | None:
    """The superseded side of a finding between two documents, the earlier one where both are."""
    first = found.evidence[0]
    other = next((side for side in found.evidence if side.document is not first.document), None)
    if other is None:
        return None
    old = [side for side in (other, first) if side.document in material.superseded]
    return old[1] if len(old) > 1 and is_later(other.document, first.document) else next(iter(old), None)


def _without_superseded(found: Finding, material: Material) -> Finding:
    """A finding without further witnesses that are superseded."""
    sides = tuple(side for side in found.evidence if side.document not in material.superseded)
    among = len({id(side.document) for side in sides}) > 1
    return evolve(found, evidence=sides) if among and len(sides) < len(found.evidence) else found


def _note(rule: CheckRule, found: Finding, old: Evidence, latest: Document) -> Finding:
    new = next((side for side in found.evidence if side.document is latest), None)
    then, now = _times(old.document, latest)
    words = {
        "source": old.document.publisher or old.document.title or old.document.name,
        "before": readable_value(old.value),
        "then": then,
        "now": now,
    }
    favours = None if new is None else f"{readable_value(new.value)} ({_named(latest)})"
    note = finding(rule, found.evidence, words, sameness=found.sameness, favours=favours)
    return evolve(note, slot=found.slot)


def _named(document: Document) -> str:
    return f"{document.publisher or document.name}: {document.tier or TIERS[-1]}"


def _times(old: Document, latest: Document) -> tuple[str, str]:
    """When two versions were brought out: the days, or the times of one day."""
    told = [moment(one) for one in (old, latest)]
    exact = len({one.toordinal() for one in told if one is not None}) == 1
    then, now = (_written(one, exact) for one in told)
    return then, now


def _written(when: datetime.date | None, exact: bool) -> str:
    if isinstance(when, datetime.datetime) and exact:
        return when.isoformat(sep=" ", timespec="minutes")
    return "" if when is None else when.isoformat()[:10]


KIND = Kind("revised", revised, ("source", "before", "then", "now"), grouped=False)
