"""Reference facts as claims: each points at the line of the rule file that records it."""

import datetime
import re
from collections.abc import Iterator, Mapping

from factcheck.extraction.claims import claims_of
from factcheck.extraction.naming import role
from factcheck.extraction.offices import HELD, ONE_SEAT, office_words_of
from factcheck.extraction.understand import understand
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document, Layout
from factcheck.model.span import Span
from factcheck.model.step import RECORD, Step
from factcheck.model.timex import Timex
from factcheck.rulebook.fact_rules import InstanceFact, OfficeRule, SeriesRule, TermFact
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.taggers.tag import tag
from factcheck.values.timevalue import TimeValue

_DAYS = re.compile(r"\b(?:from|to) = [\d-]+(?:, to = [\d-]+)?")
"""The days of a fact as a rule file writes them."""


def records(rulebook: Rulebook) -> tuple[Claim, ...]:
    """A claim for each term of office and each recorded instance of a series."""
    return rulebook.derive(_records)


def _records(rulebook: Rulebook) -> tuple[Claim, ...]:
    documents = {file.name: _document(file.name, file.text) for file in rulebook.files}
    claims: list[Claim] = []
    for entry in rulebook.entries:
        if isinstance(entry.rule, OfficeRule):
            claims += _terms(entry, entry.rule, documents[entry.file], rulebook)
        elif isinstance(entry.rule, SeriesRule):
            claims += _instances(entry, entry.rule, documents[entry.file], rulebook)
    return tuple(claims)


def _document(name: str, text: str) -> Document:
    return Document(text=text, name=name, path=name, tier="record", given_layout=Layout.of(text))


def _terms(entry: Entry, office: OfficeRule, document: Document, rulebook: Rulebook) -> Iterator[Claim]:
    """A claim for each term and each normal form of the office's names."""
    spans = _lines(document.text, entry, len(office.terms), "holder")
    keys = dict.fromkeys(_office_key(name, rulebook) for name in office.names)
    body = (Role(key=office.body, label=office.body),) if office.body else ()
    words = office_words_of(rulebook)
    for term, span in zip(office.terms, spans, strict=True):
        for key in keys:
            roles = {
                "holder": tuple(Role(key=name, label=name) for name in (term.holder, *term.also)),
                "office": (Role(key=key, label=office.names[0]),),
                "base": (Role(key=words.base(key), label=office.names[0]),),
                "body": body,
                "known": (_known(term),),
                "seats": (ONE_SEAT,) if office.seats == 1 else (),
                "register": (Role(key=office.id, label=office.description),),
            }
            yield _claim(document, span, HELD, office.id, term, roles)


def _known(term: TermFact) -> Role:
    """The last day that is known of a term: its end, or the day on which it was looked up."""
    day = (term.to or term.retrieved).isoformat()
    return Role(key=day, label=day)


def _office_key(name: str, rulebook: Rulebook) -> str:
    """The name of an office as the tagger of offices compares it."""
    found = tag(name, rulebook).offices
    return found[0].key if found and len(found[0].span) == len(name) else name.casefold()


def _instances(entry: Entry, series: SeriesRule, document: Document, rulebook: Rulebook) -> Iterator[Claim]:
    """A claim for each instance and each way in which the names of the series tell it from others."""
    spans = _lines(document.text, entry, len(series.instances), "source")
    parties = tuple(Role(key=key, label=key) for key in series.who)
    cadence = (Role(key=str(series.every), label=f"every {series.every} years"),) if series.every else ()
    for named in _as_named(series, rulebook):
        for fact, span in zip(series.instances, spans, strict=True):
            roles = {
                **named.roles,
                "what": (Role(key=named.keys("what")[0], label=fact.name or series.names[0]),),
                "parties": parties,
                "who": parties,
                "where": _where(fact, rulebook),
                "cadence": cadence,
                "register": (Role(key=series.id, label=series.description),),
            }
            yield _claim(document, span, named.type, series.id, fact, roles)


