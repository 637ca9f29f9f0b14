"""Reference facts as claims: each points at the line of the rule file that records it."""

import datetime
from collections.abc import Iterator

from factcheck.extraction.offices import HELD
from factcheck.model.claim import Claim, Role
from factcheck.model.document import Document, Layout
from factcheck.model.span import Span
from factcheck.model.step import Step
from factcheck.model.timex import Timex
from factcheck.rulebook.fact_rules import InstanceFact, OfficeRule, SeriesRule, TermFact
from factcheck.rulebook.rulebook import Entry, Rulebook
from factcheck.values.timevalue import TimeValue


def records(rulebook: Rulebook) -> tuple[Claim, ...]:
    """A claim for each term of office and each recorded instance of a series."""
    return rulebook.derive(_records)


def _records(rulebook: Rulebook) -> tuple[Claim, ...]:
    documents = {file.name: _document(file.name, file.text) for file in rulebook.files}
    claims: list[Claim] = []
    for entry in rulebook.entries:
        if isinstance(entry.rule, OfficeRule):
            claims += _terms(entry, entry.rule, documents[entry.file])
        elif isinstance(entry.rule, SeriesRule):
            claims += _instances(entry, entry.rule, documents[entry.file])
    return tuple(claims)


def _document(name: str, text: str) -> Document:
    return Document(text=text, name=name, path=name, tier="record", given_layout=Layout.of(text))


def _terms(entry: Entry, office: OfficeRule, document: Document) -> Iterator[Claim]:
    spans = _lines(document.text, entry, len(office.terms), "holder")
    for term, span in zip(office.terms, spans, strict=True):
        roles: dict[str, tuple[Role, ...]] = {
            "holder": tuple(Role(key=name, label=name) for name in (term.holder, *term.also)),
            "office": (Role(key=office.id, label=office.names[0]),),
        }
        roles |= {"body": (Role(key=office.body, label=office.body),)} if office.body else {}
        yield _claim(document, span, HELD, office.id, _when(document, span, term), roles, _source(term))


def _instances(entry: Entry, series: SeriesRule, document: Document) -> Iterator[Claim]:
    spans = _lines(document.text, entry, len(series.instances), "source")
    for fact, span in zip(series.instances, spans, strict=True):
        roles: dict[str, tuple[Role, ...]] = {"what": (Role(key=series.id, label=fact.name or series.names[0]),)}
        roles["parties"] = tuple(Role(key=key, label=key) for key in series.who)
        roles |= {"where": (Role(key=fact.where, label=fact.where),)} if fact.where else {}
        claim_type = f"{series.id}/instance"
        yield _claim(document, span, claim_type, series.id, _when(document, span, fact), roles, _source(fact), fact.ordinal)


def _claim(
    document: Document,
    span: Span,
    kind: str,
    rule: str,
    when: Timex | None,
    roles: dict[str, tuple[Role, ...]],
    source: Step,
    ordinal: int | None = None,
) -> Claim:
    return Claim(
        type=kind,
        status="happened",
        document=document,
        span=span,
        quote=span.slice(document.text),
        rule=rule,
        when=when,
        ordinal=ordinal,
        roles=roles,
        provenance=(source,),
    )


def _source(fact: TermFact | InstanceFact) -> Step:
    return Step("record", f"recorded from {fact.source}, looked up {fact.retrieved.isoformat()}", fact.source)


def _when(document: Document, span: Span, fact: TermFact | InstanceFact) -> Timex | None:
    if fact.since is None and fact.to is None:
        return None
    value = _stretch(fact.since, fact.to, ongoing=isinstance(fact, TermFact))
    return Timex(span=span, text=span.slice(document.text), type="DATE", time=value)


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
