"""What a topic's folder defines: types of claim, rules that find claims, and checks."""

from attrs import field, frozen

from factcheck.model.claim import STATUSES
from factcheck.model.finding import SEVERITIES, SLOTS
from factcheck.rulebook.head import Head, Rule, one_of


@frozen(kw_only=True)
class TypeRule(Head):
    """A type of claim, and the levels of sameness (strongest first) at which its claims are grouped, if any.

    ``recurs`` says that such events come again and again: two alike on two days are two.
    """

    levels: tuple[str, ...] = ()
    recurs: bool = False


@frozen(kw_only=True)
class ClaimRule(Rule):
    """How a claim is worded: a template over the mentions of a sentence, and where to look for the other roles.

    In ``match``, ``{head:slot}`` is the event word; ``{subject:actor}`` is whose doing is told; ``(?P<scope>…)`` marks the
    words that tell of what something was the first. Other roles are found around the head. ``unless`` is what must not match
    in the sentence; ``status`` and ``ordinal`` say what the wording itself implies; ``verb`` says that the head is a verb,
    so that its subject takes part.
    """

    gives: str
    match: str
    unless: str | None = None
    ordinal: int | None = None
    verb: bool = False
    status: str | None = field(default=None, validator=one_of(*STATUSES))


@frozen(kw_only=True)
class CheckRule(Rule):
    """A check: its kind (code), the claims it looks at and its parameters (data), and what it says.

    ``levels`` are the levels of sameness whose groups it looks at, ``role`` or ``fault`` what it compares, ``least`` how
    alike two statements must be (0 nothing, 1 about the same words in the same order); ``message`` and ``hint`` may use the
    words of the kind in braces, such as ``{this}`` and ``{other}``.
    """

    kind: str
    severity: str = field(validator=one_of(*SEVERITIES))
    slot: str = field(validator=one_of(*SLOTS))
    message: str
    hint: str | None = None
    levels: tuple[str, ...] = ()
    role: str | None = None
    fault: str | None = None
    least: float | None = None
