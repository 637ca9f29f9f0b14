"""How a kind of check puts its finding into words and evidence."""

import hashlib
from collections.abc import Mapping, Sequence

from attrs import frozen

from factcheck.model.claim import Claim
from factcheck.model.document import TIERS
from factcheck.model.finding import SEVERITIES, Evidence, Finding, Sameness
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.rulebook.topic_rules import CheckRule


@frozen(eq=False)
class Side:
    """One side of a conflict: a claim, the value it gives there, the words that carry it, and how it was worked out."""

    claim: Claim
    value: str
    mark: Span | None = None
    derivation: tuple[Step, ...] = ()

    def evidence(self) -> Evidence:
        """What the finding shows of this side."""
        mark = self.mark if self.mark is not None and self.claim.span.covers(self.mark) else None
        return Evidence(
            document=self.claim.document,
            span=self.claim.span,
            quote=self.claim.quote,
            value=self.value,
            derivation=self.derivation or self.claim.provenance,
            mark=mark,
        )


def conflict(
    rule: CheckRule,
    sides: Sequence[Side],
    words: Mapping[str, object],
    sameness: Sameness | None,
    lowered: bool = False,
) -> Finding:
    """A finding that these sides disagree; ``lowered`` makes it one step less severe than the rule says."""
    severity = SEVERITIES[min(SEVERITIES.index(rule.severity) + lowered, len(SEVERITIES) - 1)]
    return finding(rule, tuple(side.evidence() for side in sides), words, severity, sameness, _favoured(sides))


def finding(
    rule: CheckRule,
    evidence: tuple[Evidence, ...],
    words: Mapping[str, object],
    severity: str | None = None,
    sameness: Sameness | None = None,
    favours: str | None = None,
) -> Finding:
    """A finding of a rule; its message and hint are filled with the words of the kind."""
    return Finding(
        check=rule.id,
        severity=severity or rule.severity,
        slot=rule.slot,
        message=rule.message.format_map(words),
        evidence=evidence,
        fingerprint=fingerprint(rule.id, evidence),
        hint=rule.hint.format_map(words) if rule.hint else None,
        sameness=sameness,
        favours=favours,
    )


def fingerprint(check: str, evidence: Sequence[Evidence]) -> str:
    """Sixteen hexadecimal digits from the check and, for each side, its document, its words and its value.

    No line and no offset goes in, so that edits elsewhere leave it as it is.
    """
    sides = sorted((one.document.name, " ".join(one.quote.split()), one.value) for one in evidence)
    return hashlib.sha256(repr((check, sides)).encode("utf-8", "backslashreplace")).hexdigest()[:16]


def _favoured(sides: Sequence[Side]) -> str | None:
    """The side whose source ranks above all others, if one does."""
    ranked = sorted(sides, key=lambda side: _rank(side.claim))
    if len(ranked) < 2 or _rank(ranked[0].claim) == _rank(ranked[1].claim):
        return None
    best = ranked[0].claim.document
    tier = "record" if best.tier is None else best.tier
    return f"{ranked[0].value} ({best.publisher or best.name}: {tier})"


def _rank(claim: Claim) -> int:
    tier = claim.document.tier
    return TIERS.index(tier) if tier in TIERS else len(TIERS) - 1
