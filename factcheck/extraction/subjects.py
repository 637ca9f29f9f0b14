"""Who a sentence is about: the actors that open it, or those of the sentence before, where "it" or "they" opens it.

A verb that says for itself nobody who did it has this subject: "…, hosting the conference", "It helped by hosting it".
"""

import re

from attrs import define, evolve

from factcheck.extraction.fillers import filled
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import distinct
from factcheck.extraction.shadow import Shadow
from factcheck.model.claim import Role
from factcheck.model.mention import Actor, Mention, Office
from factcheck.model.step import Step
from factcheck.model.timex import Timex

_RULE = "subjects/pronoun"
_GERUND, _LED = "ing", 60
"""What the first word of a clause without a subject ends in; it stands so near the beginning of the sentence."""
_POSSESSIVE = re.compile(r"[’']s?(?=\s)")
_MANY = 2
_DEEPEST = 32
"""After so many sentences in which nobody has asked who they are about it is found out all the same."""


@define(eq=False)
class Before:
    """What the sentences before leave to the next one.

    ``pair`` are the two parties last named together, ``shadow`` is the sentence right before, ``earlier`` what was before
    that one. Who it was about is asked of few sentences, and found out then.
    """

    pair: tuple[Actor, ...] = ()
    shadow: Shadow | None = None
    earlier: "Before | None" = None
    depth: int = 0
    _subject: tuple[Role, ...] | None = None

    @property
    def block(self) -> int:
        """The block of the sentence right before."""
        return self.shadow.sentence.block if self.shadow is not None else -1

    def subject(self, grammar: Grammar) -> tuple[Role, ...]:
        """Who the sentence right before was about."""
        if self._subject is None:
            shadow, earlier = self.shadow, self.earlier
            self._subject = () if shadow is None or earlier is None else subject_of(shadow, grammar, earlier)
            self.earlier = None
        return self._subject

    def then(self, shadow: Shadow, pair: tuple[Actor, ...] | None, grammar: Grammar) -> "Before":
        """What is left to the sentence behind one more, which names such a pair, or none."""
        if self.depth == _DEEPEST:
            self.subject(grammar)
        return Before(self.pair if pair is None else pair, shadow, self, self.depth % _DEEPEST + 1)


def subject_of(shadow: Shadow, grammar: Grammar, before: Before) -> tuple[Role, ...]:
    """The actors that a sentence opens with, and so is about; by a pronoun those of the sentence before; none if unsure.

    Where a clause without a subject opens it, they are those behind its comma: "After hosting the talks, Kenya …".
    """
    led = grammar.subjects.led.match(shadow.text) if _GERUND in shadow.text[:_LED] else None
    opening = grammar.subjects.opening.match(shadow.text, led.end() if led else 0)
    at = opening.end() if opening else 0
    pronoun = grammar.subjects.refers.match(shadow.text, at)
    if pronoun is not None:
        return _meant(pronoun[0], shadow, grammar, before)
    found: list[Role] = []
    while (one := shadow.marked.get(at)) is not None and not isinstance(one, Timex):
        fillers, at = _filler(shadow, one, at)
        found += fillers
        link = grammar.listed.match(shadow.text, at) if fillers else None
        if link is None:
            break
        at = link.end()
    return distinct(found)


def _filler(shadow: Shadow, one: Mention, at: int) -> tuple[list[Role], int]:
    """What a mention at a place fills the subject with, and where it ends; what only qualifies another noun fills nothing.

    An adjective or a possessor speaks for its state where an office follows: "Kenya’s president".
    """
    behind = _POSSESSIVE.match(shadow.text, at + 1)
    end = behind.end() if behind else at + 1
    office = shadow.marked.get(end + 1)
    if isinstance(office, Office) and shadow.text[end : end + 1].isspace():
        return filled(shadow, office), end + 2
    if behind or not isinstance(one, Actor | Office) or (isinstance(one, Actor) and one.form == "adjective"):
        return [], at + 1
    return filled(shadow, one), at + 1


def _meant(pronoun: str, shadow: Shadow, grammar: Grammar, before: Before) -> tuple[Role, ...]:
    """Those whom "it" or "they" stands for: one, or several, that the sentence before in the same paragraph was about."""
    many = pronoun in grammar.subjects.several
    subject = before.subject(grammar) if shadow.sentence.block == before.block else ()
    if (len(subject) >= _MANY) != many or not subject:
        return ()
    names = " and ".join(one.label for one in subject)
    step = Step(_RULE, f"“{pronoun}” is {names}, whom the sentence before is about", names)
    return tuple(evolve(one, span=None, derivation=(*one.derivation, step)) for one in subject)
