"""What a mention fills a role with: itself, what an office belongs to, what an anaphor calls back."""

from attrs import evolve

from factcheck.extraction.grammar import Grammar
from factcheck.extraction.naming import role
from factcheck.extraction.shadow import Shadow
from factcheck.model.claim import Role
from factcheck.model.mention import Actor, Mention, Office
from factcheck.model.step import Step


def filled(shadow: Shadow, one: Mention) -> list[Role]:
    """The fillers that a mention gives: itself, what an office belongs to, what an anaphor calls back."""
    if isinstance(one, Office):
        return _body(shadow, one)
    if isinstance(one, Actor) and one.group == "anaphor":
        return called_back(shadow, one)
    return [role(one)]


def called_back(shadow: Shadow, anaphor: Actor) -> list[Role]:
    """The fillers that an anaphor stands for; none where that stays open."""
    reference = shadow.sentence.references.get(anaphor.span.start)
    steps = (reference.step,) if reference and reference.step else ()
    return [evolve(role(one, *steps), span=anaphor.span) for one in reference.referents] if reference else []


def is_out(office: Office, grammar: Grammar) -> bool:
    """Whether the holder of an office does not act for what it belongs to: a former or a future one."""
    return not grammar.subjects.out.isdisjoint(office.modifiers)


def _body(shadow: Shadow, office: Office) -> list[Role]:
    """What an office belongs to: as it says itself, else as is told of its holder ("President Quill of Kenya")."""
    steps: tuple[Step, ...] = ()
    if office.body is None:
        held = next((one for one in shadow.sentence.holdings if one.office.span == office.span), None)
        office, steps = (held.office, held.derivation) if held is not None else (office, steps)
    if office.body is None:
        return []
    return [Role(key=office.body, label=office.body_label or office.body, span=office.span, derivation=steps)]
