"""How a sentence tells what a named thing is: born when, from where, of which year."""

from attrs import field, frozen

from factcheck.rulebook.head import Rule, one_of


@frozen(kw_only=True)
class AttributeRule(Rule):
    """An attribute that a named thing has once, and how it is worded.

    In ``match``, a pattern over the sentence that starts right after the subject, ``{value:date}`` is the value: a date, a
    place, an actor; without one, the value is the date that the sentence opens with ("On 2 May, …"). ``gives`` is the
    attribute, ``role`` the role of the claim that the value fills; of a stretch of time, ``end`` says which end is meant.

    With ``{title}``, the subject is a work that stands there, by its whole title, and the pattern starts with the sentence
    (``{thing}``: what may be an organisation, ``{land}``: a state or place that is known);
    ``{kind:slot}`` tells what of it is told (several where they are joined), ``{topic:slot}`` which of several works of
    one title is meant.
    """

    gives: str
    match: str
    role: str = field(validator=one_of("when", "where", "value", "who", "capital"))
    end: str | None = field(default=None, validator=one_of("start", "end"))
