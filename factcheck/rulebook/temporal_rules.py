"""What the rules of time define: patterns, joins of neighbours, and cues of direction."""

from attrs import field, frozen

from factcheck.rulebook.head import Head, Rule, one_of

TYPES = ("DATE", "TIME", "DURATION", "SET", "NOTHING")
"""What a pattern gives: TimeML's types, or nothing, for words that look like a time and are none."""


REGISTERS = ("", "message", "history")
"""Kinds of text that have patterns of their own: any; short messages; texts that tell history."""


ANCHORS = {
    "": "publication, by what the words around tell",
    "tense": "publication, on the side that the tense tells",
    "past": "publication: the latest not after it",
    "future": "publication: the first not before it",
    "same": "publication: the one around it",
    "last": "publication: the last before it",
    "next": "publication: the first after it",
    "publication": "the day of publication",
    "century": "the century written, in history that of the date told before",
    "either": "publication; a clock of twelve takes its half of the day from the part of the day beside it",
    "told": "the date told before",
    "told-last": "the day told before: the last before it",
    "told-next": "the day told before: the first after it",
    "mentioned": "the date told before, for a shift",
    "spoken": "publication, in a story the date told before",
    "quarter": "the quarter told before, else the one before publication",
    "period": "the period of a report told before, for a comparison",
    "comparison": "the period that a year ago is compared with",
    "ended": "the day told right behind it, on which it ends",
    "window": "nothing: a length of time that is also a stretch",
}
"""What completes an expression that leaves something open, or what it counts from."""

MODS = (
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START", "MID", "END", "APPROX", "IN", "PERIOD",
)  # fmt: skip
"""TimeML's modifiers; IN and PERIOD are ours, for what lies somewhere in a time, and for a period of that name."""


@frozen(kw_only=True)
class PatternRule(Rule):
    """A written form of time and what it means.

    ``value`` is a TIMEX3 value in which ``{slot}`` stands for the meaning of what was matched (``{slot|XXXX}`` gives a
    default); ``shift`` moves from the anchor by so many units ("-1Y"); ``anchor`` says what completes it; ``until`` is the
    value of the end of a stretch, ``other`` the second reading of an ambiguous date, ``feast`` a day of the year as
    values.feasts names it, ``weekday`` the stated day of the week, ``mod`` TimeML's modifier. ``anchor``, ``shift``,
    ``feast`` and ``mod`` may hold slots, too. A pattern of the ``register`` "message" is only tried in messages,
    one of "history" only kept in texts whose years lie far from publication; with ``unless`` not in a text that holds a word
    of that vocabulary.
    """

    gives: str = field(validator=one_of(*TYPES))
    match: str
    value: str = ""
    shift: str = ""
    anchor: str = ""
    mod: str = ""
    until: str = ""
    other: str = ""
    weekday: str = ""
    feast: str = ""
    unless: str = ""
    register: str = field(default="", validator=one_of(*REGISTERS))


@frozen(kw_only=True)
class JoinRule(Rule):
    """How two neighbours, or an expression and the words beside it, make one.

    ``match`` names one or two expressions found before by role and class (``{inner:clock} on {outer:day}``). Roles:
    ``inner`` is completed within ``outer``; ``from`` and ``to`` are the ends of a stretch, each keeping its own span, either
    may be missing; ``whole`` keeps its value and takes ``mod`` and the wider span, or is moved by ``shift`` ("+1D": the day
    after it). ``anchor`` completes the ``inner`` or ``whole`` expression in the place of its own.
    """

    match: str
    mod: str = ""
    shift: str = ""
    anchor: str = ""


DIRECTIONS = ("past", "future", "near")
"""Before publication (or on its day), after it, or on the side on which it lies nearer."""


@frozen(kw_only=True)
class CueRule(Head):
    """Words beside an incomplete date that tell on which side of publication it lies; ``weekdays``: of a weekday, too."""

    direction: str = field(validator=one_of(*DIRECTIONS))
    words: tuple[str, ...] = ()
    match: str = ""
    weekdays: bool = False
