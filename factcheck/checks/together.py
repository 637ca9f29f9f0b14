"""Findings of one check that hold one value against the same words of a text, told as one with all its witnesses."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve

from factcheck.checks.verdict import SHOWN, favoured
from factcheck.model.finding import Evidence, Finding
from factcheck.model.span import Span


def together(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings in their order; where several hold one value against the same words, the first has the sides of all."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        alike.setdefault(_doubted(one), []).append(one)
    return map(_joined, alike.values())


def _doubted(one: Finding) -> tuple[object, ...]:
    """What a finding doubts, by what, and why; one without a second side stands alone."""
    first, *others = one.evidence
    against = others[0].value if others else id(one)
    level = one.sameness.level if one.sameness is not None else None
    return (one.check, one.severity, level, id(first.document), first.mark or first.span, first.value, against)


def _joined(alike: Sequence[Finding]) -> Finding:
    first, *others = alike
    if not others:
        return first
    found: dict[tuple[int, Span], Evidence] = {}
    for side in chain.from_iterable(one.evidence for one in alike):
        found.setdefault((id(side.document), side.span), side)
    sides = tuple(found.values())
    return evolve(first, evidence=sides[:SHOWN], favours=favoured([(side.document, side.value) for side in sides]))
