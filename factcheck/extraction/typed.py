"""Typed claims: what the claim rules of the topics find in one sentence."""

from collections.abc import Iterator
from itertools import zip_longest

from attrs import evolve

from factcheck.extraction.claimrules import ClaimRules, CompiledClaim
from factcheck.extraction.dating import dates_of
from factcheck.extraction.fillers import filled
from factcheck.extraction.frame import Extent, Frame, frames
from factcheck.extraction.grammar import Grammar
from factcheck.extraction.leaders import leaders_of
from factcheck.extraction.naming import distinct, role
from factcheck.extraction.participants import Participants, participants_of
from factcheck.extraction.phrase import label_of, name_of, ordinal_in, phrase_of, qualifiers_of, topic_of
from factcheck.extraction.placing import place_of
from factcheck.extraction.shadow import Shadow
from factcheck.extraction.status import status_of
from factcheck.extraction.subjects import Before
from factcheck.frozen import frozen
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document
from factcheck.model.mention import Actor, Mention, Office, Ordinal, Spot
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex

_VISITOR_REACH = 24
"""Whose visit it was stands no farther behind the event word ("of a Maltese foreign minister")."""
_LIMIT_REACH = 60
"""Words that limit an ordinal stand no farther behind the event word than this many characters."""


@frozen(eq=False)
class Head:
    """A place in a shadow where a claim rule matched, and the event word in it."""

    compiled: CompiledClaim
    match: Extent
    word: Extent
    kind: str
    groups: dict[str, Extent]


@frozen(eq=False)
class Event:
    """An event as worded: its frame with the roles that the sentence fills."""

    head: Head
    frame: Frame
    participants: Participants
    place: Role | None
    dates: tuple[Timex, ...]
    status: str


def typed_claims(document: Document, shadow: Shadow, rules: ClaimRules, before: Before) -> list[Claim]:
    """The claims that the rules find in one sentence, one for each date of each event."""
    events = _amid(list(_events(shadow, rules, before)), rules.grammar)
    return [claim for event in events for claim in _claims(document, event, rules)]


def _events(shadow: Shadow, rules: ClaimRules, before: Before) -> Iterator[Event]:
    """The events of a sentence; who "met … for the second round of talks" takes part in the talks."""
    heads = _heads(shadow, rules)
    if not heads:
        return
    phrased = [(head, phrase_of(shadow.text, head.word, rules.grammar)) for head in heads]
    outer = [(head, phrase) for head, phrase in phrased if not any(_modifies(head, other) for _, other in phrased)]
    words, phrases = [head.word for head, _ in outer], [phrase for _, phrase in outer]
    met = Participants()
    for (head, _), frame in zip(outer, frames(shadow, words, phrases), strict=True):
        status = head.compiled.rule.status or status_of(frame, rules.grammar)
        verb = head.compiled.rule.verb
        people = participants_of(frame, rules.grammar, before, verb=verb)
        if not people.everyone and rules.grammar.gathers.search(frame.words(frame.before.start, frame.phrase.start)):
            people = met
        met = people if verb else met
        if status is not None:
            yield Event(
                head=head,
                frame=frame,
                participants=people,
                place=place_of(frame, rules.grammar),
                dates=dates_of(frame, rules.grammar),
                status=status,
            )


def _amid(events: list[Event], grammar: Grammar) -> list[Event]:
    """The events, one that was at another one with the place and the dates of that: "signed it at the summit in Tromsø"."""
    return [_at(one, host, grammar) for one, host in zip_longest(events, events[1:])]


def _at(event: Event, host: Event | None, grammar: Grammar) -> Event:
    if host is None or (event.place is not None and event.dates) or not _is_done(event, grammar):
        return event
    between = event.frame.words(event.frame.head.end, host.frame.phrase.start)
    if not grammar.amid.search(between) or grammar.fence.search(between) or grammar.deed.search(between):
        return event
    span = event.frame.shadow.span(host.frame.phrase.start, host.frame.phrase.end)
    step = Step("typed/at-another-event", "as told of the event at which it was", span=span)
    place = host.place and evolve(host.place, derivation=(*host.place.derivation, step))
    return evolve(event, place=event.place or place, dates=event.dates or tuple(one.with_step(step) for one in host.dates))


