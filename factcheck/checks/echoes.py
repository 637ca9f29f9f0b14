"""Findings that only repeat another: the safety net sees with less understanding what a typed check has told already."""

from collections.abc import Iterable, Iterator

from factcheck.model.finding import Evidence, Finding

_WEAKEST = "near-identical"


def without_echoes(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings without those of the weakest sameness whose words all stand in one finding of a stronger one."""
    told = list(findings)
    strong = [one for one in told if not _is_weak(one)]
    return (one for one in told if not (_is_weak(one) and any(_covers(other, one) for other in strong)))


def _is_weak(finding: Finding) -> bool:
    return finding.sameness is not None and finding.sameness.level == _WEAKEST


def _covers(strong: Finding, weak: Finding) -> bool:
    """Whether each side of the weak finding shares words with a side of the strong one."""
    return all(any(_share(one, other) for other in strong.evidence) for one in weak.evidence)


def _share(one: Evidence, other: Evidence) -> bool:
    return one.document is other.document and (one.mark or one.span).overlaps(other.span)
