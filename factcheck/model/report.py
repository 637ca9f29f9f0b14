"""The outcome of a run: findings, problems, and what was read."""

from attrs import field, frozen

from factcheck.model.claim import Claim
from factcheck.model.document import Document
from factcheck.model.finding import Finding


@frozen
class Problem:
    """An input that could not be read, or only in part: data, not an exception."""

    name: str
    reason: str


@frozen
class Statistics:
    """Counts of what was done; no times, so that the same input gives the same bytes."""

    documents: int = 0
    sources: int = 0
    claims: int = 0
    groups: int = 0


@frozen
class CheckInfo:
    """What a check looks for, in the words of its rule, for reports that explain themselves to other programs."""

    id: str
    severity: str
    description: str
    rationale: str
    hint: str | None = None


@frozen
class Suppression:
    """A finding that somebody has said to leave, how (inline, listed or baseline), and the reason given."""

    finding: Finding
    how: str
    reason: str = ""


@frozen
class Report:
    """Findings in a total order, inputs that could not be read, and counts.

    ``suppressed`` are findings that somebody has said to leave, ``baseline`` whether a baseline was asked for those known;
    ``checks`` are those that ran; ``claims`` what the documents and their sources claim, for a picture of the
    whole; ``notes`` what else a person may want to know of the run.
    """

    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    documents: tuple[Document, ...] = field(default=(), repr=False)
    statistics: Statistics = Statistics()
    checks: tuple[CheckInfo, ...] = ()
    claims: tuple[Claim, ...] = field(default=(), repr=False)
    suppressed: tuple[Suppression, ...] = ()
    baseline: bool = False
    notes: tuple[str, ...] = ()
