"""What the rules of time define: vocabularies, patterns, joins of neighbours, and cues of direction."""

from collections.abc import Mapping

from attrs import field, frozen
from attrs.validators import in_

from factcheck.rulebook.head import Head, Rule

TYPES = ("DATE", "TIME", "DURATION", "SET", "NOTHING")
"""What a pattern gives: TimeML's types, or nothing, for words that look like a time and are none."""


@frozen(kw_only=True)
class SlotRule(Head):
    """A vocabulary: ``words`` maps a meaning to the words that have it, or ``match`` is a regular expression.

    Of ``match`` the meaning is the text, with ``digits`` its digits, filled up with zeros to that many.
    """

    words: Mapping[str, tuple[str, ...]] = field(factory=dict)
    match: str | None = None
    digits: int = 0

    def __attrs_post_init__(self) -> None:
        if bool(self.words) == (self.match is not None):
            message = "a slot has either words or match"
            raise ValueError(message)


@frozen(kw_only=True)
class PatternRule(Rule):
    """A written form of time and what it means.

    ``value`` is a TIMEX3 value in which ``{slot}`` stands for the meaning of what was matched (``{slot|XXXX}`` gives a default);
    ``shift`` moves from the anchor by so many units ("-1Y"); ``anchor`` says what completes it; ``until`` is the value of the
    end of a stretch, ``other`` the second reading of an ambiguous date, ``weekday`` the stated day of the week, ``mod``
    TimeML's modifier. ``anchor``, ``shift`` and ``mod`` may hold slots, too.
    """

    gives: str = field(validator=in_(TYPES))
    match: str
    value: str = ""
    shift: str = ""
    anchor: str = ""
    mod: str = ""
    until: str = ""
    other: str = ""
    weekday: str = ""