def _is_done(event: Event, grammar: Grammar) -> bool:
    """Whether the sentence tells that the event came about: by a verb, or what stands right before or behind its noun."""
    frame = event.frame
    governed = grammar.joins.search(frame.words(frame.before.start, frame.phrase.start))
    return event.head.compiled.rule.verb or bool(governed or grammar.done.match(frame.shadow.text, frame.head.end))


def _modifies(head: Head, phrase: Extent) -> bool:
    """Whether an event word only qualifies another one ("ministerial meeting")."""
    return phrase.start <= head.word.start and head.word.end < phrase.end


def _heads(shadow: Shadow, rules: ClaimRules) -> list[Head]:
    """Where the rules match; of two that share words, the longer, then the earlier, then the id."""
    if rules.first_words.isdisjoint(shadow.words):
        return []
    words = {" ".join(found.split()) for found in rules.opener.findall(shadow.text)}
    found: list[Head] = []
    wanted = {number for word in words for number in rules.by_opener.get(word, ())}
    for compiled in [rules.rules[number] for number in sorted(wanted)]:
        for match in compiled.pattern.finditer(shadow.text):
            if compiled.unless is not None and compiled.unless.search(shadow.text):
                continue
            groups = {name: Extent(*match.span(name)) for name, words in match.groupdict().items() if words}
            kind = compiled.kinds.get(" ".join(match["head"].split()), "")
            found.append(Head(compiled, Extent(*match.span()), groups["head"], kind, groups))
    found.sort(key=lambda head: (head.match.start - head.match.end, head.match.start, head.compiled.rule.id))
    kept: list[Head] = []
    for head in found:
        if all(head.match.end <= other.match.start or other.match.end <= head.match.start for other in kept):
            kept.append(head)
    return sorted(kept, key=lambda head: head.word.start)


def _claims(document: Document, event: Event, rules: ClaimRules) -> Iterator[Claim]:
    rule = event.head.compiled.rule
    ordinal = _ordinal(event)
    roles = _roles(document, event, rules)
    for when in event.dates or (None,):
        span = _extent_in_text(event, when)
        yield Claim(
            type=rule.gives,
            status=event.status,
            document=document,
            span=span,
            quote=span.slice(document.text),
            rule=rule.id,
            when=when,
            ordinal=ordinal,
            roles=roles,
            provenance=(Step(rule.id, rule.description, span=span),),
        )


def _ordinal(event: Event) -> int | None:
    """The how-manyeth: as the wording implies, as the pattern marks it, or as it stands in the phrase."""
    marked = [one for one in _marked(event, "ordinal") if isinstance(one, Ordinal)]
    found = marked[0] if marked else ordinal_in(event.frame)
    return event.head.compiled.rule.ordinal or (found.number if found else None)


def _marked(event: Event, group: str) -> list[Mention | Timex]:
    """The mention that a named group of the pattern stands on."""
    extent = event.head.groups.get(group)
    return [one for _, one in event.frame.shadow.inside(extent.start, extent.end)] if extent else []


def _subject(event: Event) -> tuple[Role, ...]:
    """Whose first it was, as the pattern marks it: what an anaphor calls back, or the anaphor where that stays open."""
    marked = [one for one in _marked(event, "subject") if not isinstance(one, Timex)]
    called = (filled(event.frame.shadow, one) or [role(one)] if isinstance(one, Actor) else [role(one)] for one in marked)
    return tuple(one for fillers in called for one in fillers)


