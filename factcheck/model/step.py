"""How a value was worked out: the steps that every finding shows."""

from factcheck.frozen import frozen
from factcheck.model.span import Span

RECORD = "record"
"""The rule of the step that tells, in a sentence, what is on record and where that comes from."""


@frozen
class Step:
    """One step of a derivation: the rule that made it, what it leaned on, and a sentence an editor can read.

    ``anchor`` names what the step leaned on ("publication date 2025-05-07", "January 2025 in the sentence before");
    ``span`` is where that stands in the same document, if it stands there; ``value`` is the value the step speaks for, where
    another one was settled on.
    """

    rule: str
    text: str
    anchor: str | None = None
    span: Span | None = None
    value: str | None = None
