"""Time, place and people that a claim takes over from what stands before: "That meeting", "This was the first".

Conservative: only from a claim that the text points back to, and every step is recorded.
"""

from collections.abc import Mapping, Sequence

from attrs import define, evolve, field, frozen

from factcheck.extraction.grammar import Grammar
from factcheck.extraction.participants import PAIR
from factcheck.extraction.reading import Passage
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex

_RULE = "inheritance/points-back"
_REACH = 3
"""A pointer back reaches at most this many sentences."""
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
        return bool(self.grammar.anaphor.match(self.document.text, sentence.span.start, sentence.span.end))

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
        if nearby and nearby[-1].sentence.block == sentence.block and claim.holder is not None:
            return _dated(nearby[-1], claim, own=True)
        return None


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
        thread.told.append(Told(told.sentence, tuple([_completed(claim, told, thread) for claim in told.claims])))
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
    """A dated claim that goes on about the sentence before, with the place told there."""
    if not thread.told or "where" in claim.roles or not claim.keys("what"):
        return claim
    if not (thread.points_back(told.sentence) or _means_pair(told.sentence)):
        return claim
    parties = set(claim.keys("parties"))
    before = (one for one in reversed(thread.told[-1].claims) if one.keys("what") and "where" in one.roles)
    source = next((one for one in before if parties <= set(one.keys("who"))), None)
    if source is None:
        return claim
    step = Step(_RULE, "the place of what is told in the sentence before", source.where)
    return evolve(claim, roles={**claim.roles, "where": _marked(source.roles["where"], step)})


def _taking(claim: Claim, source: Claim, where: str, roles: Sequence[str]) -> Claim:
    """The claim with the time, and such of the roles as it lacks, of another."""
    if source.when is None:
        return claim
    step = _step(source.when, where)
    missing: Mapping[str, tuple[Role, ...]] = {
        name: _marked(source.roles[name], _as_told(source, where))
        for name in roles
        if name in source.roles and name not in claim.roles
    }
    return evolve(claim, when=source.when.with_step(step), roles={**claim.roles, **missing})


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
