"""What short texts come to: their claims and their findings, in the words that tests compare."""

import factcheck
from factcheck.corpus import claims_of
from factcheck.exchange import Row, keyed
from factcheck.model.claim import Claim
from factcheck.model.finding import Finding
from factcheck.model.report import Report
from factcheck.pipeline import builtin_rulebook

DATED = "events/dates-disagree"
SAFETY_NET = "statements/"
"""What claims of sentences that no topic knows begin with, as do the checks that compare them."""


def claims(text: str, kind: str = "", published: str | None = None) -> list[Claim]:
    """The claims that the topics find in a text, of the types that begin so."""
    found = factcheck.extract(factcheck.Document.from_text(text, published=published))
    return [claim for claim in found if not claim.type.startswith(SAFETY_NET) and claim.type.startswith(kind)]


def claim(text: str, kind: str = "", published: str | None = None) -> Claim:
    """The one such claim."""
    (found,) = claims(text, kind, published)
    return found


def when(found: Claim) -> str | None:
    """The date of a claim as EDTF."""
    return found.when.edtf if found.when else None


def report(*drafts: str, against: tuple[str, ...] | None = None, published: str | None = None) -> Report:
    """The report on drafts named draft-1, draft-2 …, against sources named source-1, source-2 …"""
    sources = None if against is None else [_document(f"source-{n}", text, published) for n, text in enumerate(against, 1)]
    return factcheck.check([_document(f"draft-{n}", text, published) for n, text in enumerate(drafts, 1)], against=sources)


def findings(
    *drafts: str, against: tuple[str, ...] | None = None, only: str = "", published: str | None = None
) -> list[Finding]:
    """The findings on such drafts, of the checks that begin so."""
    found = report(*drafts, against=against, published=published).findings
    return [finding for finding in found if finding.check.startswith(only)]


def finding(*drafts: str, against: tuple[str, ...] | None = None, only: str = "") -> Finding:
    """The one such finding."""
    (found,) = findings(*drafts, against=against, only=only)
    return found


def values(found: Finding) -> list[tuple[str, str]]:
    """The document and the value of each side."""
    return [(side.document.name, side.value) for side in found.evidence]


def loud(*drafts: str, against: tuple[str, ...] | None = None, published: str | None = None) -> list[str]:
    """The messages of errors and warnings, but for those of the safety net, which has tests of its own."""
    found = findings(*drafts, against=against, published=published)
    kept = (one for one in found if one.severity != "note" and not one.check.startswith(SAFETY_NET))
    return [f"{one.check}: {one.message}" for one in kept]


def _document(name: str, text: str, published: str | None) -> factcheck.Document:
    return factcheck.Document.from_text(text, name=name, published=published)


def rows_of(document: factcheck.Document) -> list[Row]:
    """The rows of a document for each key of each claim, each once."""
    return list(dict.fromkeys(keyed(claims_of(document, builtin_rulebook()))))
