"""Kind "status-differs": something is told as done here and as not done there."""

from collections.abc import Iterator

from factcheck.checks.kind import Kind
from factcheck.checks.material import Material
from factcheck.checks.roles import dates_apart
from factcheck.checks.verdict import Side, conflict, side_in
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding, Sameness
from factcheck.model.opposition import Opposition
from factcheck.model.span import Span
from factcheck.model.statement import Statement
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.granularity import Granularity

_DONE, _OFF = "happened", "cancelled"


def status_differs(rule: CheckRule, material: Material) -> Iterator[Finding]:
    """A finding for each deed under check that another text denies, and each event that one tells as held on the day for
    which another tells that it was called off.
    """
    for one in material.oppositions:
        yield _of_deed(rule, one, material)
    for group in material.at(rule.levels):
        for mine, theirs in material.pairs([claim for claim in group.claims if claim.status in {_DONE, _OFF}]):
            if mine.status != theirs.status and _one_day(mine, theirs):
                words = {"this": _words(mine), "other": _words(theirs)}
                sides = [Side(mine, mine.status), Side(theirs, theirs.status)]
                yield conflict(rule, sides, words, Sameness(group.level, group.reason(mine)), lowered=not group.sure)


def _one_day(mine: Claim, theirs: Claim) -> bool:
    """Whether both tell the same day: what is called off in a month may be held later in it."""
    if mine.when is None or theirs.when is None:
        return False
    exact = all((one.time.granularity or 0) >= Granularity.DAY for one in (mine.when, theirs.when))
    return exact and not dates_apart(mine, theirs)


def _words(claim: Claim) -> str:
    return " ".join(claim.quote.split())


def _of_deed(rule: CheckRule, one: Opposition, material: Material) -> Finding:
    done = (one.done, one.deed, _DONE)
    undone = (one.undone, one.denial, "denied")
    first, second = sorted((done, undone), key=lambda side: not material.is_draft(side[0].document))
    words = {"this": _told(*first[:2]), "other": _told(*second[:2])}
    reason = Sameness("deed", f"both sentences tell of {', '.join(f'“{word}”' for word in one.shared)}")
    sides = [side_in(statement, status, span, status=status) for statement, span, status in (first, second)]
    return conflict(rule, sides, words, reason)


def _told(statement: Statement, span: Span) -> str:
    return " ".join(span.slice(statement.document.text).split())


KIND = Kind("status-differs", status_differs, ("this", "other"))
