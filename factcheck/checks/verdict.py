"""How a kind of check puts its finding into words and evidence."""

import hashlib
from collections.abc import Mapping, Sequence

from attrs import frozen

from factcheck.model.claim import Claim
from factcheck.model.document import TIERS, Document
from factcheck.model.finding import SEVERITIES, Evidence, Finding, Sameness
from factcheck.model.sametext import voices
from factcheck.model.span import Span
from factcheck.model.statement import Statement
from factcheck.model.step import Step
from factcheck.rulebook.topic_rules import CheckRule
from factcheck.values.readable import readable_value

SENTENCE = "statements/sentence"
"""The type of what a sentence says as a whole, read by no rule of a topic."""
SHOWN = 4
"""Sides that a finding shows: the one under check and three that speak against it."""


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


def side_in(
    statement: Statement, value: str, mark: Span, derivation: tuple[Step, ...] = (), status: str = "happened"
) -> Side:
    """The side that a sentence is on by itself, without any topic having read it."""
    claim = Claim(
        type=SENTENCE,
        status=status,
        document=statement.document,
        span=statement.span,
        quote=statement.quote,
        rule=SENTENCE,
    )
    return Side(claim, value, mark, derivation)


def conflict(
    rule: CheckRule,
    sides: Sequence[Side],
    words: Mapping[str, object],
    sameness: Sameness | None,
    lowered: bool = False,
) -> Finding:
    """A finding that these sides disagree; ``lowered`` makes it one step less severe than the rule says."""
    severity = SEVERITIES[min(SEVERITIES.index(rule.severity) + lowered, len(SEVERITIES) - 1)]
    places = {(id(side.claim.document), side.claim.span): side for side in reversed(sides)}
    distinct = list(places.values())[::-1]
    shown = tuple(side.evidence() for side in distinct[:SHOWN])
    told = [(side.claim.document, side.value) for side in distinct]
    return finding(rule, shown, words, severity, sameness, favoured(told))


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
    """Sixteen hexadecimal digits from the check and, for each side, the name of its file, its words and its value.

    No line and no folder goes in, so that edits elsewhere, and the way a path was typed, leave it as it is. Only the first
    two sides count: further witnesses may come and go.
    """
    sides = sorted((one.document.file, " ".join(one.quote.split()), one.value) for one in evidence[:2])
    return digest(repr((check, sides)))


def digest(text: str) -> str:
    """Sixteen hexadecimal digits of a text."""
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:16]


def favoured(sides: Sequence[tuple[Document, str]]) -> str | None:
    """The value that the evidence favours: the first side's or all the others', by tier, then number of sources.

    Each side is a document with what it tells. None where the others tell several values: they do not speak for one another.
    """
    if len({value for _, value in sides[1:]}) != 1:
        return None
    mine, theirs = _Camp.of(sides[:1]), _Camp.of(sides[1:])
    if mine.strength == theirs.strength:
        return None
    return str(max(mine, theirs, key=lambda camp: camp.strength))


@frozen
class _Camp:
    """The sides that tell one value: how many voices they are, and of the best tier (0 is best) one document to name."""

    value: str
    sources: int
    document: Document

    @classmethod
    def of(cls, sides: Sequence[tuple[Document, str]]) -> "_Camp":
        documents = [document for document, _ in sides]
        return cls(sides[0][1], voices(documents), min(documents, key=lambda document: document.rank))

    @property
    def strength(self) -> tuple[int, int]:
        """Better tier first, then more sources."""
        return (-self.document.rank, self.sources)

    def __str__(self) -> str:
        counted = f", {self.sources} sources" if self.sources > 1 else ""
        source = f"{self.document.publisher or self.document.name}: {self.document.tier or TIERS[-1]}{counted}"
        return f"{readable_value(self.value)} ({source})"
