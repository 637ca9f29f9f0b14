"""Wordings whose figures or dates depend on each other."""

from attrs import field, frozen

from factcheck.rulebook.head import Rule, one_of

RECKONINGS = ("change", "share", "conversion", "duration", "list", "total", "anniversary", "same-day", "tense", "life")
"""How the parts of a wording hang together: what the kinds of check ask for."""


@frozen(kw_only=True)
class ReckoningRule(Rule):
    """A wording whose parts must add up: a template over the figures, dates and people of one sentence.

    In ``match``, ``{from:amount}``, ``{then:date}`` and ``{number:ordinal}`` are parts with a name, ``{way:slot}`` is a word
    whose meaning counts; ``gives`` says how the parts hang together. ``unless`` is what must not match in the sentence.
    """

    gives: str = field(validator=one_of(*RECKONINGS))
    match: str
    unless: str | None = None
