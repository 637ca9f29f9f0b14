"""Time, place and people that a claim takes over from what stands before: "That meeting", "This was the first".

Conservative: only from a claim that the text points back to, and every step is recorded.
"""

import re
from collections.abc import Sequence

import regex
from attrs import define, evolve, field

from factcheck.extraction.grammar import Grammar
from factcheck.extraction.participants import ASSUMED, PAIR
from factcheck.extraction.reading import Passage
from factcheck.frozen import frozen
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex

_RULE = "inheritance/points-back"
_REACH = 3
"""A pointer back reaches at most this many sentences."""
_TOLD = Step("inheritance/told", "as told")
_INHERITED = ("where", "parties", "who")


@frozen(eq=False)
class Told:
    """The claims of one sentence."""

    sentence: Passage
    claims: tuple[Claim, ...]


@define
class _Thread:
    """What the document has told so far."""

    document: Document
    grammar: Grammar
    told: list[Told] = field(factory=list)

    def points_back(self, sentence: Passage) -> bool:
        """Whether a sentence begins with words that go on about what was told."""
        return self._pointer(sentence) is not None

    def points_at(self, claim: Claim, sentence: Passage) -> bool:
        """Whether such words name the very thing that a claim of the sentence tells of: "That statement, signed in June"."""
        words = self._pointer(sentence)
        named = claim.roles["what"][0].span if claim.keys("what") else None
        return words is not None and named is not None and named.end <= words.end()

    def _pointer(self, sentence: Passage) -> re.Match[str] | regex.Match[str] | None:
        patterns = (self.grammar.anaphor, self.grammar.described)
        found = (one.match(self.document.text, sentence.span.start, sentence.span.end) for one in patterns)
        return next((match for match in found if match is not None), None)

    def asides(self, sentence: Passage) -> list[Span]:
        """The clauses of a sentence that stand between commas."""
        found = self.grammar.aside.finditer(self.document.text, sentence.span.start, sentence.span.end)
        return [Span(one.start(), one.end()) for one in found]

    def _by_pronoun(self, sentence: Passage) -> bool:
        return bool(self.grammar.pronoun.match(self.document.text, sentence.span.start, sentence.span.end))

    def antecedent(self, claim: Claim, sentence: Passage) -> Claim | None:
        """The claim that this one goes on about."""
        nearby = self.told[-_REACH:]
        if self.points_back(sentence) or (claim.holder is None and self._by_pronoun(sentence)):
            return next((found for told in reversed(nearby) if (found := _dated(told, claim))), None)
        if claim.holder is None or not nearby or nearby[-1].sentence.block != sentence.block or self._looks_ahead(sentence):
            return None
        return _dated(nearby[-1], claim, own=True)

    def _looks_ahead(self, sentence: Passage) -> bool:
        """Whether a sentence tells what is to come: of that the sentence before has no date."""
        return self.grammar.ahead.search(self.document.text, sentence.span.start, sentence.span.end) is not None


def _dated(told: Told, claim: Claim, own: bool = False) -> Claim | None:
    """The dated claim of a sentence that another goes on about: of its kind if there is one, else a typed one.

    With ``own`` only a date that the sentence tells itself, or that of an office: who led one delegation and who the other
    is told of one meeting. Where nothing points back, what else was taken over is not passed on.
    """
    passed = (
        one for one in told.claims if one.when is not None and not (own and one.holder is None and _is_taken_over(one.when))
    )
    dated = list(passed)
    return min(reversed(dated), key=lambda one: (one.keys("what") != claim.keys("what"), not one.keys("what")), default=None)


def inherit(document: Document, sentences: Sequence[Told], grammar: Grammar) -> list[Told]:
    """The same claims in the same order, each undated one completed from the claim that its sentence points back to."""
    thread = _Thread(document, grammar)
    for told in sentences:
        claims = tuple([_counted(_completed(claim, told, thread), told, thread) for claim in told.claims])
        thread.told.append(Told(told.sentence, claims))
    return _lead(thread.told, thread)


def _completed(claim: Claim, told: Told, thread: _Thread) -> Claim:
    if claim.when is None and claim.holder is not None:
        beside = _held(claim, told, thread)
        if beside is not None:
            return _taking(claim, beside, "in the same sentence", ())
    if claim.when is None:
        source = thread.antecedent(claim, told.sentence)
        return claim if source is None else _taking(claim, source, "in the sentence before", _INHERITED)
    return _placed(claim, told, thread)


def _counted(claim: Claim, told: Told, thread: _Thread) -> Claim:
    """A second time told without its parties ("its second meeting"), with those of the first that is told before."""
    own = {*claim.keys("subject"), *claim.keys("possessor")}
    if claim.ordinal is None or not own or not set(claim.keys("who")) <= own:
        return claim
    nearby = (one for one in reversed(thread.told[-_REACH:]) if one.sentence.block == told.sentence.block)
    counted = (one for before in nearby for one in reversed(before.claims) if one.ordinal == claim.ordinal - 1)
    first = next((one for one in counted if one.keys("subject") and set(one.keys("subject")) <= own), None)
    if first is None:
        return claim
    text = f"number {claim.ordinal} counts on from number {first.ordinal}"
    step = Step("inheritance/counts-on", text, first.quote, first.span)
    joining = tuple(one for one in first.roles.get("who", ()) if one.key not in own)
    return evolve(claim, roles={**claim.roles, "who": (*claim.roles.get("who", ()), *_marked(joining, step))})