def _as_named(series: SeriesRule, rulebook: Rulebook) -> list[Claim]:
    """The typed claims that the names of a series make where they stand in a text, one of each kind and name.

    A name of talks of several parties that says no more ("their dialogue") may be any talks, and is left out.
    """
    found: dict[tuple[object, ...], Claim] = {}
    for name in series.names:
        reading = understand(Document.from_text(_as_title(name)), (), rulebook)
        named = next((claim for claim in claims_of(reading, rulebook) if claim.keys("what")), None)
        words = (*named.keys("qualifier"), *named.keys("topic")) if named else ()
        if named is not None and (words or len(series.who) == 1):
            found.setdefault((named.keys("what"), words), named)
    return list(found.values())


def _as_title(name: str) -> str:
    """A name with capitals, as it stands in a title: then all its words count."""
    return " ".join(word.capitalize() if word.islower() else word for word in name.split())


def _where(fact: InstanceFact, rulebook: Rulebook) -> tuple[Role, ...]:
    if fact.where is None:
        return ()
    spots = tag(fact.where, rulebook).places
    return (role(spots[0]),) if spots else (Role(key=fact.where, label=fact.where),)


def _claim(
    document: Document,
    span: Span,
    kind: str,
    rule: str,
    fact: TermFact | InstanceFact,
    roles: Mapping[str, tuple[Role, ...]],
) -> Claim:
    return Claim(
        type=kind,
        status="happened",
        document=document,
        span=span,
        quote=span.slice(document.text),
        rule=rule,
        when=_when(document, span, fact),
        ordinal=fact.ordinal if isinstance(fact, InstanceFact) else None,
        roles={name: fillers for name, fillers in roles.items() if fillers},
        provenance=(_source(fact, roles["register"][0].label),),
    )


def _source(fact: TermFact | InstanceFact, register: str) -> Step:
    """What is on record, in a sentence, with where that comes from."""
    told = f"{register.strip().rstrip('.')}: {', '.join(_parts(fact))}"
    return Step(RECORD, f"On record, {told} ({fact.source}, looked up {fact.retrieved.isoformat()})", fact.source)


def _parts(fact: TermFact | InstanceFact) -> Iterator[str]:
    if isinstance(fact, TermFact):
        yield fact.holder
    else:
        yield from filter(None, (f"no. {fact.ordinal}" if fact.ordinal else None, fact.name, fact.where))
    ends = [("from", fact.since), ("to", fact.to)]
    if fact.since == fact.to:
        ends = [("on", fact.since)]
    if days := " ".join(f"{word} {day}" for word, day in ends if day):
        yield days


def _when(document: Document, span: Span, fact: TermFact | InstanceFact) -> Timex | None:
    if fact.since is None and fact.to is None:
        return None
    value = _stretch(fact.since, fact.to, ongoing=isinstance(fact, TermFact))
    found = _DAYS.search(document.text, span.start, span.end)
    days = Span(*found.span()) if found else span
    return Timex(span=days, text=days.slice(document.text), type="DATE", time=value)


def _stretch(since: datetime.date | None, to: datetime.date | None, ongoing: bool) -> TimeValue:
    """From one day to the other; a term without an end goes on, an event without an end was of one day."""
    if since == to or (to is None and not ongoing):
        return TimeValue.from_edtf(str(since))
    return TimeValue.from_edtf(f"{since or '..'}/{to or '..'}")


def _lines(text: str, entry: Entry, count: int, word: str) -> list[Span]:
    """Where the one-line facts of an entry stand: the lines after its id that open a brace and hold a key."""
    lines = [line + "\n" for line in text.split("\n")]
    at = sum(map(len, lines[: entry.line - 1]))
    found: list[Span] = []
    for line in lines[entry.line - 1 :]:
        if len(found) == count:
            break
        bare = line.strip().rstrip(",")
        if bare.startswith("{") and f"{word} " in bare:
            start = at + line.index("{")
            found.append(Span(start, start + len(bare)))
        at += len(line)
    return found + [Span(0, 0)] * (count - len(found))
