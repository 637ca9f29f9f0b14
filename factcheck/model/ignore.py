"""What an editor has said of a finding: leave it."""

import datetime

from factcheck.frozen import frozen
from factcheck.model.span import Span

INLINE, LISTED, KNOWN = "inline", "listed", "baseline"
"""Where a remark stands: in the text itself, in the list of ignores, or in the baseline, which a program wrote."""


@frozen
class Ignore:
    """A remark that leaves findings alone, and why.

    ``span`` is what it covers in the text of its document: a finding with a side there is left if its check begins like one
    of ``checks``. One with a ``fingerprint`` stands in a list and covers the finding whose fingerprint begins so, wherever
    it is; then ``span`` is the entry, and ``file`` the name of the file with the finding. ``until`` is the last day on
    which it counts; ``how`` is inline, listed or baseline. One that is ``wide`` speaks of several paragraphs, or of a file
    that may hold several documents.
    """

    span: Span
    checks: tuple[str, ...] = ()
    reason: str = ""
    until: datetime.date | None = None
    fingerprint: str | None = None
    file: str | None = None
    how: str = INLINE
    wide: bool = False