def _scope(document: Document, event: Event, rules: ClaimRules) -> Role | None:
    """Of what something was the first, as compared: the words that count and the mentions, but not whose first it was.

    None where no mention tells of what: "such a meeting" may be any.
    """
    extent = event.head.groups.get("scope")
    if extent is None:
        return None
    shadow = event.frame.shadow
    own = [group for name in ("subject", "office") if (group := event.head.groups.get(name))]
    named = [one for at, one in shadow.inside(extent.start, extent.end) if not any(g.start <= at < g.end for g in own)]
    keys = {found.key for one in named if isinstance(one, Actor | Spot) for found in filled(shadow, one)}
    if not keys:
        return None
    words = rules.names.content_words(shadow.text[extent.start : extent.end])
    span = shadow.span(extent.start, extent.end)
    return Role(key=" ".join(sorted({*keys, *words})), label=" ".join(span.slice(document.text).split()), span=span)


def _limits(event: Event, rules: ClaimRules) -> tuple[Role, ...]:
    """The words that limit what an event is numbered among: "formal", "in person", "since"."""
    frame = event.frame
    before = rules.limits.findall(frame.words(frame.phrase.start, frame.head.start))
    after = rules.limits_after.findall(frame.words(frame.head.end, min(frame.head.end + _LIMIT_REACH, frame.after.end)))
    return tuple(Role(key=word, label=word) for word in sorted({found.casefold() for found in (*before, *after)}))


def _visitors(event: Event, rules: ClaimRules) -> tuple[Role, ...]:
    """The offices right behind an event word: a minister's second visit is not a president's."""
    frame = event.frame
    led = rules.leading.behind.search(frame.shadow.text, frame.head.end, frame.after.end)
    end = led.start() if led is not None else frame.after.end
    reach = Extent(frame.head.end, min(frame.head.end + _VISITOR_REACH, end))
    return () if "scope" in event.head.groups else tuple(role(one) for _, one in frame.mentions(reach, Office))


def _roles(document: Document, event: Event, rules: ClaimRules) -> dict[str, tuple[Role, ...]]:
    frame, people = event.frame, event.participants
    scope = _scope(document, event, rules)
    subject = _subject(event)
    office = tuple(role(one) for one in _marked(event, "office") if not isinstance(one, Timex))
    phrase = frame.shadow.span(frame.phrase.start, frame.phrase.end)
    qualifiers = qualifiers_of(frame, rules.names)
    name = name_of(frame, rules.grammar)
    cadence = rules.cadences.of(frame, document.text)
    roles = {
        "what": (Role(key=event.head.kind, label=label_of(frame, document.text, rules.grammar), span=phrase),),
        "qualifier": tuple(Role(key=word, label=word) for word in qualifiers),
        "topic": tuple(Role(key=word, label=word) for word in topic_of(frame, rules.names, rules.grammar)),
        "name": (Role(key=" ".join(name.casefold().split()[-2:]), label=name),) if name else (),
        "who": distinct((*subject, *people.everyone)),
        "subject": subject,
        "office": office,
        "scope": (scope,) if scope else (),
        "parties": people.parties,
        "limit": _limits(event, rules),
        "cadence": (cadence,) if cadence else (),
        "visitor": _visitors(event, rules),
        "possessor": (people.possessor,) if people.possessor else (),
        "leader": leaders_of(frame, rules.leading),
        "where": (event.place,) if event.place else (),
    }
    return {name: fillers for name, fillers in roles.items() if fillers}


def _extent_in_text(event: Event, when: Timex | None) -> Span:
    """From the first to the last word of the sentence that fills a role of the claim."""
    frame = event.frame
    match = event.head.match
    spans = [frame.shadow.span(frame.phrase.start, frame.phrase.end), frame.shadow.span(match.start, match.end)]
    spans += [one.span for one in (when, event.place) if one is not None and one.span is not None]
    spans += [filler.span for filler in event.participants.everyone if filler.span is not None]
    inside = [span for span in spans if frame.shadow.sentence.span.covers(span)]
    return Span(min(span.start for span in inside), max(span.end for span in inside))