def _held(claim: Claim, told: Told, thread: _Thread) -> Claim | None:
    """The first dated claim of a sentence, but none with the date of something that is only planned, cancelled or denied.

    Nor does a date between commas, in a clause about somebody else, say when an office outside of it was held.
    """
    dated = [(one, one.when.span) for one in told.claims if one.when is not None]
    unsure = {span for one, span in dated if one.status != "happened"}
    asides = [aside for aside in thread.asides(told.sentence) if not aside.covers(claim.span)]
    apart = {span for _, span in dated if any(aside.covers(span) for aside in asides)}
    return next((one for one, span in dated if span not in unsure | apart), None)


def _placed(claim: Claim, told: Told, thread: _Thread) -> Claim:
    """A dated claim that goes on about a sentence before, with the place told there, and the parties if it names none."""
    if not thread.told or not claim.keys("what"):
        return claim
    if _is_open(claim, "who") and thread.points_at(claim, told.sentence):
        return _identified(claim, thread)
    if "where" in claim.roles or not (thread.points_back(told.sentence) or _means_pair(told.sentence)):
        return claim
    parties = set(claim.keys("parties"))
    before = (one for one in reversed(thread.told[-1].claims) if one.keys("what") and "where" in one.roles)
    source = next((one for one in before if parties <= set(one.keys("who"))), None)
    return claim if source is None else _with_roles(claim, source, ("where",), "in the sentence before")


def _identified(claim: Claim, thread: _Thread) -> Claim:
    """A claim of a thing told before ("That statement, renewed in June, …"), with its place and who took part in it.

    The thing is the last one told of its kind; failing that, of its type, as a statement is one of the commitments made.
    """
    nearby = [one for told in reversed(thread.told[-_REACH:]) for one in reversed(told.claims) if one.keys("who")]
    alike = [one for one in nearby if one.type == claim.type and one.keys("what")]
    kin = [one for one in alike if one.keys("what") == claim.keys("what")] or alike
    return _with_roles(claim, kin[0], _INHERITED) if kin else claim


def _with_roles(claim: Claim, source: Claim, names: Sequence[str], where: str = "before") -> Claim:
    """The claim with such of these roles as it lacks, from another; each with the step that says so."""
    missing = {
        name: _marked(source.roles[name], _as_told(source, where))
        for name in names
        if name in source.roles and _is_open(claim, name)
    }
    return evolve(claim, roles={**claim.roles, **missing})


def _is_open(claim: Claim, name: str) -> bool:
    """Whether nobody is told in a role: none at all, or the two parties named last, for want of others."""
    return all(step.rule == ASSUMED for one in claim.roles.get(name, ()) for step in one.derivation[:1] or (_TOLD,))


def _taking(claim: Claim, source: Claim, where: str, roles: Sequence[str]) -> Claim:
    """The claim with the time, and such of the roles as it lacks, of another."""
    if source.when is None:
        return claim
    step = _step(source.when, where)
    return evolve(_with_roles(claim, source, roles, where), when=source.when.with_step(step))


def _is_taken_over(when: Timex) -> bool:
    return any(step.rule == _RULE for step in when.derivation)


def _step(when: Timex, where: str) -> Step:
    return Step(_RULE, f"the time of what is told {where} (“{when.text}”)", when.text, when.span)


def _as_told(source: Claim, where: str) -> Step:
    return Step(_RULE, f"as told {where}", source.quote, source.span)


def _marked(fillers: tuple[Role, ...], step: Step) -> tuple[Role, ...]:
    return tuple(evolve(filler, span=None, derivation=(*filler.derivation, step)) for filler in fillers)


def _lead(told: list[Told], thread: _Thread) -> list[Told]:
    """The undated opening of an article takes the date of the next sentence when that one goes on about it."""
    opening = next((index for index, one in enumerate(told) if one.sentence.kind == "paragraph"), None)
    if opening is None or opening + 1 >= len(told):
        return told
    first, second = told[opening], told[opening + 1]
    held = (one for one in second.claims if one.when is not None and one.status == "happened" and one.keys("what"))
    dated = next(held, None)
    goes_on = thread.points_back(second.sentence) or _means_pair(second.sentence)
    if dated is None or not goes_on or any(claim.when is not None for claim in first.claims):
        return told
    told[opening] = evolve(first, claims=tuple(_taking(one, dated, "in the next sentence", ()) for one in first.claims))
    return told


def _means_pair(sentence: Passage) -> bool:
    return any(mention.key == PAIR for mention in sentence.mentions)
